"""How many, where no number says it: "a few", "several", "many", "most" are steps that an output may not climb."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from resumetailor.verify.claims.frequencies import every_time
from resumetailor.verify.faults import Code, Fault, Pair
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.canonical import canonical

_OUT_OF_NOTHING = 3
"""From this step on ("many") a quantifier claims something where the source has none."""
_COMPARING = ("how", "as", "so", "too", "the", "at")
"""Behind these "many" and "most" tell no quantity: "how many", "at most", "the most common"."""
_SEVERAL_THINGS = re.compile(r" (?:of\b|\w+(?<!ou)s\b|\w+ \w+(?<!ou)s\b)")


def quantifier_faults(pair: Pair) -> Iterator[Fault]:
    """Quantifiers that say more than those of the source."""
    before = max((step for step, _ in _steps(pair.source)), default=0)
    if _all(pair.source):
        return
    for step, told in _steps(pair.output):
        if step > before and (before or step >= _OUT_OF_NOTHING):
            yield pair.fault(Code.REACH_ADDED, f"“{told.group()}”: the source does not say so many")


def says_how_many_otherwise(wording: str, output: str) -> bool:
    """Whether a wording says how many, and the output says so in another way."""
    return bool(_steps(output)) and any(step.fullmatch(wording) for step in _scale())


def quantifiers(text: str) -> tuple[tuple[int, int], ...]:
    """From where to where each quantifier stands in the line's canonical wording."""
    return tuple(found.span() for _, found in _steps(text))


@lru_cache(1024)
def _steps(text: str) -> tuple[tuple[int, re.Match[str]], ...]:
    """The steps of the scale below the last, with where they are told."""
    line = canonical(text).lower()
    return tuple(
        (step, found)
        for step, pattern in enumerate(_scale()[:-1], start=1)
        for found in pattern.finditer(line)
        if _counts(line, found)
    )


def _all(text: str) -> bool:
    """Whether the line is on the last step, which as a claim of reach is guarded elsewhere."""
    line = canonical(text).lower()
    return any(not every_time().match(line, found.end()) for found in _scale()[-1].finditer(line))


def _counts(line: str, found: re.Match[str]) -> bool:
    before = line[: found.start()].split()[-1:]
    if found.group().startswith("lots") and before and before[0][0].isdigit():  # "the estate's 430 lots of china"
        return False
    if found.group() == "most" and not _SEVERAL_THINGS.match(line, found.end()):
        return False
    return found.group() not in ("many", "most", "few") or not before or before[0] not in _COMPARING


@cache
def _scale() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(lexicon.bounded(lexicon.alternation(step))) for step in lexicon.claims().quantifiers)
