"""Carries the new words of highlights over to the paragraphs that they were read from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from resumetailor.ooxml.editing import notes
from resumetailor.ooxml.editing.characters import characters
from resumetailor.ooxml.editing.cuts import Cut, cut
from resumetailor.ooxml.editing.excerpts import Excerpt
from resumetailor.ooxml.editing.original import OriginalFile
from resumetailor.ooxml.editing.places import carried, places
from resumetailor.ooxml.editing.twins import twin
from resumetailor.ooxml.editing.worddiff import Change, word_changes
from resumetailor.resume import Text
from resumetailor.tailored import TailoredHighlight, TailoredResume


@dataclass(frozen=True, slots=True)
class Rewording:
    """What changes of one text in one block, in characters of the block's text, and why."""

    changes: tuple[Change, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Made:
    """A rewording in the XML of one paragraph."""

    cuts: tuple[Cut, ...]
    note: str


class Words:
    """The new words of a file, paragraph by paragraph: of each text all that changes, or nothing."""

    def __init__(self, file: OriginalFile) -> None:
        self._file = file
        self._found: dict[etree._Element, tuple[str, list[Rewording]]] = {}

    def paragraphs(self) -> list[etree._Element]:
        """All that get new words."""
        return list(self._found)

    def add(self, text: Text, new: str, note: str) -> bool:
        """Lets a text of the resume be printed as `new`; whether that can be done."""
        changes = list(self._carried(text, new))
        known = [change for change in changes if change is not None]
        if len(known) < len(changes):
            return False
        by_block: dict[int, list[Change]] = defaultdict(list)
        for block, change in known:
            by_block[block].append(change)
        for number, (block, own) in enumerate(by_block.items()):
            self._enter(block, Rewording(tuple(own), "" if number else note))
        return True

    def of(self, paragraph: etree._Element, copy: etree._Element) -> list[Made]:
        """What to change in `copy`, which prints the same as `paragraph`, last first."""
        if paragraph not in self._found:
            return []
        text, rewordings = self._found[paragraph]
        origins = characters(copy, text)
        made = []
        for rewording in sorted(rewordings, key=lambda r: r.changes[0].start, reverse=True):
            cuts = [found for change in rewording.changes if (found := cut(change, origins)) is not None]
            made.append(Made(tuple(cuts), rewording.note))
        return made

    def part(self, paragraph: etree._Element, excerpt: Excerpt, new: etree._Element) -> None:
        """Lets what is said of an excerpt of the paragraph hold for `new`, which prints it, and no longer here.

        Of several excerpts the last comes first.
        """
        if paragraph not in self._found:
            return
        text, rewordings = self._found[paragraph]
        own = [r for r in rewordings if excerpt.start <= r.changes[0].start and r.changes[-1].end <= excerpt.end]
        moved = [_shifted(r, -excerpt.start) for r in own]
        gone = excerpt.outer_end - excerpt.outer_start
        left = [r if r.changes[0].start < excerpt.start else _shifted(r, -gone) for r in rewordings if r not in own]
        self._found[new] = text[excerpt.start : excerpt.end], moved
        self._found[paragraph] = excerpt.without(text), left

    def _enter(self, block: int, rewording: Rewording) -> None:
        paragraph, text = self._file.paragraph(block), self._file.document.blocks[block].text
        self._found.setdefault(paragraph, (text, []))[1].append(rewording)
        other = twin(paragraph)
        if other is not None:
            self._found.setdefault(other, (text, []))[1].append(rewording)

    def _carried(self, text: Text, new: str) -> Iterator[tuple[int, Change] | None]:
        found = places(text, self._file.document.blocks)
        for change in word_changes(text.value, new):
            placed = carried(change, found) if found else None
            yield placed if placed and cut(placed[1], self._file.characters(placed[0])) else None


def _shifted(rewording: Rewording, by: int) -> Rewording:
    changes = (Change(change.start + by, change.end + by, change.text) for change in rewording.changes)
    return Rewording(tuple(changes), rewording.note)


def highlight_words(file: OriginalFile, tailored: TailoredResume) -> tuple[Words, frozenset[str]]:
    """The new words of all highlights, and the ids of those whose words cannot be changed: in links, fields, locks."""
    words = Words(file)
    new: dict[str, TailoredHighlight] = {h.id: h for h in tailored.highlights() if h.changed}
    stuck = [
        highlight.id
        for highlight in tailored.resume.highlights()
        if highlight.id in new
        and not words.add(highlight.text, new[highlight.id].text, notes.reworded(new[highlight.id], tailored))
    ]
    return words, frozenset(stuck)
