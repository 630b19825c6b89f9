"""From where to where: a direction may not be turned around, nor one become both."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resumetailor.verify.faults import Code, Fault, Pair
from resumetailor.verify.text.canonical import canonical
from resumetailor.verify.text.grammar import DETERMINERS

_FROM_TO = re.compile(r"\b(?:from|out of) ((?:[^\W\d]+ ){1,3}?)(?:in)?to ((?:[^\W\d]+ ?){1,3})")
_BETWEEN = re.compile(r"\bbetween (\w+) and (\w+)")


def direction_faults(pair: Pair) -> Iterator[Fault]:
    """A direction told the other way round: "from Japanese into English", "from English into Japanese"."""
    if _turned(pair):
        yield pair.fault(Code.DIRECTION_SWAPPED, "the source says it of one direction")


def _turned(pair: Pair) -> bool:
    """Whether a direction was turned around, or became both: "between Japanese and English"."""
    before, after = _directions(pair.source), _directions(pair.output)
    both = [frozenset(found.groups()) for found in _BETWEEN.finditer(canonical(pair.output))]
    straight = any(a & c and b & d for a, b in before for c, d in after)
    turned = any(a & d and b & c for a, b in before for c, d in after)
    return not straight and (turned or any(a & pair and b & pair for a, b in before for pair in both))


def _directions(text: str) -> list[tuple[frozenset[str], frozenset[str]]]:
    """The words of both ends of each "from … to …" that tells no numbers."""
    return [
        (start - end - DETERMINERS, end - start - DETERMINERS)  # of "the weekly plan" and "the daily plan" what differs
        for found in _FROM_TO.finditer(canonical(text))
        for start, end in [(frozenset(found[1].split()), frozenset(found[2].split()))]
    ]
