"""A section: a heading, if any, and what stands below it."""

from __future__ import annotations

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
