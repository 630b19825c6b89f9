"""Posts set as the outer items of a list, whose inner items tell what was done in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from resumetailor.segment.entries import heads
from resumetailor.segment.text import dates, labelled, names, prose
from resumetailor.segment.text.lines import Line


def unlisted(lines: Sequence[Line]) -> list[Line]:
    """The lines, the items of a list that name posts as plain ones.

    These are all that tell what and when, if no plain line does, or outer items with inner ones below each, or with
    labelled fields of posts.
    """
    posts = _dated(lines) or _outer(lines) or _above_fields(lines)
    return [replace(line, list_level=None) if line in posts else line for line in lines]


def _dated(lines: Sequence[Line]) -> list[Line]:
    """The items that alone tell a post and its time, if there are several, the first above all, and no plain line does.

    They are posts all the same where what was done is told in items that are set alike: "1. Clerk (2015 – 2018)". So
    are they below employers, each of which has one right below it: there a year or a summer is time enough.
    """
    found = [line for line in lines if _names_dated(line)]
    plain = any(heads.names_dated(line) for line in lines)
    told = len(found) < sum(line.list_level is not None for line in lines)
    if len(found) < 2 or plain or not told:
        return []
    if found[0] is lines[0]:
        return found
    first = [below for above, below in pairwise(lines) if above.list_level is None is not below.list_level]
    below_all = all(line in found or _names_year(line) for line in first) and lines[-1].list_level is not None
    return [line for line in lines if line in found or line in first] if first and below_all else []


def _names_dated(line: Line) -> bool:
    return line.list_level is not None and heads.names_dated(replace(line, list_level=None))


def _names_year(line: Line) -> bool:
    """Whether an item names a post and a year or season, and nothing else: "Lifeguard, Summer 2015"."""
    found = dates.find(line) if line.list_level is not None else []
    rest = dates.undated(line, found)
    return len(found) == 1 and len(rest) == 1 and names.title(str(rest[0])) >= 2 and len(rest[0].words) <= 5


def _outer(lines: Sequence[Line]) -> list[Line]:
    outer = _outermost(lines)
    return [lines[n] for n in outer] if all(_heads_inner(lines, n) for n in outer) else []


def _outermost(lines: Sequence[Line]) -> list[int]:
    levels = [line.list_level for line in lines if line.list_level is not None]
    return [n for n, line in enumerate(lines) if levels and line.list_level == min(levels)]


def _above_fields(lines: Sequence[Line]) -> list[Line]:
    """The outermost items if a labelled field of a post stands below each: "Corner Shop" above "Position: Clerk"."""
    outer = _outermost(lines)
    return [lines[n] for n in outer] if all(map(_begins_field, (lines[n + 1 : n + 2] for n in outer))) else []


def _begins_field(below: Sequence[Line]) -> bool:
    return any(value.label in ("position", "name", "period") for value in labelled.values(below))


def _heads_inner(lines: Sequence[Line], n: int) -> bool:
    line, below = replace(lines[n], list_level=None), lines[n + 1 : n + 2]
    inner = bool(below) and (below[0].list_level or 0) > (lines[n].list_level or 0)
    titled = names.title(str(line)) >= 2 and len(line.words) <= 6 and not prose.sentence(str(line))
    return inner and (heads.names_dated(line) or titled)
