"""Sections that tell what was achieved apart from the jobs, perhaps in groups: "Key achievements", "Leadership: …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from resumetailor.resume import Achievements
from resumetailor.segment.entries import told
from resumetailor.segment.sections.section import Section
from resumetailor.segment.text import dates, prose
from resumetailor.segment.text.lines import Line, text_of

_LABEL_WORDS = 8
"""So many words at most has a line that groups the list items below it."""
_UNLISTED_LABEL_WORDS = 5
"""The same where nothing is an item of a list."""
_RUN_IN_LABEL = re.compile(r"\s*([^\W\d_][^\W\d_&/-]*(?:[ &/-]+[^\W\d_]+){0,3})\s*:\s+(?=\S)")
"""Up to four words without a number before a colon."""


@dataclass(slots=True)
class _Group:
    label: Line | None = None
    lines: list[Line] = field(default_factory=list)


def read(section: Section, elsewhere: Sequence[Line], number: int) -> list[Achievements]:
    """What the section tells without naming a job; none where it has dated heads, as posts and publications have.

    `elsewhere` are its lines that went to a job or to another section, `number` counts the achievements before it.
    """
    own = [line for line in section.lines if line not in elsewhere]
    if any(map(_is_dated_head, own)):
        return []
    groups = _run_in(own) or _grouped(section.lines, own)
    bodies = told.told([group.lines for group in groups])
    left = [
        (group.label, [*([line] for line in above), *below])
        for group, (above, below) in zip(groups, bodies, strict=True)
        if above or below
    ]
    return [
        Achievements(key, text_of(section.heading), text_of(label), told.highlights(lines, key))
        for key, (label, lines) in ((f"achievements-{n}", found) for n, found in enumerate(left, number))
    ]


def in_profile(lines: Sequence[Line], some_placed: bool) -> list[Line]:
    """The lines of a profile that tell achievements, as an earlier run or the writer of a functional resume puts them.

    These are its list with what groups it, where some of the items name their job or all stand in several groups.
    """
    items = [line for line in lines if line.list_level is not None]
    over = labels(lines) if items else []
    sentences = sum(prose.sentence(str(line)) for line in items)
    grouped = len(over) > 1 and sentences * 2 > len(items) and lines.index(over[0]) < lines.index(items[0])
    return [line for line in lines if line in over or line in items] if some_placed or grouped else []


def _is_dated_head(line: Line) -> bool:
    """Whether it is no item of a list, no sentence, and dated."""
    return line.list_level is None and not prose.sentence(str(line)) and bool(dates.find(line))


def _run_in(lines: Sequence[Line]) -> list[_Group]:
    """A group of each line if all of several begin with a label: "Leadership: Led a team of 22."."""
    found = [_RUN_IN_LABEL.match(str(line)) for line in lines]
    parts = [(line, match.end(1), match.end()) for line, match in zip(lines, found, strict=True) if match is not None]
    if len(parts) < len(lines) or len(lines) < 2:
        return []
    return [_Group(line.cut(0, end), [line.trimmed(start, len(line))]) for line, end, start in parts]


def labels(lines: Sequence[Line]) -> list[Line]:
    """The lines that group those below them, or are the titles of these."""
    listed = any(line.list_level is not None for line in lines)
    return _titles(lines) or [line for line, below in pairwise(lines) if _labels(line, below, listed)]


def _titles(lines: Sequence[Line]) -> list[Line]:
    """Of short lines set bold, or larger than all others, each above one that is not: "**Refunds that arrive**"."""
    raised = [n for n, line in enumerate(lines) if line.look == lines[0].look]
    titled = [lines[n] for n in raised]
    below = [lines[n + 1] for n in raised if n + 1 < len(lines)]
    parted = len(below) == len(raised) > 1 and all(line.look != titled[0].look for line in below)
    if not parted or any(len(line.words) > _LABEL_WORDS or prose.stopped(str(line)) for line in titled):
        return []
    larger = min(line.size or 0 for line in titled) > max(line.size or 0 for line in below)
    bolder = titled[0].bold and not any(line.bold for line in below)
    return titled if larger or bolder else []


def _grouped(lines: Sequence[Line], own: Sequence[Line]) -> list[_Group]:
    """Those of the lines that are its own, each group below the label that opens it."""
    groups, over = [_Group()], labels(lines)
    for line in lines:
        if line in over:
            groups.append(_Group(line))
        elif line in own:
            groups[-1].lines.append(line)
    return groups


def _labels(line: Line, below: Line, listed: bool) -> bool:
    """Whether it is a short line above items of a list or, where there are none, above a sentence."""
    if listed:
        return line.list_level is None and below.list_level is not None and len(line.words) <= _LABEL_WORDS
    short = len(line.words) <= _UNLISTED_LABEL_WORDS and not prose.stopped(str(line))
    return short and prose.sentence(str(below)) and not any(map(str.isdigit, str(line)))
