"""What a highlight looks like in a list of the file, for those that had no paragraph of their own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from resumetailor.ooxml.editing.bullets import is_movable
from resumetailor.ooxml.editing.characters import positions, typed_sign
from resumetailor.ooxml.editing.copies import blank_like, main_run, run_like, shape_of_item, shape_of_line
from resumetailor.ooxml.editing.cuts import behead
from resumetailor.ooxml.editing.looks import is_open
from resumetailor.ooxml.editing.notes import editing_texts
from resumetailor.ooxml.editing.original import OriginalFile
from resumetailor.ooxml.editing.properties import close_up, property_of
from resumetailor.ooxml.names import PPR, VAL, w
from resumetailor.resume import Highlight, Resume, Span


@dataclass(frozen=True, slots=True)
class ItemLook:
    """An empty paragraph like an item of a list, if the file has one, and the sign typed in front of items, if any."""

    example: etree._Element | None
    sign: str

    def dressed(self, new: etree._Element, shared: etree._Element) -> etree._Element:
        """The paragraph `new`, taken out of the paragraph `shared`, as an item of a list."""
        shape = shape_of_line(shared) if self.example is None else shape_of_item(self.example)
        if shape is not None:
            new.insert(0, shape)
        run = main_run(new)
        if self.sign and run is not None:
            new.insert(1 if new[0].tag == PPR else 0, run_like(run, self.sign))
        if self.example is None:
            close_up(new)
        return new

    def uncounted(self, item: etree._Element) -> etree._Element:
        """The item of a list that counts on as one of a list that does not: elsewhere its number would be wrong."""
        before = blank_like(item)
        for own in item.findall(PPR):
            item.remove(own)
        self.dressed(item, before)
        if self.example is None:
            etree.SubElement(property_of(item, w("numPr")), w("numId")).set(VAL, "0")
        return item


def with_one_sign(items: Mapping[str, etree._Element], signs: Mapping[str, str]) -> None:
    """Lets items, taken from several lists, all have the typed sign and the shape of those that are most.

    `signs` says by the same keys which sign is typed in front of each, none in Word's own lists.
    """
    usual = Counter(signs[key] for key in items).most_common(1)[0][0]
    example = next(item for key, item in items.items() if signs[key] == usual)
    for key, item in items.items():
        if signs[key] != usual:
            _reshape(item, signs[key], example, usual)


def _reshape(item: etree._Element, old: str, example: etree._Element, new: str) -> None:
    """Gives an item the shape of another, and its sign in the place of its own."""
    for own in item.findall(PPR):
        item.remove(own)
    shape = shape_of_item(example)
    if shape is not None:
        item.insert(0, shape)
    behead(item, len(old))
    run = main_run(item)
    if new and run is not None:
        item.insert(len(item.findall(PPR)), run_like(run, new))


def typed_sign_of(file: OriginalFile, highlight: Highlight) -> str:
    """What is typed in front of a highlight in its line; nothing in Word's own lists."""
    return _sign(file, highlight.text.source[0]) if highlight.text.source else ""


def item_look(file: OriginalFile, resume: Resume) -> ItemLook:
    """What the first highlight in a list looks like; without a list, a line with the sign of the first that has one."""
    spans = [h.text.source[0] for h in resume.highlights() if len(h.text.source) == 1]
    example = next((s for s in spans if _is_item(file, s.block)), None)
    if example is not None:
        return ItemLook(blank_like(file.paragraph(example.block)), _sign(file, example))
    signs = filter(str.strip, _signs(file, spans))
    return ItemLook(None, next(signs, f"{editing_texts().sign} "))


def _is_item(file: OriginalFile, number: int) -> bool:
    """Whether a block is an item of its own, in a list that does not count on."""
    block = file.document.blocks[number]
    if block.list_level is None or "\n" in block.text or block.location.part != file.package.main:
        return False
    paragraph = file.paragraph(number)
    return is_open(file, paragraph) and is_movable(paragraph) and not file.counts(paragraph)


def _signs(file: OriginalFile, spans: list[Span]) -> Iterator[str]:
    return (sign for span in spans if not any(map(str.isalnum, sign := _sign(file, span))))


def _sign(file: OriginalFile, span: Span) -> str:
    """What is typed in front of a highlight in its line."""
    found = positions(file.paragraph(span.block), file.document.blocks[span.block].text)
    first = found[span.start]
    return "" if first is None else typed_sign(file.paragraph(span.block), first)
