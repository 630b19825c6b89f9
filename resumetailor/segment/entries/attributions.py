"""Highlights that stand apart from their job and name it at the end: "Cut waste by 30% (Hotel Tamarack, 2012)"."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TypeVar

from resumetailor.english.employers import cited
from resumetailor.resume import Highlight, Project, Span, Text, Work
from resumetailor.segment.education import credentials
from resumetailor.segment.text import dates, prose
from resumetailor.segment.text.lines import Line
from resumetailor.segment.text.signs import fold

E = TypeVar("E", Work, Project)
_ATTRIBUTIONS = (
    re.compile(r"\s*[(\[](?:[^()\[\]]|\([^()]*\))+[)\]]\s*\.?\s*$"),
    re.compile(r"\s+[–—-]\s+[^–—]{4,80}$"),
)
"""How a line ends that names its job: in brackets or, without any that does, behind a dash."""


@dataclass(slots=True)
class Placed:
    """What was found: the highlights of each entry by its id, where names are printed again, and the rest."""

    highlights: dict[str, list[Line]] = field(default_factory=dict)
    repeats: dict[Text, list[Span]] = field(default_factory=dict)
    groups: list[Line] = field(default_factory=list)
    awards: list[Line] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    """The lines whose entries were found, and those that group them."""

    def add(self, other: Placed) -> None:
        """Takes over what was found elsewhere."""
        for key, lines in other.highlights.items():
            self.highlights.setdefault(key, []).extend(lines)
        for name, spans in other.repeats.items():
            self.repeats.setdefault(name, []).extend(spans)
        self.groups += other.groups
        self.awards += other.awards
        self.lines += other.lines


def place(lines: Sequence[Line], entries: Sequence[Work | Project]) -> Placed:
    """Finds the entry that each of the lines names at its end. Lines that name none are left out."""
    placed = Placed()
    listed = _is_listed(lines)
    for number, line in enumerate(lines):
        if listed and line.list_level is None and len(line.words) <= 8 and _is_listed(lines[number + 1 : number + 2]):
            placed.groups.append(line)
            placed.lines.append(line)
            continue
        entry, end = _attributed(line, entries)
        if entry is not None and (cited_by := _cited_by(entry)) is not None:
            placed.highlights.setdefault(entry.id, []).append(line.trimmed(0, end))
            tail = line.trimmed(end, len(line)).text
            placed.repeats.setdefault(cited_by, []).extend(tail.source)
            placed.lines.append(line)
        elif credentials.is_award_line(line):
            placed.awards.append(line)
    unlisted = [(line, after) for line, after in pairwise(lines) if not listed and line not in placed.lines]
    labels = [line for line, after in unlisted if after in placed.lines and len(line.words) <= 5]
    placed.groups += labels
    placed.lines += labels
    return placed if placed.highlights else _nothing(placed)


def _is_listed(lines: Sequence[Line]) -> bool:
    return any(line.list_level is not None for line in lines)


def _nothing(placed: Placed) -> Placed:
    """Where no entry was found, nothing is grouped: the lines stay together where they are."""
    return Placed(awards=placed.awards, lines=[line for line in placed.lines if line not in placed.groups])


def place_listed(lines: Sequence[Line], entries: Sequence[Work | Project]) -> Placed:
    """The same for a profile, in which only list items are highlights and short lines right above them group them."""
    first = next((n for n, line in enumerate(lines) if line.list_level is not None), len(lines))
    while first and len(lines[first - 1].words) <= 8 and not prose.sentence(str(lines[first - 1])):
        first -= 1
    found = place([line for line in lines[first:] if line.list_level is not None], entries)
    if found.highlights:
        found.groups = [line for line in lines[first:] if line.list_level is None and len(line.words) <= 8]
        found.lines += found.groups
    found.awards = []
    return found


def _attributed(line: Line, entries: Sequence[Work | Project]) -> tuple[Work | Project | None, int]:
    """The entry that the line names at its end, and where what it tells ends."""
    for pattern in _ATTRIBUTIONS:
        match = pattern.search(str(line))
        entry = None if match is None else _named(line.cut(*match.span()), entries)
        if match is not None and entry is not None:
            return entry, match.start()
    return None, len(line)


def _cited_by(entry: Work | Project) -> Text | None:
    """What a line names the entry by: employer or project, else the title, else the dates alone."""
    return entry.name or _position(entry) or (entry.period.text if entry.period else None)


def _position(entry: Work | Project) -> Text | None:
    return entry.position if isinstance(entry, Work) else None


def _named(attribution: Line, entries: Sequence[Work | Project]) -> Work | Project | None:
    """The entry that the attribution names, told from others there by position and years."""
    scored = [(_agreement(attribution, entry), -number) for number, entry in enumerate(entries)]
    best = max(scored, default=None)
    return entries[-best[1]] if best and best[0] > 0 else None


def _agreement(attribution: Line, entry: Work | Project) -> float:
    name, position, years = entry.name, _position(entry), _years_in_common(attribution, entry)
    if name is None and position is None:
        bare = not dates.undated(attribution, dates.find(attribution))
        return 0.8 * years if bare and years == 2 else 0.0
    text = fold(str(attribution)).casefold()
    called = cited(str(name or position)).casefold()
    if not (called in text or (len(text) > 5 and text.split(",")[0] in called)) or _of_other_years(attribution, entry):
        return 0.0
    score = 1.0 + 0.01 * len(called)
    if position and str(position).casefold() in text:
        score += 2.0 + 0.01 * len(str(position))
    return score + 0.8 * years


def _of_other_years(attribution: Line, entry: Work | Project) -> bool:
    """Whether it tells a year in which the job was not held: that is said of it, not of where it was."""
    held, found = entry.told_in, dates.find(attribution)
    if held is None or held.start is None or not found:
        return False
    last = held.end.year if held.end is not None else None
    told = [day.year for day in (found[0].held.start, found[0].held.end) if day is not None]
    over = last is not None and (max(told, default=last) > last or found[0].held.present > held.present)
    return over or min(told, default=held.start.year) < held.start.year


def _years_in_common(attribution: Line, entry: Work | Project) -> int:
    """How many of both ends of the first dates in it are the entry's."""
    found = dates.find(attribution)
    if not found or not entry.told_in:
        return 0
    said, held = found[0].held, entry.told_in
    same = (
        said.start and held.start and said.start.year == held.start.year,
        (said.end and said.end.year) == (held.end and held.end.year),
    )
    return sum(map(bool, same))


def added(entry: E, placed: Placed) -> E:
    """The entry with its further highlights, after those that stand below it."""
    return dataclasses.replace(entry, highlights=(*entry.highlights, *_more(entry, placed)))


def _more(entry: Work | Project, placed: Placed) -> tuple[Highlight, ...]:
    first = len(entry.highlights)
    lines = placed.highlights.get(entry.id, [])
    return tuple(Highlight(f"{entry.id}-{first + n}", line.text) for n, line in enumerate(lines))
