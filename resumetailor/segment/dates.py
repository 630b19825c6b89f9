"""Periods of time as resumes print them: "Sept '14 to Aug '15", "2013–17", "03/2017 - present", "Summer 2016"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from resumetailor.knowledge import Knowledge, load_lexicon
from resumetailor.resume import Date, Period
from resumetailor.segment.lines import Line


class DateWords(Knowledge):
    """models/lexicons/dates.yml."""

    months: dict[str, int]
    months_abroad: dict[str, int]
    months_in_small_letters: dict[str, int]
    seasons: tuple[str, ...]
    present: tuple[str, ...]
    joins: tuple[str, ...]
    opens: tuple[str, ...]
    ends: tuple[str, ...]
    labels: tuple[str, ...]
    expiry: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dated:
    """The stretch of a line that gives a period, and what it says. `single` if it names one point in time only."""

    line: Line
    start: Date | None
    end: Date | None
    present: bool
    single: bool

    @property
    def held(self) -> Period:
        """As the time in which something was held: one date is its start and end."""
        return Period(self.line.text, self.start or self.end, self.end, self.present)

    @property
    def reached(self) -> Period:
        """As the time in which something was reached: one date is its end."""
        return Period(self.line.text, None if self.single else self.start, self.end, self.present)


@cache
def words() -> DateWords:
    return load_lexicon("dates", DateWords)


def _any(phrases: object) -> str:
    longest_first = sorted(phrases, key=len, reverse=True)  # type: ignore[call-overload]
    return "|".join(re.escape(p).replace(r"\ ", r"\s+").replace("'", "['’‘]") for p in longest_first)


_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_ROMAN_MONTH = rf"(?-i:{'|'.join(sorted(_ROMAN, key=len, reverse=True))})"
_YEAR = r"(?:19[4-9]\d|20[0-4]\d)"


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Of one date, of a period, of a word before a date that says when something runs out."""
    w = words()
    day, dash = r"\d{1,2}(?:st|nd|rd|th|er|\.)?", r"\s*[-–—―‐‑−~→]+\s*"
    short_month = f"(?:{_any(w.months)})\\.?"
    month = f"(?:{_any(w.months | w.months_abroad)}|(?-i:{_any(w.months_in_small_letters)}))\\.?"
    point = "|".join(
        (
            rf"\b{month}\s+{day},?\s+{_YEAR}\b",
            rf"\b{day}\s+{month},?\s+{_YEAR}\b",
            rf"\b{month}\s*(?:of\s+|[,/-]\s*)?{_YEAR}\b",
            rf"\b{short_month}\s*[,/-]?\s*['’‘]\s?\d\d\b",
            rf"\b{short_month}\s*[/-]?\s*\d\d\b(?!\s*[,%:]|\s+[a-z])",
            rf"\b{_ROMAN_MONTH}[./]\s?{_YEAR}\b",
            rf"(?:^|(?<=[\t|(])){_ROMAN_MONTH}\s{_YEAR}\b",
            rf"\b{_ROMAN_MONTH}\s{_YEAR}(?={dash}{_ROMAN_MONTH}\s{_YEAR}\b)",
            rf"(?<=[–—-]\s){_ROMAN_MONTH}\s{_YEAR}\b",
            rf"\b(?:0[1-9]|1[0-2])\s{_YEAR}\b(?={dash}|\s*(?:$|[|,)\t]))",
            r"\b\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d\b",
            rf"\b(?:0?[1-9]|1[0-2])\s?[/.]\s?{_YEAR}\b",
            rf"\b(?:0[1-9]|1[0-2])-{_YEAR}\b",
            rf"\b{_YEAR}[-/.](?:0[1-9]|1[0-2])(?:[-/.][0-3]\d)?\b(?!\d)",
            r"(?<![\d/])(?:0?[1-9]|1[0-2])/\d\d\b(?![/\d])",
            rf"\b(?:{_any(w.seasons)})(?:\s+of)?[,\s-]\s*(?:{_YEAR}|['’‘]\d\d)\b",
            rf"\b{_YEAR}\s?Q[1-4]\b",
            rf"(?<![\d.,$£€])(?<!\b\d\d\d-){_YEAR}\b(?![%\d]|,\d|\.\d)",
            r"(?<!\w)['’‘]\d\d\b",
        )
    )
    now = rf"(?:(?:to|until|till)\s+)?(?:{_any(w.present)})(?!\w)"
    short = r"(?:['’‘]?\d\d\b(?![/\d]))"
    between = rf"(?:{dash}|\s+(?:{_any(w.joins)})\s+|(?<=[\d.])/(?=\d{{4}})|(?<=\d{{4}})/(?=\d\d\b))"
    prefix = rf"(?:\b(?:{_any(w.opens)})\s+)"
    opened = rf"(?(from){_ROMAN_MONTH}\s{_YEAR}\b|(?!))"
    duration = (
        r"(?:\s*[(·,|]?\s*\(?\d+\s*(?:years?|yrs?|months?|mos?)\.?(?:,?\s*(?:and\s+)?\d+\s*(?:months?|mos?)\.?)?\)?)?"
    )
    whole = (
        rf"(?P<from>{prefix})?(?:"
        rf"(?P<a>{point}|{opened})(?:(?P<between>{between})\(?(?:(?P<now>{now})|(?P<b>{point})|(?P<short>{short})))"
        rf"|(?P<m>\b{month}){between}(?P<mb>\b{month}\s*,?\s*{_YEAR}\b)"
        rf"|(?P<s>\b(?:{_any(w.seasons)})[,\s]\s*{_YEAR})(?:\s*(?:,|&|/|\band\b)\s*(?P<sb>{_YEAR})(?![-–\d]))+"
        rf"|(?P<c>{point}|{opened})(?P<open>\s*[-–—―→]+\s*$|\s*[-–—―]+(?:\s*(?=[)|\t])|(?=\s{{2,}}))|\s+onwards?\b|\s*\+(?=\s|$))?"
        rf"){duration}"
    )
    return (
        re.compile(point, re.IGNORECASE),
        re.compile(whole, re.IGNORECASE),
        re.compile(rf"(?:\b(?:{_any(w.expiry)}))\.?:?\s*(?:in\s+)?\(?$", re.IGNORECASE),
    )


def find(line: Line) -> list[Dated]:
    """All periods and dates printed in `line`, in order; dates on which something expires are none.

    Beside a range, a bare year is part of a name: "Studio 2020, Mar 2012 – Dec 2015".
    """
    found = [dated for match in _matches(str(line)) if (dated := _read(line, match)) is not None]
    ranges = [dated for dated in found if not dated.single]
    return [dated for dated in found if not (ranges and dated.single and dated.start and dated.start.month is None)]


@cache
def _year_like() -> re.Pattern[str]:
    """Of what every date holds, looked for first because it costs little: a year, be it of two digits."""
    month = _any(words().months)
    return re.compile(rf"{_YEAR}|['’‘]\s?\d\d|\d/\d\d|(?:{month})\.?\s*[/-]?\s*\d\d", re.IGNORECASE)


@lru_cache(4096)
def _matches(text: str) -> tuple[re.Match[str], ...]:
    if _year_like().search(text) is None:
        return ()
    _, whole, expiry = _patterns()
    return tuple(m for m in whole.finditer(text) if not expiry.search(text[: m.start()]) and not _measure(text, m))


_COUNTED = re.compile(
    r"\s+(?:[a-z]+(?:ed|ing)\s+)?(?:calls|customers|users|people|units|staff|tickets|employees|students|members|hours|items)\b"
)


def _measure(text: str, match: re.Match[str]) -> bool:
    """Whether the number that looks like a year counts things."""
    return bool(_COUNTED.match(text, match.end()))


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
    return Dated(stretch, start, end, present=False, single=False)


@cache
def _label() -> re.Pattern[str]:
    return re.compile(rf"(?:^|(?<=[\s(|,;]))(?:{_any(words().labels)})\s*:?\s*\(?$", re.IGNORECASE)


def _with_label(text: str, start: int) -> int:
    """The start of "Graduated:" or the like before a date, or the date's own start."""
    label = _label().search(text[:start])
    return label.start() if label else start


def _century(two: int, near: int | None = None) -> int:
    year = 2000 + two if two < 50 else 1900 + two
    return year if near is None or year >= near else year + 100


@cache
def _months() -> dict[str, int]:
    w = words()
    roman = {sign.casefold(): number for number, sign in enumerate(_ROMAN, 1)}
    return w.months | w.months_abroad | w.months_in_small_letters | roman


def _month(word: str) -> int | None:
    return _months().get(word.casefold().rstrip(". "))


@lru_cache(4096)
def date(text: str, day_first: bool = False) -> Date | None:
    """The month or year that `text`, one date and nothing else, names."""
    year = re.search(_YEAR + r"(?!\d)", text) or re.search(r"\d\d(?!.*\d)", text)
    if year is None:
        return None
    number = int(year[0]) if len(year[0]) == 4 else _century(int(year[0]))
    name = re.search(rf"[^\W\d_]{{3,}}|^{_ROMAN_MONTH}(?=[ ./])", text)
    if name and (month := _month(name[0])):
        return Date(number, month)
    rest = [int(n) for n in re.findall(r"\d+", text[: year.start()] + " " + text[year.end() :])]
    if name or not rest or re.search(r"q\d", text, re.IGNORECASE):
        return Date(number)
    return Date(number, _numeric_month(text, rest, day_first))


def _iso(text: str) -> bool:
    return re.fullmatch(rf"{_YEAR}[-/.](?:0[1-9]|1[0-2])(?:[-/.]\d\d)?", text) is not None


def _numeric_month(text: str, rest: list[int], day_first: bool) -> int | None:
    """ISO and month/year put the month next to the year; of two numbers before a year, a dot puts the day first."""
    if len(rest) > 1 and not _iso(text):
        first, second = rest[:2]
        month = second if first > 12 or ((day_first or "." in text) and second <= 12) else first
    else:
        month = rest[0]
    return month if 1 <= month <= 12 else None


def expires(text: str) -> bool:
    """Whether `text` says when something ends to be valid."""
    return re.search(rf"\b(?:{_any(words().expiry)})\b", text, re.IGNORECASE) is not None
