"""The two ways of writing changes into paragraphs: in place, or as revisions with comments (tracking.py)."""

from __future__ import annotations

from typing import Protocol

from lxml import etree

from resumetailor.ooxml.editing.copies import paragraph_of
from resumetailor.ooxml.editing.excerpts import Excerpt, SharedParagraph, lifted
from resumetailor.ooxml.editing.plain import replace_words
from resumetailor.ooxml.editing.properties import give_properties
from resumetailor.ooxml.editing.rewording import Words


class Writer(Protocol):
    """Writes changes. Paragraphs of new text, and those taken away, may be edited freely until they are put."""

    def take(self, paragraph: etree._Element) -> etree._Element:
        """Takes a paragraph away and gives it, in its new words, to be put elsewhere."""

    def lift(self, shared: SharedParagraph, excerpt: Excerpt) -> etree._Element:
        """Takes an excerpt away and gives it, in its new words, as a paragraph; of several the last comes first."""

    def put_before(self, place: etree._Element, paragraph: etree._Element) -> None:
        """Puts a paragraph in front of an element."""

    def put_row_before(self, place: etree._Element, row: etree._Element) -> None:
        """Puts a new row, still empty, in front of a row."""

    def put_after(self, place: etree._Element, paragraph: etree._Element) -> None:
        """Puts a paragraph behind another."""

    def settle(self, last: etree._Element) -> None:
        """To be called when all is taken and put behind `last`, a paragraph that stays."""

    def restyle(self, paragraph: etree._Element, model: etree._Element) -> None:
        """Gives a paragraph the properties (w:pPr) `model`, which say nothing of its mark."""

    def explain(self, paragraph: etree._Element, note: str) -> None:
        """Says why a paragraph was put where it is."""

    def reword(self) -> None:
        """Gives the paragraphs their new words; the last step."""

    def added_parts(self) -> dict[str, bytes]:
        """The parts that the changes brought along."""


class InPlace:
    """The file as if the person had made the changes."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def take(self, paragraph: etree._Element) -> etree._Element:
        parent = paragraph.getparent()
        if parent is not None:
            parent.remove(paragraph)
        return paragraph

    def lift(self, shared: SharedParagraph, excerpt: Excerpt) -> etree._Element:
        inside, outside = lifted(shared.paragraph, shared.text, excerpt)
        new = paragraph_of(inside)
        for child in [*inside, *outside]:
            if child.getparent() is shared.paragraph:
                shared.paragraph.remove(child)
        self._words.part(shared.paragraph, excerpt, new)
        return new

    def put_before(self, place: etree._Element, paragraph: etree._Element) -> None:
        place.addprevious(paragraph)

    def put_row_before(self, place: etree._Element, row: etree._Element) -> None:
        place.addprevious(row)

    def put_after(self, place: etree._Element, paragraph: etree._Element) -> None:
        place.addnext(paragraph)

    def settle(self, last: etree._Element) -> None:
        pass

    def restyle(self, paragraph: etree._Element, model: etree._Element) -> None:
        give_properties(paragraph, model)

    def explain(self, paragraph: etree._Element, note: str) -> None:
        pass

    def reword(self) -> None:
        for paragraph in self._words.paragraphs():
            for made in self._words.of(paragraph, paragraph):
                replace_words(made.cuts)

    def added_parts(self) -> dict[str, bytes]:
        return {}
