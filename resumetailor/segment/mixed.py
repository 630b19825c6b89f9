"""Sections that hold several kinds of things: "Education, Licenses & Medals", "Skills & Languages"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby, takewhile
from operator import itemgetter

from resumetailor.english import verbs
from resumetailor.segment import training, unpaid
from resumetailor.segment.education import credentials
from resumetailor.segment.sections import headings
from resumetailor.segment.sections.headings import Kind
from resumetailor.segment.sections.section import Section, runs
from resumetailor.segment.text import dates, labelled, languages, names, prose
from resumetailor.segment.text.field_labels import begins_with_label
from resumetailor.segment.text.lines import Line
from resumetailor.segment.text.sentences import sentences
from resumetailor.segment.text.splitting import COMMA, split

_LISTS: tuple[Kind, ...] = ("skills", "languages", "interests")
_HELD: tuple[Kind, ...] = ("volunteer", "work", "projects", "other")
_TRAINING: frozenset[Kind] = frozenset({"education", "certificates", "awards", "highlights"})


def parted(section: Section) -> list[Section]:
    """The section as sections of one kind each, in order."""
    kinds = _kinds(section)
    if kinds == ["education"]:
        return training.schooling(section)
    if len(kinds) <= 1:
        return _of_one_kind(kinds, section)
    if "education" in kinds and any(value.label in ("study", "school") for value in labelled.values(section.lines)):
        return [Section(("education",), section.heading, section.lines)]
    if set(kinds) <= _TRAINING:
        return training.parted(kinds, section.lines)
    if {"certificates", "skills"} <= set(kinds) <= {"certificates", "skills", "languages"}:
        return _with_skills(kinds, section)
    if "languages" in kinds and set(kinds) <= {*_LISTS, "other", "certificates", "awards"}:
        return _with_languages(kinds, section.lines)
    if (kinds[0] in _HELD or kinds[0] == "awards") and (held := _held_and_other(kinds, section)):
        return held
    if set(kinds) == {"skills", "highlights"}:
        return [Section(("highlights",) if _is_told(section.lines) else ("skills",), section.heading, section.lines)]
    return [Section(tuple(kinds[:1]), section.heading, section.lines)]


def _kinds(section: Section) -> list[Kind]:
    """What it may hold: training is of two kinds; what a society makes of somebody goes with the certificates."""
    kinds: list[Kind] = []
    for kind in section.kinds:
        both: tuple[Kind, ...] = ("education", "certificates") if kind == "training" else (kind,)
        kinds += (k for k in both if k not in kinds)
    if "certificates" in kinds and "other" in kinds and set(kinds) <= {*_TRAINING, "other"}:
        kinds.remove("other")
    return kinds


def _of_one_kind(kinds: Sequence[Kind], section: Section) -> list[Section]:
    if list(kinds) == ["work"]:
        return _told_below_table(section)
    if list(kinds) == ["interests"]:
        return unpaid.parted(section)
    if list(kinds) == ["other"] and section.heading is not None and headings.names_miscellany(str(section.heading)):
        return _miscellany(section)
    if list(kinds) == ["skills"] and _tells_acts(section.lines):
        kinds = ("highlights",)
    if list(kinds) == ["languages"] and languages.only_programmed(str(line) for line in section.lines):
        kinds = ("skills",)
    return [Section(tuple(kinds), section.heading, section.lines)]


def _miscellany(section: Section) -> list[Section]:
    """What stands nowhere else below the heading, and the awards and certificates among it."""
    found: dict[Kind, list[Line]] = {"other": []}
    for line in section.lines:
        found.setdefault(_kind_of_rest(line), []).append(line)
    parts = [Section((kind,), None, lines) for kind, lines in found.items() if lines] or [section]
    parts[0].heading = section.heading
    return parts


def _kind_of_rest(line: Line) -> Kind:
    """An award or certificate is told by a short line with its date, and no label or sentence."""
    text = str(line)
    if len(line.words) > 12 or not dates.find(line) or begins_with_label(text) or prose.sentence(text):
        return "other"
    if credentials.is_award(text):
        return "awards"
    return "certificates" if credentials.names_certificate(text) and not credentials.is_study(text) else "other"


def _told_below_table(section: Section) -> list[Section]:
    """A table of several posts, and the list below it that does not say in which of them what was done."""
    lines = section.lines
    last = max((n for n, line in enumerate(lines) if line.cell is not None), default=len(lines) - 1)
    below = lines[last + 1 :]
    rows = {line.row for line in lines[: last + 1] if lines[last].in_table_of(line) and dates.find(line)}
    listed = [line for line in below if line.list_level is not None]
    alone = len(listed) > 0 and all(line in listed or headings.is_label(str(line)) for line in below)
    told = any(line.list_level is not None for line in lines[: last + 1])
    if len(rows) < 2 or told or not alone:
        return [Section(("work",), section.heading, lines)]
    label = below[0] if below[0] not in listed else None
    rest = Section(("highlights",), label, [line for line in below if line is not label])
    return [Section(("work",), section.heading, lines[: last + 1]), rest]


def _tells_acts(lines: Sequence[Line]) -> bool:
    """Whether most items of a list are told in the past, as what was achieved is: "What I can do: Halved absence …"."""
    items = [str(line) for line in lines if line.list_level is not None]
    told = [text for text in items if len(text.split()) > 4 and _is_past(text.split()[0])]
    return len(told) * 2 > len(items) > 1


def _is_past(word: str) -> bool:
    return any(tag == "VBD" for _, tag in verbs.readings(word))


def _is_told(lines: Sequence[Line]) -> bool:
    """Whether most items of a list, or most lines where there is none, are sentences."""
    items = [line for line in lines if line.list_level is not None] or lines
    return sum(prose.sentence(str(line)) for line in items) * 2 > len(items)


def _held_and_other(kinds: Sequence[Kind], section: Section) -> list[Section]:
    """Posts against what makes nobody hold one, or against awards; nothing if the section is of neither pair."""
    if set(kinds) == {"volunteer", "other"}:
        return _with_memberships(section)
    rest = next((kind for kind in kinds if kind in _HELD), None)
    return _with_awards(rest, section) if rest is not None and "awards" in kinds else []


def _with_memberships(section: Section) -> list[Section]:
    """The posts of "Service and memberships", and what makes nobody hold one: societies, journals reviewed for."""
    held = [line for line in section.lines if not names.membership(str(line)) and not _LABELLED.match(str(line))]
    other = [line for line in section.lines if line not in held]
    parts = [Section(("volunteer",), section.heading, held), Section(("other",), None, other)]
    if not held:
        return [Section(("other",), section.heading, other)]
    return [part for part in parts if part.lines]


_LABELLED = re.compile(r"[^\W\d_][^:.]{1,30}:\s+\S")


def _with_awards(rest: Kind, section: Section) -> list[Section]:
    """Short lines that speak of a distinction, and hold no period, against the entries of the other kind.

    Above the first of these, list items do as well.
    """
    above = list(takewhile(credentials.is_award_line, section.lines))
    won = [line for line in section.lines if line in above or _is_award(line)]
    left = [line for line in section.lines if line not in won]
    parts = [Section((rest,), section.heading, left), Section(("awards",), None, won)]
    return [part for part in parts if part.lines]


def _is_award(line: Line) -> bool:
    undated = all(d.single for d in dates.find(line))
    return credentials.is_award_line(line) and line.list_level is None and undated


def _with_skills(kinds: Sequence[Kind], section: Section) -> list[Section]:
    """Certificates and languages by their words or dates, against what is only known: a tool is no certificate."""
    told = (part for line in section.lines for part in _dated_sentences(line))
    parts = runs((stretch for part in told for stretch in _stretches(part, kinds)), section.heading)
    return parts or [Section(tuple(kinds[:1]), section.heading, section.lines)]


def _dated_sentences(line: Line) -> list[Line]:
    """The sentences of a line if some are dated: "Green Belt (2017). Minitab, Epicor"."""
    found = sentences(line)
    dated = any(dates.find(part) for part in found) and all(str(p).count("(") == str(p).count(")") for p in found)
    return [part.cut(0, len(part) - str(part).endswith(".")) for part in found] if dated else [line]


def _stretches(line: Line, kinds: Sequence[Kind]) -> list[tuple[Kind, Line]]:
    """The line with its kind, or each stretch of a list of tools that names certificates: "Minitab, Green Belt"."""
    parts = split(line, COMMA)
    named = [credentials.names_certificate(str(part)) for part in parts]
    if dates.find(line) or not any(named) or sum(named) * 2 >= len(parts):
        return [(_listed_kind(line, kinds), line)]
    groups = ((name, list(group)) for name, group in groupby(zip(named, parts, strict=True), key=itemgetter(0)))
    return [
        ("certificates" if name else "skills", line.cut(group[0][1].start - line.start, group[-1][1].end - line.start))
        for name, group in groups
    ]


def _listed_kind(line: Line, kinds: Sequence[Kind]) -> Kind:
    listed = [str(part) for part in split(line, COMMA)]
    if "languages" in kinds and all(map(languages.spoken, listed)):
        return "languages"
    certified = sum(map(credentials.is_certificate, listed))
    return "certificates" if dates.find(line) or 0 < len(listed) <= 2 * certified else "skills"


def _with_languages(kinds: Sequence[Kind], lines: Sequence[Line]) -> list[Section]:
    """Lines that name spoken languages against the rest, by the cell they stand in if in a table."""
    rest: Kind = next(k for k in kinds if k != "languages")
    cells: dict[object, list[Line]] = {}
    for line in lines:
        cells.setdefault(line.block.cells[-1:] if line.block.cells else (line.index, line.start), []).append(line)
    result: list[Section] = []
    for group in cells.values():
        spoken = sum(languages.spoken(str(line)) for line in group)
        result.append(Section(("languages",) if spoken * 2 >= len(group) else (rest,), None, group))
    return result
