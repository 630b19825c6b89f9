"""Reads one paragraph into a block: its text, its look, its depth in a list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from resumetailor.ooxml.names import PPR, P, first_child, w
from resumetailor.ooxml.package import Relationship
from resumetailor.ooxml.reading.compose import Composed, clean, compose, invisible_words
from resumetailor.ooxml.reading.inline import Content, InlineReader, Piece
from resumetailor.ooxml.reading.lists import TypedList
from resumetailor.ooxml.reading.shared import Place, Shared
from resumetailor.ooxml.reading.styles import Properties, paragraph_properties
from resumetailor.source import Block, Location

_DEEPEST_HEADING = 8
_TAB = 36.0


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph being read: its element, style and resolved properties."""

    element: etree._Element
    style: str
    properties: Properties

    @property
    def goes_on(self) -> bool:
        """Whether the next paragraph goes on in its line: its end was deleted or is hidden, or it is a drop cap."""
        following = self.element.getnext() if self._has_no_end() else None
        return following is not None and following.tag == P

    def _has_no_end(self) -> bool:
        frame = self.properties.get("frame")
        if frame is not None and frame.get(w("dropCap"), "none") != "none":
            return True
        return bool(self.properties.get("endless"))


class ParagraphReader:
    """Reads the paragraphs of one part, in order."""

    def __init__(self, part: str, root: etree._Element, links: Mapping[str, Relationship], shared: Shared) -> None:
        self._part = part
        self._shared = shared
        self._inline = InlineReader(shared.styles, links)
        self._index = {paragraph: number for number, paragraph in enumerate(root.iter(P))}
        self._carried: list[Piece] = []
        self._typed = TypedList()

    def resolve(self, element: etree._Element) -> Paragraph:
        """The paragraph with its style and properties."""
        own = paragraph_properties(first_child(element, PPR))
        style = self._shared.styles.known(own.get("style"))
        return Paragraph(element, style, self._shared.styles.paragraph(style) | own)

    def content(self, paragraph: Paragraph, place: Place) -> Content:
        """What stands in it. Hidden text and pictures are counted."""
        grounded = place.grounded or bool(paragraph.properties.get("ground"))
        content = self._inline.read(paragraph.element, paragraph.style, grounded=grounded)
        hidden = clean("".join(content.hidden)).strip()
        if hidden:
            self._shared.tally.hidden.append(hidden)
        text = "".join(piece.text for piece in content.pieces)
        self._shared.tally.invisible += invisible_words(text)
        self._shared.tally.images += content.images
        self._shared.tally.count(text)
        return content

    def blocks(self, paragraph: Paragraph, content: Content, place: Place) -> list[Block]:
        """Its block; none if it says nothing (a line of dashes), or if it goes on in the next one."""
        pieces, self._carried = [*self._carried, *content.pieces], []
        if paragraph.goes_on:
            self._carried = pieces
            return []
        composed = compose(pieces)
        if not any(char.isalnum() for char in composed.text):
            return []
        style, properties = self._shared.styles.name(paragraph.style), paragraph.properties
        outline = _outline(properties, style)
        level = self._list_level(properties, composed)
        return [
            Block(
                text=composed.text,
                location=Location(self._part, self._index[paragraph.element]),
                runs=composed.runs,
                style=style,
                outline_level=outline,
                list_level=None if outline is not None else level,
                container=place.container,
                cells=place.cells,
                region=place.region,
            )
        ]

    def _list_level(self, properties: Properties, composed: Composed) -> int | None:
        level = self._shared.numbering.level(properties)
        if level is None and composed.bullet:
            indent = properties.get("indent", 0.0) + composed.tabs * _TAB
            return self._typed.level(indent, composed.bullet[0])
        self._typed.close()
        return level


def _outline(properties: Properties, style: str) -> int | None:
    level: int | None = properties.get("outline_level")
    words = style.lower().split()
    if level is None and len(words) == 2 and words[0] == "heading" and words[1].isdecimal():
        level = int(words[1]) - 1
    return level if level is not None and 0 <= level <= _DEEPEST_HEADING else None
