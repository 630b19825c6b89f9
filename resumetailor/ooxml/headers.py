"""Page headers and footers: which parts a reader of the first page sees, and which lines in them are content."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import etree

from resumetailor.ooxml.names import SECT_PR, r, w
from resumetailor.ooxml.styles import is_on
from resumetailor.source import Block, Container

_PAGE = re.compile(
    r"\s*[-–—|·•]*\s*(?:(?:p\.|pg\.?|page|seite|página)\s*\d*(?:\s*(?:of|/|von|de)\s*\d*)?|\d+\s*(?:of|/)\s*\d+|\d{1,2})"
    r"\s*[-–—|·•]*\s*",
    re.IGNORECASE,
)
_CONTINUED = re.compile(r"\b(?:continued|cont['’]?d|cont\.)", re.IGNORECASE)
_CONTACT = re.compile(
    r"\S+@\S+\.\w+|\+?\d[\d\s().-]{6,}\d|\b(?:www\.|https?://|linkedin\.com|github\.com)\S+", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Reference:
    """A header or footer that a section names by relationship; `is_first` if it stands on the first page."""

    relationship: str
    container: Container
    is_first: bool


def references(body: etree._Element, *, even_and_odd: bool) -> list[Reference]:
    """The headers and footers of the document that are printed, each once, those of the first page in front."""
    found: dict[str, Reference] = {}
    for number, section in enumerate(body.iter(SECT_PR)):
        for reference in _of_section(section, is_first=number == 0, even_and_odd=even_and_odd):
            found.setdefault(reference.relationship, reference)
    return sorted(found.values(), key=lambda reference: not reference.is_first)


def content(blocks: Iterable[Block], *, is_first: bool, said: str) -> Iterator[Block]:
    """The blocks that tell something: no page numbers, no running name; `said` is the text of the rest of the document.

    A header of the later pages is only read for contact data that stand nowhere else.
    """
    for block in blocks:
        if _PAGE.fullmatch(block.text) or _CONTINUED.search(block.text):
            continue
        news = [found for found in _CONTACT.findall(block.text) if found not in said]
        if news or (is_first and block.text not in said):
            yield block


def _of_section(section: etree._Element, *, is_first: bool, even_and_odd: bool) -> Iterator[Reference]:
    title = section.find(w("titlePg"))
    has_title = title is not None and is_on(title)
    for element in section:
        if element.tag not in {w("headerReference"), w("footerReference")}:
            continue
        kind = element.get(w("type"), "default")
        if (kind == "first" and not has_title) or (kind == "even" and not even_and_odd):
            continue
        on_first = is_first and kind == ("first" if has_title else "default")
        container: Container = "header" if element.tag == w("headerReference") else "footer"
        yield Reference(element.get(r("id"), ""), container, on_first)
