"""The entries of a section: which lines head one (title, employer, place, dates) and which stand below it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from resumetailor.segment import dates, headings, names
from resumetailor.segment.dates import Dated
from resumetailor.segment.lines import Line, has_content
from resumetailor.segment.sentences import sentences


@dataclass(slots=True)
class Entry:
    """A job, project or the like. `heads` are its heading lines without their dates, `body` all below.

    In a form, `named` holds the fields by their labels and `labels` the labels as printed.
    """

    heads: list[Line] = field(default_factory=list)
    dated: list[Dated] = field(default_factory=list)
    body: list[Line] = field(default_factory=list)
    named: dict[str, Line] = field(default_factory=dict)
    labels: list[Line] = field(default_factory=list)


def find(lines: Sequence[Line]) -> list[Entry]:
    """The entries among a section's lines, in order."""
    lines = [part for line in lines for part in _run_on(line)]
    marks = heads(lines)
    groups: list[tuple[list[Line], list[Line]]] = []
    for line, is_head in zip(lines, marks, strict=True):
        if _TOTAL.fullmatch(str(line)):
            continue
        if not groups or (is_head and groups[-1][1]):
            groups.append(([], []))
        groups[-1][0 if is_head else 1].append(line)
    lead = _lead(groups)
    entries = [entry for heads, body in groups for entry in _split(heads, body, lead)]
    return _continued(_described(_totalled(entries)))


_TOTAL = re.compile(
    r"\s*\(?\d+\+?\s*(?:years?|yrs?|months?|mos?)\.?(?:,?\s*(?:and\s+)?\d+\s*(?:months?|mos?)\.?)?\)?\s*", re.IGNORECASE
)
"""How long all posts at an employer took together, as networking sites print it."""


def _run_on(line: Line) -> list[Line]:
    """ "Guide, City Museum, 2016 to now. I lead tours." as the entry's head and what is told of it."""
    first, *more = sentences(line) or [line]
    found = dates.find(first) if more and len(first) < 110 else []
    if (
        not any(not d.single for d in found)
        or not _at_edge(first.cut(0), found)
        or names.title(str(first)) + names.employer(str(first)) < 1
    ):
        return [line]
    return [first.cut(0, len(first) - 1), line.trimmed(first.end - line.start, len(line))]


def heads(lines: Sequence[Line]) -> list[bool]:
    """For each line, whether it is a head; short plain lines count if they stand beside one and above what is told."""
    scores = [_score(line, lines) for line in lines]
    marks = [score >= 1 for score in scores]
    for n, line in enumerate(lines):
        if not marks[n] and scores[n] > -1 and line.list_level is None and _could_join(line):
            marks[n] = bool(n and marks[n - 1]) or (n + 1 < len(lines) and marks[n + 1] and _undated_above(lines, n))
    return marks


def _undated_above(lines: Sequence[Line], n: int) -> bool:
    """Whether line `n` opens an entry whose dates follow: it is set unlike what is told above, or comes first."""
    if n == 0 or lines[n - 1].list_level is not None or names.sentence(str(lines[n - 1])):
        return True
    return lines[n - 1].look != lines[n].look


def _could_join(line: Line) -> bool:
    text = str(line)
    return (
        len(text) <= 90
        and not names.sentence(text)
        and names.capitalised(text) >= 0.6
        and not headings.is_label(text)
        and not _labelled(text)
    )


def _labelled(text: str) -> bool:
    return re.match(r"[^\W\d_][\w /&-]{2,30}:\s+\S", text) is not None


_ACTED = re.compile(
    r"(?:[A-Z][a-z]+(?:ed|ing)|Led|Built|Ran|Wrote|Made|Won|Grew|Taught|Held|Took|Cut|Set|Sold|Oversaw|Brought|Kept|Drove|Gave|Met|Own|Lead|Manage|Provide)\s+(?!by\b)[a-z\d$£€]"
)


def _score(line: Line, lines: Sequence[Line]) -> float:
    text = str(line)
    found = dates.find(line)
    score = 0.0
    rest = without(line, found)
    if found and len(text) <= 160 and _at_edge(line, found) and not names.sentence(" ".join(str(r) for r in rest)):
        score += 3.0 if not found[0].single or len(text) < 40 or found[0].line.start > line.start else 2.0
    if line.list_level is not None:
        score -= 3.0 if any(other.list_level is None for other in lines) else 1.0
    score += _distinct(line, lines)
    score -= 2.0 * (len(text) > 110) + 2.0 * (len(text) > 170) + 3.0 * names.sentence(text)
    score += 0.6 * (names.title(text) >= 1.5) + 0.6 * (names.employer(text) >= 1.5) + 0.5 * (names.place(text) >= 2)
    score -= 1.0 * text[:1].islower() + 1.5 * (_ACTED.match(text) is not None) + 2.0 * _labelled(text)
    if headings.is_label(text):
        score -= 4.0
    return score


def _distinct(line: Line, lines: Sequence[Line]) -> float:
    """How much the line's look stands out from the section's common text."""
    told = [other for other in lines if other.list_level is not None or names.sentence(str(other))] or list(lines)
    score = 0.0
    if line.bold and sum(o.bold for o in told) * 3 < len(told):
        score += 1.5
    if line.italic and sum(o.italic for o in told) * 3 < len(told):
        score += 0.7
    if line.caps and sum(o.caps for o in told) * 3 < len(told):
        score += 0.8
    if (
        re.match(r"heading|title|subtitle|job|company|position|employer", line.block.style, re.IGNORECASE)
        or line.block.outline_level is not None
    ):
        score += 1.5
    if line.size and (line.size > max((o.size or 0 for o in told), default=0)):
        score += 0.7
    return score


def _at_edge(line: Line, found: list[Dated]) -> bool:
    """Whether a date opens or closes the line, or stands between signs, rather than within a phrase."""
    text = str(line)
    for dated in found:
        before, after = text[: dated.line.start - line.start], text[dated.line.end - line.start :]
        if not has_content(before) or not has_content(after):
            return True
        if re.search(r"[|•·\t(,]\s*$|\s[–—-]\s*$", before) and re.match(r"\s*[|•·\t),]|\s+[–—-]\s", after):
            return True
    return False


def without(line: Line, found: Sequence[Dated]) -> list[Line]:
    """What is left of `line` without its dates."""
    parts, at = [], 0
    for dated in found:
        parts += _around_bracket(line.cut(at, dated.line.start - line.start))
        at = dated.line.end - line.start
    parts.append(line.cut(at))
    return [part for part in parts if has_content(str(part))]


def _around_bracket(line: Line) -> list[Line]:
    """The parts before and after a bracket that closes only after the date: "Course (Issuer, 2021)"."""
    text = str(line)
    at = text.rfind("(")
    return [line.cut(0, at), line.cut(at + 1)] if at > text.rfind(")") else [line]


def _lead(groups: Sequence[tuple[list[Line], list[Line]]]) -> int:
    """How many heading lines usually stand above the one with the dates, learnt from the plain cases."""
    counts = []
    for heads, _ in groups:
        dated = [n for n, line in enumerate(heads) if dates.find(line)]
        if len(dated) == 1:
            counts.append(dated[0])
    return min(counts, default=0) if counts else 0


def _split(heads: list[Line], body: list[Line], lead: int) -> list[Entry]:
    """One entry a period: heads of several posts that stand together are taken apart."""
    dated = [n for n, line in enumerate(heads) if dates.find(line)]
    starts = [0]
    for previous, n in zip(dated, dated[1:], strict=False):
        starts.append(max(previous + 1, n - lead))
    chunks = [heads[a:b] for a, b in zip(starts, [*starts[1:], len(heads)], strict=True)]
    entries = [_entry(chunk) for chunk in chunks]
    entries[-1].body = body
    return entries


def _entry(heads: list[Line]) -> Entry:
    entry = Entry()
    for line in heads:
        found = dates.find(line)
        entry.dated += found
        entry.heads += without(line, found)
    return entry


def _totalled(entries: list[Entry]) -> list[Entry]:
    """An employer's line with the time of all posts there, followed by the first post's own line and time."""
    result: list[Entry] = []
    for entry in entries:
        previous = result[-1] if result else None
        if previous and not previous.body and _contains(previous, entry) and _is_employer(previous, entry):
            entry = Entry([*previous.heads, *entry.heads], entry.dated, entry.body)
            result.pop()
        result.append(entry)
    return result


def _contains(outer: Entry, inner: Entry) -> bool:
    if len(outer.dated) != 1 or not inner.dated or not outer.heads or not inner.heads:
        return False
    a, b = outer.dated[0], inner.dated[0]
    if a.start is None or b.start is None or a.start.year > b.start.year:
        return False
    return a.present or (a.end is not None and b.end is not None and a.end.year >= b.end.year)


def _continued(entries: list[Entry]) -> list[Entry]:
    """What stands below a repeated head with "(continued)" belongs to the entry above."""
    result: list[Entry] = []
    for entry in entries:
        if result and entry.heads and not entry.dated and headings.is_continued(" ".join(map(str, entry.heads))):
            result[-1].body += entry.body
        else:
            result.append(entry)
    return result


def _described(entries: list[Entry]) -> list[Entry]:
    """An employer's line with only a description belongs to the post that follows it."""
    result: list[Entry] = []
    for entry in entries:
        previous = result[-1] if result else None
        if (
            previous
            and not previous.dated
            and entry.dated
            and len(previous.heads) == 1
            and not any(b.list_level is not None for b in previous.body)
            and len(previous.body) <= 2
            and _is_employer(previous, entry)
        ):
            entry.heads = [*previous.heads, *entry.heads]
            entry.body = [*previous.body, *entry.body]
            result.pop()
        result.append(entry)
    return result


def _is_employer(alone: Entry, following: Entry) -> bool:
    above, below = (" ".join(map(str, entry.heads)) for entry in (alone, following))
    return names.title(above) < 1.2 or (
        names.title(below) >= 2 and names.employer(below) < 1.5 and names.employer(above) >= 1.5
    )
