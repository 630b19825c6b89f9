"""Makes new paragraphs: copies of what is there, and texts in the look of what is there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import deepcopy

from lxml import etree

from resumetailor.ooxml.editing.cuts import set_text
from resumetailor.ooxml.editing.properties import property_of
from resumetailor.ooxml.editing.runs import like
from resumetailor.ooxml.names import PPR, RPR, SECT_PR, P, R, T, w

HYPERLINK = w("hyperlink")
_CONTENT = {R, HYPERLINK}
_OF_ONE_PLACE = {SECT_PR, *(w(name) for name in ("pPrChange", "pageBreakBefore", "cnfStyle", "framePr"))}
_OF_LISTS = {w(name) for name in ("pStyle", "numPr", "ind", "tabs", "outlineLvl", "contextualSpacing")}
_OF_LINES = {w(name) for name in ("numPr", "ind", "tabs", "outlineLvl", "keepNext")}
_OF_REVISIONS = {w(name) for name in ("ins", "del", "moveFrom", "moveTo", "rPrChange")}
_OF_LINKS = {w(name) for name in ("rStyle", "color", "u")}
_BEFORE = {
    "b": {w("rStyle"), w("rFonts")},
    "i": {w("rStyle"), w("rFonts"), w("b"), w("bCs")},
}


def copy_of(paragraph: etree._Element) -> etree._Element:
    """The same paragraph without what may exist only once: identities, bookmarks, proofing marks."""
    copy = etree.Element(P)
    own = paragraph.find(PPR)
    if own is not None:
        copy.append(deepcopy(own))
    copy.extend(deepcopy(child) for child in _content(paragraph))
    return copy


def paragraph_of(content: Iterable[etree._Element]) -> etree._Element:
    """A paragraph of these runs and links, those in smart tags included, as plain as it can be."""
    new = etree.Element(P)
    for child in content:
        new.extend([child] if child.tag in _CONTENT else list(_content(child)))
    return new


def _content(parent: etree._Element) -> Iterator[etree._Element]:
    """Runs and links, those in smart tags included."""
    for child in parent:
        if child.tag in _CONTENT:
            yield child
        elif child.tag != PPR:
            yield from _content(child)


def text_like(model: etree._Element, run: etree._Element, text: str) -> etree._Element:
    """A paragraph of this text that looks like `model`, its words like `run`."""
    new = etree.Element(P)
    own = model.find(PPR)
    if own is not None:
        new.append(_without(own, _OF_ONE_PLACE))
    new.append(run_like(run, text))
    return new


def blank_like(paragraph: etree._Element) -> etree._Element:
    """An empty paragraph as high as this one."""
    new = etree.Element(P)
    own = paragraph.find(PPR)
    if own is not None:
        new.append(_without(own, _OF_ONE_PLACE))
    return new


def body_text_like(item: etree._Element, run: etree._Element, text: str) -> etree._Element:
    """A paragraph of this text with the letters of a list's item, but out of the list."""
    new = text_like(item, run, text)
    own = new.find(PPR)
    if own is not None:
        new.replace(own, _without(own, _OF_LISTS))
    return new


def label_like(item: etree._Element, run: etree._Element, text: str, *, emphasis: str) -> etree._Element:
    """A line with the letters of a list's item, bold ("b") or italic ("i"), that stays with the line below it."""
    new = body_text_like(item, run, text)
    look = new.find(f"{R}/{RPR}")
    if look is None:
        look = etree.Element(RPR)
        new.find(R).insert(0, look)  # type: ignore[union-attr]
    for old in look.findall(w(emphasis)):
        look.remove(old)
    look.insert(sum(child.tag in _BEFORE[emphasis] for child in look), etree.Element(w(emphasis)))
    property_of(new, w("keepNext"))
    return new


def append_text(paragraph: etree._Element, text: str) -> None:
    """Adds text at the end, in the look of the last words that are no link."""
    run = main_run(paragraph)
    if run is not None:
        runs = [r for r in paragraph.findall(R) if r.find(T) is not None]
        paragraph.append(run_like(runs[-1] if runs else run, text))


def main_run(paragraph: etree._Element) -> etree._Element | None:
    """The run with most of the paragraph's text."""
    runs = [run for run in paragraph.iter(R) if run.find(T) is not None]
    return max(runs, key=lambda run: sum(len(t.text or "") for t in run.iter(T)), default=None)


def shape_of_item(item: etree._Element) -> etree._Element | None:
    """The w:pPr of an item of a list, for another."""
    own = item.find(PPR)
    return None if own is None else _without(own, _OF_ONE_PLACE)


def shape_of_line(paragraph: etree._Element) -> etree._Element | None:
    """The w:pPr of a paragraph of several lines, for one of them."""
    own = paragraph.find(PPR)
    return None if own is None else _without(own, _OF_ONE_PLACE | _OF_LINES)


def run_like(run: etree._Element, text: str) -> etree._Element:
    """A run of this text, tabs included, that looks like `run` but is no link."""
    new = like(run)
    look = new.find(RPR)
    parent = run.getparent()
    if look is not None and parent is not None and parent.tag == HYPERLINK:
        new.replace(look, _without(look, _OF_LINKS))
    for number, piece in enumerate(text.split("\t")):
        if number:
            etree.SubElement(new, w("tab"))
        if piece:
            set_text(etree.SubElement(new, T), piece)
    return new


def _without(properties: etree._Element, names: set[str]) -> etree._Element:
    """A copy without these properties and without traces of revisions."""
    copy = deepcopy(properties)
    for child in list(copy):
        if child.tag in names or child.tag in _OF_REVISIONS:
            copy.remove(child)
    look = copy.find(RPR)
    for child in [] if look is None else list(look):
        if child.tag in _OF_REVISIONS:
            look.remove(child)  # type: ignore[union-attr]
    return copy
