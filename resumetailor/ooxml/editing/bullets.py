"""Finds the highlights that are paragraphs of their own and can be moved, list by list, each with what leans on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lxml import etree

from resumetailor.mapping.threads import threads
from resumetailor.ooxml.editing.characters import is_locked, positions, typed_sign
from resumetailor.ooxml.editing.original import OriginalFile
from resumetailor.ooxml.editing.twins import twin
from resumetailor.ooxml.names import PPR, RPR, SECT_PR, VAL, P, R, T, w
from resumetailor.ooxml.reading.compose import clean
from resumetailor.ooxml.reading.signs import signs
from resumetailor.resume import Highlight, Home

_PLAIN = {PPR, R, *(w(name) for name in ("hyperlink", "smartTag", "proofErr", "bookmarkStart", "bookmarkEnd"))}
_SIGNS = ("tab", "ptab", "br", "cr", "noBreakHyphen", "softHyphen", "sym", "lastRenderedPageBreak")
_PLAIN_IN_RUNS = {RPR, T, *map(w, _SIGNS)}
_REVISED = {w(name) for name in ("pPrChange", "ins", "del", "moveFrom", "moveTo")}


@dataclass(frozen=True, slots=True)
class Unit:
    """A highlight and those that lean on it, with their paragraphs, which follow one another."""

    highlights: tuple[str, ...]
    paragraphs: tuple[etree._Element, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Units of one job, or of another home, that follow one another in one list."""

    home: Home
    units: tuple[Unit, ...]

    @property
    def paragraphs(self) -> list[etree._Element]:
        """All paragraphs in order."""
        return [paragraph for unit in self.units for paragraph in unit.paragraphs]

    def twin(self) -> Stretch | None:
        """The same stretch in the other version of its text box."""
        units = []
        for unit in self.units:
            others = [twin(paragraph) for paragraph in unit.paragraphs]
            known = [other for other in others if other is not None and is_movable(other)]
            if len(known) < len(others):
                return None
            units.append(Unit(unit.highlights, tuple(known)))
        return Stretch(self.home, tuple(units))

    @property
    def is_labelled(self) -> bool:
        """Whether the paragraph above only names what the list holds: "Major achievements:"."""
        above = self.paragraphs[0].getprevious()
        return above is not None and above.tag == P and "".join(map(str, above.itertext())).rstrip().endswith(":")

    @property
    def ends_its_container(self) -> bool:
        """Whether no paragraph follows that could take over a deleted paragraph mark (end of a cell, a table)."""
        following = self.paragraphs[-1].getnext()
        return following is None or following.tag != P


def stretches(file: OriginalFile, home: Home) -> list[Stretch]:
    """The movable highlights of a job or other home, list by list."""
    found: list[list[Unit]] = []
    for unit in _units(file, home):
        if found and _follows(unit, found[-1][-1]):
            found[-1].append(unit)
        else:
            found.append([unit])
    return [Stretch(home, tuple(units)) for units in found]


def _units(file: OriginalFile, home: Home) -> Iterator[Unit]:
    for thread in threads(home.highlights, file.document, {}):  # what shares a paragraph moves in none of them
        paragraphs = [_own_paragraph(file, highlight) for highlight in thread]
        known = [p for p in paragraphs if p is not None]
        if len(known) == len(thread) and _in_a_row(known):
            yield Unit(tuple(h.id for h in thread), tuple(known))


def _own_paragraph(file: OriginalFile, highlight: Highlight) -> etree._Element | None:
    """The paragraph that holds this highlight and nothing else, if nothing in it would be lost on the way."""
    blocks = {span.block for span in highlight.text.source}
    if len(blocks) != 1:
        return None
    block = blocks.pop()
    source = file.document.blocks[block]
    is_whole = len("".join(source.text.split())) == len("".join(highlight.text.value.split()))
    if not is_whole or source.location.part != file.package.main:
        return None
    paragraph = file.paragraph(block)
    return paragraph if is_movable(paragraph) and not _typed_number(paragraph, source.text) else None


def _typed_number(paragraph: etree._Element, read: str) -> bool:
    """Whether its sign is a number, wrong in another place: "2. Achieved…", unlike the bullet of "o Achieved…"."""
    first = positions(paragraph, read)[0]
    sign = "" if first is None else clean(typed_sign(paragraph, first))
    return any(map(str.isalnum, sign)) and signs().bullet.match(sign + read) is None


def is_movable(paragraph: etree._Element) -> bool:
    """Whether it is made of plain runs and links, without a section's end, revisions, comments, notes or drawings."""
    properties = paragraph.find(PPR)
    if properties is not None and (properties.find(SECT_PR) is not None or _is_revised(properties)):
        return False
    if any(child.tag not in _PLAIN for child in paragraph) or is_locked(paragraph) or _goes_on_from(paragraph):
        return False
    return all(child.tag in _PLAIN_IN_RUNS and _is_of_the_line(child) for run in paragraph.iter(R) for child in run)


def _goes_on_from(paragraph: etree._Element) -> bool:
    """Whether the line began in the paragraph before, whose end is deleted or hidden."""
    before = paragraph.getprevious()
    mark = None if before is None else before.find(f"{PPR}/{RPR}")
    return mark is not None and any(mark.find(w(name)) is not None for name in ("del", "moveFrom", "specVanish"))


def _is_of_the_line(child: etree._Element) -> bool:
    """Whether it is anything but the end of a page or column."""
    return child.get(w("type")) not in {"page", "column"}


def _is_revised(properties: etree._Element) -> bool:
    return any(child.tag in _REVISED for child in [*properties, *properties.iterfind(f"{RPR}/*")])


def _follows(unit: Unit, before: Unit) -> bool:
    first, other = unit.paragraphs[0], before.paragraphs[0]
    return _in_a_row([before.paragraphs[-1], first]) and list_of(first.find(PPR)) == list_of(other.find(PPR))


def _in_a_row(paragraphs: Sequence[etree._Element]) -> bool:
    return all(first.getnext() is second for first, second in pairwise(paragraphs))


def list_of(properties: etree._Element | None) -> tuple[str, ...]:
    """Style, list and level as a w:pPr names them."""
    names = (w("pStyle"), f"{w('numPr')}/{w('numId')}", f"{w('numPr')}/{w('ilvl')}")
    found = [None if properties is None else properties.find(name) for name in names]
    return tuple("" if element is None else element.get(VAL, "") for element in found)
