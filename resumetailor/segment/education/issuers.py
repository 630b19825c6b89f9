"""Who issued a certificate, told from its name, level or part."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from resumetailor.phrases import any_form, any_of, holds_any
from resumetailor.segment.education.credentials import (
    gives_courses,
    is_certificate,
    names_certificate,
    tells_number,
    words,
)
from resumetailor.segment.text import dates, names
from resumetailor.segment.text.lines import Line
from resumetailor.segment.text.splitting import COMMA, split

_DASH = re.compile(r"\s+[–—-]\s+|\s*:\s+")


_FROM = re.compile(r"\s+(?:from|by|issued by|awarded by|through|via)\s+", re.IGNORECASE)


def issued(line: Line) -> tuple[Line, Line | None]:
    """The name and the issuer: in brackets, after the last comma, or after a dash if it tells no level or part.

    What a body makes of somebody is named with it: "Associate, Chartered Institute of Bankers"; a course with its code.
    """
    bracket = re.search(r"\s*\(([^()]+)\)$", str(line))
    if bracket is not None and bracket.start() and _surely_issues(bracket[1]):
        return line.cut(0, bracket.start()), line.cut(*bracket.span(1))
    dashed, listed = split(line, _DASH), split(line, COMMA)
    if str(listed[0]).casefold() in words().standings or _is_coded(listed):
        return line, None
    if len(dashed) == 2 and is_given_first(*dashed):
        return dashed[1], dashed[0]
    taught = len(listed) == 2 and gives_courses(str(listed[0])) and names.place(str(listed[1])) < 1.5
    if taught and is_given_first(*listed):
        return listed[1], listed[0]
    dash_last = len(dashed) > 1 and len(listed) > 1 and dashed[-1].start > listed[-1].start
    for separator in (_FROM, _DASH, COMMA) if dash_last else (_FROM, COMMA, _DASH):
        parts = split(line, separator)
        if len(parts) > 1 and _issues(parts[-1], line.cut(0, parts[-2].end - line.start), separator is _DASH):
            return line.cut(0, parts[-2].end - line.start), parts[-1]
    return line, None


def _is_coded(listed: Sequence[Line]) -> bool:
    """Whether a course is named behind its code: "DAU ACQ 101, Fundamentals of Systems Acquisition"."""
    if len(listed) != 2 or _CODE.fullmatch(str(listed[0])) is None:
        return False
    text = str(listed[1])
    return len(listed[1].words) > 2 and (names.employer(text) < 1.5 or is_certificate(text)) and not _is_known(text)


_CODE = re.compile(r"(?:[A-Z]{2,5} )?[A-Z]{2,5}[ -]?\d{2,4}[A-Z]?")


def _surely_issues(text: str) -> bool:
    """Whether it names one who issues certificates, or an organisation in capitals, as behind a name in brackets."""
    return _is_known(text) or (names.body(text) and names.capitalised(text) == 1 and not names_certificate(text))


def is_given_first(first: Line, other: Line) -> bool:
    """Whether who gives courses stands before what was learnt there: "Open Data Academy – Data Ethics"."""
    behind = str(other)
    level = _part().match(behind) or tells_number(behind) or tells_validity(behind) or _is_level(behind)
    return not level and not _gives(behind) and (_is_known(str(first)) or (_gives(str(first)) and not _titled(behind)))


def _gives(text: str) -> bool:
    """Whether it is known to issue certificates, or is called as schools of courses are."""
    called = holds_any(words().trainers, text) and re.search(r"\s(?:at|for|in|with)\s", text) is None
    school = called and not names_certificate(text) and not holds_any(words().not_trainers, text)
    return _is_known(text) or (school and len(text.split()) > 1)


def _is_known(text: str) -> bool:
    return text.casefold().strip(" .") in words().issuers


def _is_level(text: str) -> bool:
    """Whether it tells a level and nothing else: "Associate", "Advanced"."""
    return words().levels.issuperset(re.findall(r"[^\W\d_]+", text.casefold()))


def _titled(text: str) -> bool:
    return names.title(text) >= 1.2


def without_validity(line: Line) -> Line:
    """Without what stands behind a comma and tells only a number, or when it ends to be valid."""
    parts = split(line, COMMA)
    while len(parts) > 1 and (tells_number(str(parts[-1])) or tells_validity(str(parts[-1]))):
        parts.pop()
    return line.cut(0, parts[-1].end - line.start) if parts else line


def tells_validity(text: str) -> bool:
    """Whether it begins as what tells until when something is valid."""
    return _validity().match(text.lstrip("(")) is not None


@cache
def _validity() -> re.Pattern[str]:
    return re.compile(any_form(words().validity), re.IGNORECASE)


def _issues(part: Line, name: Line, dashed: bool) -> bool:
    """Whether `part` issued what stands before it; behind a dash, one plain word may as well be its subject."""
    text, likeness = str(part), _issuer(str(part))
    if names.department(text) and names.employer(text) < 0.5 and names.title(str(name)) >= 1.2:
        return False
    if not dashed or likeness >= 1.5:
        return likeness >= 0.5
    named = len(part.words) > 1 or _CAMEL.search(text) is not None or text in str(name).split()
    return likeness >= 0.5 and named and names.capitalised(text) == 1 and not _tells_level(text)


_CAMEL = re.compile(r"[a-z][A-Z]|\.(?:com|org|io)\b")


def _tells_level(text: str) -> bool:
    """Whether it says which level, part or form of something: "Green Belt", "Associate"."""
    return bool(words().levels & set(re.findall(r"[^\W\d_]+", text.casefold()))) or _titled(text)


def _issuer(text: str) -> float:
    if (
        not re.search(r"[^\W\d_]{3}", text)
        or re.search(r"#\s?\w*\d|\d{5,}$", text)
        or text.casefold().startswith(("state of", "level", "with "))
        or _is_place(text)
        or (len(text.split()) == 1 and names.department(text) and names.employer(text) < 0.5)
        or (_part().match(text) and names.employer(text) < 1.5)
        or dates.expires(text)
        or (_names_none(text) and names.employer(text) < 1.5 and not _is_known(text))
        or (not re.match(r"[a-z]{0,6}[A-Z]", text) and text.casefold() not in words().issuers)
    ):
        return 0.0
    return 2.0 if _is_known(text) else 0.6 + names.employer(text)


def _names_none(text: str) -> bool:
    """Whether it is itself a certificate or a title, and none who gives one: "Texas license 123", "Scrum Master"."""
    return names_certificate(text) or names.title(text) >= 2


@cache
def _part() -> re.Pattern[str]:
    """How a part of a certificate begins: "Units 1–8", "K-6 Elementary", "30 hours"."""
    numbered = any_of(words().numbered_parts)
    return re.compile(rf"(?:{numbered})?[\s–-]*\d|(?:{numbered})\s+[ivx]+$", re.IGNORECASE)


def _is_place(text: str) -> bool:
    """Whether it is a place, rather than an issuer that ends in one: "Lift Train Ireland"."""
    known = names.places.lexicon()
    whole = text.casefold().strip(" .") in known.regions | known.countries | known.cities | known.modes
    return names.place(text) >= 2 and (whole or "," in text)
