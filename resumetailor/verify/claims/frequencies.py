"""How often something is told to happen: "weekly", "twice a month"."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from functools import cache

from resumetailor.verify.text import lexicon
from resumetailor.verify.text.verb_forms import is_verb, tags_of

HOW_OFTEN = frozenset(("often", "frequently", "regularly"))
_DURATION = re.compile(
    r"\b(?:in|within|for|after|over|of|by|than|half|under|about|around|nearly|almost|roughly|approximately)\s$"
)
"""Behind these words "a week" is a time, no frequency."""
_MEASURING = re.compile(r" (?:of|off|less|earlier|longer|shorter|early|late|ahead) ")


def frequencies(line: str) -> Iterator[tuple[str, re.Match[str]]]:
    """How often something is told to be: "weekly", "a month"."""
    period, adverbs = _frequency_patterns()
    told = [(often, m) for often, p in adverbs for m in p.finditer(line) if not compares(m)]
    spans = [m.span() for _, m in told]
    yield from ((often, m) for often, m in told if not any(_is_inside(m.span(), span) for span in spans))
    yield from ((m[2], m) for m in period.finditer(line) if m[1] not in ("a", "an") or not _is_thing(m))


def _is_inside(span: tuple[int, int], other: tuple[int, int]) -> bool:
    return other[0] <= span[0] and span[1] <= other[1] and span != other


@cache
def _frequency_patterns() -> tuple[re.Pattern[str], tuple[tuple[str, re.Pattern[str]], ...]]:
    table = lexicon.quantities()
    period = re.compile(rf"(?:\b(a|an|per|each|every)|/) ?({'|'.join(table.periods)})(?:ly)?\b")
    return period, lexicon.senses(table.frequencies)


@cache
def every_time() -> re.Pattern[str]:
    """What makes "every" and "each" say how often."""
    times = (*lexicon.quantities().periods, *map(str.lower, (*calendar.day_name, *calendar.month_name[1:])))
    return re.compile(rf"(?: (?:other|single|\d+|two|three|few))? (?:{'|'.join(times)})s?\b")


def compares(found: re.Match[str]) -> bool:
    """Whether the word compares or asks, so that it does not say how often: "most frequently asked", "how often"."""
    before = found.string[: found.start()].split()[-1:]
    return found.group() in HOW_OFTEN and before in (["most"], ["more"], ["how"], ["as"])


def _is_thing(found: re.Match[str]) -> bool:
    """Whether the unit of time says how long or which: "in a week", "missed a shift", "a quarter of the dogs"."""
    before = found.string[: found.start()]
    return bool(_DURATION.search(before)) or _is_object(before) or bool(_MEASURING.match(found.string, found.end()))


def _is_object(before: str) -> bool:
    """Whether a verb stands right before: "missed a shift"."""
    *_, earlier, last = ("", "", *before.split())
    tags = tags_of(last)
    return "VBD" in tags or (("VB" in tags or is_verb(last)) and earlier in ("not", "to", "didn't", "never"))
