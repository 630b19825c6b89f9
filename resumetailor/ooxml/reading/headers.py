"""Page headers and footers: which parts a reader of the first page sees, and which lines in them are content."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from resumetailor.ooxml.names import r, w
from resumetailor.ooxml.reading.styles import is_on
from resumetailor.source import Block, Container

_WORD = re.compile(r"\w+")
_TRAILING_PAGE = re.compile(r"(?:^|(?<=[^\d ]) )\d{1,2}(?: \d{1,2})?$")
_LEADING_PAGE = re.compile(r"^\d{1,2} (?=\D)")
_RUNNING = {"page", "p", "pg", "of", "cv", "resume", "résumé", "curriculum", "vitae", "continued", "cont", "contd", "d"}


@dataclass(frozen=True, slots=True)
class Reference:
    """A header or footer that a section names by relationship; `is_first` if it stands on the first page."""

    relationship: str
    container: Container
    is_first: bool


def references(sections: Iterable[etree._Element], has_even_pages: Callable[[], bool]) -> list[Reference]:
    """The headers and footers of the document that are printed, each once, those of the first page in front.

    Whether even pages have their own is asked only where a section names any for them.
    """
    found: dict[str, Reference] = {}
    for number, section in enumerate(sections):
        for reference in _of_section(section, number == 0, has_even_pages):
            found.setdefault(reference.relationship, reference)
    return sorted(found.values(), key=lambda reference: not reference.is_first)


class Said:
    """What has been read, so that lines that only repeat it are known."""

    def __init__(self, blocks: Iterable[Block]) -> None:
        self._said = " "
        self._add(blocks)

    def news(self, blocks: Sequence[Block]) -> list[Block]:
        """The blocks that say something new; page numbers and running names ("Jane Doe – continued") do not."""
        new = [block for block in blocks if (told := _told(block)) and f" {told} " not in self._said]
        self._add(new)
        return new

    def _add(self, blocks: Iterable[Block]) -> None:
        self._said += "".join(f"{word} " for block in blocks for word in _words(block))


def _told(block: Block) -> str:
    """The block's words without page numbers and what goes with them; "" if there is nothing else."""
    words = " ".join(word for word in _words(block) if word not in _RUNNING)
    return _LEADING_PAGE.sub("", _TRAILING_PAGE.sub("", words))


def _words(block: Block) -> list[str]:
    return [word.casefold() for word in _WORD.findall(block.text)]


def _of_section(section: etree._Element, is_first: bool, has_even_pages: Callable[[], bool]) -> Iterator[Reference]:
    title = section.find(w("titlePg"))
    has_title = title is not None and is_on(title)
    for element in section:
        if element.tag not in {w("headerReference"), w("footerReference")}:
            continue
        kind = element.get(w("type"), "default")
        if (kind == "first" and not has_title) or (kind == "even" and not has_even_pages()):
            continue
        on_first = is_first and kind == ("first" if has_title else "default")
        container: Container = "header" if element.tag == w("headerReference") else "footer"
        yield Reference(element.get(r("id"), ""), container, on_first)
