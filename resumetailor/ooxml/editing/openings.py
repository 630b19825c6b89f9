"""Finds where new sections can begin in front of the jobs: between paragraphs, or in new rows of the jobs' table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Protocol

from lxml import etree

from resumetailor.ooxml.editing.characters import outermost_lock
from resumetailor.ooxml.editing.keeping import let_row_break
from resumetailor.ooxml.editing.looks import blank_line_before, is_inside
from resumetailor.ooxml.editing.properties import property_of
from resumetailor.ooxml.editing.writers import Writer
from resumetailor.ooxml.names import PPR, TBL, TC, TR, TXBX_CONTENT, P, w

_BODY, _TC_PR, _TR_PR, _SHADE = w("body"), w("tcPr"), w("trPr"), w("shd")
_OF_ONE_ROW = {w(name) for name in ("trHeight", "tblHeader", "hidden", "ins", "del", "trPrChange", "cnfStyle")}
_OF_ONE_CELL = {w(name) for name in ("vMerge", "cnfStyle", "cellIns", "cellDel", "cellMerge", "tcPrChange")}
_OF_HEADING_CELLS = {_SHADE, w("tcBorders"), w("vAlign"), w("textDirection")}


class Opening(Protocol):
    """A place in front of the jobs."""

    def holds(self, paragraph: etree._Element) -> bool:
        """Whether the paragraph can move here without leaving its column."""

    def write(self, writer: Writer, heading: etree._Element | None, content: Sequence[etree._Element]) -> None:
        """Puts a section here, behind those already put."""


@dataclass(frozen=True, slots=True)
class Between:
    """In front of the paragraph, content control or table `place`, in which the paragraph `first` stands."""

    place: etree._Element
    first: etree._Element

    def holds(self, paragraph: etree._Element) -> bool:
        flow = next(e for e in self.place.iterancestors() if e.tag in {_BODY, TC})
        return is_inside(paragraph, flow)

    def write(self, writer: Writer, heading: etree._Element | None, content: Sequence[etree._Element]) -> None:
        gap = blank_line_before(self.place)
        if heading is not None and self.place.tag == TBL:
            _shade_like(heading, self.first)
        for paragraph in [*([] if heading is None else [heading]), *content, *([] if gap is None else [gap])]:
            writer.put_before(self.place, paragraph)
        if heading is not None:
            let_row_break(heading)


@dataclass(frozen=True, slots=True)
class Rows:
    """In new rows in front of `row`, made like it; heading and content go into the cells of these numbers."""

    row: etree._Element
    heading_cell: int
    content_cell: int

    def holds(self, paragraph: etree._Element) -> bool:
        return is_inside(paragraph, next(self.row.iterancestors(TBL)))

    def write(self, writer: Writer, heading: etree._Element | None, content: Sequence[etree._Element]) -> None:
        headings = [] if heading is None else [heading]
        if len(_cells(self.row)) > 1 and self.heading_cell != self.content_cell:
            self._put(writer, _row_like(self.row, set()), {self.heading_cell: headings, self.content_cell: content})
            return
        for paragraphs, left_out in ((headings, set[str]()), (content, _OF_HEADING_CELLS)):
            if paragraphs:
                self._put(writer, _row_like(self.row, left_out), {self.content_cell: paragraphs})

    def _put(self, writer: Writer, new: etree._Element, content: Mapping[int, Sequence[etree._Element]]) -> None:
        writer.put_row_before(self.row, new)
        for number, paragraphs in content.items():
            blank = _cells(new)[number][-1]
            for paragraph in paragraphs:
                writer.put_before(blank, paragraph)
            if paragraphs:
                _cells(new)[number].remove(blank)


def opening_for(first: etree._Element, moving: Sequence[etree._Element], *, is_heading: bool) -> Opening | None:
    """The innermost place in front of `first`, the heading or first line of the jobs, to which most can move."""
    return next((o for o in _openings(first, moving, is_heading) if _takes_most(o, moving)), None)


def _takes_most(opening: Opening, moving: Sequence[etree._Element]) -> bool:
    return 2 * sum(map(opening.holds, moving)) > len(moving)


def _openings(first: etree._Element, moving: Sequence[etree._Element], is_heading: bool) -> Iterator[Opening]:
    """From the inside out; none within a text box, whose size is fixed."""
    place = outermost_lock(first)
    if next(first.iterancestors(TXBX_CONTENT), None) is not None:
        return
    while (parent := place.getparent()) is not None:
        if parent.tag in {_BODY, TC}:
            yield Between(place, first)
        if parent.tag == TC:
            yield _rows(parent, moving, is_heading)
            place = next(parent.iterancestors(TBL))
        else:
            place = parent


def _rows(cell: etree._Element, moving: Sequence[etree._Element], is_heading: bool) -> Rows:
    row = next(cell.iterancestors(TR))
    own, last = _cells(row).index(cell), len(_cells(row)) - 1
    places = [_place_in(next(row.iterancestors(TBL)), paragraph) for paragraph in moving]
    content = next((number for number, count in filter(None, places) if count == last + 1), last)
    return Rows(row, own if is_heading else content, content)


def _place_in(table: etree._Element, paragraph: etree._Element) -> tuple[int, int] | None:
    """The number of the paragraph's cell in its row of this table, and how many cells that row has."""
    rows = [e for e in paragraph.iterancestors(TR) if next(e.iterancestors(TBL)) is table]
    if not rows:
        return None
    found = _cells(rows[0])
    return next(number for number, cell in enumerate(found) if is_inside(paragraph, cell)), len(found)


def _cells(row: etree._Element) -> list[etree._Element]:
    return [cell for cell in row.iter(TC) if next(cell.iterancestors(TR)) is row]


def _row_like(row: etree._Element, left_out: set[str]) -> etree._Element:
    """An empty row with the properties and cells of this one, but without those of its cells named in `left_out`."""
    new = etree.Element(TR)
    for properties in (child for child in row if child.tag in {_TR_PR, w("tblPrEx")}):
        new.append(_without(properties, _OF_ONE_ROW))
    for cell in _cells(row):
        made = etree.SubElement(new, TC)
        own = cell.find(_TC_PR)
        if own is not None:
            made.append(_without(own, _OF_ONE_CELL | left_out))
        etree.SubElement(made, P)
    return new


def _without(properties: etree._Element, names: set[str]) -> etree._Element:
    copy = deepcopy(properties)
    for child in [child for child in copy if child.tag in names]:
        copy.remove(child)
    return copy


def _shade_like(paragraph: etree._Element, example: etree._Element) -> None:
    """Gives the paragraph the shade of the cell around `example`: its letters may be white."""
    shade = next((s for cell in example.iterancestors(TC) for s in cell.findall(f"{_TC_PR}/{_SHADE}")), None)
    if shade is not None and paragraph.find(f"{PPR}/{_SHADE}") is None:
        property_of(paragraph, _SHADE).attrib.update(shade.attrib)
