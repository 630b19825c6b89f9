"""Where in the w:t elements of a paragraph a change of its text takes hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from lxml import etree

from resumetailor.ooxml.editing.characters import Character, beginning
from resumetailor.ooxml.editing.worddiff import Change
from resumetailor.ooxml.names import T

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


@dataclass(frozen=True, slots=True)
class Stretch:
    """The characters `start` to `end` of the text of one w:t."""

    leaf: etree._Element
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Cut:
    """What is taken out, in order, and the text that stands at `at` instead."""

    removed: tuple[Stretch, ...]
    at: Character
    text: str


def cut(change: Change, characters: Sequence[Character | None]) -> Cut | None:
    """The change in the XML; None if it touches anything that may not be edited.

    New words look like the first one that they replace; without one, like the word that they are joined to.
    """
    taken = characters[change.start : change.end]
    known = [c for c in taken if c is not None]
    if len(known) < len(taken):
        return None
    if not known:
        at = _joint(change, characters)
        return None if at is None else Cut((), at, change.text)
    stretches = []
    for _, group in groupby(known, key=lambda c: c.leaf):
        same = list(group)
        stretches.append(Stretch(same[0].leaf, same[0].offset, same[-1].offset + 1))
    return Cut(tuple(stretches), known[0], change.text)


def _joint(change: Change, characters: Sequence[Character | None]) -> Character | None:
    before = characters[change.start - 1] if change.start else None
    after = characters[change.start] if change.start < len(characters) else None
    end_of_before = None if before is None else Character(before.leaf, before.offset + 1)
    if change.text[-1:].isspace():
        return after or end_of_before
    return end_of_before or after


def behead(paragraph: etree._Element, count: int) -> None:
    """Takes away the first so many characters that a paragraph prints."""
    for place in reversed(beginning(paragraph, count)):
        run = place.leaf.getparent()
        if place.leaf.tag == T:
            text = place.leaf.text or ""
            set_text(place.leaf, text[: place.offset] + text[place.offset + 1 :])
        elif run is not None:
            run.remove(place.leaf)


def set_text(leaf: etree._Element, text: str) -> None:
    """Gives a w:t or w:delText its text, blanks at the ends included."""
    leaf.text = text
    if text != text.strip():
        leaf.set(_SPACE, "preserve")
