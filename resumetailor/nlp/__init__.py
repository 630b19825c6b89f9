"""The only place that imports spaCy."""
