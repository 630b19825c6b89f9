"""Posts that end in their dates: head, what is told, and only then a line with nothing but the period."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from resumetailor.segment.text import dates, prose
from resumetailor.segment.text.lines import Line
from resumetailor.segment.text.splitting import without


def raised(lines: Sequence[Line]) -> list[Line]:
    """The lines of a section with each closing period right below the head of its post; others as they stand."""
    posts = list(_posts(lines))
    return [line for post in posts for line in (post[0], post[-1], *post[1:-1])] if posts else list(lines)


def _posts(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines of each post if every period stands alone, below something told, and the last one closes the section.

    Where the first of them stands right below a head, periods are printed where they usually are.
    """
    if not lines or not _is_period(lines[-1]):
        return
    ends = [n for n, line in enumerate(lines) if _is_period(line)]
    if any(lines[n].cell is not None for n in ends):
        return
    starts = [0, *(n + 1 for n in ends)]
    between = [lines[start:end] for start, end in zip(starts, ends, strict=False)]
    if not all(len(post) > 1 and _is_told(post[-1]) and not _is_told(post[0]) for post in between):
        return
    if any(dates.has_period(line) for post in between for line in post if line.list_level is None):
        return
    yield from ([*lines[start:end]] for start, end in pairwise(starts))


def _is_period(line: Line) -> bool:
    found = dates.find(line)
    return len(found) == 1 and not found[0].single and not without(line, [found[0].line])


def _is_told(line: Line) -> bool:
    text = str(line)
    return line.list_level is not None or prose.sentence(text) or prose.stopped(text)
