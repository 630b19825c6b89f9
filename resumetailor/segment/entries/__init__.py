"""Entries of a section: jobs, voluntary posts, projects; what heads each, and what is told below."""
