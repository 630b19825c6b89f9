"""Which lines may be headings at all, and what their words say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from resumetailor.segment.person import contact
from resumetailor.segment.sections import context, headings, misspelled
from resumetailor.segment.sections.headings import Reading
from resumetailor.segment.sections.looks import closed_look
from resumetailor.segment.text import columns
from resumetailor.segment.text.lines import Line
from resumetailor.segment.text.numbering import unnumbered
from resumetailor.segment.text.signs import content, unspaced

OF_ENTRIES = (("work",), ("projects",), ("volunteer",), ("education",))
"""What opens jobs or the like."""


def readings(lines: Sequence[Line]) -> dict[int, Reading]:
    """What the words of each line that may be a heading say, by its number."""
    labels = [*columns.labels(lines), *_repeated_labels(lines)]
    found = {
        n: misspelled.read(str(line))
        for n, line in enumerate(lines)
        if _possible(line) and line not in labels and not _labels_detail(lines, n)
    }
    if _in_small_letters(lines, found):
        return found
    return {n: r for n, r in found.items() if not (n and _goes_on(lines[n - 1], lines[n]))}


def _repeated_labels(lines: Sequence[Line]) -> list[Line]:
    """The labels of what is told in a job that stand in several, and those set as they are: "Achievements:"."""
    found = [line for n, line in enumerate(lines) if headings.is_label(str(line)) and within_entries(n, lines)]
    count = Counter(headings.normal(str(line)) for line in found)
    looks = {line.look for line in found if count[headings.normal(str(line))] > 1}
    return [line for line in found if line.look in looks]


def within_entries(n: int, lines: Sequence[Line]) -> bool:
    """Whether the last known heading above that is set alike opens jobs or the like, in which labels stand."""
    alike = (str(line) for line in reversed(lines[:n]) if closed_look(line) == closed_look(lines[n]))
    known = (headings.read(text) for text in alike if not headings.ambiguous(text))
    above = next((reading for reading in known if reading.certainty == 1), None)
    return above is None or above.kinds in OF_ENTRIES


def _labels_detail(lines: Sequence[Line], n: int) -> bool:
    """Whether it labels a personal detail among others in a table: "Nationality" below "Date of birth".

    What it names stands beside it, or below it in its cell, which holds nothing above it.
    """
    first = n == 0 or not lines[n - 1].shares_cell(lines[n])
    above = first and n + 1 < len(lines) and lines[n].shares_cell(lines[n + 1])
    if not _names_detail(lines[n]) or not (above or context.heads_row(lines, n)):
        return False
    around = [line for line in lines[max(0, n - 4) : n + 5] if line is not lines[n]]
    return any(_names_detail(other) and other.in_table_of(lines[n]) for other in around)


def _names_detail(line: Line) -> bool:
    text = str(unnumbered(line))
    return contact.is_detail(text) or (contact.is_label(text) and headings.read(text).certainty == 0)


def _possible(line: Line) -> bool:
    text = headings.uninstructed(str(line)) or str(line)
    if not 1 < len(text) <= 80 or "@" in text or "\t" in text.strip() or len(unspaced(text).split()) > 9:
        return False
    told = text[-1] in ".!" and headings.read(text).certainty < 1
    return not told and _is_whole(line)


def _is_whole(line: Line) -> bool:
    """Whether it is hardly less than its paragraph, if that is one line."""
    return "\n" in line.block.text or content(str(line)) >= content(line.block.text) * 0.9


def _in_small_letters(lines: Sequence[Line], readings: Mapping[int, Reading]) -> bool:
    """Whether most lines with a heading's words begin in small letters."""
    known = [str(lines[n]) for n, reading in readings.items() if reading.certainty == 1]
    return sum(text[:1].islower() for text in known) * 2 > len(known)


def _goes_on(above: Line, line: Line) -> bool:
    """Whether it only ends, in small letters, a full line above it that is set alike and ends in no stop."""
    full = len(above) >= 60 and str(above)[-1] not in ".!?:;"
    return full and str(line)[:1].islower() and above.format == line.format
