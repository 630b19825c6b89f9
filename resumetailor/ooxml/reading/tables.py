"""The cells of a table as a grid, and which of its rows are columns of the page rather than rows of facts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from resumetailor.ooxml.names import ALTERNATE, SDT, SDT_CONTENT, TC, TR, VAL, P, T, first_child, w
from resumetailor.ooxml.reading.inline import chosen, is_placeholder
from resumetailor.ooxml.reading.styles import integer
from resumetailor.source import Block

_TALL = 5
_SHORT = 2
_WIDEST = 63
_DELETED = (w("del"), w("moveFrom"), w("cellDel"))


@dataclass(slots=True)
class GridCell:
    """A cell with its place in the grid; `rows` counts the rows that it covers, `paragraphs` those with text."""

    element: etree._Element
    row: int
    column: int
    rows: int
    paragraphs: int


@dataclass(frozen=True, slots=True)
class Band:
    """Consecutive rows that are read in the same way: cell by cell along each column, or row by row."""

    rows: tuple[tuple[GridCell, ...], ...]
    is_columns: bool

    def columns(self) -> list[list[GridCell]]:
        """The cells with text by the grid column where they start, left to right, each from top to bottom."""
        starts = sorted({cell.column for row in self.rows for cell in row if cell.paragraphs})
        cells = [cell for row in self.rows for cell in row]
        return [[cell for cell in cells if cell.column == start] for start in starts]


def bands(table: etree._Element, *, fills_flow: Callable[[], bool]) -> list[Band]:
    """The table's bands from top to bottom.

    Rows are columns of the page where two cells hold many paragraphs, or one that covers several rows does, and only
    if the table fills the flow in which it stands: a small table with two long lists is content of a section.
    """
    rows = _grid(table)
    found: list[Band] = []
    for group in _groups(rows):
        is_columns = _is_columns(group) and fills_flow()
        found.append(Band(tuple(tuple(row) for row in group), is_columns))
    return found


def across(row: list[list[Block]]) -> list[Block]:
    """The blocks of a row's cells, cell by cell; dates to the right of a whole job are read beside its first line."""
    cells = [cell for cell in row if cell]
    if len(cells) == 2 and len(cells[1]) <= _SHORT and not _has_items(cells[1]):
        (title, *rest), beside = cells
        if title.list_level is None and _has_items(rest):
            return [title, *beside, *rest]
    return [block for cell in cells for block in cell]


def _has_items(blocks: Sequence[Block]) -> bool:
    return any(block.list_level is not None for block in blocks)


def paragraphs_with_text(element: etree._Element) -> int:
    """How many paragraphs under `element` have text; a soft break makes two of one."""
    return sum(
        1 + sum(1 for _ in p.iter(w("br"), w("cr")))
        for p in element.iter(P)
        if any(t.text and t.text.strip() for t in p.iter(T))
    )


def _grid(table: etree._Element) -> list[list[GridCell]]:
    rows: list[list[GridCell]] = []
    open_cells: dict[int, GridCell] = {}
    for number, element in enumerate(_children(table, TR)):
        row: list[GridCell] = []
        column = _skipped(element)
        for cell in _children(element, TC):
            span, merge = _spans(cell)
            above = open_cells.get(column)
            if merge == "continue" and above is not None:
                above.rows = number - above.row + 1
            elif not _is_deleted(cell):
                row.append(GridCell(cell, number, column, 1, paragraphs_with_text(cell)))
            if merge == "restart" and row:
                open_cells[column] = row[-1]
            elif merge is None:
                open_cells.pop(column, None)
            column += span
        rows.append(row)
    return rows


def _children(parent: etree._Element, wanted: str) -> Iterator[etree._Element]:
    """The rows of a table or the cells of a row, those in content controls and other wrappers included."""
    for child in parent:
        if child.tag == wanted:
            if not _is_deleted(child):
                yield child
        elif child.tag == ALTERNATE:
            yield from _children(chosen(child), wanted)
        elif child.tag == SDT:
            for content in () if is_placeholder(child) else child.findall(SDT_CONTENT):
                yield from _children(content, wanted)
        elif child.tag in {w("customXml"), w("ins"), w("moveTo"), w("bdo"), w("dir")}:
            yield from _children(child, wanted)


def _is_deleted(element: etree._Element) -> bool:
    properties = first_child(element, w("trPr") if element.tag == TR else w("tcPr"))
    return properties is not None and next(properties.iterchildren(*_DELETED), None) is not None


def _skipped(row: etree._Element) -> int:
    before = row.find(f"{w('trPr')}/{w('gridBefore')}")
    return 0 if before is None else min(integer(before.get(VAL), 0), _WIDEST)


def _spans(cell: etree._Element) -> tuple[int, str | None]:
    properties = first_child(cell, w("tcPr"))
    if properties is None:
        return 1, None
    span, merge = first_child(properties, w("gridSpan")), first_child(properties, w("vMerge"))
    width = 1 if span is None else max(1, min(integer(span.get(VAL), 1), _WIDEST))
    return width, None if merge is None else merge.get(VAL) or "continue"


def _groups(rows: Sequence[list[GridCell]]) -> Iterator[list[list[GridCell]]]:
    """Runs of rows with the same columns, rows under one merged cell kept together; rows of one cell stand alone."""
    group: list[list[GridCell]] = []
    shape: tuple[int, ...] = ()
    covered = 0
    for number, row in enumerate(rows):
        now = tuple(cell.column for cell in row if cell.paragraphs)
        if group and number >= covered and now != shape:
            yield group
            group = []
        if not group:
            shape = now
        group.append(row)
        covered = max([covered, *(cell.row + cell.rows for cell in row if cell.rows > 1 and cell.paragraphs >= _TALL)])
    if group:
        yield group


def _is_columns(rows: Sequence[Sequence[GridCell]]) -> bool:
    for row in rows:
        tall = [cell for cell in row if cell.paragraphs >= _TALL]
        if len(tall) > 1 or any(cell.rows > 1 for cell in tall):
            return True
    return False
