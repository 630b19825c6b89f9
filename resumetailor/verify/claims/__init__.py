"""What a line claims: its numbers, changes, reserves and credit, how much its acts claim, whose they are."""
