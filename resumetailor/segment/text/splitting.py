"""Lines taken apart at signs, and without some of their stretches."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from resumetailor.segment.text.lines import Line
from resumetailor.segment.text.signs import has_content

SIGNS = "|¦•·●▪▫■◆◇◈◊❖♦✦✧★☆⋅∙"
"""Signs that part fields or items wherever they stand."""


BAR = re.compile(rf"(?=[\s{SIGNS};])(?:[ \u00a0]*\t\s*|\s*[{SIGNS}]\s*|\s{{3,}}|\s*;\s+|\s+[*~»►▸]\s+|\s+@\s+)")
"""Between the fields of a line, and never within one. What is looked for ahead spares each letter six attempts."""


DASH = re.compile(r"(?=[\s—])(?<!\s)(?:\s+[–—―－-]+\s+|\s*—\s*)")


STRONG = re.compile(rf"{BAR.pattern}|{DASH.pattern}")
"""Between the fields of a line; a dash is now and then within one."""


COMMA = re.compile(r"(?<!\s)\s*(?:,\s+|[、，]\s*)")


def split(line: Line, separator: re.Pattern[str]) -> list[Line]:
    """The parts of `line` between separators that do not stand in brackets or quotation marks."""
    text, parts, start = str(line), [], 0
    if separator.search(text) is None:
        return [part for part in (line.cut(0),) if has_content(str(part))]
    shielded = _shielded(text)
    for found in separator.finditer(text):
        if not shielded[found.start()]:
            parts.append(line.cut(start, found.start()))
            start = found.end()
    parts.append(line.cut(start))
    return [part for part in parts if has_content(str(part))]


def rejoined(parts: Iterable[Line], go_on: Callable[[Line, Line], bool]) -> list[Line]:
    """The parts of a line; as one those of which the second goes on with the first."""
    result: list[Line] = []
    for part in parts:
        if result and go_on(result[-1], part):
            result[-1] = result[-1].stretch(result[-1].start, part.end)
        else:
            result.append(part)
    return result


_PAIRS = {"(": ")", "[": "]", "“": "”", "„": "“", "«": "»"}


def _shielded(text: str) -> list[bool]:
    """For each character, whether it stands between brackets or quotation marks that are closed."""
    inside, until = [False] * len(text), -1
    if _PAIRS.keys().isdisjoint(text):
        return inside
    for position, char in enumerate(text):
        if char in _PAIRS and position > until:
            until = max(until, text.find(_PAIRS[char], position + 1))
        inside[position] = position <= until
    return inside


def without(line: Line, stretches: Iterable[Line]) -> list[Line]:
    """What is left of `line` without these stretches of it, in order."""
    parts, at = [], 0
    for stretch in stretches:
        parts += _around_bracket(line.cut(at, stretch.start - line.start))
        at = stretch.end - line.start
    last = line.cut(at)
    parts.append(last.cut(1) if at and re.match(r"\.\s", str(last)) else last)
    return [part for part in parts if has_content(str(part))]


def _around_bracket(line: Line) -> list[Line]:
    """The parts before and after a bracket that closes only after the date: "Course (Issuer, 2021)"."""
    text = str(line)
    at = text.rfind("(")
    return [line.cut(0, at), line.cut(at + 1)] if at > text.rfind(")") else [line]
