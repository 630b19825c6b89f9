"""Whether two places are the same one in another style: "MN", "Minnesota" (models/lexicons/place_abbreviations.yml)."""

from __future__ import annotations

import re
from functools import cache

from resumetailor.knowledge import Knowledge, load_lexicon
from resumetailor.phrases import any_of
from resumetailor.verify.resumes.pool import plain


class Places(Knowledge):
    """Abbreviations of states and countries, and what they stand for."""

    short: dict[str, str]


@cache
def _long_forms() -> dict[str, str]:
    return {k.lower(): v for k, v in load_lexicon("place_abbreviations", Places).short.items()}


@cache
def _short() -> re.Pattern[str]:
    """The abbreviations as they are written, and behind a comma in any case: "columbus, oh"."""
    written = any_of(load_lexicon("place_abbreviations", Places).short)
    return re.compile(rf"(?<![\w.])(?:{written}|(?<=, )(?i:{written}))(?!\w)")


def same_place(one: str, other: str) -> bool:
    """Whether one names no other place than the other; either may name the state or country in addition."""
    first, second = set(_long(one).split()), set(_long(other).split())
    return first <= second or second <= first


def _long(place: str) -> str:
    return plain(_short().sub(lambda found: _long_forms()[found.group().lower()], place))
