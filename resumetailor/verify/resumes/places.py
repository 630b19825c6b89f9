"""Whether two places are the same one in another style: "MN", "Minnesota" (models/lexicons/place_abbreviations.yml)."""

from __future__ import annotations

from functools import cache

from resumetailor.knowledge import Knowledge, load_lexicon
from resumetailor.verify.resumes.pool import plain


class Places(Knowledge):
    """Abbreviations of states and countries, and what they stand for."""

    short: dict[str, str]


@cache
def _short() -> dict[str, str]:
    return {f" {k.lower()} ": f" {v.lower()} " for k, v in load_lexicon("place_abbreviations", Places).short.items()}


def same_place(one: str, other: str) -> bool:
    """Whether one names no other place than the other; either may name the state or country in addition."""
    first, second = set(_long(one).split()), set(_long(other).split())
    return first <= second or second <= first


def _long(place: str) -> str:
    text = plain(place)
    for short, long in _short().items():
        if text.endswith(short):
            text = text.removesuffix(short) + long
    return text
