"""Periods of time as resumes print them: "Sept '14 to Aug '15", "2013–17", "03/2017 - present", "Summer 2016"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from resumetailor.phrases import any_of, holds_any
from resumetailor.resume import Date, Period, Text
from resumetailor.segment.text.date_patterns import (
    ARROWS,
    ROMAN,
    ROMAN_MONTH,
    YEAR,
    closing,
    counted,
    expiry,
    graded,
    label,
    named,
    now,
    numbered,
    period,
    words,
    year_like,
)
from resumetailor.segment.text.lines import Line
from resumetailor.segment.text.signs import has_content
from resumetailor.segment.text.splitting import without


@dataclass(frozen=True, slots=True)
class Dated:
    """The stretch of a line that gives a period, and what it says. `single` if it names one point in time only.

    `until` is the end where that stands apart from the start, as in the next column.
    """

    line: Line
    start: Date | None
    end: Date | None
    present: bool
    single: bool
    until: Line | None = None

    @property
    def text(self) -> Text:
        """As printed, with a dash before an end that stands apart, unless what it ends has no year of its own."""
        if self.until is None:
            return self.line.text
        start, end = self.line.text, self.until.text
        sign = " – " if year_like().search(str(start)) else " "
        return Text(f"{start}{sign}{end}", (*start.source, *end.source))

    @property
    def held(self) -> Period:
        """As the time in which something was held: one date is its start and end."""
        return Period(self.text, self.start or self.end, self.end, self.present)

    @property
    def reached(self) -> Period:
        """As the time in which something was reached: one date is its end."""
        return Period(self.text, None if self.single else self.start, self.end, self.present)


@lru_cache(1024)
def find(line: Line) -> tuple[Dated, ...]:
    """All periods and dates printed in `line`, in order; dates on which something expires are none.

    Beside a range, a bare year is part of a name: "Studio 2020, Mar 2012 – Dec 2015". A line is asked for its dates by
    whatever may be told by them, half a dozen times.
    """
    found = [dated for match in _matches(str(line)) if (dated := _read(line, match)) is not None]
    ranges = [dated for dated in found if not dated.single]
    return tuple(d for d in found if not (ranges and d.single and d.start and d.start.month is None))


def has_period(line: Line) -> bool:
    """Whether it tells from when to when, or since when; a single date does not."""
    return any(not dated.single for dated in find(line))


def lasting_until(start: Dated, end: Line) -> Dated | None:
    """The period from a date to the one, or the "Present", that `end` holds and nothing else."""
    if now().fullmatch(str(end).strip(" .()")):
        return replace(start, end=None, present=True, single=False, until=end)
    last = find(end)
    if len(last) != 1 or undated(end, last) or last[0].end is None or start.start is None:
        return None
    ordered = last[0].end.year >= start.start.year
    return replace(start, end=last[0].end, single=False, until=end) if ordered else None


def in_year(named: Line, dated: Dated) -> Dated | None:
    """The time that begins in the month or season that `named` holds alone, of the year that `dated` begins with."""
    if dated.start is None or dated.start.month or _yearless().fullmatch(str(named).strip(" .,")) is None:
        return None
    start = date(f"{named} {dated.start.year}")
    end = start if dated.single else dated.end
    return replace(dated, line=named, start=start, end=end, until=dated.line)


@cache
def _yearless() -> re.Pattern[str]:
    w = words()
    return re.compile(any_of((*w.months, *w.months_abroad, *w.seasons)), re.IGNORECASE)


def is_open(begun: Dated) -> bool:
    """Whether it ends in what joins it to an end that stands elsewhere: "Jan 2020 –", "Jan 2020 to"."""
    return begun.until is None and _joint().search(str(begun.line)) is not None


@cache
def _joint() -> re.Pattern[str]:
    return re.compile(rf"(?:[–—{ARROWS}-]|\s(?:{any_of(words().untils)}))$", re.IGNORECASE)


def begun(start: Dated) -> Dated:
    """The period that begins with a date and whose end is not told."""
    return replace(start, end=None, single=False) if start.single else start


@lru_cache(1024)
def _matches(text: str) -> tuple[re.Match[str], ...]:
    if year_like().search(text) is None:
        return ()
    return tuple(m for m in _periods(text) if not closing(expiry(), text, m.start()) and not _measure(text, m))


_DAY = re.compile(r"(?:\d{1,2}\s?[–&-]\s?)?\d{1,2}\s(?=[^\W\d_])")


def _periods(text: str) -> Iterator[re.Match[str]]:
    """All, one behind the other; the day of "Grades 6–8 Aug 2018" is none, unless the other end has one as well.

    Nor is the month of "Universidad del Mar, 2011".
    """
    match = period().search(text)
    while match:
        day = _DAY.match(match["a"] or match["c"] or "")
        days = match["from"] or _DAY.match(match["b"] or "")
        if day and not days and closing(numbered(), text, match.start()):
            match = period().search(text, match.start() + day.end())
            continue
        if match[0][:1].isalpha() and closing(named(), text, match.start()):
            match = period().search(text, match.start() + len(match[0].split()[0]))
            continue
        yield match
        match = period().search(text, match.end())


def _measure(text: str, match: re.Match[str]) -> bool:
    """Whether what looks like a year counts things or is part of a code, or what like a month tells how well."""
    marked = _MARK.fullmatch(match[0]) is not None and closing(graded(), text, match.start()) is not None
    coded = _CODE.fullmatch(match[0]) is not None and closing(_BEFORE_CODE, text, match.start()) is not None
    return marked or coded or bool(counted().match(text, match.end()))


_MARK = re.compile(r"\d{1,2}/\d\d")
_CODE, _BEFORE_CODE = re.compile(r"\d{4}[-/]\d\d"), re.compile(r"\b[A-Z]{2,5}-$")
"""A code of letters, a number of four digits and one of two: "GS-2010-09"."""


def _read(line: Line, match: re.Match[str]) -> Dated | None:
    stretch = line.trimmed(_with_label(str(line), match.start()), match.end())
    if match["m"]:
        end = date(match["mb"])
        return Dated(stretch, end and Date(end.year, _month(match["m"])), end, present=False, single=False)
    if match["s"]:
        return Dated(stretch, date(match["s"]), date(match["sb"]), present=False, single=False)
    start = date(match["a"] or match["c"], line.day_first)
    if start is None:
        return None
    if match["now"] or match["open"] or (match["from"] and not match["a"]):
        return Dated(stretch, start, None, present=True, single=False)
    if match["c"]:
        return Dated(stretch, start, start, present=False, single=True)
    end = (
        date(match["b"], line.day_first) if match["b"] else Date(_century(int(match["short"].strip("'’‘")), start.year))
    )
    if end is None or end.year < start.year:
        return None
    if match["short"] and end.year - start.year > _LIFETIME:
        month = date(str(line)[match.start("a") : match.end("short")])
        return Dated(stretch, month, month, present=False, single=True)
    return Dated(stretch, start, end, present=False, single=False)


_LIFETIME = 60
"""No post lasts as many years: "2015-03" is a month, and "1998-02" may be a period."""


def _with_label(text: str, start: int) -> int:
    """The start of "Graduated:" or the like before a date, or the date's own start."""
    found = closing(label(), text, start)
    return found.start() if found else start


def _century(two: int, near: int | None = None) -> int:
    year = 2000 + two if two < 50 else 1900 + two
    return year if near is None or year >= near else year + 100


@cache
def _months() -> dict[str, int]:
    w = words()
    roman = {sign.casefold(): number for number, sign in enumerate(ROMAN, 1)}
    return w.months | w.months_abroad | w.months_in_small_letters | roman


def _month(word: str) -> int | None:
    return _months().get(word.casefold().rstrip(". "))


@lru_cache(1024)
def date(text: str, day_first: bool = False) -> Date | None:
    """The month or year that `text`, one date and nothing else, names."""
    year = re.search(YEAR + r"(?!\d)", text) or re.search(r"\d\d(?!.*\d)", text)
    if year is None:
        return None
    number = int(year[0]) if len(year[0]) == 4 else _century(int(year[0]))
    name = re.search(rf"[^\W\d_]{{3,}}|^{ROMAN_MONTH}(?=[ ./])", text)
    if name and (month := _month(name[0])):
        return Date(number, month)
    rest = [int(n) for n in re.findall(r"\d+", text[: year.start()] + " " + text[year.end() :])]
    if name or not rest or re.search(r"q\d", text, re.IGNORECASE):
        return Date(number)
    return Date(number, _numeric_month(text, rest, day_first))


def _iso(text: str) -> bool:
    return re.fullmatch(rf"{YEAR}[-/.](?:0[1-9]|1[0-2])(?:[-/.]\d\d)?", text) is not None


def _numeric_month(text: str, rest: list[int], day_first: bool) -> int | None:
    """ISO and month/year put the month next to the year; of two numbers before a year, a dot puts the day first."""
    if len(rest) > 1 and not _iso(text):
        first, second = rest[:2]
        month = second if first > 12 or ((day_first or "." in text) and second <= 12) else first
    else:
        month = rest[0]
    return month if 1 <= month <= 12 else None


def undated(line: Line, found: Iterable[Dated]) -> list[Line]:
    """What is left of the line without these of its dates, in order."""
    return without(line, (dated.line for dated in found))


def expires(text: str) -> bool:
    """Whether `text` says when something ends to be valid."""
    return holds_any(words().expiry, text)


def tells_turn(text: str) -> bool:
    """Whether a word is in it behind which a year dates a turn of what is told: "promoted"."""
    return holds_any(words().turns, text)


def at_edge(line: Line, found: Sequence[Dated]) -> bool:
    """Whether a date opens or closes the line, or stands between signs, rather than within a phrase."""
    text = str(line)
    return bool(found) and (_at_end(text, line, found) or any(_between_signs(text, d, line.start) for d in found))


def _at_end(text: str, line: Line, found: Sequence[Dated]) -> bool:
    before, after = text[: found[0].line.start - line.start], text[found[-1].line.end - line.start :]
    return not has_content(before) or not has_content(after)


_SIGN_BEFORE = re.compile(r"(?:[|•·\t(,]\s*|\s[–—-]\s*)$")
_SIGN_BEHIND = re.compile(r"\s*[|•·\t),]|\s+[–—-]\s")


def _between_signs(text: str, dated: Dated, offset: int) -> bool:
    before = closing(_SIGN_BEFORE, text, dated.line.start - offset)
    return before is not None and _SIGN_BEHIND.match(text, dated.line.end - offset) is not None
