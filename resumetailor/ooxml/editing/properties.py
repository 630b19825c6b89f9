"""Sets properties of a paragraph, each at its place in the order of the schema (CT_PPr, ECMA-376 part 1, 17.3.1.26)."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from resumetailor.ooxml.names import PPR, RPR, P, w

_NAMES = """
    pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
    suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd
    snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment
    textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange
"""
_ORDER = [w(name) for name in _NAMES.split()]
_MARKS = {w("ins"), w("del")}
_SPACE_AFTER = ("after", "afterLines", "afterAutospacing")


def properties(paragraph: etree._Element) -> etree._Element:
    """The paragraph's w:pPr, made if there is none."""
    found = paragraph.find(PPR)
    if found is None:
        found = etree.Element(PPR)
        paragraph.insert(0, found)
    return found


def property_of(paragraph: etree._Element, name: str) -> etree._Element:
    """The paragraph's own property of this name (w:spacing), made if there is none."""
    own = properties(paragraph)
    found = own.find(name)
    if found is None:
        found = etree.Element(name)
        later = _ORDER[_ORDER.index(name) + 1 :]
        place = next((number for number, child in enumerate(own) if child.tag in later), len(own))
        own.insert(place, found)
    return found


def look_of(paragraph: etree._Element) -> etree._Element:
    """A copy of the paragraph's w:pPr without what it says of its mark."""
    own = paragraph.find(PPR)
    copy = etree.Element(PPR) if own is None else deepcopy(own)
    for name in (RPR, w("pPrChange")):
        for child in copy.findall(name):
            copy.remove(child)
    return copy


def give_properties(paragraph: etree._Element, model: etree._Element) -> etree._Element:
    """Gives the paragraph a copy of these properties, and back those it had; those of its mark stay."""
    old = properties(paragraph)
    mark = old.find(RPR)
    new = deepcopy(model)
    if mark is not None:
        new.append(mark)
    paragraph.replace(old, new)
    return old


def close_up(paragraph: etree._Element) -> None:
    """Lets no space stand below the paragraph."""
    spacing = property_of(paragraph, w("spacing"))
    for name in _SPACE_AFTER:
        if w(name) in spacing.attrib:
            del spacing.attrib[w(name)]
    spacing.set(w("after"), "0")


def closed_up(paragraph: etree._Element) -> etree._Element:
    """The properties that `look_of` gives, with no space below the paragraph."""
    copy = etree.Element(P)
    copy.append(look_of(paragraph))
    close_up(copy)
    return properties(copy)


def align_like(paragraph: etree._Element, model: etree._Element) -> None:
    """Lets the paragraph stand to the left, in the middle or to the right, as the model's own properties say."""
    own, jc = properties(paragraph), model.find(f"{PPR}/{w('jc')}")
    for old in own.findall(w("jc")):
        own.remove(old)
    if jc is not None:
        property_of(paragraph, w("jc")).attrib.update(jc.attrib)


def set_mark(paragraph: etree._Element, mark: etree._Element) -> None:
    """Gives the paragraph's end this w:ins or w:del."""
    property_of(paragraph, RPR).insert(0, mark)


def clear_mark(paragraph: etree._Element) -> None:
    """Takes away what `set_mark` has set."""
    own = paragraph.find(PPR)
    look = None if own is None else own.find(RPR)
    if own is None or look is None:
        return
    for mark in [child for child in look if child.tag in _MARKS]:
        look.remove(mark)
    if not len(look):
        own.remove(look)
    if not len(own):
        paragraph.remove(own)
