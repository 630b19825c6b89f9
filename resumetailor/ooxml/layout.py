"""The order in which a person reads boxes that lie about a page.

They are columns where a gap runs down the page and rows where one runs across: the recursive X-Y cut (Nagy and Seth,
1984), columns tried first, because a sidebar is read as a whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from resumetailor.source import Block

Axis = Literal["x", "y"]
_TOLERANCE = 12.0


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
    pages = sorted({box.rect.page for box in boxes})
    columns = [column for page in pages for column in _cut([box for box in boxes if box.rect.page == page])]
    return [[replace(b, region=column[0].region) for box in column for b in box.blocks] for column in columns]


def name_first(columns: list[list[Block]]) -> list[list[Block]]:
    """The columns with the one that has the largest letters, which are the person's name, in front."""
    sizes = [largest(column) for column in columns]
    if not sizes or sizes.count(max(sizes)) > 1:
        return columns
    first = sizes.index(max(sizes))
    return [columns[first], *columns[:first], *columns[first + 1 :]]


def largest(blocks: Sequence[Block]) -> float:
    """The size of the largest letters."""
    return max((block.size or 0.0 for block in blocks), default=0.0)


def _cut(boxes: list[Box]) -> list[list[Box]]:
    """The boxes as columns, in reading order."""
    beside = _parted(boxes, "x")
    if len(beside) > 1:
        ordered = _name_column_first(beside)
        return [column for part in ordered for column in _cut(part)]
    below = _parted(boxes, "y")
    if len(below) == 1:
        return [sorted(boxes, key=lambda box: (box.rect.y, box.rect.x))]
    return _joined([column for part in below for column in _cut(part)])


def _joined(columns: list[list[Box]]) -> list[list[Box]]:
    """Columns that follow each other down the page as one, if they are one: no other lies beside them."""
    found: list[list[Box]] = []
    for column in columns:
        if (
            found
            and _same_column(found[-1], column)
            and not _beside(found[-1], columns)
            and not _beside(column, columns)
        ):
            found[-1] = [*found[-1], *column]
        else:
            found.append(column)
    return found


def _same_column(one: Sequence[Box], other: Sequence[Box]) -> bool:
    (left, right), (start, end) = _reach(one, "x"), _reach(other, "x")
    return min(right, end) - max(left, start) > 0.5 * min(right - left, end - start)


def _beside(column: Sequence[Box], columns: Sequence[Sequence[Box]]) -> bool:
    (left, right), (top, bottom) = _reach(column, "x"), _reach(column, "y")
    for other in columns:
        (start, end), (above, below) = _reach(other, "x"), _reach(other, "y")
        apart = start >= right - _TOLERANCE or end <= left + _TOLERANCE
        if apart and above < bottom - _TOLERANCE and below > top + _TOLERANCE:
            return True
    return False


def _reach(boxes: Sequence[Box], axis: Axis) -> tuple[float, float]:
    spans = [_span(box, axis) for box in boxes]
    return min(start for start, _ in spans), max(end for _, end in spans)


def _name_column_first(columns: list[list[Box]]) -> list[list[Box]]:
    sizes = [max(largest(box.blocks) for box in column) for column in columns]
    first = sizes.index(max(sizes)) if sizes.count(max(sizes)) == 1 else 0
    return [columns[first], *columns[:first], *columns[first + 1 :]]


def _parted(boxes: Sequence[Box], axis: Axis) -> list[list[Box]]:
    """The boxes in groups with a gap between them along the axis; a small overlap counts as a gap."""
    groups: list[list[Box]] = []
    reach = float("-inf")
    for box in sorted(boxes, key=lambda box: _span(box, axis)):
        start, end = _span(box, axis)
        if not groups or start >= reach - min(_TOLERANCE, (end - start) / 4):
            groups.append([])
        groups[-1].append(box)
        reach = max(reach, end)
    return groups


def _span(box: Box, axis: Axis) -> tuple[float, float]:
    rect = box.rect
    return (rect.x, rect.x + rect.width) if axis == "x" else (rect.y, rect.y + rect.height)
