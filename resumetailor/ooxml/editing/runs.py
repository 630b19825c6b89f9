"""Splits runs, so that a stretch of text stands in runs of its own."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from resumetailor.ooxml.editing.cuts import Stretch, set_text
from resumetailor.ooxml.names import RPR, R, T, w


def isolated(stretch: Stretch) -> etree._Element:
    """The run that holds the stretch and nothing else; what stands left of it keeps its elements."""
    split(stretch.leaf, stretch.end)
    run = split(stretch.leaf, stretch.start)
    return run if run is not None else run_of(stretch.leaf)


def split(leaf: etree._Element, offset: int) -> etree._Element | None:
    """Ends the run of this w:t before the character at `offset`; gives the run that goes on, None if there is none.

    At the run's very beginning nothing is split: the run itself goes on.
    """
    run = run_of(leaf)
    text = leaf.text or ""
    moved = list(leaf.itersiblings())
    if offset <= 0:
        if leaf.getprevious() is None or leaf.getprevious().tag == RPR:  # type: ignore[union-attr]
            return run
        moved.insert(0, leaf)
    elif offset < len(text):
        rest = etree.Element(T)
        set_text(rest, text[offset:])
        set_text(leaf, text[:offset])
        moved.insert(0, rest)
    if not moved:
        return None
    second = etree.Element(R)
    look = run.find(RPR)
    if look is not None:
        second.append(deepcopy(look))
    second.extend(moved)
    run.addnext(second)
    return second


def like(run: etree._Element) -> etree._Element:
    """An empty run of the same look, whatever it looked like before."""
    copy = etree.Element(R)
    look = run.find(RPR)
    if look is not None:
        copy.append(deepcopy(look))
        for change in copy[0].findall(w("rPrChange")):
            copy[0].remove(change)
    return copy


def run_of(leaf: etree._Element) -> etree._Element:
    """The run around a w:t."""
    run = leaf.getparent()
    if run is None:
        raise ValueError("text outside a run")
    return run


def child_of(paragraph: etree._Element, inner: etree._Element) -> etree._Element:
    """The paragraph's own child that holds `inner`."""
    outer = inner
    while (parent := outer.getparent()) is not None and parent is not paragraph:
        outer = parent
    return outer
