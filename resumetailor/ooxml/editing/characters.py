"""Finds the XML behind a block: for every character of its text the w:t element that holds it, if it may be edited."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import islice

from lxml import etree

from resumetailor.ooxml.names import PPR, RPR, SDT, SDT_CONTENT, SDT_PR, VAL, P, R, T, w
from resumetailor.ooxml.reading.compose import clean

_GONE = {PPR, RPR, SDT_PR, P, *(w(name) for name in ("del", "moveFrom", "sdtEndPr", "rt", "instrText", "delText"))}
_PRINTED = {w("tab"): "\t", w("ptab"): "\t", w("cr"): "\n", w("br"): "\n", w("noBreakHyphen"): "-", w("sym"): "\ufffc"}
_KEPT = {w(name) for name in ("hyperlink", "fldSimple", "moveTo", "ruby", "drawing", "pict", "object")}
_LOCKS = {"sdtContentLocked", "contentLocked"}
_BOUND = ("dataBinding", "dropDownList", "comboBox", "date", "docPartObj")


@dataclass(frozen=True, slots=True)
class Character:
    """Where a character stands: at `offset` of the text of `leaf`, a w:t; a tab or break is a leaf of its own."""

    leaf: etree._Element
    offset: int


@dataclass(frozen=True, slots=True)
class _Printed:
    """A character of a paragraph before it is cleaned, and whether it may be edited."""

    char: str
    place: Character
    is_editable: bool


def characters(paragraph: etree._Element, text: str) -> list[Character | None]:
    """For each character of `text`, the block that was read from this w:p, where it can be edited.

    None stands for what has no w:t of its own (tabs, breaks, symbols) and what is better left alone: links, fields,
    locked or bound content controls.
    """
    found = [] if is_locked(paragraph) else list(_printed(paragraph))
    return [None if p is None or not p.is_editable else p.place for p in _aligned(found, text)]


def positions(paragraph: etree._Element, text: str) -> list[Character | None]:
    """For each character of `text`, the block that was read from this w:p, where it stands, if that is known."""
    return [None if p is None else p.place for p in _aligned(list(_printed(paragraph)), text)]


def _aligned(found: list[_Printed], text: str) -> list[_Printed | None]:
    cleaned = [(c, printed) for printed in found for c in clean(printed.char)]
    whole = "".join(char for char, _ in cleaned)
    start = whole.find(text)
    if start >= 0:
        return [printed for _, printed in cleaned[start : start + len(text)]]
    places: list[_Printed | None] = [None] * len(text)
    for at, to, size in SequenceMatcher(None, whole, text, autojunk=False).get_matching_blocks():
        places[to : to + size] = [printed for _, printed in cleaned[at : at + size]]
    return places


def is_locked(element: etree._Element) -> bool:
    """Whether it stands in a content control that forbids changes or would undo them when the file is opened."""
    return any(_is_locking(control) for control in element.iterancestors(SDT))


def outermost_lock(element: etree._Element) -> etree._Element:
    """The outermost such content control around the element; the element itself if there is none."""
    return next((c for c in reversed(list(element.iterancestors(SDT))) if _is_locking(c)), element)


def typed_sign(paragraph: etree._Element, before: Character) -> str:
    """What is printed in front of this character since the last break: a typed bullet and the blank behind it."""
    sign = ""
    for printed in _printed(paragraph):
        if printed.place == before:
            break
        sign = "" if printed.char == "\n" else sign + printed.char
    return sign


def beginning(paragraph: etree._Element, count: int) -> list[Character]:
    """Where the first so many characters stand that a paragraph prints."""
    return [printed.place for printed in islice(_printed(paragraph), count)]


def _is_locking(control: etree._Element) -> bool:
    properties = control.find(SDT_PR)
    if properties is None:
        return False
    lock = properties.find(w("lock"))
    locked = lock is not None and lock.get(VAL) in _LOCKS
    return locked or any(properties.find(w(name)) is not None for name in _BOUND)


def _printed(paragraph: etree._Element) -> Iterator[_Printed]:
    """Every character in the order of printing."""
    depth = 0
    for element, kept in _walk(paragraph, kept=False):
        if element.tag == w("fldChar"):
            depth += {"begin": 1, "end": -1}.get(element.get(w("fldCharType"), ""), 0)
        elif element.tag == T:
            is_kept = kept or depth > 0 or element.getparent().tag != R  # type: ignore[union-attr]
            for offset, char in enumerate(element.text or ""):
                yield _Printed(char, Character(element, offset), not is_kept)
        else:
            yield _Printed(_PRINTED[element.tag], Character(element, 0), is_editable=False)


def _walk(parent: etree._Element, *, kept: bool) -> Iterator[tuple[etree._Element, bool]]:
    for child in parent:
        tag = child.tag
        if tag == T or tag == w("fldChar") or (tag in _PRINTED and parent.tag == R):
            yield child, kept
        elif tag == SDT:
            for content in child.findall(SDT_CONTENT):
                yield from _walk(content, kept=kept or _is_locking(child))
        elif tag not in _GONE and isinstance(tag, str):
            yield from _walk(child, kept=kept or tag in _KEPT)
