"""Patterns of what lexicons list: phrases, which are words as they stand, and forms, which are regular expressions."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache


def any_of(phrases: Iterable[str]) -> str:
    """A pattern of any of the phrases, however their words are spaced and their apostrophes are set."""
    longest_first = sorted(phrases, key=len, reverse=True)
    return "|".join(re.sub("['’‘]", "['’‘]", re.escape(p).replace(r"\ ", r"\s+")) for p in longest_first)


def any_form(forms: Iterable[str]) -> str:
    """A pattern of any of the forms, the first ones first."""
    return "|".join(f"(?:{form})" for form in forms)


def holds_any(phrases: tuple[str, ...], text: str) -> bool:
    """Whether one of the phrases is in the text as words of its own, in any case."""
    return _as_words(phrases).search(text) is not None


@lru_cache(64)
def _as_words(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(phrases)})(?!\w)", re.IGNORECASE)
