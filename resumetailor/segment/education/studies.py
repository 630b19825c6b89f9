"""What a text says of schooling: degrees, grades, places of learning (models/lexicons/studies.yml)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from resumetailor.knowledge import Knowledge, from_lexicon
from resumetailor.phrases import any_form, any_of
from resumetailor.segment.text import names
from resumetailor.segment.text.lines import Line
from resumetailor.segment.text.splitting import BAR


class DegreeWords(Knowledge):
    """models/lexicons/studies.yml."""

    degrees: tuple[str, ...]
    examinations: tuple[str, ...]
    no_degrees: tuple[str, ...]
    honours: tuple[str, ...]
    scores: tuple[str, ...]
    institutions: frozenset[str]
    institution_endings: tuple[str, ...]
    levels: frozenset[str]
    faculties: tuple[str, ...]
    details: tuple[str, ...]
    theses: tuple[str, ...]
    student_projects: tuple[str, ...]
    qualifiers: tuple[str, ...]
    majors: tuple[str, ...]
    grade_joints: tuple[str, ...]
    fields: frozenset[str]
    field_endings: tuple[str, ...]


words = from_lexicon("studies", DegreeWords)


@cache
def degree_pattern() -> re.Pattern[str]:
    degrees, honours = any_form(words().degrees), any_form(words().honours)
    others = any_form(words().no_degrees)
    return re.compile(rf"(?!{others})(?:{degrees})(?!\w|\.\w\.)(?:\s*(?:{honours}))?", re.IGNORECASE)


@cache
def examination() -> re.Pattern[str]:
    """Of an examination at school, which is in several subjects: "A levels"."""
    return re.compile(rf"(?:[a-z]+ )?(?:{any_form(words().examinations)})(?!\w)", re.IGNORECASE)


@cache
def score_pattern() -> re.Pattern[str]:
    return re.compile(rf"\(?(?<!\w)(?:{any_form(words().scores)})(?!\w)\)?", re.IGNORECASE)


@cache
def qualifier() -> re.Pattern[str]:
    """Of the beginning of what qualifies a degree's field: "minor in", "with ", "focus"."""
    return re.compile(any_form(words().qualifiers), re.IGNORECASE)


@cache
def major() -> re.Pattern[str]:
    """Of the label before a field of study: "Major:"."""
    return re.compile(rf"(?:{any_of(words().majors)})\s*:", re.IGNORECASE)


@cache
def _thesis() -> re.Pattern[str]:
    return re.compile(
        rf"(?:[\w.'’]+\s+){{0,2}}(?:{any_of(words().theses)})(?!\w)(?=\s*[:–—“\"(-]|\s+on\s)", re.IGNORECASE
    )


@cache
def _labelled_detail() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(words().details)})(?:\s+[\w/&]+){{0,2}}\s*:", re.IGNORECASE)


def tells_detail(text: str) -> bool:
    """Whether it begins as what only belongs to a degree, as "Modules: …" or its thesis: "Diploma thesis: Pumps"."""
    told = _thesis().match(text) or _labelled_detail().match(text)
    return told is not None and not score_pattern().fullmatch(text)


@cache
def grade_joint() -> re.Pattern[str]:
    """Of what joins a degree to the grade behind it."""
    return re.compile(rf"(?:^|[\s,;]+)(?:{any_of(words().grade_joints)})\s*$", re.IGNORECASE)


def fields_of(text: str) -> list[str]:
    """What signs or wide spaces part in `text`."""
    return re.split(r"\s*(?:[,;|\t•·:(]|\s[–—-])\s*|\s{2,}", text)


@lru_cache(1024)
def has_degree(text: str) -> bool:
    """Whether a degree opens one of the text's fields."""
    return any(degree_pattern().match(part) for part in _without_states(text) if part)


def _without_states(text: str) -> Iterator[str]:
    """Its fields without a state that closes it, or that closes a school before a sign: "Holly Springs, MS"."""
    stretches = BAR.split(text)
    for number, stretch in enumerate(stretches, 1):
        parts = fields_of(stretch)
        placed = number == len(stretches) or has_institution(stretch)
        yield from parts[:-1] if placed and _ends_in_state(parts) else parts


def _ends_in_state(parts: Sequence[str]) -> bool:
    """Whether the last of several parts is a state and no degree: "Holly Springs, MS"."""
    before, last = parts[-2:] if len(parts) > 1 else ("", "")
    town = 0 < len(before.split()) <= 3 and names.capitalised(before) == 1 and not has_institution(before)
    return last in ("MS", "MA", "MD", "ME") and town and not degree_pattern().match(before)


def has_institution(text: str) -> bool:
    """Whether a word of it names a place of learning, or "High" ends its name: "Letsibogo High"."""
    if text.endswith(" High") and text[0].isupper():
        return True
    found = re.findall(r"[^\W\d_]+", text.casefold())
    known = any(w in words().institutions or w.endswith(words().institution_endings) for w in found)
    return known or any(" ".join(pair) in words().institutions for pair in pairwise(found))


def names_field(text: str) -> bool:
    """Whether its last word says that it is something one studies: "Product Design", "Robotics", "Geography B"."""
    last = _GRADE.sub("", text).casefold().rstrip(" .)").rpartition(" ")[2]
    return last in words().fields or last.endswith(words().field_endings)


def without_level(line: Line) -> tuple[Line, Line | None]:
    """The line without the level before a school, and the level: "Secondary : San Isidro High School"."""
    match = _LEVEL.match(str(line))
    level = line.cut(0, match.end(1)) if match else None
    if match is None or level is None or str(level).casefold() not in words().levels:
        return line, None
    rest = line.cut(match.end())
    return (rest, level) if has_institution(str(rest)) else (line, None)


def names_school(text: str) -> bool:
    """Whether it names a place of learning otherwise than as part of a degree: "Senior School Certificate" does not."""
    matches = ((part, degree_pattern().match(part)) for part in fields_of(text))
    return any(has_institution(part[match.end() :] if match else part) for part, match in matches)


def is_level(line: Line) -> bool:
    """Whether it tells nothing but the level of what is studied: "Tertiary Education"."""
    return str(line).casefold().strip(" :") in words().levels


_GRADE = re.compile(r"\s+\(?[A-E]\d?\*{0,2}\)?$")
_LEVEL = re.compile(r"\s*([^:\t]{4,30}?)\s*(?:\t\s*:?|:|\s[–-]\s)\s*(?=\S)")
