"""Patterns of dates and periods (models/lexicons/dates.yml)."""

from __future__ import annotations

import re
from functools import cache

from resumetailor.knowledge import Knowledge, from_lexicon
from resumetailor.phrases import any_of


class DateWords(Knowledge):
    """models/lexicons/dates.yml."""

    months: dict[str, int]
    months_abroad: dict[str, int]
    months_in_small_letters: dict[str, int]
    seasons: tuple[str, ...]
    present: tuple[str, ...]
    untils: frozenset[str]
    joins: tuple[str, ...]
    opens: tuple[str, ...]
    labels: tuple[str, ...]
    expiry: tuple[str, ...]
    counted: tuple[str, ...]
    turns: tuple[str, ...]
    numbered: tuple[str, ...]
    graded: tuple[str, ...]
    name_beginnings: tuple[str, ...]


words = from_lexicon("dates", DateWords)


ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
ROMAN_MONTH = rf"(?-i:{'|'.join(sorted(ROMAN, key=len, reverse=True))})"
YEAR = r"(?:19[4-9]\d|20[0-4]\d)"
ARROWS = "→⟶➔➙➜➝➤⇒»›>"
"""The signs that point from the beginning of a time to its end."""
_DASH = rf"(?:(?<=\d)\.(?=\s*[–—-]))?\s*(?:=?[-–—―‐‑−~〜～{ARROWS}]+|\.{{2,3}}|…)\s*"
_REACH = 80
"""So many characters before a date may belong to it."""


def closing(pattern: re.Pattern[str], text: str, end: int) -> re.Match[str] | None:
    """What of a pattern that ends in "$" stands right before `end`, without reading all that stands before it."""
    return pattern.search(text, max(0, end - _REACH), end)


@cache
def point() -> str:
    """A pattern of one date: a month, a year, a season or quarter."""
    w = words()
    month, one = _month(), r"\d{1,2}(?:st|nd|rd|th|er|\.)?"
    day = rf"(?:{one}\s?[–&-]\s?)?{one}"
    short_month, joins = f"(?:{any_of(w.months)})\\.?", any_of(w.joins)
    return "|".join(
        (
            rf"\b{month}(?:\s+{day},?\s+|\s*(?:(?:of|de)\s+|[,/-]\s*)?){YEAR}\b",
            rf"(?<!\d[.,])\b{day}[^\S\t]{month},?\s+{YEAR}\b",
            rf"\b{short_month}\s*[,/-]?\s*['’‘]\s?\d\d\b",
            rf"\b{short_month}\s*[/-]?\s*\d\d\b(?!\s*[,%:]|\s+[a-z])",
            rf"\b{ROMAN_MONTH}[./]\s?{YEAR}\b",
            rf"(?:^|(?<=[\t|(])){ROMAN_MONTH}\s{YEAR}\b",
            rf"\b{ROMAN_MONTH}\s{YEAR}(?={_DASH}{ROMAN_MONTH}\s{YEAR}\b)",
            rf"(?<=[–—-]\s){ROMAN_MONTH}\s{YEAR}\b",
            rf"\b(?:0[1-9]|1[0-2])\s{YEAR}\b(?={_DASH}|\s*(?:$|[|,)\t]))",
            r"\b\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d\b",
            rf"\b(?:0?[1-9]|1[0-2])\s?[/.]\s?{YEAR}\b",
            rf"\b(?:0[1-9]|1[0-2])-{YEAR}\b",
            rf"(?<![\d./-])[1-9]-{YEAR}\b(?={_DASH}\S|\s+(?:{joins})\s)",
            rf"(?:(?<=[–—-]\s)|(?<=\bto\s))[1-9]-{YEAR}\b",
            rf"\b{YEAR}[-/.](?:0[1-9]|1[0-2])(?:[-/.][0-3]\d)?\b(?!\d)",
            r"(?<![\d/])(?<!\d[.,])(?<!\d{4}-)(?<![^\W\d_]-)(?:0?[1-9]|1[0-2])/\d\d\b(?![/\d])",
            rf"\b(?:{any_of(w.seasons)})(?:\s+of)?[,\s/-]\s*(?:{YEAR}|['’‘]\d\d)\b",
            rf"\bFY\s?{YEAR}\b",
            rf"\b{YEAR}[\s,.-]\s?(?:(?=(?-i:[^\W\d_a-z])){_month()}|(?:{any_of(w.months_abroad)})\b)(?=\s*(?:$|[-–—,;|)\t{ARROWS}]))",
            rf"\b{YEAR}\s?Q[1-4]\b",
            rf"\b{YEAR}\s?年(?:\s?\d{{1,2}}\s?月)?(?:\s?\d{{1,2}}\s?日)?",
            rf"(?<![\d.,$£€])(?<!\b\d\d\d-){YEAR}\b(?![%\d]|,\d|\.\d)",
            r"(?<!\w)['’‘]\d\d\b",
        )
    )


def _month() -> str:
    w = words()
    return f"(?:{any_of(w.months | w.months_abroad)}|(?-i:{any_of(w.months_in_small_letters)}))\\.?"


@cache
def period() -> re.Pattern[str]:
    """Of a period or one date.

    Its groups: `from` opens it ("since"); `a` and `b` are its ends, or `now` the second one, or `short` its last two
    digits; `m` and `mb` two months of one year; `s` and `sb` a season of several years; `c` one date, `open` if it goes
    on. The first end may be `enclosed` in brackets of its own: "(Apr 2019) – present".
    """
    w = words()
    now = _now()
    short = rf"(?:['’‘]?\d\d\b(?![/\d]|,?\s+{YEAR}))"
    slash = rf"\s+/\s+(?:(?=[^\W\d_])|(?<=-\d\d\s/\s)(?={YEAR}-\d\d)|(?<=^\d{{4}}\s/\s)(?={YEAR}$))"
    sign = rf"\s+:\s+(?={YEAR}|[^\W\d_])|{slash}"
    between = rf"(?:{_DASH}|{sign}|\s+(?:{any_of(w.joins)}):?\s+|(?<=[\d.])/(?=\d{{4}})|(?<=\d{{4}})/(?=\d\d\b))"
    prefix = rf"(?:\b(?:{any_of(w.opens)})\s+)"
    opened = rf"(?(from){ROMAN_MONTH}\s{YEAR}\b|(?!))"
    duration = (
        r"(?:\s*[(·,|]?\s*\(?\d+\s*(?:years?|yrs?|months?|mos?)\.?(?:,?\s*(?:and\s+)?\d+\s*(?:months?|mos?)\.?)?\)?)?"
    )
    return re.compile(
        rf"(?P<from>{prefix})?(?:"
        rf"(?P<enclosed>\((?=[^()]{{4,18}}\){between}))?(?P<a>{point()}|{opened})(?(enclosed)\))"
        rf"(?:(?P<between>{between})(?P<bracket>\()?"
        rf"(?:(?P<now>{now})(?(bracket)(?!\s*,))|(?P<b>{point()})|(?P<short>{short}))(?(bracket)\)?))"
        rf"|(?P<m>\b{_month()}){between}(?P<mb>\b{_month()}\s*,?\s*{YEAR}\b)"
        rf"|(?P<s>\b(?:{any_of(w.seasons)})[,\s]\s*{YEAR})(?:\s*(?:,|&|/|\band\b)\s*(?:(?:{any_of(w.seasons)})\s+)?(?P<sb>{YEAR})(?![-–\d]))+"
        rf"|(?P<c>{point()}|{opened})"
        rf"(?P<open>(?:(?<=\d)\.)?\s*[-–—―{ARROWS}]+\s*$|\s+(?:{any_of(w.untils)})\s*$|"
        rf"\s*[-–—―]+\s*(?=\((?:{now})\W+\w)|"
        r"\s*[-–—―]+(?:\s*(?=[])|\t])|(?=\s{2,}))|\s+onwards?\b|\s*\+(?=\s|$))?"
        rf"){duration}",
        re.IGNORECASE,
    )


def _now() -> str:
    """Of a word that says that it goes on, also with the same in another language behind it: "heute (present)"."""
    word = rf"(?:{any_of(words().present)})(?!\w)"
    return rf"(?:(?:{any_of(words().untils)})\s+)?{word}(?:\s*\({word}\)|\s*/\s*{word})?"


@cache
def now() -> re.Pattern[str]:
    """Of a word that says that it goes on: "Present"."""
    return re.compile(_now(), re.IGNORECASE)


@cache
def expiry() -> re.Pattern[str]:
    """Of a word before a date that says when something runs out."""
    return re.compile(rf"(?:\b(?:{any_of(words().expiry)}))\.?:?\s*(?:in\s+)?\(?$", re.IGNORECASE)


@cache
def year_like() -> re.Pattern[str]:
    """Of what every date holds, looked for first because it costs little: a year, be it of two digits."""
    month = any_of(words().months)
    return re.compile(rf"{YEAR}|['’‘]\s?\d\d|\d/\d\d|\b(?:{month})\.?\s*[/-]?\s*\d\d", re.IGNORECASE)


@cache
def label() -> re.Pattern[str]:
    """Of a word before a date that says what was done then: "Graduated:"."""
    return re.compile(rf"(?:^|(?<=[\s(|,;]))(?:{any_of(words().labels)})\s*:?\s*\(?$", re.IGNORECASE)


@cache
def numbered() -> re.Pattern[str]:
    """Of what makes the number behind it part of a name, and no day: "Grades 6–", "Grade 7 & ", "Tier "."""
    joined = r"(?:(?<![^\W\d_])[^\W\d_]|(?<!\d\d\d)\d)\s?(?:[-–—‐‑/&+]|\b(?:and|or|to)\b)\s?"
    return re.compile(rf"(?:{joined}|\b(?:{any_of(words().numbered)})\.?\s)$", re.IGNORECASE)


@cache
def named() -> re.Pattern[str]:
    """Of what makes the month behind it a part of a name: "Universidad del "."""
    return re.compile(rf"\b(?:{any_of(words().name_beginnings)})\s$", re.IGNORECASE)


@cache
def graded() -> re.Pattern[str]:
    """Of a word before what looks like a month and a year and tells how well: "Grade: 8/10"."""
    return re.compile(rf"\b(?:{any_of(words().graded)})\s?:?\s*\(?$", re.IGNORECASE)


@cache
def counted() -> re.Pattern[str]:
    """Of what stands behind a number that looks like a year and counts things."""
    return re.compile(rf"\s+(?:[a-z]+(?:ed|ing)\s+)?(?:{any_of(words().counted)})\b")
