"""A job, project or the like, as it is printed: what heads it, and what stands below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from resumetailor.segment.entries import shared_lines
from resumetailor.segment.text import dates, durations, names, prose
from resumetailor.segment.text.dates import Dated
from resumetailor.segment.text.lines import Line
from resumetailor.segment.text.numbering import unnumbered
from resumetailor.segment.text.splitting import without


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
    places: list[Line] = field(default_factory=list)
    """Where the employer is, if labels of their own name the town and the country."""
    total: Entry | None = None
    """The employer's line above several posts with the time of all of them, read as an entry."""
    titles: list[Line] = field(default_factory=list)
    """The titles of posts held one after the other, of which one line tells with their times."""


def dates_of(lines: Sequence[Line]) -> list[list[Dated]]:
    """The times that each of an entry's heads gives.

    None is a point in time within a phrase ("Clerk, promoted to Manager in 2017"), nor a turn within the time of the
    post. Where there is none, how long a post was held: "Clerk, Corner Shop, 3 years".
    """
    return [found for found, _ in _told(tuple(lines))]


@lru_cache(64)
def _told(lines: tuple[Line, ...]) -> list[tuple[list[Dated], Line | None]]:
    """For each head its times, or else the turn that it tells of; the same heads are asked for them again and again."""
    result: list[tuple[list[Dated], Line | None]] = []
    dated = any(map(dates.find, lines))
    first = outer = 0
    for number, line in enumerate(lines):
        if (whole := _ended(lines[:number], result, line)) is not None:
            result[-1] = ([whole], None)
            result.append(([], None))
            continue
        found, turn = _times(line, dated), None
        if len(found) == 1 and number > outer and len(times := result[outer][0]) == 1:
            turn = shared_lines.turn(lines[first:number], outer - first, line, times[0], found[0])
        if found and turn is None:
            first, outer = (outer + 1 if result and result[outer][0] else 0), number
        result.append((found if turn is None else [], turn))
    return result


def _ended(lines: Sequence[Line], told: Sequence[tuple[list[Dated], Line | None]], line: Line) -> Dated | None:
    """The time that a date on the line above begins and one on this line ends, both in one cell or before a tab."""
    times = told[-1][0] if told else []
    if told and not times and lines[-1].shares_cell(line):
        return _in_year(lines[-1], line)
    if len(times) != 1:
        return None
    begin = replace(times[0], present=False, single=True)
    if (end := _below(lines[-1], times[0], line)) is not None:
        return dates.lasting_until(begin, end)
    if not lines[-1].shares_cell(line) or dates.undated(lines[-1], times):
        return None
    opened = begin if dates.is_open(times[0]) else times[0]
    return dates.lasting_until(opened, line) if opened.single else _again(opened, line)


def _in_year(named: Line, line: Line) -> Dated | None:
    """The time that a month or season begins, above the year that the line holds and nothing else."""
    found = dates.find(line)
    return dates.in_year(named, found[0]) if len(found) == 1 and not dates.undated(line, found) else None


def _again(held: Dated, line: Line) -> Dated | None:
    """The period, if the line tells it again and nothing else, as in another script."""
    found = dates.find(line)
    same = [(d.start, d.end, d.present) for d in found] == [(held.start, held.end, held.present)]
    return replace(held, until=found[0].line) if same and not dates.undated(line, found) else None


def _below(above: Line, begun: Dated, line: Line) -> Line | None:
    """What stands before a tab, below a date that is open before one: the end of the period that begins there."""
    opens = begun.line.start == above.start and begun.present and begun.until is None
    behind = str(above)[begun.line.end - above.start :]
    first, tab, _ = str(line).partition("\t")
    if not (opens and behind.lstrip(" –—-").startswith("\t") and tab):
        return None
    end, rest = line.cut(0, len(first)), str(line)[len(first) :]
    return end if all(d.single for d in dates.find(end)) and names.title(rest) < 1.2 else None


def _times(line: Line, dated: bool) -> list[Dated]:
    """The times on the line; how long in brackets is only told of a post whose dates stand on another of its heads."""
    found = dates.find(line) or [d for d in durations.lasting(line) if not (dated and str(line).endswith(")"))]
    told = [d for d in found if not (d.single and dates.tells_turn(str(line)[: d.line.start - line.start]))]
    return shared_lines.together(line, shared_lines.lasting(told))


def entry_of(lines: Sequence[Line]) -> Entry:
    """An entry with these heads and nothing below them."""
    entry = Entry()
    for line, (found, turn) in zip(lines, _told(tuple(lines)), strict=True):
        ends = [dated.until for dated in entry.dated if dated.until is not None and dated.until.index == line.index]
        if any(line.start <= end.start and end.end <= line.end for end in ends):
            entry.heads += without(line, ends)
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
    return head.cut(0, len(head) - 1) if prose.stopped(str(head)) else head
