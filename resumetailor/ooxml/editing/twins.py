"""Finds the other version of a text box: a file has one for new and one for old programs (mc:Choice, mc:Fallback)."""

from __future__ import annotations

from lxml import etree

from resumetailor.ooxml.names import ALTERNATE, TXBX_CONTENT, P


def twin(paragraph: etree._Element) -> etree._Element | None:
    """The same paragraph in the other version of its text box, if both versions say the same."""
    alternate = next(paragraph.iterancestors(ALTERNATE), None)
    box = next(paragraph.iterancestors(TXBX_CONTENT), None)
    if alternate is None or box is None:
        return None
    boxes = [b for version in alternate for b in version.iter(TXBX_CONTENT)]
    own, others = list(box.iter(P)), [list(b.iter(P)) for b in boxes if b is not box]
    texts = [_text(p) for p in own]
    same = next((other for other in others if [_text(p) for p in other] == texts), None)
    return None if same is None else same[own.index(paragraph)]


def _text(paragraph: etree._Element) -> str:
    return "".join(str(text) for text in paragraph.itertext())
