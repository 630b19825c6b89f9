"""Lines that stand apart from the sections around them: the name, the place and day of signing, footnotes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from resumetailor.segment.sections import headings
from resumetailor.segment.text import dates, names, prose
from resumetailor.segment.text.lines import Line


def set_largest(lines: Sequence[Line]) -> Line | None:
    """The line that can be nothing but the person's name: as long as one, and set far larger than any other.

    It begins the resume's head wherever it stands, as beside or below a column with contact data and skills.
    """
    largest = max(lines, key=lambda line: line.size or 0, default=None)
    if largest is None or largest.size is None or not 2 <= len(largest.words) <= 5 or dates.find(largest):
        return None
    second = max((line.size or 0 for line in lines if line is not largest), default=0)
    known = headings.read(str(largest)).certainty > 0
    alone = largest.size >= second * 1.3 and names.capitalised(str(largest)) == 1 and not known
    return largest if alone else None


_PLACE = re.compile(r"[^\W\d_][\w .'’-]{1,24}, $")


def dated_last(lines: Sequence[Line]) -> Line | None:
    """The place and month that end all, above at most a signature: "Berlin, March 2026"; no later date is told."""
    last = next((line for line in lines[-1:] if dates.find(line) or not _signs(line)), None)
    line = last or (lines[-2] if len(lines) > 1 else None)
    found = dates.find(line) if line is not None and line.list_level is None else []
    if line is None or len(found) != 1 or not found[0].single or found[0].start is None or not found[0].start.month:
        return None
    before = str(line)[: found[0].line.start - line.start]
    placed = _PLACE.fullmatch(before) is not None and found[0].line.end == line.end and names.title(before) < 0.7
    later = any(d.end is not None and d.end.year > found[0].start.year for o in lines for d in dates.find(o))
    return line if placed and not later else None


def remark_last(lines: Sequence[Line]) -> Line | None:
    """The sentence set small that ends all, as a footnote typed by hand does."""
    last = lines[-1] if len(lines) > 1 else None
    small = last is not None and (last.size or 0) < min((line.size or 0 for line in lines[:-1]), default=0)
    return last if last is not None and small and prose.sentence(str(last)) else None


def _signs(line: Line) -> bool:
    """Whether it may be the name below which nothing stands."""
    return len(line.words) <= 4 and names.capitalised(str(line)) == 1 and not any(map(str.isdigit, str(line)))


_MARK = re.compile(r"\s*([*†‡]{1,3})[\s\u00a0]*$")
_MARKED = re.compile(r"(?:(?<=[^\W\d_])|(?<=\d{4})|(?<=[.)’'\"%]))\s?([*†‡]{1,3})(?![*†‡\w])")


def footnotes(lines: Sequence[Line]) -> list[Line]:
    """The footnotes typed by hand: each is the only line that begins with the mark behind a word above it."""
    opened = {line: mark for line in lines if (mark := _mark_before(line)) is not None}
    if not opened:
        return []
    once = Counter(opened.values())
    marked: set[str] = set()
    found: list[Line] = []
    for line in lines:
        if line in opened and once[opened[line]] == 1 and opened[line] in marked:
            found.append(line)
        marked.update(_MARKED.findall(line.block.text))
    return found


def _mark_before(line: Line) -> str | None:
    """The sign of a footnote with which the printed line begins."""
    mark = _MARK.match(line.block.text[: line.start].rpartition("\n")[2])
    return mark[1] if mark is not None else None
