"""What holds of the language: whether a text is English, in which spelling, and the forms and ranks of its verbs."""
