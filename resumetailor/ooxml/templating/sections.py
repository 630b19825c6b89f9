"""What no field has taken, below the headings of the source."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from resumetailor.ooxml.templating import fields
from resumetailor.ooxml.templating import variables as view
from resumetailor.resume import OtherSection, Resume, Text
from resumetailor.segment.sections import headings
from resumetailor.source import SourceDocument


def sections(resume: Resume) -> list[view.Section]:
    """What no field has taken, below its heading; what stood among the jobs, which have their own, below none."""
    by_heading: dict[str, list[OtherSection]] = {}
    for section in resume.other:
        by_heading.setdefault(heading(section.heading, resume), []).append(section)
    return [_section(printed, together, resume) for printed, together in by_heading.items()]


def _section(printed: str, together: list[OtherSection], resume: Resume) -> view.Section:
    lines = [line for section in together for line in section.lines]
    return view.Section(
        heading=printed,
        lines=[line for row in _rows(lines, resume.document) for line in _row(row, lines, resume.document)],
        above_work=fields.YES if all(_opens_the_resume(section, resume) for section in together) else "",
    )


def _rows(lines: Sequence[Text], document: SourceDocument) -> list[list[Text]]:
    """The lines, those that stand beside each other in one row of a table together."""

    def row(line: Text) -> object:
        cells = document.blocks[line.source[0].block].cells[-1:] if line.source else ()
        return (cells[0].table, cells[0].row) if cells else line

    return [list(together) for _, together in groupby(lines, key=row)]


def _row(row: Sequence[Text], lines: Sequence[Text], document: SourceDocument) -> list[view.SectionLine]:
    """One line of a label and its value, "Nationality: Irish"; else each by itself."""
    columns = [document.blocks[line.source[0].block].cells[-1].column for line in row] if len(row) == 2 else []
    if len(set(columns)) == 2 and all(len(line.value) <= _CELL for line in row):
        return [view.SectionLine(f"{row[0].value.rstrip(' :')}: {row[1].value}", "", "")]
    return [_section_line(lines.index(line), lines, document) for line in row]


def _section_line(number: int, lines: Sequence[Text], document: SourceDocument) -> view.SectionLine:
    """A short line above items of a list labels them; its colon says so no better than its look."""
    line, below = lines[number], lines[number + 1 : number + 2]
    listed = _is_item(line, document)
    label = not listed and any(_is_item(item, document) for item in below) and len(line.value.split()) <= _LABEL
    text = line.value.rstrip(" :") if label else line.value
    return view.SectionLine(text, fields.YES if listed else "", fields.YES if label else "")


_CELL = 60
"""So long at most is what stands in a cell beside its label."""
_LABEL = 6
"""So many words at most make a label of items."""


def _opens_the_resume(section: OtherSection, resume: Resume) -> bool:
    """Whether it is a summary or list of achievements that stands above the jobs in the source."""
    kind = next((h.kind for h in resume.headings if h.text == section.heading), "other")
    return kind in ("summary", "highlights") and resume.stands_above_work(*section.lines)


def _is_item(line: Text, document: SourceDocument) -> bool:
    return bool(line.source) and document.blocks[line.source[0].block].list_level is not None


def heading(printed: Text | None, resume: Resume) -> str:
    """As printed, without its closing colon, a known one in small letters as the templates' own; none above jobs."""
    of_jobs = resume.work and any(h.kind == "work" and h.text == printed for h in resume.headings)
    told = "" if of_jobs else fields.text(printed).rstrip(" :")
    return told.capitalize() if told.isupper() and headings.read(told).certainty == 1 else told
