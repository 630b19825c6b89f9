"""Which lines head an entry (title, employer, place, dates), and which are told below one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from resumetailor.segment import dates, headings, names
from resumetailor.segment.dates import Dated
from resumetailor.segment.lines import Line
from resumetailor.segment.sentences import is_open
from resumetailor.segment.signs import has_content
from resumetailor.segment.splitting import without
from resumetailor.source import Cell


def find(lines: Sequence[Line]) -> list[bool]:
    """For each line, whether it is a head; short plain lines count if they stand beside one and above what is told."""
    usual = _usual(lines)
    scores = [_score(line, usual) for line in lines]
    marks = [score >= 1 for score in scores]
    joins = [
        score > -1 and line.list_level is None and _could_join(line) for score, line in zip(scores, lines, strict=True)
    ]
    joins = [join and not (n and _is_unended_item(lines[n - 1])) for n, join in enumerate(joins)]
    for n in range(len(lines)):
        if not marks[n] and joins[n]:
            marks[n] = (n > 0 and marks[n - 1]) or (_opens(lines, n) and _names_one(lines[n]))
    for n in reversed(range(len(lines))):
        if marks[n] and (n == 0 or not marks[n - 1]):
            for above in _run_above(lines, joins, n):
                marks[above] = True
    _mark_rows(lines, marks)
    return marks


def _is_unended_item(line: Line) -> bool:
    return line.list_level is not None and is_open(str(line)) and len(line) >= _WRAPPED


_WRAPPED = 35
"""So long is a line at least that its writer has broken by hand."""


def _mark_rows(lines: Sequence[Line], marks: list[bool]) -> None:
    """Marks the short cells beside a head if other rows of the table have a head in the same column."""
    places = [(c.table, c.row, c.column) if (c := _cell(line)) is not None else None for line in lines]
    headed = {place for place, mark in zip(places, marks, strict=True) if place is not None and mark}
    columns = {(table, column) for table, _, column in headed}
    for n, place in enumerate(places):
        if place is None or marks[n] or (place[0], place[2]) not in columns:
            continue
        beside = any(other[:2] == place[:2] and other[2] != place[2] for other in headed)
        marks[n] = beside and lines[n].list_level is None and len(lines[n]) <= 90 and _may_name(str(lines[n]))


def _may_name(text: str) -> bool:
    """Whether it may be a title, an employer or a place rather than what was done."""
    named = names.title(text) >= 1.2 or names.employer(text) >= 1.5 or names.place(text) >= 2
    return not names.sentence(text) and (named or names.capitalised(text) >= 0.5)


def _cell(line: Line) -> Cell | None:
    return line.block.cells[-1] if line.block.cells else None


def _run_above(lines: Sequence[Line], joins: Sequence[bool], n: int) -> range:
    """The lines above head `n` that belong to it: at most three, below what is told of the entry before."""
    first = n
    while first and joins[first - 1] and n - first < 3:
        first -= 1
    if first < n and first and joins[first - 1]:
        first = n - 1 if lines[n - 1].look != lines[n - 2].look else n
    return range(first, n)


def _opens(lines: Sequence[Line], n: int) -> bool:
    """Whether line `n` comes first, or after a bullet or a sentence."""
    return n == 0 or lines[n - 1].list_level is not None or names.sentence(str(lines[n - 1]))


def _names_one(line: Line) -> bool:
    return names.employer(str(line)) >= 1.5 or names.title(str(line)) >= 2


def _could_join(line: Line) -> bool:
    """Whether it may be a head although little says so; with a date, much would."""
    text = str(line)
    if dates.find(line):
        return False
    return (
        len(text) <= 90
        and not names.sentence(text)
        and not names.stopped(text)
        and names.capitalised(text) >= 0.6
        and not headings.is_label(text)
        and not _labelled(text)
    )


def _labelled(text: str) -> bool:
    return not _NUMBER.match(text) and re.match(r"[^\W\d_][\w /&-]{2,30}:\s+\S", text) is not None


_ACTED = re.compile(
    r"(?:[A-Z][a-z]+(?:ed|ing)|Led|Built|Ran|Wrote|Made|Won|Grew|Taught|Held|Took|Cut|Set|Sold|Oversaw|Brought|Kept|Drove|Gave|Met|Own|Lead|Manage|Provide)\s+(?!by\b)[a-z\d$£€]"
)


@dataclass(frozen=True, slots=True)
class _Usual:
    """The look of what is told in a section; `mixed`: not all of its lines are list items."""

    mixed: bool
    bold: bool
    begins_bold: bool
    italic: bool
    caps: bool
    size: float


def _usual(lines: Sequence[Line]) -> _Usual:
    told = [line for line in lines if line.list_level is not None or names.sentence(str(line))] or lines
    return _Usual(
        mixed=any(line.list_level is None for line in lines),
        bold=3 * sum(line.bold for line in told) >= len(told),
        begins_bold=any(line.begins_bold for line in told),
        italic=3 * sum(line.italic for line in told) >= len(told),
        caps=3 * sum(line.caps for line in told) >= len(told),
        size=max((line.size or 0 for line in told), default=0),
    )


def _score(line: Line, usual: _Usual) -> float:
    text = str(line)
    found = dates.find(line) or lasting(line)
    score = 0.0
    rest = without(line, (d.line for d in found))
    apart = bool(found) and (
        _set_apart(line, found[-1]) or _opens_post(line, found[0]) or _closes_post(line, found[-1])
    )
    if found and len(text) <= 160 and at_edge(line, found) and not names.sentence(" ".join(str(r) for r in rest)):
        point = rest and all(dated.single for dated in found)
        score += 3.0 if not point else 1.6 if apart else 0.3
    if line.list_level is not None:
        score -= 3.0 if usual.mixed else 1.0
    score += _distinct(line, usual)
    score -= 2.0 * (len(text) > 110) + 2.0 * (len(text) > 170) + 3.0 * names.sentence(text)
    score += 0.7 * (names.title(text) >= 1.5) + 0.6 * (names.employer(text) >= 1.5) + 0.5 * (names.place(text) >= 2)
    score -= 1.0 * (
        names.capitalised(text) < 0.5
        and names.title(text) < 1.2
        and names.employer(text) < 1.5
        and not found
        and not _styled(line)
    )
    score -= (
        1.0 * (text[:1].islower() and not _styled(line))
        + 1.5 * (_ACTED.match(text) is not None and not (names.title(text) >= 2 and len(line.words) <= 4))
        + 2.0 * (_labelled(text) and not apart)
    )
    if headings.is_label(text):
        score -= 4.0
    if _NUMBER.match(text) and text[:1].isalpha():
        score += 1.5
    return score


def _distinct(line: Line, usual: _Usual) -> float:
    """How much the line's look stands out from the section's common text."""
    score = 0.0
    if line.bold and not usual.bold:
        score += 1.5
    elif line.begins_bold and not usual.begins_bold and not _labelled(str(line)):
        score += 1.0
    if line.italic and not usual.italic:
        score += 0.7
    if line.caps and not usual.caps:
        score += 0.8
    score += 1.5 * _styled(line)
    if line.size and line.size > usual.size:
        score += 0.7
    return score


def at_edge(line: Line, found: list[Dated]) -> bool:
    """Whether a date opens or closes the line, or stands between signs, rather than within a phrase."""
    text = str(line)
    for dated in found:
        before, after = text[: dated.line.start - line.start], text[dated.line.end - line.start :]
        if not has_content(before) or not has_content(after):
            return True
        if re.search(r"[|•·\t(,]\s*$|\s[–—-]\s*$", before) and re.match(r"\s*[|•·\t),]|\s+[–—-]\s", after):
            return True
    return False


_NUMBER = re.compile(
    r"\s*(?:\(?\d{1,2}[.)]|#\d{1,2}\b|(?:job|position|role|project|client|assignment|company|employer)\s*#?\d{1,2}\s*[:.)–-])\s+(?=\S)",
    re.IGNORECASE,
)


def unnumbered(line: Line) -> Line:
    """Without the number that a list puts before each of its items: "2. Clerk"."""
    match = _NUMBER.match(str(line))
    return line.trimmed(match.end(), len(line)) if match else line


def names_dated(line: Line) -> bool:
    """Whether the line alone tells a post: a title, a period, and no more than fits on a line."""
    found = dates.find(line)
    rest = " ".join(map(str, without(line, (d.line for d in found))))
    return (
        line.list_level is None
        and any(not d.single for d in found)
        and at_edge(line, found)
        and names.title(rest) >= 1.2
        and not names.sentence(rest)
    )


DURATION = re.compile(
    r"\s*\(?\d+\+?\s*(?:years?|yrs?|months?|mos?)\.?(?:,?\s*(?:and\s+)?\d+\s*(?:months?|mos?)\.?)?\)?\s*", re.IGNORECASE
)
_LASTING = re.compile(
    r"[,|;(\t–—-]\s*((?:for\s+|about\s+|over\s+|approx\.?\s+)*\d{1,2}\+?\s*(?:years?|yrs?|months?|seasons|summers))\)?\s*$",
    re.IGNORECASE,
)


def lasting(line: Line) -> list[Dated]:
    """How long a post was held, where its dates are not told: in a cell, or behind a title and an employer."""
    match = _LASTING.search(str(line)) if names.title(str(line)) >= 1.2 else None
    held = line if line.block.cells and DURATION.fullmatch(str(line)) else match and line.cut(*match.span(1))
    return [Dated(held, None, None, present=False, single=False)] if held else []


def _set_apart(line: Line, dated: Dated) -> bool:
    """Whether a tab puts the date at an end of the line, or tabs or bars into its midst, in a column of its own."""
    before, after = str(line)[: dated.line.start - line.start], str(line)[dated.line.end - line.start :]
    left, right = not has_content(before), not has_content(after)
    behind, ahead = before.rstrip(" ")[-1:] in ("\t", "|"), after.lstrip(" ")[:1] in ("\t", "|")
    if not left and not right:
        return behind and ahead
    return (right and before.rstrip(" ")[-1:] == "\t") or (left and after.lstrip(" ")[:1] == "\t")


def _opens_post(line: Line, dated: Dated) -> bool:
    """Whether a colon or bar parts the date at its beginning from a title: "Summer 2015: Research Intern"."""
    after = re.match(r"\s*[:|]\s+", str(line)[dated.line.end - line.start :])
    return dated.line.start == line.start and after is not None and names.title(str(line)) >= 1.2


_POST_AND_PLACE = re.compile(r"(.+?)(?:\s+(?:@|at)\s+|,\s+|\s+[|~–—-]\s+)(?=\S).*\s(?:[|~–—-]\s*|[\[(])$")


def _closes_post(line: Line, dated: Dated) -> bool:
    """Whether a sign parts the date at its end from a title and its place: "Steward @ City Festival ~ Summer 2018"."""
    before = _POST_AND_PLACE.match(str(line)[: dated.line.start - line.start])
    closed = not str(line)[dated.line.end - line.start :].strip(" )]")
    return closed and before is not None and names.title(before[1]) >= 1.2


def _styled(line: Line) -> bool:
    """Whether its style calls it a heading or a part of an entry's head."""
    named = re.match(r"heading|title|subtitle|job|company|position|employer", line.block.style, re.IGNORECASE)
    return named is not None or line.block.outline_level is not None
