"""Puts the highlights of a list in a new order with as few moves as can be."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from lxml import etree

from resumetailor.ooxml.editing.bullets import Stretch, Unit, list_of
from resumetailor.ooxml.editing.notes import moved
from resumetailor.ooxml.editing.properties import look_of
from resumetailor.ooxml.editing.writers import Writer
from resumetailor.ooxml.names import T


def rearrange(stretch: Stretch, order: Sequence[Unit], writer: Writer) -> None:
    """Lets `order`, some or all units of the stretch, stand in its place; the others must have been taken away.

    The properties of paragraphs stay where they were, so that space before and after the list does not wander.
    """
    old = {id(unit): number for number, unit in enumerate(stretch.units)}
    slots = [look_of(paragraph) for paragraph in stretch.paragraphs]
    staying = [order[place] for place in longest_rise([old[id(unit)] for unit in order])]
    last = staying[-1].paragraphs[-1]
    final: list[etree._Element] = []
    said = {id(unit): _said(unit) for unit in order}
    for number, unit in reversed(list(enumerate(order))):
        if unit in staying:
            final = [*unit.paragraphs, *final]
        else:
            taken = [writer.take(paragraph) for paragraph in unit.paragraphs]
            _put(taken, final[0] if final else None, last, writer)
            other = order[number + 1] if final else order[number - 1]
            writer.explain(taken[0], moved(said[id(other)], stretch.home, above=bool(final)))
            final = [*taken, *final]
    _dress(final, [*slots[: len(final) - 1], slots[-1]], writer)
    writer.settle(last)


def _said(unit: Unit) -> str:
    return "".join(text.text or "" for text in unit.paragraphs[0].iter(T))


def _put(
    paragraphs: Sequence[etree._Element], following: etree._Element | None, last: etree._Element, writer: Writer
) -> None:
    """Puts them in front of `following`, or else behind the last paragraph that stays."""
    for paragraph in paragraphs if following is not None else reversed(paragraphs):
        if following is not None:
            writer.put_before(following, paragraph)
        else:
            writer.put_after(last, paragraph)


def _dress(paragraphs: Sequence[etree._Element], slots: Sequence[etree._Element], writer: Writer) -> None:
    for paragraph, slot in zip(paragraphs, slots, strict=True):
        own = look_of(paragraph)
        if list_of(own) == list_of(slot) and _written(own) != _written(slot):
            writer.restyle(paragraph, slot)


def _written(element: etree._Element) -> bytes:
    return etree.tostring(element, method="c14n", exclusive=True)


def longest_rise(numbers: Sequence[int]) -> list[int]:
    """The places of a longest rising subsequence, in order."""
    ends: list[int] = []
    tails: list[int] = []
    before: list[int] = []
    for place, number in enumerate(numbers):
        length = bisect_left(tails, number)
        before.append(ends[length - 1] if length else -1)
        ends[length : length + 1] = [place]
        tails[length : length + 1] = [number]
    chain: list[int] = []
    place = ends[-1] if ends else -1
    while place >= 0:
        chain.append(place)
        place = before[place]
    return chain[::-1]
