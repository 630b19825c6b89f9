"""Entries that begin with a line in a look of its own: a degree in bold, below it the school with the date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from resumetailor.segment.education.studies import has_degree, has_institution, tells_detail
from resumetailor.segment.text import dates
from resumetailor.segment.text.lines import Format, Line


def title_format(lines: Sequence[Line]) -> Format | None:
    """How the titles of a section are set, if they are told by it: one date stands between each and the next.

    Below schools there may be several, each of a degree.
    In bold may also stand labels of several entries ("Academic"): half the titles must name a degree or school, or a
    school without a degree must stand below. Where others are bold and the first line is not, none are.
    """
    if not lines or len({line.cell for line in lines}) > 1 or lines[0].list_level is not None:
        return None
    if not lines[0].bold and any(line.bold for line in lines):
        return None
    own = lines[0].format
    entries = list(_entries(lines, own))
    plain = sum(map(_is_plain, entries))
    apart = 1 < len(entries) < len(lines) and 2 * plain >= len(entries)
    return own if apart and (all(map(_is_headed, entries)) or all(map(_is_of_a_school, entries))) else None


def entries(lines: Sequence[Line]) -> list[Sequence[Line]]:
    """The lines of each entry that begins with a title; none where titles have no look of their own."""
    title = title_format(lines)
    return [] if title is None else list(_entries(lines, title))


def _entries(lines: Sequence[Line], title: Format) -> Iterator[Sequence[Line]]:
    """The lines from each title to the next."""
    starts = [n for n, line in enumerate(lines) if line.format == title]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        yield lines[start:end]


def _is_headed(entry: Sequence[Line]) -> bool:
    """Whether one date is in the entry, and no degree below its title."""
    below = (line for line in entry[1:] if not tells_detail(str(line)))
    degrees = (has_degree(str(part)) for line in below for part in dates.undated(line, dates.find(line)))
    return sum(len(dates.find(line)) for line in entry) == 1 and not any(degrees)


def _is_of_a_school(entry: Sequence[Line]) -> bool:
    """Whether a school stands above degrees, each with its date."""
    school, *below = entry
    degrees = (len(dates.find(line)) == 1 for line in below if has_degree(str(line)))
    return has_institution(str(school)) and not (dates.find(school) or has_degree(str(school))) and any(degrees)


def _is_plain(entry: Sequence[Line]) -> bool:
    title, *below = map(str, entry)
    school = any(map(has_institution, below)) and not any(map(has_degree, below))
    return has_degree(title) or has_institution(title) or school
