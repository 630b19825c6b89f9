"""When posts were held: the times of one, those of several on a line, and the time of all at an employer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile
from operator import attrgetter

from resumetailor.resume import Date, Period, Text, Work
from resumetailor.segment.entries.entry import Entry
from resumetailor.segment.text.joining import comma_joined
from resumetailor.segment.text.lines import Line
from resumetailor.segment.text.signs import fold


def whole(entry: Entry) -> Period | None:
    """From the beginning of the first of its times to the end of the last, each as printed."""
    ranges = [dated.held for dated in entry.dated if not dated.single and dated.start is not None]
    if len(ranges) < 2 or len(ranges) < len(entry.dated):
        return next(reversed(ranges or [dated.held for dated in entry.dated]), None)
    return _spanning(ranges)


def with_shared(works: Sequence[Work]) -> list[Work]:
    """The posts; what is told below several at one employer may be of any: "Buyer, 2017–2019", "Clerk, 2014–2017".

    It stays with the last, below which it is printed, with the time of them all.
    """
    result: list[Work] = []
    above: list[Work] = []
    for work in works:
        if above and not _same_employer(above[-1], work):
            above = []
        if above and work.highlights:
            result.append(replace(work, shared=_of_all([*above, work])))
        else:
            result.append(work)
        if work.highlights or work.summary is not None:
            above = []
        else:
            above.append(work)
    return result


def _of_all(works: Sequence[Work]) -> Period | None:
    """From the beginning of the first to the end of the last, if all are told."""
    periods = [work.period for work in works if work.period is not None and work.period.start is not None]
    ended = all(period.present or period.end is not None for period in periods)
    return _spanning(periods) if ended and len(periods) == len(works) else None


def _same_employer(one: Work, other: Work) -> bool:
    return one.name is not None and other.name is not None and fold(str(one.name)) == fold(str(other.name))


def _spanning(ranges: Sequence[Period]) -> Period:
    """From the beginning of the first to the end of the last, each as printed."""
    present = any(period.present for period in ranges)
    starts = [period.start for period in ranges if period.start is not None]
    ends = [period.end for period in ranges if period.end is not None]
    end = None if present or not ends else max(ends, key=attrgetter("latest"))
    return Period(
        comma_joined([period.text for period in ranges]), min(starts, key=attrgetter("earliest")), end, present
    )


def further(entry: Entry, period: Period | None) -> list[Line]:
    """The dates that are no part of the period: they are told where the person wrote them."""
    spans = period.text.source if period is not None else ()
    return [d.line for d in entry.dated if not any(span.overlaps(other) for span in d.text.source for other in spans)]


def with_totals(works: Sequence[Work], entries: Sequence[Entry]) -> list[Work]:
    """The posts, with the time of all of those at an employer, which its line gives above the first of them.

    If they give it themselves, it goes with the employer's name, which they share; else it is told with the first post.
    """
    result = list(works)
    for number, (work, entry) in enumerate(zip(works, entries, strict=True)):
        total = entry.total.dated[0].held if entry.total is not None and entry.total.dated else None
        if total is None or work.name is None:
            continue
        if _agree(total, _periods_at(work.name, works[number:])):
            whole = Text(work.name.value, (*work.name.source, *total.text.source))
            result[number:] = [replace(w, name=whole) if w.name == work.name else w for w in result[number:]]
        else:
            told = total.text if work.summary is None else comma_joined([total.text, work.summary])
            result[number] = replace(work, summary=told)
    return result


def _periods_at(employer: Text, works: Sequence[Work]) -> list[Period]:
    """The periods of the first of the posts that are at the employer."""
    there = takewhile(lambda work: str(work.name) == str(employer), works)
    return [work.period for work in there if work.period is not None]


def _agree(total: Period, periods: Sequence[Period]) -> bool:
    """Whether the periods begin with the total one, and end with it."""
    starts = min((p.start for p in periods if p.start is not None), key=attrgetter("earliest"), default=None)
    ends = max((p.end for p in periods if p.end is not None), key=attrgetter("latest"), default=None)
    present = any(period.present for period in periods)
    ended = present if total.present else not present and _same(total.end, ends)
    return ended and _same(total.start, starts)


def _same(one: Date | None, other: Date | None) -> bool:
    """Whether both may be the same, of one of which perhaps only the year is known."""
    if one is None or other is None:
        return False
    return (one.year == other.year and None in (one.month, other.month)) or one == other
