"""The unit in which a resume is segmented: a stretch of a paragraph that stands on one printed line, with its look."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from resumetailor.resume import Span, Text
from resumetailor.segment.text.signs import EDGES, fold, has_content, unspaced
from resumetailor.source import Block, Cell, Run

_BLANK = re.compile(r"[\n\v]\s*[\n\v]")
_BRACKET = re.compile(r"[()\[\]]")
_LETTER = re.compile(r"[^\W\d_]")


class Format(NamedTuple):
    """How a line is set, whatever its words; `size` and `color` are those of its largest and first letters."""

    style: str
    bold: bool
    italic: bool
    size: float | None
    color: str | None
    listed: bool


class Look(NamedTuple):
    """What a reader's eye tells lines apart by."""

    format: Format
    caps: bool


@dataclass(eq=False)
class Line:
    """The characters `start` to `end` of `block`, which is number `index` of the document; nobody changes it.

    `day_first` is the order of the numbers in this document's dates: "03/04/2019" is in April. Seven hundred are made
    of a resume, and a frozen one would be made in four times the time.
    """

    block: Block
    index: int
    start: int
    end: int
    list_level: int | None = None
    day_first: bool = False

    def __str__(self) -> str:
        return self.block.text[self.start : self.end]

    def __len__(self) -> int:
        return self.end - self.start

    def stretch(self, start: int, end: int) -> Line:
        """The characters `start` to `end` of its block, as it is."""
        return Line(self.block, self.index, start, end, self.list_level, self.day_first)

    def cut(self, start: int, end: int | None = None) -> Line:
        """The part from `start` to `end` (offsets in this line), without separators at its edges."""
        left, right = _bare(str(self)[start:end])
        return self.stretch(self.start + start + left, self.start + start + right)

    def trimmed(self, start: int, end: int) -> Line:
        """The part from `start` to `end`, without white space at its edges; a sentence keeps its stop so."""
        text = str(self)[start:end]
        left = self.start + start + len(text) - len(text.lstrip())
        return self.stretch(left, max(left, self.start + start + len(text.rstrip())))

    @cached_property
    def text(self) -> Text:
        """As the resume's types want it: white space folded, with its place."""
        return Text(fold(unspaced(str(self))), (Span(self.index, self.start, self.end),))

    @property
    def cell(self) -> Cell | None:
        """The table cell that it stands in, the innermost."""
        return self.block.cells[-1] if self.block.cells else None

    @property
    def row(self) -> tuple[int, int] | None:
        """The table that it stands in, and the row."""
        return (cell.table, cell.row) if (cell := self.cell) else None

    @property
    def column(self) -> tuple[int, int] | None:
        """The table that it stands in, and the column."""
        return (cell.table, cell.column) if (cell := self.cell) else None

    def precedes(self, other: Line) -> bool:
        """Whether it stands before the other one in the document."""
        return (self.index, self.start) < (other.index, other.start)

    def left_of(self, other: Line) -> bool:
        """Whether the other one stands further right in the same row of a table."""
        if self.cell is None or other.cell is None or self.row != other.row:
            return False
        return self.cell.column < other.cell.column

    def labels(self, other: Line) -> bool:
        """Whether the other one stands in the next cell of its row, or further down in its column."""
        below = self.column == other.column is not None and not self.shares_cell(other)
        return self.left_of(other) or (below and self.precedes(other))

    def in_table_of(self, other: Line) -> bool:
        """Whether both stand in one table."""
        return self.cell is not None and other.cell is not None and self.cell.table == other.cell.table

    def shares_cell(self, other: Line) -> bool:
        """Whether the other one stands in the same cell of a table."""
        return self.block.cells != () and self.block.cells == other.block.cells

    def is_apart_from(self, above: Line) -> bool:
        """Whether blank lines stand between it and the one above: an empty paragraph, or an empty line in their own."""
        here, there = self.block.location, above.block.location
        if self.index == above.index:
            return _BLANK.search(self.block.text, above.end, self.start) is not None
        return (
            here.part == there.part and self.block.cells == above.block.cells and here.paragraph > there.paragraph + 1
        )

    @property
    def words(self) -> list[str]:
        return str(self).split()

    @cached_property
    def _runs(self) -> tuple[Run, ...]:
        """The runs with letters of it."""
        runs, text = self.block.runs, self.block.text
        return tuple(
            r
            for r in runs
            if r.start < self.end
            and self.start < r.end
            and _LETTER.search(text, max(r.start, self.start), min(r.end, self.end))
        )

    @cached_property
    def format(self) -> Format:
        runs = self._runs
        return Format(
            self.block.style,
            bool(runs) and all(run.bold for run in runs),
            bool(runs) and all(run.italic for run in runs),
            max((run.size for run in runs if run.size), default=None),
            next((run.color for run in runs if run.color), None),
            self.list_level is not None,
        )

    @property
    def bold(self) -> bool:
        return self.format.bold

    @property
    def begins_bold(self) -> bool:
        """Whether its first letters are bold."""
        return bool(self._runs) and self._runs[0].bold

    @property
    def bold_until(self) -> int:
        """Where its bold beginning ends; 0 if its first letters are plain."""
        plain = next((run for run in self._runs if not run.bold), None)
        return max(0, plain.start - self.start) if plain is not None else len(self)

    @property
    def italic(self) -> bool:
        return self.format.italic

    @cached_property
    def caps(self) -> bool:
        text, runs = str(self), self._runs
        in_capitals = bool(runs) and all(run.caps for run in runs)
        return in_capitals or (text.isupper() and sum(c.isalpha() for c in text) > 1)

    @property
    def size(self) -> float | None:
        return self.format.size

    @property
    def color(self) -> str | None:
        return self.format.color

    @property
    def href(self) -> str | None:
        """The address on the web that it links to."""
        return next((run.href for run in self._runs if run.href and run.href.startswith("http")), None)

    @cached_property
    def look(self) -> Look:
        return Look(self.format, self.caps)


_GRADE = re.compile(r"(?:^|\W)[A-F][-–−]$")
"""The sign of a grade belongs to it: "KCSE, A-"."""


@lru_cache(1024)
def _bare(text: str) -> tuple[int, int]:
    """Where the text begins and ends without separators and brackets around it; a line is cut alike again and again."""
    start = 0
    while True:
        right = len(text.rstrip(EDGES))
        right += _GRADE.match(text, max(0, right - 2), right + 1) is not None
        left = min(right, len(text) - len(text.lstrip(EDGES)))
        start, text = start + left, text[left:right]
        left, right = _unwrapped(text)
        if right - left == len(text):
            return start, start + right
        start, text = start + left, text[left:right]


def _unwrapped(text: str) -> tuple[int, int]:
    """Where it begins and ends without brackets that enclose all of it, or that close or open nothing."""
    if _BRACKET.search(text) is None:
        return 0, len(text)
    if len(text) > 1 and text[0] + text[-1] in ("()", "[]") and not set(text[1:-1]) & set("()[]"):
        return 1, len(text) - 1
    for opening, closing in ("()", "[]"):
        surplus = text.count(opening) - text.count(closing)
        if text.endswith(opening) or (text.endswith(closing) and surplus < 0):
            return 0, len(text) - 1
        if text.startswith(closing) or (text.startswith(opening) and surplus > 0):
            return 1, len(text)
    return 0, len(text)


def merged(lines: Iterable[Line]) -> list[Line]:
    """The lines, with those that only separators part as one."""
    result: list[Line] = []
    for line in lines:
        above = result[-1] if result else None
        beside = above is not None and above.index == line.index and above.end <= line.start
        if above is not None and beside and not has_content(line.block.text[above.end : line.start]):
            result[-1] = above.stretch(above.start, line.end)
        else:
            result.append(line)
    return result


def text_of(line: Line | None) -> Text | None:
    """The line's text, if there is a line."""
    return None if line is None else line.text
