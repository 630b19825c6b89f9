"""Stretches of lines that no heading parts, each of one kind: told by what stands in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from resumetailor.segment.education import credentials, studies
from resumetailor.segment.entries import heads, told_posts
from resumetailor.segment.entries.head_signs import tells_act
from resumetailor.segment.lists.parts import parts
from resumetailor.segment.sections.headings import Kind
from resumetailor.segment.sections.section import Section
from resumetailor.segment.text import dates, languages, names, prose
from resumetailor.segment.text.lines import Line


def stretches(lines: Sequence[Line]) -> Iterator[Section]:
    """Stretches of lines of one kind: an entry's heads tell it, what stands below goes with them."""
    marks = heads.find(lines)
    tail = _tail(lines, marks)
    leading = len(lines) > 0 and is_date(lines[0])
    posts = _rows_of_posts(lines, marks)
    current: Section | None = None
    for n, (line, mark) in enumerate(zip(lines, marks, strict=True)):
        kind = _kind_of_tail(line, current) if n >= tail and not mark else _kind(line, mark, current)
        if leading and is_date(line) and n + 1 < len(lines):
            kind = _kind(lines[n + 1], True, current)
        kind = "work" if line.row in posts else kind
        if current is None or current.kinds != (kind,):
            if current is not None:
                yield current
            current = Section((kind,))
        current.lines.append(line)
    if current is not None:
        yield current


def _rows_of_posts(lines: Sequence[Line], marks: Sequence[bool]) -> frozenset[tuple[int, int] | None]:
    """The rows of short cells that tell a post and when it was held, of a school as well: there one taught."""
    rows: dict[tuple[int, int] | None, list[Line]] = {}
    for line in lines:
        rows.setdefault(line.row, []).append(line)
    titled = {line.row for line, mark in zip(lines, marks, strict=True) if mark and _titled(line)}
    return frozenset(row for row in titled - {None} if _is_row_of_post(rows[row]))


def _is_row_of_post(row: Sequence[Line]) -> bool:
    single = len({line.column for line in row}) == len(row) > 1
    return single and any(map(dates.has_period, row)) and not any(studies.has_degree(str(line)) for line in row)


def is_date(line: Line) -> bool:
    """Whether a date stands there and nothing else."""
    found = dates.find(line)
    return len(found) > 0 and not dates.undated(line, found)


def _tail(lines: Sequence[Line], marks: Sequence[bool]) -> int:
    """The number of the line from which on all are short and plain, and none tells what was done or heads a post."""
    start = len(lines)
    while (
        start
        and not dates.has_period(lines[start - 1])
        and _is_plain(lines[start - 1])
        and not (marks[start - 1] and _titled(lines[start - 1]))
    ):
        start -= 1
    return start


def _titled(line: Line) -> bool:
    return names.title(str(line)) >= 1.2


def _is_plain(line: Line) -> bool:
    text = str(line)
    return line.list_level is None and len(line.words) <= 12 and not prose.sentence(text) and not tells_act(text)


def _kind_of_tail(line: Line, current: Section | None) -> Kind:
    """What a line tells that stands behind all that is told of posts: a certificate, languages, else as `_kind`."""
    text = str(line)
    if len(line.words) <= 8 and all(languages.spoken(str(part)) for part in parts(line)):
        return "languages"
    if credentials.names_certificate(text) and not credentials.is_study(text):
        return "certificates"
    return _kind(line, False, current)


def _kind(line: Line, mark: bool, current: Section | None) -> Kind:
    text = str(line)
    before: Kind = current.kinds[0] if current else "work"
    if told_posts.tells_post(line) or (before == "work" and told_posts.tells_further(line)):
        return "work"
    if line.list_level is not None or (prose.sentence(text) and not dates.find(line)):
        return before
    if credentials.is_study(text) and (names.title(text) < 1.2 or studies.has_degree(text)):
        return "education"
    if not mark and before != "work" and credentials.is_certificate(text):
        return "certificates"
    if mark and before == "education" and credentials.is_certificate(text) and names.employer(text) < 1.5:
        return "certificates"
    if mark and names.title(text) >= 1.2:
        return "work"
    return before
