"""Reads a flow of the page (body, cell, text box, header, note) into blocks, in the order in which a person reads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from lxml import etree

from resumetailor.errors import UnsafePackage
from resumetailor.ooxml.boxes import Box, is_in_line
from resumetailor.ooxml.compose import clean, compose
from resumetailor.ooxml.inline import Content, InlineReader, Piece, chosen, is_placeholder, mark_is_gone
from resumetailor.ooxml.names import ALTERNATE, PPR, SDT, SDT_CONTENT, TBL, VAL, P, w
from resumetailor.ooxml.numbering import Numbering
from resumetailor.ooxml.package import Relationship
from resumetailor.ooxml.styles import Properties, Styles, is_ground, paragraph_properties
from resumetailor.ooxml.tables import Band, GridCell, bands, paragraphs_with_text
from resumetailor.source import Block, Cell, Container, Location

MAX_PARAGRAPHS = 20_000
MAX_CHARACTERS = 1_000_000
_UNREAD = {w(name) for name in ("del", "moveFrom", "sectPr", "tcPr", "altChunk", "subDoc", "sdtPr", "sdtEndPr")}
_DEEPEST_HEADING = 8


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

    def new_region(self) -> int:
        """The next free region number."""
        self.regions += 1
        return self.regions - 1

    def count(self, characters: int) -> None:
        """Counts a paragraph. Raises `UnsafePackage` when there is more text than any resume has."""
        self.paragraphs += 1
        self.characters += characters
        if self.paragraphs > MAX_PARAGRAPHS or self.characters > MAX_CHARACTERS:
            raise UnsafePackage(self.subject, "is too long for a resume", "keep the resume alone in the file")


class FlowReader:
    """Reads the flows of one part. Text boxes that float are kept in `boxes`, notes that are referred to in `notes`."""

    def __init__(
        self,
        part: str,
        root: etree._Element,
        styles: Styles,
        numbering: Numbering,
        links: Mapping[str, Relationship],
        tally: Tally,
    ) -> None:
        self._part = part
        self._styles = styles
        self._numbering = numbering
        self._inline = InlineReader(styles, links)
        self._tally = tally
        self._paragraphs = list(root.iter(P))
        self._index = {paragraph: number for number, paragraph in enumerate(self._paragraphs)}
        self._carried: list[Piece] = []
        self.boxes: list[Box] = []
        self.notes: list[tuple[str, str]] = []

    def read(self, parent: Iterable[etree._Element], place: Place) -> list[Block]:
        """The blocks of the paragraphs and tables under `parent`."""
        blocks: list[Block] = []
        for child in parent:
            tag = child.tag
            if tag == P:
                blocks += self._paragraph(child, place)
            elif tag == TBL:
                blocks += self._table(child, place)
            elif tag == SDT:
                if not is_placeholder(child):
                    blocks += self.read(child.findall(SDT_CONTENT), place)
            elif tag == ALTERNATE:
                blocks += self.read(chosen(child), place)
            elif tag not in _UNREAD and isinstance(tag, str):
                blocks += self.read(child, place)
        return blocks

    def _paragraph(self, paragraph: etree._Element, place: Place) -> list[Block]:
        own = paragraph_properties(paragraph.find(PPR))
        style = self._style(paragraph)
        properties = self._styles.paragraph(style) | own
        grounded = place.grounded or bool(properties.get("ground"))
        content = self._inline.read(paragraph, style, grounded=grounded)
        self._account(content)
        before = self._boxes(content, paragraph, place)
        if mark_is_gone(paragraph):
            self._carried += content.pieces
            return before
        pieces, self._carried = self._carried + content.pieces, []
        return before + self._block(paragraph, style, properties, pieces, place)

    def _block(
        self, paragraph: etree._Element, style: str, properties: Properties, pieces: list[Piece], place: Place
    ) -> list[Block]:
        composed = compose(pieces)
        self._tally.count(len(composed.text))
        if not composed.text:
            return []
        name = self._styles.name(style)
        outline = _outline(properties, name)
        level = self._numbering.level(properties)
        if level is None and composed.bullet:
            level = 0
        return [
            Block(
                text=composed.text,
                location=Location(self._part, self._index[paragraph]),
                runs=composed.runs,
                style=name,
                outline_level=outline,
                list_level=None if outline is not None else level,
                alignment=properties.get("alignment", "left"),
                space_before=properties.get("space_before", 0.0),
                container=place.container,
                cells=place.cells,
                region=place.region,
            )
        ]

    def _style(self, paragraph: etree._Element) -> str:
        named = paragraph.find(f"{PPR}/{w('pStyle')}")
        return self._styles.known(named.get(VAL) if named is not None else None)

    def _account(self, content: Content) -> None:
        hidden = clean("".join(content.hidden)).strip()
        if hidden:
            self._tally.hidden.append(hidden)
        self._tally.images += content.images
        self.notes += content.notes

    def _boxes(self, content: Content, paragraph: etree._Element, place: Place) -> list[Block]:
        """The blocks of text boxes that stand in the line; those that float are put aside."""
        blocks: list[Block] = []
        for element in content.boxes:
            inside = replace(place, container="text_box", grounded=True)
            if is_in_line(element):
                blocks += self.read(element, inside)
            else:
                read = self.read(element, replace(inside, region=self._tally.new_region()))
                self.boxes.append(Box(tuple(read), element, self._index[paragraph]))
        return blocks

    def _table(self, table: etree._Element, place: Place) -> list[Block]:
        number = self._tally.tables
        self._tally.tables += 1
        blocks: list[Block] = []
        for band in bands(table, fills_flow=self._fills_flow(table)):
            read = self._columns if band.is_columns else self._rows
            blocks += read(band, number, place)
        return blocks

    def _fills_flow(self, table: etree._Element) -> bool:
        """Whether the table, with its like beside it, holds most of the paragraphs of the flow in which it stands."""
        flow = next((e for e in table.iterancestors() if e.tag in _FLOWS), None)
        if flow is None:
            return True
        own = sum(paragraphs_with_text(t) for t in flow.iter(TBL) if _flow_of(t) is flow)
        return own * 2 >= paragraphs_with_text(flow)

    def _rows(self, band: Band, table: int, place: Place) -> list[Block]:
        return [block for row in band.rows for cell in row for block in self._cell(cell, table, place)]

    def _columns(self, band: Band, table: int, place: Place) -> list[Block]:
        columns: list[list[Block]] = []
        for cells in band.columns():
            inside = replace(place, region=self._tally.new_region())
            columns.append([block for cell in cells for block in self._cell(cell, table, inside)])
        return [block for column in name_first(columns) for block in column]

    def _cell(self, cell: GridCell, table: int, place: Place) -> list[Block]:
        shading = cell.element.find(f"{w('tcPr')}/{w('shd')}")
        grounded = place.grounded or (shading is not None and is_ground(shading))
        cells = (*place.cells, Cell(table, cell.row, cell.column))
        return self.read(cell.element, replace(place, cells=cells, grounded=grounded))


_FLOWS = {w(name) for name in ("body", "tc", "txbxContent", "hdr", "ftr", "footnote", "endnote")}


def _flow_of(element: etree._Element) -> etree._Element | None:
    return next((e for e in element.iterancestors() if e.tag in _FLOWS), None)


def name_first(flows: list[list[Block]]) -> list[list[Block]]:
    """The flows with the one that has the largest letters, which are the person's name, in front."""
    sizes = [largest(flow) for flow in flows]
    if not sizes or sizes.count(max(sizes)) > 1:
        return flows
    first = sizes.index(max(sizes))
    return [flows[first], *flows[:first], *flows[first + 1 :]]


def largest(blocks: Iterable[Block]) -> float:
    """The size of the largest letters."""
    return max((block.size or 0.0 for block in blocks), default=0.0)


def _outline(properties: Properties, style: str) -> int | None:
    level: int | None = properties.get("outline_level")
    words = style.lower().split()
    if level is None and len(words) == 2 and words[0] == "heading" and words[1].isdigit():
        level = int(words[1]) - 1
    return level if level is not None and 0 <= level <= _DEEPEST_HEADING else None
