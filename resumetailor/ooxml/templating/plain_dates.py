"""Writes a period in the one plain style that every parser reads, "Sep 2014 - Aug 2015", or in years alone."""

from __future__ import annotations

import re

from resumetailor.resume import Date, Period

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_JOINS = ("to", "until", "till", "from", "since", "the")
_NOW = ("present", "now", "current", "currently", "date", "today", "ongoing", "day")


def plain_period(period: Period | None) -> str:
    """The period in plain style; as printed where that would lose a word ("Summer 2016", "12 May 2019")."""
    if period is None:
        return ""
    dates = list(dict.fromkeys(d for d in (period.start, period.end) if d is not None))
    if not dates or not _says_only(period, dates):
        return period.text.value
    return " - ".join([*map(_plain, dates), *(["Present"] if period.present else [])])


def years(period: Period | None) -> str:
    """From which year to which: "2014 to 2015", "2019 to present", "2013"; as printed where no year is known.

    No line ends within it: a dash would let one end behind it, and signs without width that forbid it mislead parsers.
    """
    if period is None:
        return ""
    known = dict.fromkeys(str(date.year) for date in (period.start, period.end) if date is not None)
    ends = [*known, *(["present"] if period.present else [])]
    return "\u00a0to\u00a0".join(ends) if known else period.text.value


def _plain(date: Date) -> str:
    return f"{date.year}" if date.month is None else f"{_MONTHS[date.month - 1]} {date.year}"


def _says_only(period: Period, dates: list[Date]) -> bool:
    """Whether the printed words and numbers are those of `dates`, with nothing besides."""
    tokens = [t for t in _TOKEN.findall(period.text.value.casefold()) if t not in _JOINS]
    if period.present:
        tokens = [t for t in tokens if t not in _NOW]
    known = {form for date in dates for form in _forms(date)}
    parts = sum(1 if date.month is None else 2 for date in dates)
    return len(tokens) <= parts and all(t in known or t[:3] in known for t in tokens)


def _forms(date: Date) -> set[str]:
    """How its year and month may be printed; a month's name by its first three letters."""
    forms = {f"{date.year}", f"{date.year % 100:02}"}
    if date.month is not None:
        forms |= {_MONTHS[date.month - 1].casefold(), f"{date.month}", f"{date.month:02}"}
    return forms
