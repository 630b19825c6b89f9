"""The templates' language: what it may say, what it can print, and how its result is set."""
