"""Tells English from other languages by its function words.

A language identifier from the package index was tried and costs more than half of a whole run's time; a resume has
hundreds of words, and among them English has a share of function words that no other language comes near.
"""

from __future__ import annotations

import re

from resumetailor.errors import WrongLanguage
from resumetailor.source import SourceDocument

FUNCTION_WORDS = frozenset(
    ("the", "and", "of", "to", "for", "with", "by", "from", "was", "were", "their", "which", "that", "as", "at", "on")
)
"""Frequent in English and, as a set, rare in other languages that use the Latin script."""
HEADINGS = frozenset(
    ("experience", "work", "employment", "history", "education", "skills", "languages", "other", "interests", "present")
)
"""Of resumes in English. Where there is little more than names, they tell as much as function words."""
SMALLEST_SHARE = 0.03
"""English resumes have 0.06 (bare lists) to 0.2, those in other languages less than 0.02."""
FEWEST_WORDS = 30
"""Below this many words a share says nothing."""
FEW_WORDS = 100
"""Below this many, a list of posts may have hardly a function word."""

_word = re.compile(r"[^\W\d_]{2,}")


def require_english(document: SourceDocument) -> None:
    """Raises `WrongLanguage` if the text is long enough to tell and is not English."""
    words = _word.findall(" ".join(block.text for block in document.blocks).casefold())
    if len(words) >= FEWEST_WORDS and _english_share(words) < SMALLEST_SHARE:
        raise WrongLanguage(document.name, "is not in English", "give an English version; other languages are not read")


def _english_share(words: list[str]) -> float:
    """The share of English words among `words`, 0 to 1: function words and, of few words, headings."""
    known = FUNCTION_WORDS | HEADINGS if len(words) < FEW_WORDS else FUNCTION_WORDS
    return sum(word in known for word in words) / len(words)
