"""What the labels of a form or of a table's columns name (models/lexicons/fields.yml)."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal

from resumetailor.knowledge import Knowledge, from_lexicon
from resumetailor.phrases import any_form
from resumetailor.segment.text.signs import fold

Label = Literal[
    "head",
    "position",
    "name",
    "project",
    "location",
    "period",
    "end",
    "validity",
    "study",
    "area",
    "school",
    "score",
    "body",
    "summary",
    "aside",
    "leaving",
    "item",
    "level",
    "note",
]

_OF_HEADS = frozenset({"position", "name", "location"})
"""Those whose fields make a post's head, which is read as such where one label names several of them."""
OF_LISTS: tuple[Label, ...] = ("item", "level", "note")
"""Those at the heads of lists, which name no field of an entry."""


class FieldLabels(Knowledge):
    """models/lexicons/fields.yml."""

    position: frozenset[str]
    name: frozenset[str]
    project: frozenset[str]
    location: frozenset[str]
    start: frozenset[str]
    period: frozenset[str]
    end: frozenset[str]
    validity: frozenset[str]
    study: frozenset[str]
    area: frozenset[str]
    school: frozenset[str]
    body: frozenset[str]
    told: frozenset[str]
    summary: frozenset[str]
    score: frozenset[str]
    item: frozenset[str]
    level: frozenset[str]
    note: frozenset[str]
    aside: frozenset[str]
    leaving: frozenset[str]
    telling: frozenset[str]
    formats: tuple[str, ...]
    terms: tuple[str, ...]
    numbered: tuple[str, ...]


words = from_lexicon("fields", FieldLabels)


@cache
def _labels() -> dict[str, Label]:
    named: dict[str, Label] = {phrase: label for label in Label.__args__ for phrase in getattr(words(), label, ())}  # type: ignore[attr-defined]
    return named | dict.fromkeys(words().start, "period")


@lru_cache(1024)
def label_of(text: str) -> Label | None:
    """The field that a label names; one of several names ("Marks/CGPA") if all name the same."""
    phrase = _phrase(text)
    if (label := _labels().get(phrase) or _numbered(phrase)) is not None:
        return label
    parts = _SEVERAL.split(phrase)
    several = {_labels().get(part.strip()) for part in parts} if len(parts) > 1 else set()
    if several and several <= _OF_HEADS and len(several) > 1:
        return "head"
    return several.pop() if "/" in phrase and len(several) == 1 else _of_what_was_done(phrase)


_SEVERAL = re.compile(r"\s?/\s?|,\s|\sand\s")


def _of_what_was_done(phrase: str) -> Label | None:
    """Whether it names what was done in its own way: "Key duties", "Description of your duties and achievements"."""
    words_of = re.findall(r"[^\W\d_]+", phrase)
    longest = 8 if words_of and words_of[0] in words().telling else 5
    return "body" if len(words_of) <= longest and not words().told.isdisjoint(words_of) else None


def _numbered(phrase: str) -> Label | None:
    """What is labelled with a number of its own: "Project #2"."""
    if not phrase[-1:].isdigit():
        return None
    label = _labels().get(re.sub(r"\s*(?:#|no\.?)?\s*\d{1,2}$", "", phrase))
    return label if label == "project" else None


def begins_with_label(text: str) -> bool:
    """Whether a label, of whatever words, stands before what it tells: "Career stage: Senior"."""
    return re.match(r"[^\W\d_][^:|\n]{1,30}:\s+\S", text) is not None


@lru_cache(1024)
def tells_terms(text: str) -> bool:
    """Whether it tells for how many hours, how often or for what pay one works, without a label: "40 hours/week"."""
    return _terms().fullmatch(fold(text)) is not None


@cache
def _terms() -> re.Pattern[str]:
    return re.compile(any_form(words().terms), re.IGNORECASE)


def opens_period(text: str) -> bool:
    """Whether a label asks when something began, so that a date behind it is no end."""
    return _phrase(text) in words().start


@cache
def _format() -> re.Pattern[str]:
    return re.compile(rf"\s*\((?:{any_form(words().formats)})\)(?=[\s:.*]*$)", re.IGNORECASE)


def _phrase(text: str) -> str:
    """As the lexicon writes it, without how a date is to be written: "from", of "FROM (month/year)"."""
    text = _format().sub("", text) if "(" in text else text
    return fold(text).casefold().strip(" :.*").replace("’", "'").replace(" / ", "/").replace(" & ", " and ")
