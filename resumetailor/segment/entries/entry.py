"""A job, project or the like, as it is printed: what heads it, and what stands below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from resumetailor.segment.entries import shared_lines
from resumetailor.segment.text import dates, durations, names
from resumetailor.segment.text.dates import Dated
from resumetailor.segment.text.lines import Line
from resumetailor.segment.text.numbering import unnumbered


@dataclass(slots=True)
class Entry:
    """`heads` are its heading lines without their dates, `body` all below.

    In a form, `named` holds the fields by their labels and `labels` the labels as printed.
    """

    heads: list[Line] = field(default_factory=list)
    dated: list[Dated] = field(default_factory=list)
    body: list[Line] = field(default_factory=list)
    named: dict[str, Line] = field(default_factory=dict)
    labels: list[Line] = field(default_factory=list)
    asides: list[Line] = field(default_factory=list)
    """What is told beside the heads and is no part of them: hours, salary, supervisor."""
    total: Entry | None = None
    """The employer's line above several posts with the time of all of them, read as an entry."""
    titles: list[Line] = field(default_factory=list)
    """The titles of posts held one after the other, of which one line tells with their times."""


def dates_of(lines: Sequence[Line]) -> list[list[Dated]]:
    """The times that each of an entry's heads gives.

    None is a point in time within a phrase ("Clerk, promoted to Manager in 2017"), nor a turn within the time of the
    post. Where there is none, how long a post was held: "Clerk, Corner Shop, 3 years".
    """
    return [found for found, _ in _told(lines)]


def _told(lines: Sequence[Line]) -> list[tuple[list[Dated], Line | None]]:
    """For each head its times, or else the turn that it tells of."""
    result: list[tuple[list[Dated], Line | None]] = []
    first = outer = 0
    for number, line in enumerate(lines):
        if (whole := _ended(lines[:number], result, line)) is not None:
            result[-1] = ([whole], None)
            result.append(([], None))
            continue
        found, turn = _times(line), None
        if len(found) == 1 and number > outer and len(times := result[outer][0]) == 1:
            turn = shared_lines.turn(lines[first:number], outer - first, line, times[0], found[0])
        if found and turn is None:
            first, outer = (outer + 1 if result and result[outer][0] else 0), number
        result.append((found if turn is None else [], turn))
    return result


def _ended(lines: Sequence[Line], told: Sequence[tuple[list[Dated], Line | None]], line: Line) -> Dated | None:
    """The time that a date alone on the line above begins and one alone on this line ends, both in one cell."""
    times = told[-1][0] if told and lines[-1].shares_cell(line) else []
    alone = len(times) == 1 and times[0].single and not dates.undated(lines[-1], times)
    return dates.lasting_until(times[0], line) if alone else None


def _times(line: Line) -> list[Dated]:
    found = dates.find(line) or durations.lasting(line)
    told = [d for d in found if not (d.single and dates.tells_turn(str(line)[: d.line.start - line.start]))]
    return shared_lines.together(line, shared_lines.lasting(told))


def entry_of(lines: Sequence[Line]) -> Entry:
    """An entry with these heads and nothing below them."""
    entry = Entry()
    for line, (found, turn) in zip(lines, _told(lines), strict=True):
        if any(dated.until is line for dated in entry.dated):
            continue
        head = unnumbered(line)
        if turn is not None:
            entry.asides.append(turn)
            head = head.stretch(head.start, max(head.start, turn.start))
        entry.dated += found
        titles = shared_lines.posts(head, found)
        entry.titles += titles
        named = [] if titles else dates.undated(head, found)
        entry.heads += map(_unstopped, named) if found else named
    return entry


def _unstopped(head: Line) -> Line:
    """Without the stop before a date: "Clerk, Corner Shop. 2010–2012"."""
    return head.cut(0, len(head) - 1) if names.stopped(str(head)) else head
