"""The document's sections: a heading, if any, and the lines below it, up to the next heading of the same flow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise, takewhile

from resumetailor.segment.sections import apart, headings, outline
from resumetailor.segment.sections.flows import Flows
from resumetailor.segment.sections.headings import Reading
from resumetailor.segment.sections.section import Section, Sections
from resumetailor.segment.text import dates
from resumetailor.segment.text.lines import Line


def find(lines: Sequence[Line]) -> Sections:
    """The sections of a document with these lines."""
    above = sum(1 for _ in takewhile(_is_noise, lines))
    noise = [line for n, line in enumerate(lines) if _is_noise(line) and (n < above or not _heads_section(line))]
    content = [line for line in lines if line not in noise]
    found = _sober(content, outline.find(content))
    flows = Flows(noise, content)
    name, closing, remark = apart.set_largest(content), apart.dated_last(content), apart.remark_last(content)
    notes = apart.footnotes(content)
    for number, line in _by_column(content, found):
        if line is name:
            flows.head_of_all(line)
        elif line is closing:
            flows.close(line)
        elif line is remark:
            flows.remark(line)
        elif line in notes:
            flows.note(line)
        elif number in found:
            flows.head(line, found[number])
        else:
            flows.add(line)
    return Sections([_told(s) for s in flows.all if s.lines or s.heading is not None], flows.noise)


def _told(section: Section) -> Section:
    """The section; where nothing stands below words that no heading has, these are what it tells."""
    if section.lines or section.certain or section.heading is None:
        return section
    return Section(section.kinds, None, [section.heading])


def _is_noise(line: Line) -> bool:
    """Whether it is no content, by its words; in a table's cell "04/19" is a date and no page's number."""
    dated = line.block.container == "body" and line.cell is not None and dates.find(line)
    return headings.is_noise(str(line)) and not dated


def _heads_section(line: Line) -> bool:
    """Whether its words name a section too, and the whole document only above all else: "BIO-DATA"."""
    return headings.read(str(line)).certainty == 1


def _by_column(lines: Sequence[Line], found: Mapping[int, Reading]) -> list[tuple[int, Line]]:
    """The lines with their numbers, those of a table whose columns each have a heading column by column.

    What stands in a table within a column stays there.
    """
    heads = Counter(_table_row(lines[number]) for number in found if lines[number].block.cells)
    headed = {table for (table, row), count in heads.items() if count > 1}
    order = list(enumerate(lines))
    for table in headed:
        columns = {n: c.column for n, line in enumerate(lines) for c in line.block.cells if c.table == table}
        places, by_column = list(columns), sorted(columns, key=lambda n: columns[n])
        for place, number in zip(places, by_column, strict=True):
            order[place] = (number, lines[number])
    return order


def _table_row(line: Line) -> tuple[int, int]:
    return line.block.cells[-1].table, line.block.cells[-1].row


def _sober(lines: Sequence[Line], found: dict[int, Reading]) -> dict[int, Reading]:
    """Without unknown headings above the first known one (a name, a headline), and without lines that hold a date.

    An unknown one below the first line of all stays if something dated stands below it.
    """
    first = {
        line.block.region: n for n, line in reversed(list(enumerate(lines))) if n in found and found[n].certainty > 0
    }
    ends = dict(pairwise((*found, len(lines))))
    return {
        n: reading
        for n, reading in found.items()
        if reading.certainty == 1
        or (
            not dates.find(lines[n])
            and (n >= first.get(lines[n].block.region, len(lines)) or (n and _held(lines[n + 1 : ends[n]])))
        )
    }


def _held(lines: Sequence[Line]) -> bool:
    """Whether a time in which something was held stands in one of the lines."""
    return any(map(dates.has_period, lines))
