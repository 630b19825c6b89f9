"""Where cue patterns match in a text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from resumetailor.framework.patterns import GAP_STOPS, LONGEST_GAP, Gap, Pattern, Word

_NOWHERE = 1 << 30
"""The end of no match."""


@dataclass(frozen=True)
class Text:
    """A text's words: their lower-cased forms and their parts of speech (Universal Dependencies)."""

    lower: Sequence[str]
    pos: Sequence[str]

    @cached_property
    def forms(self) -> frozenset[str]:
        """All that occur."""
        return frozenset(self.lower)

    def reach(self, place: int) -> int:
        """Where a gap that begins at `place` ends at the latest."""
        last = min(place + LONGEST_GAP, len(self.lower))
        return next((n for n in range(place, last) if self.lower[n] in GAP_STOPS), last)


class Index:
    """Tells of many patterns, by their numbers, the few that a text may match: it has a word of each of their sets.

    The bits of a form stand in layers: bit n of layer m says that the form is in set m of pattern n.
    """

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        self._count = len(patterns)
        self._layers = max((len(pattern.words) for pattern in patterns), default=0)
        bits: dict[frozenset[str], int] = defaultdict(int)
        for number, pattern in enumerate(patterns):
            for layer in range(self._layers):
                forms = pattern.words[min(layer, len(pattern.words) - 1)]
                bits[forms] |= 1 << layer * self._count + number
        self._bits: dict[str, int] = defaultdict(int)
        for forms, found in bits.items():
            for form in forms:
                self._bits[form] |= found

    def possible(self, text: Text) -> Iterator[int]:
        """The numbers of the patterns that may match, in order."""
        found = 0
        for form in text.forms & self._bits.keys():
            found |= self._bits[form]
        possible = (1 << self._count) - 1
        for layer in range(self._layers):
            possible &= found >> layer * self._count
        while possible:
            lowest = possible & -possible
            yield lowest.bit_length() - 1
            possible ^= lowest


def shortest_matches(patterns: Iterable[Pattern], text: Text) -> dict[int, int]:
    """The end of the shortest match of any of the patterns from each start."""
    shortest: dict[int, int] = {}
    for pattern in patterns:
        for start in _starts(pattern, text):
            end = _end(pattern.elements, 0, start, text)
            if end < shortest.get(start, _NOWHERE):
                shortest[start] = end
    return shortest


def _starts(pattern: Pattern, text: Text) -> Iterable[int]:
    """Where it may match, at least."""
    if pattern.at_start:
        return (0,)
    first = pattern.elements[0]
    if isinstance(first, Gap) or first.optional or first.or_number:
        return range(len(text.lower))
    return [place for place, form in enumerate(text.lower) if form in first.forms]


def _end(elements: Sequence[Word | Gap], first: int, place: int, text: Text) -> int:
    """The nearest end of the elements from `first` on that begin at `place`; `_NOWHERE` if they do not match."""
    for number in range(first, len(elements)):
        element = elements[number]
        if isinstance(element, Gap):
            return _end_behind_gap(elements, number + 1, place, text)
        matches = place < len(text.lower) and element.matches(text.lower[place], text.pos[place])
        if element.optional:
            without = _end(elements, number + 1, place, text)
            return min(without, _end(elements, number + 1, place + 1, text)) if matches else without
        if not matches:
            return _NOWHERE
        place += 1
    return place


def _end_behind_gap(elements: Sequence[Word | Gap], first: int, place: int, text: Text) -> int:
    """The nearest end of the elements from `first` on behind a gap that begins at `place`: the first that is found.

    What begins later ends no earlier: where it would overtake, what began before may go on as it does.
    """
    for behind in range(place, text.reach(place) + 1):
        end = _end(elements, first, behind, text)
        if end < _NOWHERE:
            return end
    return _NOWHERE
