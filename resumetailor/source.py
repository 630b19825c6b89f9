"""The first stage's type: what a Word file shows, paragraph by paragraph, in the order in which a person reads it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Container = Literal["body", "header", "footer", "text_box", "footnote"]


@dataclass(frozen=True, slots=True)
class Location:
    """Where a paragraph stands in the package.

    `part` is the part's name ("word/document.xml"), `paragraph` the index of the w:p among all w:p of that part, in
    document order, from 0.
    """

    part: str
    paragraph: int


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of `Block.text` with one look. Size is in points; colour is "RRGGBB"; None means the default."""

    start: int
    end: int
    bold: bool = False
    italic: bool = False
    caps: bool = False
    size: float | None = None
    color: str | None = None
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell: the table's number in the document, and the cell's row and column in it, all from 0."""

    table: int
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Block:
    r"""One paragraph with content. In `text` a tab is "\t" and a soft line break "\n"; no bullet sign is left in it.

    `list_level` is the depth of a list item from 0, whether its sign is Word's or typed; None for plain paragraphs.
    `region` numbers the flows of the page (main column, sidebar, page header, text box): text never runs on from one
    region to another. `cells` are the table cells around the paragraph, outermost first.
    """

    text: str
    location: Location
    runs: tuple[Run, ...] = ()
    style: str = "Normal"
    outline_level: int | None = None
    list_level: int | None = None
    container: Container = "body"
    cells: tuple[Cell, ...] = ()
    region: int = 0

    def _all_letters(self, quality: Literal["bold", "caps"]) -> bool:
        letters = [r for r in self.runs if any(c.isalpha() for c in self.text[r.start : r.end])]
        return bool(letters) and all(getattr(r, quality) for r in letters)

    @property
    def bold(self) -> bool:
        """Whether every letter is bold."""
        return self._all_letters("bold")

    @property
    def caps(self) -> bool:
        """Whether every letter is printed as a capital, typed or formatted so."""
        return self._all_letters("caps") or (self.text.isupper() and sum(c.isalpha() for c in self.text) > 1)

    @property
    def size(self) -> float | None:
        """The largest size in it, in points."""
        return max((r.size for r in self.runs if r.size is not None), default=None)


COUNTED_STYLES = ("Counted Facts", "Counted Headline")
"""The paragraph styles in which this program's own templates print what it has counted."""
STORY_STYLE = "Story Steps"
"""The paragraph style in which its template of interview stories prints them."""


@dataclass(frozen=True, slots=True)
class Page:
    """The first section's paper, in twentieths of a point, and the most newspaper columns that any section has."""

    width: int = 11906
    height: int = 16838
    columns: int = 1


@dataclass(frozen=True, slots=True, weakref_slot=True)
class SourceDocument:
    """What a reader of the file sees. `name` is the file's name without its folder.

    `hidden` holds text that is in the file but that no reader sees (hidden, white on white, smaller than 4 points),
    `invisible` the words that have characters without width in them, as they stand in the file.
    """

    name: str
    blocks: tuple[Block, ...]
    page: Page = Page()
    hidden: tuple[str, ...] = ()
    invisible: tuple[str, ...] = ()
    images: int = 0
