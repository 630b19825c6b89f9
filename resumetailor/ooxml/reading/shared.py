"""What the readers of one file share: its styles and lists, the paper, and what is counted over all parts."""

from __future__ import annotations

from dataclasses import dataclass, field

from resumetailor.errors import UnsafePackage
from resumetailor.ooxml.reading.boxes import Sheet
from resumetailor.ooxml.reading.numbering import Numbering
from resumetailor.ooxml.reading.styles import Styles
from resumetailor.source import Cell, Container

MAX_PARAGRAPHS = 20_000
MAX_CHARACTERS = 200_000
"""Sixty full pages."""
MAX_LINE = 10_000
"""Three full pages without the end of a line; what is longer would take a parser's memory."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a flow stands: its region, what holds it, the cells around it, whether something coloured lies behind."""

    region: int
    container: Container = "body"
    cells: tuple[Cell, ...] = ()
    grounded: bool = False


@dataclass(slots=True)
class Tally:
    """What is counted over the whole document."""

    subject: str
    regions: int = 0
    tables: int = 0
    images: int = 0
    paragraphs: int = 0
    characters: int = 0
    hidden: list[str] = field(default_factory=list)
    invisible: list[str] = field(default_factory=list)

    def new_region(self) -> int:
        """The next free region number."""
        self.regions += 1
        return self.regions - 1

    def new_table(self) -> int:
        """The next free table number."""
        self.tables += 1
        return self.tables - 1

    def count(self, text: str) -> None:
        """Counts a paragraph. Raises `UnsafePackage` when there is more text than any resume has."""
        self.paragraphs += 1
        self.characters += len(text)
        if self.paragraphs > MAX_PARAGRAPHS or self.characters > MAX_CHARACTERS:
            raise UnsafePackage(self.subject, "is too long for a resume", "keep the resume alone in the file")
        if len(text) > MAX_LINE and max(map(len, text.split("\n"))) > MAX_LINE:
            cause = f"has more than {MAX_LINE:,} characters in one paragraph"
            raise UnsafePackage(self.subject, cause, "part it into paragraphs")


@dataclass(frozen=True, slots=True)
class Shared:
    """What every part of a document is read with; `painted` if something may lie behind the text of any page."""

    styles: Styles
    numbering: Numbering
    sheet: Sheet
    painted: bool
    tally: Tally
