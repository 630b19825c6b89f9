"""Tells a chosen highlight as an interview story: situation, task, action, result, each in the source's own words."""
