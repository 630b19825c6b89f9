"""The sections so far, and the open one of each flow of text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from resumetailor.english import levels
from resumetailor.segment.education import studies
from resumetailor.segment.person import contact
from resumetailor.segment.sections import headings, run_in
from resumetailor.segment.sections.headings import Kind, Reading
from resumetailor.segment.sections.section import Section
from resumetailor.segment.text import dates, languages, prose
from resumetailor.segment.text.field_labels import OF_LISTS, label_of
from resumetailor.segment.text.lines import Line

_LABELLED = re.compile(r"\s*[^\W\d_](?:[^:\n.]|\.(?!\s)){1,30}:\s+\S")


def _row_labels(lines: Sequence[Line]) -> dict[Line, Line]:
    """The first cells of rows, each with what stands in the next."""
    return {a: b for a, b in pairwise(lines) if a.cell is not None and a.cell.column == 0 and a.left_of(b)}


def _fields_of_forms(lines: Sequence[Line]) -> frozenset[Line]:
    """The fields of forms: "Place: Durban" is no place of signing above the last time of all or beside other fields."""
    last = next((n for n in reversed(range(len(lines))) if dates.has_period(lines[n])), -1)
    fields = {n for n, line in enumerate(lines) if label_of(str(line).partition(":")[0]) is not None}
    asked = {n for n in fields if not headings.is_closing(str(lines[n]))}
    return frozenset(lines[n] for n in fields if n <= last or not asked.isdisjoint((n - 2, n - 1, n + 1, n + 2)))


class Flows:
    """The sections so far, and the open one of each flow: text never runs on from one flow to another."""

    def __init__(self, noise: list[Line], content: Sequence[Line]) -> None:
        self.all: list[Section] = []
        self.noise = noise
        self._row_labels = _row_labels(content)
        self._fields = _fields_of_forms(content)
        self._above_rows: dict[int, Section] = {}
        """The section in which the first row of a table with a heading in its first cell stands, by the table."""
        self._open: dict[int, Section] = {}
        self._around: dict[int, Section] = {}
        """The sections in which a label opened another: "Languages: …" among skills."""

    def head(self, line: Line, reading: Reading) -> None:
        """Opens a section, unless the heading only says that the open one goes on."""
        current = self._open.get(line.block.region)
        if current is not None and line.cell is not None and line in self._row_labels:
            self._above_rows.setdefault(line.cell.table, current)
        if current is not None and current.kinds == reading.kinds and headings.is_continued(str(line)):
            self.noise.append(line)
        elif current is not None and _names_degree(line, reading, current):
            current.lines.append(line)
        else:
            self._start(line, Section(reading.kinds, line, certain=reading.certainty > 0))

    def head_of_all(self, line: Line) -> None:
        """Opens the head of the resume, or goes on with it."""
        current = self._open.get(line.block.region)
        if current is not None and not current.kinds:
            current.lines.append(line)
        else:
            self._start(line, Section((), None, [line]))

    def close(self, line: Line) -> None:
        """Lets the place and day of signing stand alone, unless they may date a school or an entry above them."""
        current = self._open.get(line.block.region)
        above = current.lines[-1] if current is not None and current.lines else None
        told = above is not None and (above.list_level is not None or prose.sentence(str(above)))
        if current is not None and (current.kinds[:1] in _UNDATED or (current.kinds == ("work",) and told)):
            self._start(line, Section(("other",), None, [line]))
        else:
            self.add(line)

    def note(self, line: Line) -> None:
        """Lets a footnote stand alone; what comes below it goes on with the open section."""
        self.all.append(Section(("other",), None, [line]))

    def remark(self, line: Line) -> None:
        """Lets a remark on all stand alone below a list, of which it is no item."""
        current = self._open.get(line.block.region)
        if current is not None and current.kinds[:1] in (*_UNDATED, ("certificates",), ("awards",)):
            self._start(line, Section(("other",), None, [line]))
        else:
            self.add(line)

    def add(self, line: Line) -> None:
        """Puts the line into the open section, or opens the one that its own words tell."""
        current = self._open.get(line.block.region) or self._start(line, Section(()))
        if headings.is_closing(str(line)) and line not in self._fields and line.list_level is None and current.kinds:
            current = self._start(line, Section(("other",)))
        if line in self._row_labels and _ends_languages(line, self._row_labels[line], current):
            self._next_row(line)
            return
        if _tells_nothing_of(current, line):
            self.note(line)
            return
        around = self._around.get(line.block.region)
        outer = around or current
        if len(parts := run_in.parted(line, outer)) > 1:
            for part in parts:
                self.add(part)
            return
        told = run_in.section(line, current) or run_in.section(line, outer)
        if outer.kinds == ("interests",) and _is_personal(line):
            self._personal(line, outer)
        elif told is not None:
            self._start(line, told)
            self._around[line.block.region] = outer
        elif around is not None and around.kinds and _goes_back(line, current):
            self._start(line, Section(around.kinds, around.heading, [line]))
        else:
            current.lines.append(line)

    def _next_row(self, label: Line) -> None:
        """Opens what the label of a row names or, if that is no section's name, the section around the table again."""
        reading = headings.read(str(label))
        above = self._above_rows.get(label.cell.table) if label.cell is not None else None
        if reading.certainty == 1 or above is None or above.kinds not in (("skills",), ("other",)):
            self._start(label, Section(reading.kinds, label, certain=reading.certainty > 0))
        else:
            self._start(label, Section(above.kinds, above.heading, [label]))

    def _personal(self, line: Line, outer: Section) -> None:
        """Personal data are no interests, and a heading that stands only above them, such as "Personal", is theirs."""
        if outer.lines:
            self._start(line, Section(("other",), None, [line]))
        else:
            outer.kinds = ("other",)
            outer.lines.append(line)

    def _start(self, line: Line, section: Section) -> Section:
        self._open[line.block.region] = section
        self._around.pop(line.block.region, None)
        self.all.append(section)
        return section


_UNDATED: tuple[tuple[Kind, ...], ...] = (("skills",), ("languages",), ("interests",), ("other",), ("summary",))
"""The kinds of what has no dates of its own."""


def _tells_nothing_of(current: Section, line: Line) -> bool:
    """Whether it is a personal detail in the midst of a section of something else: "S/o Mohan Lal" among skills."""
    if current.kinds in ((), ("contact",), ("other",)):
        return False
    born = current.kinds == ("skills",) and _is_personal(line) and len(dates.find(line)) > 0
    return born or contact.kin(str(line)) == (0, len(line))


def _goes_back(line: Line, current: Section) -> bool:
    """Whether it is of the section around the one that a label has opened.

    By a label, as no further language, or as a sentence behind another one on its line. In a table of languages, other
    cells of a row tell how well each is known.
    """
    in_row = (line.cell is not None and line.cell.column > 0) or label_of(str(line)) in OF_LISTS
    told = in_row or languages.spoken(str(line)) or levels.tells_levels(str(line))
    no_language = current.kinds == ("languages",) and not told
    labelled = _LABELLED.match(str(line)) is not None and not levels.tells_levels(str(line))
    return labelled or no_language or _goes_on(current, line)


def _ends_languages(label: Line, beside: Line, current: Section) -> bool:
    """Whether the label of a row says that what follows are no more languages, of which the row above told."""
    heading = current.heading
    rows = heading is not None and heading.in_table_of(label) and heading.row != label.row and len(current.lines) > 0
    known = languages.spoken(str(label)) or levels.is_level(str(beside)) or dates.find(label)
    other = headings.read(str(label)).certainty >= 0.8 or contact.is_detail(str(label))
    return rows and current.kinds == ("languages",) and other and not known


def _names_degree(line: Line, reading: Reading, current: Section) -> bool:
    """Whether it heads an entry of the open section of studies rather than a section: "BSc (Hons), Computing"."""
    schooling = not {"education", "training"}.isdisjoint(current.kinds)
    return schooling and reading.certainty < 1 and studies.has_degree(str(line))


def _is_personal(line: Line) -> bool:
    """Whether its label is that of a personal detail and no section's name: "Nationality: …", not "Hobbies: …"."""
    label = re.split(r"[:\t]", str(line))[0]
    return contact.is_labelled_detail(str(line)) and headings.read(label).kinds == ("other",)


def _goes_on(current: Section, line: Line) -> bool:
    """Whether a sentence stands behind another one of the open section on one line."""
    above = current.lines[-1] if current.lines else current.heading
    return above is not None and above.index == line.index and line.block.text[: line.start].rstrip().endswith(".")
