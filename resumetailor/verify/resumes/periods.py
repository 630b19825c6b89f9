"""The dates of an entry against those of its source: altered, lost, new, made current, or stretched over a gap."""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Iterator
from datetime import date

from resumetailor.resume import Certificate, Education, Period, Project, Work
from resumetailor.verify.faults import Code, Fault
from resumetailor.verify.resumes.pool import Pool, keys, plain, text_keys
from resumetailor.verify.resumes.qualifications import content

_Dated = Work | Project | Education | Certificate
_NAMES = ("name", "issuer", "position", "institution", "study_type", "area")
_MONTHS = frozenset(name.lower() for name in calendar.month_abbr[1:])


def period_faults(place: str, one: Period | None, other: Period | None, others: Iterable[Period]) -> Iterator[Fault]:
    """What differs between the source's period and the output's; `others` are the source's further jobs."""
    if one is None or other is None or plain(one.text.value) == plain(other.text.value):
        return
    texts = (one.text.value, other.text.value)
    if one.present != other.present and (one.present or not one.end) + (other.present or not other.end) == 1:
        yield Fault(Code.CURRENT_CHANGED, place, *texts, "whether it is held today differs")
        return
    if (one.start, one.end, one.present) == (other.start, other.end, other.present):
        return
    code = Code.GAP_HIDDEN if _hides_gap(one, other, others) else Code.DATE_CHANGED
    yield Fault(code, place, *texts, "the dates are not the source's")


def undated_faults(place: str, source: _Dated, output: _Dated, pools: tuple[Pool, Pool]) -> Iterator[Fault]:
    """A period that one side has and the other has nowhere."""
    one, other = (entry.period if last_date(entry.period) else None for entry in (source, output))
    if one is not None and other is None and not _told(one, source, pools[1]):
        yield Fault(Code.DATE_CHANGED, place, one.text.value, "", f"“{one.text}” is missing")
    elif one is None and other is not None and not _told(other, output, pools[0]):
        yield Fault(Code.DATE_CHANGED, place, "", other.text.value, "the source has no such date")


def _told(period: Period, entry: _Dated, pool: Pool) -> bool:
    """Whether a line tells its years and months; a year alone, which many lines have, beside the entry's name."""
    dates = frozenset(k for k in content(period.text.value) if k.isdigit() or k in _MONTHS)
    names = text_keys(*(getattr(entry, field, None) for field in _NAMES)) if len(dates) == 1 else frozenset[str]()
    lines = (line for line in pool.lines if dates <= content(line))
    return not dates or any(not names or not names.isdisjoint(keys(line)) for line in lines)


def _hides_gap(one: Period, other: Period, others: Iterable[Period]) -> bool:
    """Whether time without any job in the source is covered in the output."""
    covered = {m for p in (one, *others) for m in months(p)}
    return bool(covered) and bool({m for m in months(other) if min(covered) < m < max(covered)} - covered)


def months(period: Period, today: date | None = None) -> range:
    """The months of a period, as numbers; a year without month is the whole year, `present` ends today or never."""
    first, last = period.start or period.end, period.end or period.start
    if first is None or last is None:
        return range(0)
    if period.present:
        stop = today.year * 12 + today.month if today else first.year * 12 + 12 * 60
    else:
        stop = last.year * 12 + (last.month or 12)
    return range(first.year * 12 + (first.month or 1) - 1, stop)


def years(periods: Iterable[Period], today: date | None) -> float:
    """Years in the union of the periods."""
    return len({m for p in periods for m in months(p, today)}) / 12


def last_date(period: Period | None) -> Period | None:
    """A date that may have been read as start or as end."""
    return Period(period.text, None, period.last) if period is not None and period.last is not None else None
