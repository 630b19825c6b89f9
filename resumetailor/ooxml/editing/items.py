"""What a highlight looks like in a list of the file, for those that had no paragraph of their own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from resumetailor.ooxml.editing.bullets import is_movable
from resumetailor.ooxml.editing.characters import positions, typed_sign
from resumetailor.ooxml.editing.copies import main_run, run_like, shape_of_item, shape_of_line
from resumetailor.ooxml.editing.looks import is_open
from resumetailor.ooxml.editing.notes import editing_texts
from resumetailor.ooxml.editing.original import OriginalFile
from resumetailor.ooxml.editing.properties import close_up
from resumetailor.ooxml.names import PPR
from resumetailor.resume import Resume, Span


@dataclass(frozen=True, slots=True)
class ItemLook:
    """The paragraph of an item as an example, if the file has one, and the sign typed in front of items, if any."""

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


def item_look(file: OriginalFile, resume: Resume) -> ItemLook:
    """What the first highlight in a list looks like; without a list, a line with the sign of the first that has one."""
    spans = [h.text.source[0] for h in resume.highlights() if len(h.text.source) == 1]
    example = next((s for s in spans if _is_item(file, s.block)), None)
    if example is not None:
        return ItemLook(file.paragraph(example.block), _sign(file, example))
    signs = filter(str.strip, _signs(file, spans))
    return ItemLook(None, next(signs, f"{editing_texts().sign} "))


def _is_item(file: OriginalFile, number: int) -> bool:
    block = file.document.blocks[number]
    paragraph = file.paragraph(number)
    return (
        block.list_level is not None and "\n" not in block.text and is_open(file, paragraph) and is_movable(paragraph)
    )


def _signs(file: OriginalFile, spans: list[Span]) -> Iterator[str]:
    return (sign for span in spans if not any(map(str.isalnum, sign := _sign(file, span))))


def _sign(file: OriginalFile, span: Span) -> str:
    """What is typed in front of a highlight in its line."""
    found = positions(file.paragraph(span.block), file.document.blocks[span.block].text)
    first = found[span.start]
    return "" if first is None else typed_sign(file.paragraph(span.block), first)
