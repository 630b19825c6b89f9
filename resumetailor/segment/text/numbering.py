"""Numbers before the items of a list: "2. Clerk", "Job 2: Clerk"."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import replace
from functools import cache
from string import ascii_uppercase

from resumetailor.phrases import any_of
from resumetailor.segment.text.field_labels import words
from resumetailor.segment.text.lines import Line


@cache
def _number() -> re.Pattern[str]:
    things = rf"(?:{any_of(words().numbered)})\s*#?\d{{1,2}}\s*[:.)–-]"
    return re.compile(rf"{_COUNT.pattern}|\s*(?:#\d{{1,2}}\b|{things})\s+(?=\S)", re.IGNORECASE)


_COUNT = re.compile(
    r"\s*(?:(?:\(?\d{1,2}[.)]|\(?(?:[ivx]{1,5}|[a-p])\)|(?:(?-i:[ivxa-p])|[ivx]{2,5})\.)(?:\s+(?=\S)|(?<=\))(?=[A-Z]))"
    r"|（\d{1,2}）\s*(?=\S))",
    re.IGNORECASE,
)
"""The number or letter that counts an item; behind a bracket, a capital may follow at once: "1)Clerk".

A lone capital with a stop begins a name: "I. Petrov".
"""


@cache
def _bare_number() -> re.Pattern[str]:
    return re.compile(
        rf"\(?#?(?:(?:{any_of(words().numbered)}) ?#?)?\d{{1,2}}|\d{{1,2}}\.\d{{1,2}}"
        r"|\(?(?:[ivx]{1,5}|[a-p])\)?|（\d{1,2}）?",
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


def counts_alone(text: str) -> bool:
    """Whether it is nothing but what an entry is counted as: "Job 1", "2."."""
    signed = text[:1].isalpha() or text[-1:] in ".):"
    return signed and any(map(str.isdigit, text)) and is_number(text.strip(" .):"))


def uncounted(lines: Sequence[Line]) -> list[Line]:
    """The lines, those that count A., B., C. onwards among others without the letter: "B. Clerk" below "A. Buyer"."""
    lettered = [(line, match) for line in lines if line.list_level is None and (match := _LETTER.match(str(line)))]
    if len(lettered) < 2 or [match[1] for _, match in lettered] != list(ascii_uppercase[: len(lettered)]):
        return list(lines)
    bare = {line: _without(line, match) for line, match in lettered}
    return [bare.get(line, line) for line in lines]


_LETTER = re.compile(r"\s*([A-Z])\.\s+(?=\S)")


def unnumbered(line: Line) -> Line:
    """Without the number that a list puts before each of its items: "2. Clerk"."""
    return _without(line, _number().match(str(line)))


def below(heading: Line | None, lines: Sequence[Line]) -> list[Line]:
    """The lines without the numbers that go on with the heading's: "2.1 Clerk", of what stands below "2. Work".

    Another heading may stand between the two, so that "2.2" as well tells that lines are numbered in turn.
    """
    number = re.match(r"\s*(\d{1,2})[.)]\s", str(heading)) if heading is not None else None
    counts = {found[1] for line in lines if (found := re.match(r"\s*(\d{1,2}\.[12])[.)]?\s", str(line)))}
    turns = {count[:-2] for count in counts if f"{count[:-2]}.1" in counts}
    turn = number[1] if number is not None and number[1] in turns else _only(turns) if len(counts) > 1 else None
    if turn is None:
        return list(lines)
    counted = re.compile(rf"\s*{turn}\.\d{{1,2}}(?P<inner>(?:\.\d{{1,2}}){{1,2}})?[.)]?\s+(?=[^\W\d_a-zà-þ])")
    return [_uncounted(line, counted.match(str(line))) if line.list_level is None else line for line in lines]


def _uncounted(line: Line, count: re.Match[str] | None) -> Line:
    """The line without its number; one that is counted within another is an item of a list: "4.1.2 Opened shops"."""
    bare = _without(line, count)
    return replace(bare, list_level=0) if count is not None and count["inner"] else bare


def _only(turns: Set[str]) -> str | None:
    return next(iter(turns)) if len(turns) == 1 else None


def _without(line: Line, count: re.Match[str] | None) -> Line:
    return line.trimmed(count.end(), len(line)) if count is not None else line
