"""Posts set as the outer items of a list, whose inner items tell what was done in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from resumetailor.segment.entries import heads
from resumetailor.segment.text import names
from resumetailor.segment.text.lines import Line


def unlisted(lines: Sequence[Line]) -> list[Line]:
    """The lines, with the outer items as plain ones if each names a post and inner ones stand below it."""
    levels = sorted({line.list_level for line in lines if line.list_level is not None})
    outer = [n for n, line in enumerate(lines) if line.list_level is not None and line.list_level == levels[0]]
    if len(levels) < 2 or not all(_heads_inner(lines, n) for n in outer):
        return list(lines)
    posts = {lines[n] for n in outer}
    return [replace(line, list_level=None) if line in posts else line for line in lines]


def _heads_inner(lines: Sequence[Line], n: int) -> bool:
    line, below = replace(lines[n], list_level=None), lines[n + 1 : n + 2]
    inner = bool(below) and (below[0].list_level or 0) > (lines[n].list_level or 0)
    titled = names.title(str(line)) >= 2 and len(line.words) <= 6 and not names.sentence(str(line))
    return inner and (heads.names_dated(line) or titled)
