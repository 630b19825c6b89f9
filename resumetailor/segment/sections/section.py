"""A section: a heading, if any, and what stands below it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from resumetailor.segment.sections.headings import Kind
from resumetailor.segment.text.lines import Line


@dataclass(slots=True)
class Section:
    """What stands below one heading. `kinds` is empty for the head of a flow: name, contact, all above a heading."""

    kinds: tuple[Kind, ...]
    heading: Line | None = None
    lines: list[Line] = field(default_factory=list)
    certain: bool = True


@dataclass(slots=True)
class Sections:
    """All sections in order, and the lines that are no content (page numbers, running heads, the document's title)."""

    all: list[Section]
    noise: list[Line]


def runs(told: Iterable[tuple[Kind, Line]], heading: Line | None) -> list[Section]:
    """A section for each run of lines of one kind, the first below the heading."""
    parts: list[Section] = []
    for kind, line in told:
        if not parts or parts[-1].kinds != (kind,):
            parts.append(Section((kind,), None if parts else heading, []))
        parts[-1].lines.append(line)
    return parts
