"""The dates of an entry against those of its source: altered, made current, or stretched over a gap."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from resumetailor.resume import Period
from resumetailor.verify.faults import Code, Fault
from resumetailor.verify.resumes.pool import plain


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
