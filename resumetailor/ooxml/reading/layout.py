"""The order in which a person reads boxes that lie about a page.

They are columns where a gap runs down the page and rows where one runs across: the recursive X-Y cut (Nagy and Seth,
1984), columns tried first, because a sidebar is read as a whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeVar

from resumetailor.source import Block

Axis = Literal["x", "y"]
Span = tuple[float, float]
T = TypeVar("T")
_TOLERANCE = 12.0
_MOST = 1_000


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle on a page (from 0), in points from the page's upper left corner."""

    page: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Box:
    """What is read in one rectangle, and the number of its region."""

    blocks: tuple[Block, ...]
    rect: Rect
    region: int


def flows(boxes: Sequence[Box]) -> list[list[Block]]:
    """The blocks of the boxes in reading order; boxes that lie below each other in one column are one flow."""
    if len(boxes) > _MOST:
        columns = [[box] for box in _downwards(list(boxes))]
    else:
        pages = sorted({box.rect.page for box in boxes})
        columns = _continued([_cut([box for box in boxes if box.rect.page == page]) for page in pages])
    return [[replace(b, region=column[0].region) for box in column for b in box.blocks] for column in columns]


def _continued(pages: list[list[list[Box]]]) -> list[list[Box]]:
    """The columns of all pages; one that has the same edges as a column of the page before goes on with it."""
    found: list[list[Box]] = []
    before: list[list[Box]] = []
    for columns in pages:
        going_on = []
        for column in columns:
            same = next((c for c in before if _edges_apart(c, column) <= 2 * _TOLERANCE), None)
            if same is None:
                found.append(column)
            else:
                same.extend(column)
            going_on.append(same or column)
        before = going_on
    return found


def _edges_apart(one: list[Box], other: list[Box]) -> float:
    """The larger distance between the left or the right edges of two columns."""
    edges = [(min(_span(b, "x")[0] for b in column), max(_span(b, "x")[1] for b in column)) for column in (one, other)]
    return max(abs(edges[0][0] - edges[1][0]), abs(edges[0][1] - edges[1][1]))


def name_first(columns: list[list[Block]]) -> list[list[Block]]:
    """The columns with the one that has the largest letters, which are the person's name, in front."""
    return _largest_first(columns, [largest(column) for column in columns])


def largest(blocks: Sequence[Block]) -> float:
    """The size of the largest letters."""
    return max((block.size or 0.0 for block in blocks), default=0.0)


def _cut(boxes: list[Box]) -> list[list[Box]]:
    """The boxes of a page as columns, in reading order."""
    beside = _parted(boxes, "x")
    if len(beside) > 1:
        sizes = [max(largest(box.blocks) for box in part) for part in beside]
        return [column for part in _largest_first(beside, sizes) for column in _cut(part)]
    return [column for part, has_columns in _stretches(boxes) for column in (_cut(part) if has_columns else [part])]


def _stretches(boxes: list[Box]) -> list[tuple[list[Box], bool]]:
    """The boxes from top to bottom in stretches that have columns, each as long as can be, and stretches of one."""
    rows = _parted(boxes, "y")
    found: list[tuple[list[Box], bool]] = []
    start = 0
    while start < len(rows):
        end = _end_of_columns(rows, start)
        part = [box for row in rows[start : end or start + 1] for box in row]
        if end:
            found.append((part, True))
        elif found and not found[-1][1]:
            found[-1][0].extend(_downwards(part))
        else:
            found.append((_downwards(part), False))
        start = end or start + 1
    return found


def _downwards(boxes: list[Box]) -> list[Box]:
    return sorted(boxes, key=lambda box: (box.rect.page, box.rect.y, box.rect.x))


def _end_of_columns(rows: list[list[Box]], start: int) -> int:
    """Where the longest stretch of rows ends, from `start`, that has columns; 0 if there is none."""
    found = 0
    spans: list[Span] = []
    for end in range(start, len(rows)):
        for box in rows[end]:
            spans = _with_span(spans, _span(box, "x"))
        if len(spans) > 1:
            found = end + 1
        elif found:
            break
    return found


def _with_span(spans: list[Span], new: Span) -> list[Span]:
    """Spans that do not touch each other, with one more; those that it overlaps become one with it."""
    apart = [span for span in spans if not _overlap(span, new)]
    joined = [new, *(span for span in spans if _overlap(span, new))]
    return [*apart, (min(start for start, _ in joined), max(end for _, end in joined))]


def _parted(boxes: Sequence[Box], axis: Axis) -> list[list[Box]]:
    """The boxes in groups with a gap between them along the axis."""
    spans: list[Span] = []
    for box in boxes:
        spans = _with_span(spans, _span(box, axis))
    groups: dict[Span, list[Box]] = {span: [] for span in sorted(spans)}
    for box in boxes:
        own = _span(box, axis)
        groups[max(spans, key=lambda span: min(span[1], own[1]) - max(span[0], own[0]))].append(box)
    return [group for group in groups.values() if group]


def _overlap(one: Span, other: Span) -> bool:
    """Whether two spans share more than a little, as boxes are often drawn larger than what they hold, or all."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared >= min(_TOLERANCE, (one[1] - one[0]) / 4, (other[1] - other[0]) / 4)


def _span(box: Box, axis: Axis) -> Span:
    rect = box.rect
    return (rect.x, rect.x + rect.width) if axis == "x" else (rect.y, rect.y + rect.height)


def _largest_first(columns: list[T], sizes: list[float]) -> list[T]:
    if not sizes or sizes.count(max(sizes)) > 1:
        return columns
    first = sizes.index(max(sizes))
    return [columns[first], *columns[:first], *columns[first + 1 :]]
