"""The articles, and which of "a" and "an" a word asks for."""

from __future__ import annotations

ARTICLES = frozenset({"the", "a", "an"})
VOWELS = frozenset("aeiou")
SPELT_WITH_A_VOWEL = frozenset("AEFHILMNORSX")
"""Letters whose names begin with a vowel: "an MVP"."""


def article(word: str) -> str:
    """Which of "a" and "an" stands before the word, an acronym spelt out: "an owner", "an RN", "a PM"."""
    acronym = word.isupper() and not VOWELS & set(word[1:].casefold())
    return "an" if (word[:1] in SPELT_WITH_A_VOWEL if acronym else word[:1].casefold() in VOWELS) else "a"
