"""The rules: what each rewrites, from its file in models/lexicons, and on what condition."""
