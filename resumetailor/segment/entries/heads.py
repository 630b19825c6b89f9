"""Which lines head an entry (title, employer, place, dates), and which are told below one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile

from resumetailor.segment.entries.head_signs import (
    head_score,
    is_labelled,
    names_at_sign,
    says_nothing,
    tells_act,
    usual_look,
)
from resumetailor.segment.sections import headings
from resumetailor.segment.text import dates, names, prose
from resumetailor.segment.text.lines import Line
from resumetailor.segment.text.sentences import is_open


def find(lines: Sequence[Line]) -> tuple[bool, ...]:
    """For each line, whether it is a head; short plain lines count if they stand beside one and above what is told."""
    return _marked(tuple(lines))


@lru_cache(8)
def _marked(lines: Sequence[Line]) -> tuple[bool, ...]:
    """Several readings of one section ask for the heads of the same lines."""
    usual = usual_look(lines)
    scores = [head_score(line, usual) for line in lines]
    marks = [
        score >= 1 and not (n and _runs_on(line, lines[n - 1]))
        for n, (score, line) in enumerate(zip(scores, lines, strict=True))
    ]
    _join(lines, _joins(lines, scores, marks), marks)
    _mark_ends(lines, marks)
    _mark_rows(lines, marks)
    _mark_titles_below(lines, marks)
    _mark_items(lines, marks)
    _unmark_told(lines, marks)
    _unmark_items(lines, marks)
    return tuple(marks)


def _joins(lines: Sequence[Line], scores: Sequence[float], marks: Sequence[bool]) -> list[bool]:
    """For each line, whether it may be a head beside one that surely is."""
    joins = [
        _could_join(line) and ((score > -1 and len(line) <= 90) or _breaks_before_date(lines, n))
        for n, (score, line) in enumerate(zip(scores, lines, strict=True))
    ]
    joins = [join and not (n and _ends_item(lines[n], lines[n - 1])) for n, join in enumerate(joins)]
    joins = [join or (scores[n] > -1 and _describes_employer(lines, n)) for n, join in enumerate(joins)]
    return [join or habitual for join, habitual in zip(joins, _set_as_heads(lines, marks), strict=True)]


def _join(lines: Sequence[Line], joins: Sequence[bool], marks: list[bool]) -> None:
    """Marks the lines that may be heads and stand below or above one, or open what is told."""
    for n in range(len(lines)):
        if not marks[n] and joins[n]:
            marks[n] = (n > 0 and marks[n - 1]) or (_opens(lines, n) and _names_one(lines[n]))
    for n in reversed(range(len(lines))):
        if marks[n] and (n == 0 or not marks[n - 1]):
            for above in _run_above(lines, joins, n):
                marks[above] = True


def _set_as_heads(lines: Sequence[Line], marks: Sequence[bool]) -> list[bool]:
    """For each line, whether it is set bold above a dated head as a known head is: "kailua surf rentals"."""
    above = [
        line.bold and line.list_level is None and mark and bool(dates.find(below))
        for line, below, mark in zip(lines, lines[1:], marks[1:], strict=False)
    ]
    looks = {line.look for line, dated, mark in zip(lines, above, marks, strict=False) if dated and mark}
    return [
        *(dated and line.look in looks for line, dated in zip(lines, above, strict=False)),
        *[False] * (len(lines) > 0),
    ]


def _runs_on(line: Line, above: Line) -> bool:
    """Whether it ends the printed line of a dated head: "I chair the board.", of "Governor, 2021. I chair …"."""
    same = line.index == above.index and "\n" not in line.block.text[above.end : line.start]
    return same and prose.stopped(str(line)) and dates.has_period(above)


def _unmark_told(lines: Sequence[Line], marks: list[bool]) -> None:
    """Unmarks the last heads below a title and its employer if they say nothing of a post, as what goes on below them.

    That is told without a bullet, and set as they are: "Sampling" above "Analysis of water".
    """
    for n in [n for n in range(len(lines) - 1) if marks[n] and not marks[n + 1]]:
        first = n + 1
        while first and marks[first - 1] and _goes_on(lines[first - 1], lines[n + 1]):
            first -= 1
        above = [str(lines[k]) for k in takewhile(lambda k: marks[k], range(first - 1, -1, -1))] if first <= n else []
        if any(names.title(text) >= 1.2 for text in above) and any(names.employer(text) >= 1.5 for text in above):
            marks[first : n + 1] = [False] * (n + 1 - first)


def _unmark_items(lines: Sequence[Line], marks: list[bool]) -> None:
    """Unmarks an undated item behind one that is told and set alike, in a list below a dated line that is no item."""
    dated = False
    for n, line in enumerate(lines):
        if line.list_level is None:
            dated = marks[n] and dates.has_period(line)
        elif dated and marks[n] and not marks[n - 1] and lines[n - 1].look == line.look and not dates.find(line):
            marks[n] = False


def _goes_on(line: Line, below: Line) -> bool:
    """Whether a line that says nothing of a post is set as a short one below it, which is no item and no sentence."""
    alike = below.list_level is None and line.list_level is None and line.format == below.format
    return alike and line.cell == below.cell and says_nothing(line) and _is_brief(below)


def _is_brief(line: Line) -> bool:
    return len(line) <= 90 and not prose.sentence(str(line)) and not headings.is_label(str(line))


def _mark_items(lines: Sequence[Line], marks: list[bool]) -> None:
    """Marks all items of a list, of which half head posts, if each of the others has a title: "Magistrate in Leeds"."""
    listed = all(line.list_level == 0 for line in lines)
    others = [line for line, mark in zip(lines, marks, strict=True) if not mark]
    if listed and marks[:1] == [True] and len(others) * 2 <= len(lines) and all(map(_is_titled_item, others)):
        marks[:] = [True] * len(marks)


def _is_titled_item(line: Line) -> bool:
    text = str(line)
    told = tells_act(text) or prose.sentence(text) or prose.stopped(text)
    return names.title(text) >= 2 and len(line.words) <= 8 and not told


def _mark_ends(lines: Sequence[Line], marks: list[bool]) -> None:
    """Marks what ends, below it in its cell, the time that a head begins: "today" below "Jan 2020 –"."""
    for n, line in enumerate(lines[1:], 1):
        if marks[n - 1] and line.shares_cell(lines[n - 1]):
            open_ones = filter(dates.is_open, dates.find(lines[n - 1]))
            marks[n] = marks[n] or any(dates.lasting_until(begun, line) for begun in open_ones)


def _mark_titles_below(lines: Sequence[Line], marks: list[bool]) -> None:
    """Marks the line below a dated employer where another employer's dated line has its post's title below it.

    What the line tells is unknown: "Livestock hauler" where another post is "Regional driver".
    """
    dated = [n for n, mark in enumerate(marks[:-1]) if mark and _is_dated_employer(lines[n])]
    habit = {lines[n + 1].look for n in dated if marks[n + 1] and names.title(str(lines[n + 1])) >= 1.2}
    for n in dated:
        below = lines[n + 1]
        if not marks[n + 1] and below.look in habit and may_be_post(below):
            marks[n + 1] = True


def _is_dated_employer(line: Line) -> bool:
    found = dates.find(line)
    rest = " ".join(map(str, dates.undated(line, found)))
    return dates.has_period(line) and len(rest) > 0 and names.title(rest) < 1.2


def _ends_item(line: Line, above: Line) -> bool:
    """Whether the item above it is unended, and no blank line stands between them."""
    unended = above.list_level is not None and is_open(str(above)) and len(above) >= _WRAPPED
    return unended and not line.is_apart_from(above)


_WRAPPED = 35
"""So long is a line at least that its writer has broken by hand."""


def _mark_rows(lines: Sequence[Line], marks: list[bool]) -> None:
    """Marks the short cells beside a head if other rows of the table have a head in the same column."""
    places = [(c.table, c.row, c.column) if (c := line.cell) is not None else None for line in lines]
    headed = {place for place, mark in zip(places, marks, strict=True) if place is not None and mark}
    columns = {(table, column) for table, _, column in headed}
    for n, place in enumerate(places):
        if place is None or marks[n] or (place[0], place[2]) not in columns:
            continue
        beside = any(other[:2] == place[:2] and other[2] != place[2] for other in headed)
        plain = lines[n].list_level is None and len(lines[n]) <= 90
        plain = plain and (place not in headed or marks[n - 1] or not lines[n].shares_cell(lines[n - 1]))
        marks[n] = beside and plain and _may_name(str(lines[n]), 0.6 if place in headed else 0.5)


def _may_name(text: str, capitals: float) -> bool:
    """Whether it may be a title, an employer or a place rather than what was done, by its words or its capitals."""
    named = names.title(text) >= 1.2 or names.employer(text) >= 1.5 or names.place(text) >= 2
    told = prose.sentence(text) or headings.is_label(text) or _DUTIES.fullmatch(text)
    return not told and (named or names.capitalised(text) >= capitals)


_DUTIES = re.compile(r"[^,]+(?:, [a-z][^,]*){2,}")
"""Several duties on a line: "Sampling, analysis of water, repair of instruments"."""


def _run_above(lines: Sequence[Line], joins: Sequence[bool], n: int) -> range:
    """The lines above head `n` that belong to it: at most three, below what is told of the entry before."""
    first = n
    while first and joins[first - 1] and n - first < 3 and not _ends_row(lines, first - 1, n):
        first -= 1
    if first < n and first and joins[first - 1]:
        first = n - 1 if lines[n - 1].look != lines[n - 2].look else n
    return range(first, n)


def _ends_row(lines: Sequence[Line], above: int, n: int) -> bool:
    """Whether a line stands in a row of the table above that of line `n`, beside a cell to its left with a date."""
    line, row = lines[above], lines[above].row
    if row is None or row == lines[n].row or not line.in_table_of(lines[n]):
        return False
    left = (other for other in reversed(lines[:above]) if other.row == row and other.column != line.column)
    return any(map(dates.find, left))


def _opens(lines: Sequence[Line], n: int) -> bool:
    """Whether line `n` comes first, or after a bullet or a sentence."""
    return n == 0 or lines[n - 1].list_level is not None or prose.sentence(str(lines[n - 1]))


def _names_one(line: Line) -> bool:
    return names.employer(str(line)) >= 1.5 or names.title(str(line)) >= 2


def _could_join(line: Line) -> bool:
    """Whether it may be a head although little says so; with a date, much would."""
    text = str(line)
    if dates.find(line) or line.list_level is not None:
        return False
    return (
        not prose.sentence(text)
        and not prose.stopped(text)
        and (names.capitalised(_unremarked(text)) >= 0.6 or names_at_sign(text) or _is_title(line) or _is_own(text))
        and not headings.is_label(text)
        and not is_labelled(text)
    )


def _breaks_before_date(lines: Sequence[Line], n: int) -> bool:
    """Whether it names an employer or a title, and its paragraph goes on with nothing but when: it was too long."""
    line, below = lines[n], lines[n + 1] if n + 1 < len(lines) else None
    if below is None or below.index != line.index or not _names_one(line):
        return False
    return dates.has_period(below) and not dates.undated(below, dates.find(below))


def _unremarked(text: str) -> str:
    """Without a remark in small letters in brackets at its end: "Bookseller (part-time)"."""
    return re.sub(r"\s+\([^()A-Z]*\)$", "", text)


def _is_title(line: Line) -> bool:
    """Whether it is a title and nothing else, also in small letters: "Company driver"."""
    text = str(line)
    return names.title(text) >= 2 and len(line.words) <= 4 and text[:1].isupper() and not tells_act(text)


def _is_own(text: str) -> bool:
    """Whether it stands in the place of an employer, also in small letters: "various clients"."""
    return names.self_employed(text)


_ACT = re.compile(r"[^\W\d_]+(?:ed|ing)\b")


def _describes_employer(lines: Sequence[Line], n: int) -> bool:
    """Whether it may be an employer with what that does ("Tide (clinics' software)"), above a list, date or title."""
    line, below = lines[n], lines[n + 1] if n + 1 < len(lines) else None
    name = names.undescribed(str(line))
    if below is None or line.list_level is not None or name == str(line) or len(line) > 120 or dates.find(line):
        return False
    heads_more = below.list_level is not None or bool(dates.find(below)) or names.title(str(below)) >= 1.2
    return heads_more and _ACT.match(name) is None


def names_dated(line: Line) -> bool:
    """Whether the line alone tells a post: a title, a period, and no more than fits on a line."""
    found = dates.find(line)
    if line.list_level is not None or not dates.has_period(line) or not dates.at_edge(line, found):
        return False
    rest = " ".join(map(str, dates.undated(line, found)))
    return names.title(rest) >= 1.2 and not prose.sentence(rest)


def may_be_post(line: Line) -> bool:
    """Whether it is short and plain enough to be a title that nobody has listed, and tells nothing that was done."""
    text = str(line)
    plain = line.list_level is None and 0 < len(line.words) <= 8 and not dates.find(line) and text[:1].isupper()
    told = prose.stopped(text) or tells_act(text) or headings.is_label(text)
    return plain and not told and not any(map(str.isdigit, text))
