"""How names are written: in words that begin with capitals, with what is told of them behind."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise


def words_of(text: str) -> list[str]:
    """Its words in small letters, with the dots and quotation marks at them."""
    return re.findall(r"[^\s,;()/|]+", text.casefold().replace("’", "'"))


def bare(word: str) -> str:
    """A word without the dots and quotation marks at it."""
    return word.strip(".:'\"“”")


def begins(text: str, starts: Iterable[str]) -> bool:
    """Whether its first words are one of the starts."""
    folded = " ".join(bare(w) for w in words_of(text)) + " "
    return any(folded.startswith(start + " ") for start in starts)


def holds(words: list[str], known: frozenset[str]) -> bool:
    """Whether a phrase of one or two words is known."""
    singles = [bare(w) for w in words]
    return any(w in known for w in singles) or any(f"{a} {b}" in known for a, b in pairwise(singles))


@lru_cache(1024)
def capitalised(text: str) -> float:
    """The share of the longer words that begin with a capital or a digit."""
    words = [w for w in re.findall(r"[^\W_][\w’'&.-]*", text) if len(w) > 3 or w[:1].isupper()]
    return sum(not w[:1].islower() for w in words) / len(words) if words else 0.0


_DESCRIBED = re.compile(
    r"(?P<name>[^(),;:|–—]*?[^(),;:|–—\s])"
    r"(?:\s*\([a-z][^()]*\s[^()]*\)|(?:,|\s+[–—-])\s+(?:an?\s+[a-z]|[a-z-]+(?:er|or)s?\s+of\s).*|\s+[–—]\s+[a-z].*\s.*)"
)


def undescribed(text: str) -> str:
    """A name without what is told of it: "Tidewell", of "Tidewell (scheduling software for clinics)"."""
    match = _DESCRIBED.fullmatch(text.strip())
    named = match is not None and len(match["name"].split()) <= 6 and capitalised(match["name"]) == 1
    return match["name"].strip() if match is not None and named else text
