"""Common words, which may stand in small letters and are no names (models/lexicons/common_words.yml)."""

from __future__ import annotations

from functools import cache

from resumetailor.english.verbs import Words
from resumetailor.knowledge import Knowledge, from_lexicon


class CommonWords(Knowledge):
    """The file's content."""

    words: Words
    examples: dict[str, str]
    left: tuple[str, ...]


lexicon = from_lexicon("common_words", CommonWords)


@cache
def common_words() -> frozenset[str]:
    """All of them."""
    return frozenset(lexicon().words)


def is_common(word: str) -> bool:
    """Whether it, or its plural, is a common word."""
    return not common_words().isdisjoint((word, f"{word}s"))
