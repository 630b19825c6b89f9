"""Lines and cells that tell how well the items before them are known."""

from __future__ import annotations

from collections.abc import Sequence

from resumetailor.english import levels
from resumetailor.segment.text import languages
from resumetailor.segment.text.lines import Line


def tells_level(lines: Sequence[Line], number: int) -> bool:
    """Whether line `number` says how well the items in the cell before it are known."""
    beside = 0 < number < len(lines) and lines[number - 1].left_of(lines[number])
    return beside and levels.is_level(str(lines[number]))


def with_levels(found: Sequence[Line]) -> list[Line]:
    """The items of a line, with the levels that stand behind each: "Excel, advanced, SQL, basics", "Word | good"."""
    told = [levels.is_level(str(part)) for part in found]
    if len(found) % 2 or any(told[::2]) or not all(told[1::2]):
        return list(found)
    return [name.stretch(name.start, level.end) for name, level in zip(found[::2], found[1::2], strict=True)]


def levels_below(lines: Sequence[Line]) -> list[Line]:
    """The levels of items that stand on lines of their own, if every second line is one."""
    told = [levels.is_level(str(line)) for line in lines]
    return [*lines[1::2]] if len(lines) > 2 and all(told[1::2]) and not any(told[::2]) and len(lines) % 2 == 0 else []


def level_columns(lines: Sequence[Line]) -> list[Line]:
    """The cells beside a column of languages if fewer than half of them name one themselves."""
    cells: dict[tuple[int, int], list[Line]] = {}
    for line in lines:
        if line.column is not None:
            cells.setdefault(line.column, []).append(line)
    spoken = {place: sum(languages.spoken(str(line)) for line in column) for place, column in cells.items()}
    whole = {table for (table, place), count in spoken.items() if place == 0 and count == len(cells[table, place]) > 1}
    beside = [(place, column) for place, column in cells.items() if place[0] in whole and place[1] == 1]
    return [line for place, column in beside if spoken[place] * 2 < len(column) for line in column]
