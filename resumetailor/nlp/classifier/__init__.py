"""The trained classifier: a component of a spaCy pipeline."""
