"""Words: one shape for all lines, one key for all forms of a word, one wording for an act; what the lexicons know."""
