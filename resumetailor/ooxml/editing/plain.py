"""Changes words in place: the runs stay, and with them every look."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from resumetailor.ooxml.editing.cuts import Cut, set_text
from resumetailor.ooxml.names import RPR


def replace_words(cuts: Iterable[Cut]) -> None:
    """Makes the cuts, which follow one another, in their paragraph."""
    made = list(cuts)
    for cut in reversed(made):
        for stretch in reversed(cut.removed):
            text = stretch.leaf.text or ""
            set_text(stretch.leaf, text[: stretch.start] + text[stretch.end :])
        text = cut.at.leaf.text or ""
        set_text(cut.at.leaf, text[: cut.at.offset] + cut.text + text[cut.at.offset :])
    for leaf in {stretch.leaf: None for cut in made for stretch in cut.removed}:
        _drop_if_empty(leaf)


def _drop_if_empty(leaf: etree._Element) -> None:
    run = leaf.getparent()
    if leaf.text or run is None:
        return
    run.remove(leaf)
    outer = run.getparent()
    if outer is not None and all(child.tag == RPR for child in run):
        outer.remove(run)
