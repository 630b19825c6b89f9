"""What holds of the language: whether a text is English, spelling, abbreviations, the forms and ranks of verbs."""
