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
    roman = r"\((?:[ivx]{1,4}|[a-h])\)|(?:[ivx]{1,4}|[a-h])\)"
    return re.compile(rf"\s*(?:\(?\d{{1,2}}[.)]|{roman}|#\d{{1,2}}\b|{things})\s+(?=\S)", re.IGNORECASE)


@cache
def _bare_number() -> re.Pattern[str]:
    return re.compile(
        rf"\(?#?(?:(?:{any_of(words().numbered)}) ?#?)?\d{{1,2}}|\(?(?:[ivx]{{1,4}}|[a-h])\)?", re.IGNORECASE
    )


def is_numbered(text: str) -> bool:
    """Whether a number stands before it, as before an item of a list."""
    return _number().match(text) is not None


def is_number(text: str) -> bool:
    """Whether it is nothing but such a number."""
    return _bare_number().fullmatch(text) is not None


def unnumbered(line: Line) -> Line:
    """Without the number that a list puts before each of its items: "2. Clerk"."""
    match = _number().match(str(line))
    return line.trimmed(match.end(), len(line)) if match else line
