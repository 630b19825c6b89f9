"""Where a cue pattern matches in a text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from resumetailor.framework.patterns import GAP_STOPS, LONGEST_GAP, Gap, Pattern, Word


@dataclass(frozen=True)
class Text:
    """A text's words: their lower-cased forms and their parts of speech (Universal Dependencies)."""

    lower: Sequence[str]
    pos: Sequence[str]

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Where each form stands."""
        places: dict[str, list[int]] = defaultdict(list)
        for place, form in enumerate(self.lower):
            places[form].append(place)
        return dict(places)

    @cached_property
    def forms(self) -> frozenset[str]:
        """Its words, each once."""
        return frozenset(self.lower)

    def may_hold(self, pattern: Pattern) -> bool:
        """Whether it has the words that the pattern needs, wherever they stand."""
        for forms in pattern.words:  # noqa: SIM110 (asked ten thousand times a resume: a generator would double it)
            if forms.isdisjoint(self.forms):
                return False
        return True


def shortest_matches(patterns: Iterable[Pattern], text: Text) -> dict[int, int]:
    """The end of the shortest match of any of the patterns from each start."""
    shortest: dict[int, int] = {}
    for pattern in patterns:
        if text.may_hold(pattern):
            for start in _starts(pattern, text):
                end = min(_ends(pattern.elements, 0, start, text), default=None)
                if end is not None:
                    shortest[start] = min(end, shortest.get(start, end))
    return shortest


def _starts(pattern: Pattern, text: Text) -> Iterable[int]:
    """Where it may match, at least."""
    if pattern.at_start:
        return (0,)
    first = pattern.elements[0]
    if isinstance(first, Gap) or first.optional or first.or_number:
        return range(len(text.lower))
    return [place for form in text.places.keys() & first.forms for place in text.places[form]]


def _ends(elements: Sequence[Word | Gap], number: int, place: int, text: Text) -> Iterator[int]:
    """Each end of the elements from `number` on, where they begin at `place`."""
    if number == len(elements):
        yield place
        return
    element = elements[number]
    if isinstance(element, Gap):
        for skipped in range(place, min(place + LONGEST_GAP, len(text.lower)) + 1):
            yield from _ends(elements, number + 1, skipped, text)
            if skipped < len(text.lower) and text.lower[skipped] in GAP_STOPS:
                return
        return
    if element.optional:
        yield from _ends(elements, number + 1, place, text)
    if place < len(text.lower) and element.matches(text.lower[place], text.pos[place]):
        yield from _ends(elements, number + 1, place + 1, text)
