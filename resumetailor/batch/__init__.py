"""Many files: which ones, where their results go, who works on them, and what became of each."""
