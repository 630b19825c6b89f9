"""Reads a flow of the page (body, cell, text box, header, note) into blocks, in the order in which a person reads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import pairwise

from lxml import etree

from resumetailor.ooxml.names import ALTERNATE, PPR, SDT, SDT_CONTENT, SECT_PR, TBL, VAL, P, R, w
from resumetailor.ooxml.package import Relationship
from resumetailor.ooxml.reading.boxes import Placement, Spot, frame, is_in_line, placement
from resumetailor.ooxml.reading.inline import Content, chosen, is_placeholder
from resumetailor.ooxml.reading.layout import Box, flows, name_first
from resumetailor.ooxml.reading.lists import counted
from resumetailor.ooxml.reading.paragraph import Paragraph, ParagraphReader
from resumetailor.ooxml.reading.shared import Place, Shared
from resumetailor.ooxml.reading.styles import is_ground
from resumetailor.ooxml.reading.tables import Band, GridCell, across, bands, paragraphs_with_text
from resumetailor.source import Block, Cell, Container

_UNREAD = {w(name) for name in ("del", "moveFrom", "sectPr", "tcPr", "altChunk", "subDoc", "sdtPr", "sdtEndPr")}
_FLOWS = {w(name) for name in ("body", "tc", "txbxContent", "hdr", "ftr", "footnote", "endnote")}
_PAGE_BREAKS = (w("lastRenderedPageBreak"), w("br"))
_ON_A_PAGE = ("nextPage", "oddPage", "evenPage")
_SMALL = 3


class FlowReader:
    """Reads the flows of one part. The ids of notes that are referred to are kept in `notes`, by kind."""

    def __init__(self, part: str, root: etree._Element, links: Mapping[str, Relationship], shared: Shared) -> None:
        self._paragraphs = ParagraphReader(part, root, links, shared)
        self._shared = shared
        self._break = next((tag for tag in _PAGE_BREAKS if next(root.iter(tag), None) is not None), None)
        self._left = frozenset(_left_for_a_page(root))
        self._spot = Spot(0, 0)
        self._boxes: list[Box] = []
        self._frame: dict[str, str] = {}
        self._filled: dict[etree._Element, bool] = {}
        self.notes: list[tuple[str, str]] = []

    def read(self, root: Iterable[etree._Element], container: Container) -> list[Block]:
        """The blocks of a whole flow and of the boxes that float about it; what prints the name comes first."""
        main = self._flow(root, Place(self._shared.tally.new_region(), container, grounded=self._shared.painted))
        return counted([block for flow in name_first([main, *flows(self._boxes)]) for block in flow])

    def _flow(self, parent: Iterable[etree._Element], place: Place) -> list[Block]:
        blocks: list[Block] = []
        for child in parent:
            tag = child.tag
            if tag == P:
                blocks += self._paragraph(self._paragraphs.resolve(child), place)
            elif tag == TBL:
                blocks += self._table(child, place)
            elif tag == SDT:
                if not is_placeholder(child):
                    blocks += self._flow(child.findall(SDT_CONTENT), place)
            elif tag == ALTERNATE:
                blocks += self._flow(chosen(child), place)
            elif tag not in _UNREAD and isinstance(tag, str):
                blocks += self._flow(child, place)
        return blocks

    def _paragraph(self, paragraph: Paragraph, place: Place) -> list[Block]:
        framed = paragraph.properties.get("frame")
        if framed is not None and not paragraph.goes_on:
            return self._framed(paragraph, framed, place)
        self._frame = {}
        content = self._paragraphs.content(paragraph, place)
        self._advance(paragraph)
        self.notes += content.notes
        before, after = self._text_boxes(content, place)
        return [*before, *self._paragraphs.blocks(paragraph, content, place), *after]

    def _advance(self, paragraph: Paragraph) -> None:
        """Counts lines and pages, which tell how far down a box lies that moves with the text."""
        breaks = paragraph.element.iterfind(f"{R}/{self._break}") if self._break else ()
        pages = sum(found.tag != w("br") or found.get(w("type")) == "page" for found in breaks)
        pages += self._begins_page(paragraph)
        spot = self._spot
        self._spot = Spot(spot.page + pages, 0) if pages else Spot(spot.page, spot.line + 1)

    def _begins_page(self, paragraph: Paragraph) -> bool:
        """Whether it is set at the top of a page; a file that tells how it was printed last tells it so."""
        below = self._spot.line > 0 and self._break != _PAGE_BREAKS[0]
        after = paragraph.element.getprevious() if below and self._left else None
        section = after.find(f"{PPR}/{SECT_PR}") if after is not None else None
        return below and (bool(paragraph.properties.get("begins_page")) or section in self._left)

    def _text_boxes(self, content: Content, place: Place) -> tuple[list[Block], list[Block]]:
        """The blocks of text boxes that are read before and after the paragraph; those that float are put aside."""
        before: list[Block] = []
        after: list[Block] = []
        for element in content.boxes:
            inside = replace(place, container="text_box", grounded=True)
            if is_in_line(element):
                before += self._flow(element, inside)
                continue
            placed = placement(element, self._shared.sheet, self._spot)
            blocks = self._flow(element, inside)
            if self._is_among_text(placed, blocks):
                (after if placed.is_right_in(self._shared.sheet) else before).extend(blocks)
            else:
                self._float(blocks, placed)
        return before, after

    def _framed(self, paragraph: Paragraph, properties: etree._Element, place: Place) -> list[Block]:
        """Reads a paragraph of a frame; neighbours in the same frame make one box."""
        attributes = {str(name): str(value) for name, value in properties.attrib.items()}
        content = self._paragraphs.content(paragraph, place)
        blocks = self._paragraphs.blocks(paragraph, content, replace(place, container="text_box"))
        if attributes == self._frame and self._boxes:
            box = self._boxes[-1]
            self._boxes[-1] = replace(box, blocks=(*box.blocks, *(replace(b, region=box.region) for b in blocks)))
        else:
            self._float(blocks, frame(properties, self._shared.sheet, self._spot))
        self._frame = attributes
        return []

    def _is_among_text(self, placed: Placement, blocks: list[Block]) -> bool:
        return len(blocks) <= _SMALL and placed.stands_in(self._shared.sheet)

    def _float(self, blocks: list[Block], placed: Placement) -> None:
        region = self._shared.tally.new_region()
        self._boxes.append(Box(tuple(replace(block, region=region) for block in blocks), placed.rect, region))

    def _table(self, table: etree._Element, place: Place) -> list[Block]:
        number = self._shared.tally.new_table()
        if self._is_painted(table):
            place = replace(place, grounded=True)
        blocks: list[Block] = []
        for band in bands(table, fills_flow=lambda: self._fills_flow(table)):
            read = self._columns if band.is_columns else self._rows
            blocks += read(band, number, place)
        return blocks

    def _is_painted(self, table: etree._Element) -> bool:
        shade, style = (table.find(f"{w('tblPr')}/{w(name)}") for name in ("shd", "tblStyle"))
        if shade is not None and is_ground(shade):
            return True
        return style is not None and self._shared.styles.paints(style.get(VAL) or "")

    def _fills_flow(self, table: etree._Element) -> bool:
        """Whether the table, with its like beside it, holds most of the paragraphs of the flow in which it stands."""
        flow = _flow_of(table)
        if flow not in self._filled:
            tables = sum(paragraphs_with_text(t) for t in flow.iter(TBL) if _flow_of(t) is flow)
            self._filled[flow] = tables * 2 >= paragraphs_with_text(flow)
        return self._filled[flow]

    def _rows(self, band: Band, table: int, place: Place) -> list[Block]:
        return [block for row in band.rows for block in across([self._cell(cell, table, place) for cell in row])]

    def _columns(self, band: Band, table: int, place: Place) -> list[Block]:
        columns: list[list[Block]] = []
        for cells in band.columns():
            inside = replace(place, region=self._shared.tally.new_region())
            columns.append([block for cell in cells for block in self._cell(cell, table, inside)])
        return [block for column in name_first(columns) for block in column]

    def _cell(self, cell: GridCell, table: int, place: Place) -> list[Block]:
        shading = cell.element.find(f"{w('tcPr')}/{w('shd')}")
        grounded = place.grounded or (shading is not None and is_ground(shading))
        cells = (*place.cells, Cell(table, cell.row, cell.column))
        return self._flow(cell.element, replace(place, cells=cells, grounded=grounded))


def _left_for_a_page(root: etree._Element) -> list[etree._Element]:
    """The sections behind which another begins on a page of its own, as it does unless it says how."""
    kinds = {section: section.find(w("type")) for section in root.iter(SECT_PR)}
    begun = (kind is None or kind.get(VAL) in _ON_A_PAGE for kind in kinds.values())
    return [one for (one, _), opens in zip(pairwise(kinds), list(begun)[1:], strict=True) if opens]


def _flow_of(element: etree._Element) -> etree._Element:
    """The body, cell, box or note around an element; of a part that has none, its root."""
    outer = element
    for outer in element.iterancestors():
        if outer.tag in _FLOWS:
            break
    return outer
