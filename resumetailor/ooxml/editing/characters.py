"""Finds the XML behind a block: for every character of its text the w:t element that holds it, if it may be edited."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

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
    """Where a character stands: at `offset` of the text of `leaf`."""

    leaf: etree._Element
    offset: int


def characters(paragraph: etree._Element, text: str) -> list[Character | None]:
    """For each character of `text`, the block that was read from this w:p, where it can be edited.

    None stands for what has no w:t of its own (tabs, breaks, symbols) and what is better left alone: links, fields,
    locked or bound content controls.
    """
    found: list[tuple[str, Character | None]] = []
    if not is_locked(paragraph):
        found = [(c, origin) for char, origin in _printed(paragraph) for c in clean(char)]
    printed = "".join(char for char, _ in found)
    start = printed.find(text)
    if start >= 0:
        return [origin for _, origin in found[start : start + len(text)]]
    places: list[Character | None] = [None] * len(text)
    for at, to, size in SequenceMatcher(None, printed, text, autojunk=False).get_matching_blocks():
        places[to : to + size] = [origin for _, origin in found[at : at + size]]
    return places


def is_locked(element: etree._Element) -> bool:
    """Whether it stands in a content control that forbids changes or would undo them when the file is opened."""
    return any(_is_locking(control) for control in element.iterancestors(SDT))


def _is_locking(control: etree._Element) -> bool:
    properties = control.find(SDT_PR)
    if properties is None:
        return False
    lock = properties.find(w("lock"))
    locked = lock is not None and lock.get(VAL) in _LOCKS
    return locked or any(properties.find(w(name)) is not None for name in _BOUND)


def _printed(paragraph: etree._Element) -> Iterator[tuple[str, Character | None]]:
    """Every character in the order of printing, before it is cleaned."""
    depth = 0
    for element, kept in _walk(paragraph, kept=False):
        if element.tag == w("fldChar"):
            depth += {"begin": 1, "end": -1}.get(element.get(w("fldCharType"), ""), 0)
        elif element.tag == T:
            is_kept = kept or depth > 0 or element.getparent().tag != R  # type: ignore[union-attr]
            for offset, char in enumerate(element.text or ""):
                yield char, None if is_kept else Character(element, offset)
        else:
            yield _PRINTED[element.tag], None


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
