"""Sections that tell what was achieved apart from the jobs, perhaps in groups: "Key achievements", "Leadership: …"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise, zip_longest

from resumetailor.resume import Achievements
from resumetailor.segment.entries import told
from resumetailor.segment.sections.division import Section
from resumetailor.segment.text import dates, names
from resumetailor.segment.text.lines import Line, text_of

_LABEL_WORDS = 8
"""So many words at most has a line that groups the list items below it."""
_UNLISTED_LABEL_WORDS = 5
"""The same where nothing is an item of a list."""


@dataclass(slots=True)
class _Group:
    label: Line | None = None
    lines: list[Line] = field(default_factory=list)


def read(section: Section, elsewhere: Sequence[Line], number: int) -> list[Achievements]:
    """What the section tells without naming a job; none where it has dated heads, as posts and publications have.

    `elsewhere` are its lines that went to a job or to another section, `number` counts the achievements before it.
    """
    if any(_is_dated_head(line) for line in section.lines if line not in elsewhere):
        return []
    groups = _groups(section.lines)
    for group in groups:
        group.lines = [line for line in group.lines if line not in elsewhere]
    bodies = [(*description, *highlights) for description, highlights in _told(groups)]
    left = [(group, lines) for group, lines in zip(groups, bodies, strict=True) if lines]
    return [
        Achievements(key, text_of(section.heading), text_of(group.label), told.highlights(lines, key))
        for key, (group, lines) in zip((f"achievements-{number + n}" for n in range(len(left))), left, strict=True)
    ]


def in_profile(lines: Sequence[Line], some_placed: bool) -> list[Line]:
    """The lines of a profile that tell achievements, as an earlier run or the writer of a functional resume puts them.

    These are its list with what groups it, where some of the items name their job or all stand in several groups.
    """
    labels = [line for line, below in pairwise(lines) if _labels(line, below, listed=True)]
    items = [line for line in lines if line.list_level is not None]
    sentences = sum(names.sentence(str(line)) for line in items)
    grouped = len(labels) > 1 and sentences * 2 > len(items) and lines.index(labels[0]) < lines.index(items[0])
    return [line for line in lines if line in labels or line in items] if some_placed or grouped else []


def _told(groups: Sequence[_Group]) -> list[tuple[list[list[Line]], list[list[Line]]]]:
    """What each group tells, what stands above its list first."""
    return [([[line] for line in above], below) for above, below in told.told([group.lines for group in groups])]


def _is_dated_head(line: Line) -> bool:
    """Whether it is no item of a list, no sentence, and dated."""
    return line.list_level is None and not names.sentence(str(line)) and bool(dates.find(line))


def _groups(lines: Sequence[Line]) -> list[_Group]:
    """The lines, each group below the label that opens it."""
    listed = any(line.list_level is not None for line in lines)
    groups = [_Group()]
    for line, below in zip_longest(lines, lines[1:]):
        if below is not None and _labels(line, below, listed):
            groups.append(_Group(line))
        else:
            groups[-1].lines.append(line)
    return groups


def _labels(line: Line, below: Line, listed: bool) -> bool:
    """Whether it is a short line above items of a list or, where there are none, above a sentence."""
    if listed:
        return line.list_level is None and below.list_level is not None and len(line.words) <= _LABEL_WORDS
    short = len(line.words) <= _UNLISTED_LABEL_WORDS and not names.stopped(str(line))
    return short and names.sentence(str(below)) and not any(map(str.isdigit, str(line)))
