"""Files of word lists, for asking whether a word is in one of them."""

from __future__ import annotations

from functools import cache

from resumetailor.knowledge import Knowledge, load_lexicon


@cache
def word_lists(name: str, schema: type[Knowledge]) -> dict[str, frozenset[str]]:
    """The lists of the lexicon `name`, by the fields of its schema. Raises `BadLexicon` if the file is damaged."""
    return {field: frozenset(words) for field, words in load_lexicon(name, schema)}
