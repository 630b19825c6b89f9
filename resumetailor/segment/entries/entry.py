"""A job, project or the like, as it is printed: what heads it, and what stands below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from resumetailor.segment.text import dates, durations
from resumetailor.segment.text.dates import Dated
from resumetailor.segment.text.lines import Line
from resumetailor.segment.text.numbering import unnumbered


@dataclass(slots=True)
class Entry:
    """`heads` are its heading lines without their dates, `body` all below.

    In a form, `named` holds the fields by their labels and `labels` the labels as printed.
    """

    heads: list[Line] = field(default_factory=list)
    dated: list[Dated] = field(default_factory=list)
    body: list[Line] = field(default_factory=list)
    named: dict[str, Line] = field(default_factory=dict)
    labels: list[Line] = field(default_factory=list)
    asides: list[Line] = field(default_factory=list)
    """What is told beside the heads and is no part of them: hours, salary, supervisor."""
    total: Entry | None = None
    """The employer's line above several posts with the time of all of them, read as an entry."""


def dates_of(line: Line) -> list[Dated]:
    """The dates of a head, but for a point in time within a phrase: "Clerk, promoted to Manager in 2017".

    Where there is none, how long a post was held: "Clerk, Corner Shop, 3 years".
    """
    found = dates.find(line) or durations.lasting(line)
    return [d for d in found if not (d.single and dates.tells_turn(str(line)[: d.line.start - line.start]))]


def entry_of(lines: Sequence[Line]) -> Entry:
    """An entry with these heads and nothing below them."""
    entry = Entry()
    for line in lines:
        found = dates_of(line)
        entry.dated += found
        entry.heads += dates.undated(unnumbered(line), found)
    return entry
