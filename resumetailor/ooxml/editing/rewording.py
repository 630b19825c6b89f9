"""Carries the new words of highlights over to the paragraphs that they were read from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from resumetailor.ooxml.editing.characters import characters
from resumetailor.ooxml.editing.cuts import Cut, cut
from resumetailor.ooxml.editing.notes import Notes
from resumetailor.ooxml.editing.original import OriginalFile
from resumetailor.ooxml.editing.places import carried, places
from resumetailor.ooxml.editing.worddiff import Change, word_changes
from resumetailor.resume import Highlight
from resumetailor.tailored import TailoredHighlight, TailoredResume


@dataclass(frozen=True, slots=True)
class Rewording:
    """What changes of one highlight in one block, in characters of the block's text, and why."""

    changes: tuple[Change, ...]
    note: str

    def cuts(self, paragraph: etree._Element, text: str) -> list[Cut]:
        """The changes in the XML of a paragraph that prints the block's text."""
        origins = characters(paragraph, text)
        return [found for change in self.changes if (found := cut(change, origins)) is not None]


Rewordings = Mapping[int, Sequence[Rewording]]
"""By block, in the order of the block's text."""


def rewordings(file: OriginalFile, tailored: TailoredResume) -> Rewordings:
    """What to change for every highlight whose new words can all be written; the others keep their old ones."""
    notes = Notes(tailored)
    new = {highlight.id: highlight for highlight in tailored.highlights() if highlight.changed}
    found: dict[int, list[Rewording]] = defaultdict(list)
    for highlight in tailored.resume.highlights():
        if highlight.id in new:
            changes = _changes(file, highlight, new[highlight.id])
            for number, (block, own) in enumerate(changes.items()):
                found[block].append(Rewording(own, "" if number else notes.reworded(new[highlight.id])))
    return {block: sorted(own, key=lambda r: r.changes[0].start) for block, own in found.items()}


def _changes(file: OriginalFile, highlight: Highlight, new: TailoredHighlight) -> dict[int, tuple[Change, ...]]:
    """The changes of one highlight by block: all or none."""
    if new.original != highlight.text.value:
        return {}
    changes = list(_carried(file, highlight, new))
    if any(change is None for change in changes):
        return {}
    by_block: dict[int, tuple[Change, ...]] = {}
    for block, change in filter(None, changes):
        by_block[block] = (*by_block.get(block, ()), change)
    return by_block


def _carried(file: OriginalFile, highlight: Highlight, new: TailoredHighlight) -> Iterator[tuple[int, Change] | None]:
    found = places(highlight.text, file.document.blocks)
    for change in word_changes(new.original, new.text):
        placed = carried(change, found) if found else None
        yield placed if placed and cut(placed[1], file.characters(placed[0])) else None
