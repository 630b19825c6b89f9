"""Lists of skills, languages, awards and pleasures: their items, levels and groups."""
