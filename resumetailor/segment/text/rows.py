"""Tables whose rows are named: a label to the left, what it names to the right."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

from resumetailor.segment.text import dates, prose
from resumetailor.segment.text.field_labels import OF_LISTS, Label, label_of
from resumetailor.segment.text.lines import Line

_LONGEST = 6


def asked(lines: Sequence[Line]) -> dict[Line, Label]:
    """The labels to the left in such tables, those in words of the writer's own named by what stands beside them."""
    columns: dict[tuple[int, int] | None, list[int]] = {}
    for number, (line, beside) in enumerate(pairwise(lines)):
        if line.left_of(beside):
            columns.setdefault(line.column, []).append(number)
    named = (numbers for numbers in columns.values() if _are_labels([lines[number] for number in numbers]))
    return {lines[n]: label_of(str(lines[n])) or _told(_beside(lines, n)) for numbers in named for n in numbers}


def _are_labels(cells: Sequence[Line]) -> bool:
    """Whether half of them and at least two are known as labels, and all might be some."""
    known = [cell for cell in cells if label_of(str(cell)) not in (None, *OF_LISTS)]
    may = all(len(cell.words) <= _LONGEST and not dates.find(cell) for cell in cells if cell not in known)
    return may and len(known) > 1 and len(known) * 2 >= len(cells)


def _beside(lines: Sequence[Line], number: int) -> list[Line]:
    """The lines of the cell to the right."""
    first = lines[number + 1]
    return list(takewhile(first.shares_cell, lines[number + 1 :]))


def _told(beside: Sequence[Line]) -> Label:
    """The field that is told so: when, what was done, or a remark."""
    if len(beside) == 1 and dates.has_period(beside[0]) and len(beside[0].words) < 8:
        return "period"
    done = any(line.list_level is not None or prose.stopped(str(line)) or prose.sentence(str(line)) for line in beside)
    return "body" if done else "aside"
