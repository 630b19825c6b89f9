"""Numbers: how they are read, what they count, and which of them are metrics."""
