"""What a line claims: its numbers, changes, qualifiers and credit, how much its acts claim, whose they are."""
