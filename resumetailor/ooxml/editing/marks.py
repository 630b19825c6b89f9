"""Marks a paragraph's end as inserted or deleted, which its w:pPr says in the order of the schema."""

from __future__ import annotations

from lxml import etree

from resumetailor.ooxml.names import PPR, RPR, SECT_PR, w

_AFTER_LOOK = {SECT_PR, w("pPrChange")}
_KINDS = {w("ins"), w("del")}


def properties(paragraph: etree._Element) -> etree._Element:
    """The paragraph's w:pPr, made if there is none."""
    found = paragraph.find(PPR)
    if found is None:
        found = etree.Element(PPR)
        paragraph.insert(0, found)
    return found


def set_mark(paragraph: etree._Element, mark: etree._Element) -> None:
    """Gives the paragraph's end this w:ins or w:del."""
    own = properties(paragraph)
    look = own.find(RPR)
    if look is None:
        look = etree.Element(RPR)
        place = next((number for number, child in enumerate(own) if child.tag in _AFTER_LOOK), len(own))
        own.insert(place, look)
    look.insert(0, mark)


def clear_mark(paragraph: etree._Element) -> None:
    """Takes away what `set_mark` has set."""
    own = paragraph.find(PPR)
    look = None if own is None else own.find(RPR)
    if own is None or look is None:
        return
    for mark in [child for child in look if child.tag in _KINDS]:
        look.remove(mark)
    if not len(look):
        own.remove(look)
    if not len(own):
        paragraph.remove(own)
