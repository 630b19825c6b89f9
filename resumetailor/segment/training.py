"""Schools and degrees, and the certificates and awards that stand among them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from resumetailor.segment.education import certificate_lists, certificates, credentials, degrees, studies, titled
from resumetailor.segment.sections.headings import Kind
from resumetailor.segment.sections.section import Section, runs
from resumetailor.segment.text import dates
from resumetailor.segment.text.lines import Line


def schooling(section: Section) -> list[Section]:
    """Schools and degrees, and the dated certificates that stand among them on lines or paragraphs of their own."""
    told: list[tuple[Kind, Line]] = []
    paragraphs = titled.entries(section.lines) or certificates.paragraphs(section.lines)
    for paragraph, below in zip_longest(paragraphs, paragraphs[1:]):
        course = _is_course(paragraph) or (
            _gives_course(paragraph, below) and told[-1:] and told[-1][0] == "certificates"
        )
        told += [("certificates" if course else "education", line) for line in paragraph]
    return runs(told, section.heading) or [Section(("education",), section.heading, section.lines)]


def _gives_course(paragraph: Sequence[Line], below: Sequence[Line] | None) -> bool:
    """Whether it is who gave the course above it: a school without a degree, whose date does not stand below it."""
    text = str(paragraph[0])
    alone = len(paragraph) == 1 and studies.has_institution(text) and not studies.has_degree(text)
    dated = below is not None and certificate_lists.only_date(below[0])
    return alone and not dates.find(paragraph[0]) and not dated


def _is_course(paragraph: Sequence[Line]) -> bool:
    """Whether it tells of a certificate and when, and of no degree, nor of a school that gives longer courses."""
    first, text = paragraph[0], " | ".join(map(str, paragraph))
    taught = [line for line in paragraph if studies.has_institution(str(line))]
    short = credentials.is_short_course(text) or any(credentials.gives_courses(str(line)) for line in taught)
    told = short if taught else credentials.is_certificate(text)
    trained = all(map(credentials.is_trainer, map(str, taught))) and credentials.is_taught(text)
    found = [(line, dated) for line in paragraph if (dated := dates.find(line))]
    once = len(found) > 0 and all(dates.at_edge(*pair) and all(d.single for d in pair[1]) for pair in found)
    detail = len(paragraph) == 1 and degrees.is_detail(first)
    given = credentials.is_certified(text) or (told and (trained or not taught) and not studies.has_degree(text))
    return given and once and not detail


def parted(kinds: Sequence[Kind], lines: Sequence[Line]) -> list[Section]:
    """Each entry goes by its own words; a line with only a date goes with the entry it dates."""
    result: list[Section] = []
    for group in _with_schools(certificates.grouped(lines)):
        text = " | ".join(map(_dated_behind, group))
        kind = _training_kind(text, kinds, result[-1] if result else None, group[0])
        if result and result[-1].kinds == (kind,):
            result[-1].lines += group
        else:
            result.append(Section((kind,), None, list(group)))
    return result


def _dated_behind(line: Line) -> str:
    """What the line tells, and behind it the period that opens it: "BSc Physics | 2010 – 2013"; a point is left out."""
    found = dates.find(line)
    left = dates.undated(line, found)
    if len(found) != 1 or len(left) != 1 or left[0].start < found[0].line.start:
        return str(line)
    return str(left[0]) if found[0].single else f"{left[0]} | {found[0].line}"


def _with_schools(groups: Sequence[list[Line]]) -> list[list[Line]]:
    """The groups, a school alone on its line with the degree above it that has none."""
    result: list[list[Line]] = []
    for group in groups:
        if result and len(group) == 1 and _is_school_alone(group[0]) and _lacks_school(result[-1]):
            result[-1] += group
        else:
            result.append(list(group))
    return result


def _is_school_alone(line: Line) -> bool:
    text = str(line)
    told = dates.find(line) or studies.has_degree(text) or credentials.is_certificate(text)
    return studies.has_institution(text) and not told


def _lacks_school(group: Sequence[Line]) -> bool:
    return studies.has_degree(str(group[0])) and not any(studies.has_institution(str(line)) for line in group)


def _training_kind(text: str, kinds: Sequence[Kind], above: Section | None, line: Line) -> Kind:
    graded = above is not None and above.kinds == ("education",) and studies.score_pattern().fullmatch(text)
    if graded or ("education" in kinds and credentials.is_study(text)):
        return "education"
    if (
        above is not None
        and above.kinds == ("education",)
        and degrees.is_detail(line)
        and not _stands_alone(line, above.lines)
        and (degrees.is_labelled_detail(line) or not credentials.is_certificate(text))
    ):
        return "education"
    if "awards" in kinds and (credentials.is_award(text) or "certificates" not in kinds):
        return "awards"
    if "highlights" in kinds and not credentials.is_certificate(text) and not credentials.is_issued(text):
        return "awards" if credentials.is_award(text) else "highlights"
    return "certificates" if "certificates" in kinds else kinds[0]


def _stands_alone(line: Line, lines: Sequence[Line]) -> bool:
    """Whether the line is a dated list item as the school above it is, and so no detail of that."""
    return bool(dates.find(line)) and line.list_level is not None and line.list_level == lines[0].list_level
