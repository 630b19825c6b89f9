"""Resume with resume: the entries, lists and lines of one against those of the other."""
