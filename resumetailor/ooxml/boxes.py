"""Text boxes and where a person reads them."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from resumetailor.ooxml.names import w, wp
from resumetailor.source import Block


@dataclass(frozen=True, slots=True)
class Box:
    """A floating text box: its blocks, its w:txbxContent, and the index of the paragraph that it is anchored to."""

    blocks: tuple[Block, ...]
    element: etree._Element
    anchor: int


def is_in_line(box: etree._Element) -> bool:
    """Whether the box stands in the line like a letter, so that what it says is read there."""
    for outer in box.iterancestors():
        if outer.tag == wp("inline"):
            return True
        if outer.tag == wp("anchor"):
            return False
        style = (outer.get("style") or "").replace(" ", "").lower()
        if "position:absolute" in style:
            return False
        if outer.tag in {w("pict"), w("object")}:
            return True
    return False
