"""Sections: which lines are headings, what they say, and what stands below them."""
