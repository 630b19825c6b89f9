"""What was done in a post, counted by hand: "a) Opened shops", "（1）Opened shops"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from resumetailor.segment.text import dates, names
from resumetailor.segment.text.lines import Line
from resumetailor.segment.text.numbering import begins_count, counted_as, unnumbered


def listed(lines: Sequence[Line]) -> list[Line]:
    """The lines, those that count what was done as list items without their numbers."""
    counted: dict[str, list[int]] = {}
    for n, line in enumerate(lines):
        if line.list_level is None and (form := counted_as(str(line))) is not None:
            counted.setdefault(form, []).append(n)
    items = {n for places in counted.values() if _tell_of_posts(lines, places) for n in places}
    return [replace(unnumbered(line), list_level=0) if n in items else line for n, line in enumerate(lines)]


def _tell_of_posts(lines: Sequence[Line], places: Sequence[int]) -> bool:
    """Whether the lines counted alike tell of posts and head none: these would be dated, or titles, and run on."""
    anew = sum(begins_count(str(lines[n])) for n in places) > 1
    dated = sum(_is_dated(lines[n : n + (2 if anew else 4)]) for n in places)
    titled = sum(names.title(str(lines[n])) >= 1.2 for n in places)
    if len(places) < 2 or dated * 2 > len(places):
        return False
    others = (line for n, line in enumerate(lines) if n not in places)
    return anew or (titled * 2 < len(places) and any(map(_holds_period, others)))


def _is_dated(lines: Sequence[Line]) -> bool:
    """Whether a period stands on the first line, or on a plain one right below it in its cell."""
    below = takewhile(lambda line: line.list_level is None and counted_as(str(line)) is None, lines[1:])
    return any(_holds_period(line) for line in (lines[0], *below) if line.block.cells == lines[0].block.cells)


def _holds_period(line: Line) -> bool:
    return dates.has_period(line)
