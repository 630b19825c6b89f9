"""How much a line looks like a head of an entry: by its dates, its set and its words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from resumetailor.phrases import any_of
from resumetailor.segment.sections import headings
from resumetailor.segment.text import dates, names, prose
from resumetailor.segment.text.dates import Dated
from resumetailor.segment.text.durations import lasting
from resumetailor.segment.text.field_labels import label_of
from resumetailor.segment.text.lines import Line
from resumetailor.segment.text.numbering import is_numbered
from resumetailor.segment.text.signs import has_content


@cache
def _acted() -> re.Pattern[str]:
    """Of the beginning of what was done: "Answered phones", "Ran the"."""
    return re.compile(rf"(?:[A-Z][a-z]+(?:ed|ing)|{any_of(names.titles.lexicon().acts)})\s+(?!by\b)[a-z\d$£€]")


def tells_act(text: str) -> bool:
    """Whether it begins as what was done does: "Answered phones"."""
    return _acted().match(text) is not None


@dataclass(frozen=True, slots=True)
class Usual:
    """The look of what is told in a section; `mixed`: not all of its lines are list items."""

    mixed: bool
    bold: bool
    begins_bold: bool
    italic: bool
    caps: bool
    size: float
    closings: frozenset[str]
    """The signs behind which periods close lines: "/", of "Corner Shop / 2017 – 2019"."""


def usual_look(lines: Sequence[Line]) -> Usual:
    """The look of list items and sentences or, where there are none, of all lines."""
    told = [line for line in lines if line.list_level is not None or _is_sentence(line)] or lines
    return Usual(
        mixed=any(line.list_level is None for line in lines),
        bold=3 * sum(line.bold for line in told) >= len(told),
        begins_bold=any(line.begins_bold for line in told),
        italic=3 * sum(line.italic for line in told) >= len(told),
        caps=3 * sum(line.caps for line in told) >= len(told),
        size=max((line.size or 0 for line in told), default=0),
        closings=frozenset(filter(None, map(_closing_of_period, lines))),
    )


def _is_sentence(line: Line) -> bool:
    """Whether it reads as one, not only for the words of the time at its edge: "chair, tenants' union 2019 – now"."""
    found = dates.find(line) if prose.sentence(str(line)) else []
    stopped = prose.stopped(str(line))
    timed = not stopped and dates.at_edge(line, found) and not all(dated.single for dated in found)
    return prose.sentence(" ".join(map(str, dates.undated(line, found))) if timed else str(line))


_CLOSING = re.compile(r"[\w.)\]]\s+([/|·•~–—-])\s+$")


def _closing_of_period(line: Line) -> str | None:
    found = dates.find(line) if line.list_level is None else []
    return _closing(line, found[-1]) if found and not found[-1].single else None


def _closing(line: Line, dated: Dated) -> str | None:
    """The sign that parts the date at the line's end from what stands before it."""
    at = dated.line.start - line.start
    sign = _CLOSING.search(str(line)[max(0, at - 8) : at])
    return sign[1] if sign is not None and not str(line)[dated.line.end - line.start :].strip(" )]") else None


BY_WORDS = 3.3
"""The most that `_words` adds up to for a list item."""


def head_score(line: Line, usual: Usual) -> float:
    """From 1 on it looks like a head, below -1 like anything else, unless it is a list item: then below 1."""
    found = dates.find(line) or lasting(line)
    shown = sum(_signs(line, found, usual), 0.0)
    if line.list_level is not None and shown + BY_WORDS < 1:
        return shown
    return sum(_words(line, dated=bool(found)), shown)


def _signs(line: Line, found: Sequence[Dated], usual: Usual) -> Iterator[float]:
    """What its dates and its set say."""
    text, rest = str(line), dates.undated(line, found) if found else []
    apart = bool(found) and (
        _set_apart(line, found[-1])
        or _opens_post(line, found[0])
        or _closes_post(line, found[-1])
        or _closing(line, found[-1]) in usual.closings
    )
    if found and len(text) <= 160 and dates.at_edge(line, found) and not _is_told(" ".join(map(str, rest))):
        point = rest and all(dated.single for dated in found)
        yield 3.0 if not point else 1.6 if apart else 0.3
    if line.list_level is not None:
        yield -3.0 if usual.mixed else -1.0
    yield _distinct(line, usual)
    if is_labelled(text) and not apart:
        yield -2.0


_AT_SIGN = re.compile(r"[A-Z][^@.]{1,50}\s@\s+\w[^@.]*")


def names_at_sign(text: str) -> bool:
    """Whether a sign parts a post from where it was held: "Help Desk @ same company"."""
    return _AT_SIGN.fullmatch(text) is not None and len(text.split()) <= 12


def _is_told(text: str) -> bool:
    """Whether it is a sentence; names before a stop and a date are none: "Lead driver, Dairy Co-op, Leeds. 2015"."""
    bare = text.rstrip(".")
    return prose.sentence(text) and (prose.sentence(bare) or names.capitalised(bare) < 0.6 or "," not in bare)


def _words(line: Line, dated: bool) -> Iterator[float]:
    """What its words say: how many they are, what they name, and whether they tell what was done."""
    text, styled = str(line), _styled(line)
    bare = names.undescribed(text)
    told = _is_sentence(line) if bare == text else prose.sentence(bare)
    yield -(2.0 * (len(text) > 110) + 2.0 * (len(text) > 170) + 3.0 * told)
    yield 0.7 * (names.title(text) >= 1.5) + 0.6 * (names.employer(text) >= 1.5) + 0.5 * (names.place(text) >= 2)
    named = names.title(text) >= 1.2 or names.employer(text) >= 1.5
    yield -1.0 * (names.capitalised(bare) < 0.5 and not named and not dated and not styled)
    yield -1.0 * (text[:1].islower() and not styled)
    yield -1.5 * (tells_act(text) and not (names.title(text) >= 2 and len(line.words) <= 4))
    labels = headings.is_label(text) or label_of(text) == "project"
    yield -4.0 * (labels or _TOLD_STYLE.search(line.block.style) is not None)
    yield 1.5 * (is_numbered(text) and text[:1].isalpha())
    yield 1.0 * (names_at_sign(text) and line.list_level is None)


def says_nothing(line: Line) -> bool:
    """Whether no title, employer, place or date is in it."""
    text = str(line)
    return not dates.find(line) and names.title(text) < 1.2 and names.employer(text) < 1.5 and names.place(text) < 1.5


_TOLD_STYLE = re.compile(r"\b(?:summary|description|duties|responsibilities)\b", re.IGNORECASE)
"""The names of styles in which templates set what is told of a post: "Job Description"."""


def _distinct(line: Line, usual: Usual) -> float:
    """How much the line's look stands out from the section's common text."""
    score = 0.0
    if line.bold and not usual.bold:
        score += 1.5
    elif line.begins_bold and not usual.begins_bold and not is_labelled(str(line)):
        score += 1.0
    if line.italic and not usual.italic:
        score += 0.7
    if line.caps and not usual.caps:
        score += 0.8
    score += 1.5 * _styled(line)
    if line.size and line.size > usual.size:
        score += 0.7
    return score


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


def is_labelled(text: str) -> bool:
    """Whether a label stands before what it tells, and no number or title: "Team: four analysts"."""
    found = re.match(r"([^\W\d_][\w /&-]{2,30}):\s+\S", text)
    return found is not None and not is_numbered(text) and not _heads_field(found[1], text[found.end(1) :])


def _heads_field(before: str, behind: str) -> bool:
    """Whether a title of several words stands before its field: "Departmental Head: Mathematics"."""
    titled = len(before.split()) > 1 and names.title(before) >= 2 and label_of(before) is None
    return titled and names.capitalised(behind) == 1 and not prose.sentence(behind)
