"""Text: its lines, characters, sentences, dates, names and labels, whatever section it stands in."""
