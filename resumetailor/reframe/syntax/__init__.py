"""What the parse of a highlight says, and where it cannot be trusted."""
