"""Tells a resume's facts so that a product leader sees a product person, and adds none."""

__version__ = "0.1.0"
