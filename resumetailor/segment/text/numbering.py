"""Numbers before the items of a list: "2. Clerk", "Job 2: Clerk"."""

from __future__ import annotations

import re
from functools import cache

from resumetailor.phrases import any_of
from resumetailor.segment.text.field_labels import words
from resumetailor.segment.text.lines import Line


@cache
def _number() -> re.Pattern[str]:
    things = rf"(?:{any_of(words().numbered)})\s*#?\d{{1,2}}\s*[:.)–-]"
    return re.compile(rf"{_COUNT.pattern}|\s*(?:#\d{{1,2}}\b|{things})\s+(?=\S)", re.IGNORECASE)


_COUNT = re.compile(
    r"\s*(?:(?:\(?\d{1,2}[.)]|\(?(?:[ivx]{1,4}|[a-h])\))(?:\s+(?=\S)|(?<=\))(?=[A-Z]))|（\d{1,2}）\s*(?=\S))",
    re.IGNORECASE,
)
"""The number or letter that counts an item; behind a bracket, a capital may follow at once: "1)Clerk"."""


@cache
def _bare_number() -> re.Pattern[str]:
    return re.compile(
        rf"\(?#?(?:(?:{any_of(words().numbered)}) ?#?)?\d{{1,2}}|\(?(?:[ivx]{{1,4}}|[a-h])\)?|（\d{{1,2}}）?",
        re.IGNORECASE,
    )


def is_numbered(text: str) -> bool:
    """Whether a number stands before it, as before an item of a list."""
    return _number().match(text) is not None


def counted_as(text: str) -> str | None:
    """How the item is counted, with its number or letter as a sign: "0)" of "2) Clerk" and "3) Buyer"."""
    match = _COUNT.match(text)
    return re.sub(r"\d+", "0", re.sub(r"[a-z]+", "a", match[0].strip().lower())) if match else None


def begins_count(text: str) -> bool:
    """Whether it is the first of those that are counted."""
    match = _COUNT.match(text)
    return match is not None and match[0].strip(" ().（）\t").lower() in ("1", "a", "i")


def is_number(text: str) -> bool:
    """Whether it is nothing but such a number."""
    return _bare_number().fullmatch(text) is not None


def unnumbered(line: Line) -> Line:
    """Without the number that a list puts before each of its items: "2. Clerk"."""
    match = _number().match(str(line))
    return line.trimmed(match.end(), len(line)) if match else line
