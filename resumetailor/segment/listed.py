"""What the lines below a heading of no known kind are, if all or most are of one kind."""

from __future__ import annotations

from collections.abc import Sequence

from resumetailor.segment.education import credentials, studies
from resumetailor.segment.lists.parts import parts
from resumetailor.segment.sections import headings
from resumetailor.segment.sections.headings import Kind
from resumetailor.segment.sections.section import Section
from resumetailor.segment.text import dates, languages, names
from resumetailor.segment.text.lines import Line


def kind(section: Section) -> Kind | None:
    """What all the lines below a heading of no known kind are; courses below "Teaching" were given, and not taken."""
    lines = section.lines
    given = section.heading is not None and headings.tells_given(str(section.heading))
    if _lists_languages(lines):
        return "languages"
    if _lists_certificates(lines) and not given:
        return "certificates"
    if _tells_training(lines) and not given:
        return "training"
    return "awards" if lines and all(map(credentials.is_award_line, lines)) else None


def _tells_training(lines: Sequence[Line]) -> bool:
    """Whether most lines that hold more than a date tell of a degree or a certificate, and one of a degree."""
    told = [str(line) for line in lines if dates.undated(line, dates.find(line))]
    degrees = [text for text in told if studies.has_degree(text) and credentials.is_study(text) and not _taught(text)]
    others = [text for text in told if text not in degrees and credentials.is_certificate(text)]
    return len(degrees) > 0 and (len(degrees) + len(others)) * 3 >= len(told) * 2


def _taught(text: str) -> bool:
    """Whether the part that somebody had in a course stands behind it: "Usability Engineering (BSc), co-lecturer"."""
    behind = (part for part in studies.fields_of(text)[1:] if not studies.has_degree(part))
    return any(names.title(part) >= 1.2 and not studies.has_institution(part) for part in behind)


def _lists_certificates(lines: Sequence[Line]) -> bool:
    """Whether most lines are short and tell of a certificate, and none of a school."""
    short = [str(line) for line in lines if len(line.words) <= 12]
    told = [text for text in short if credentials.is_certificate(text) and not credentials.is_permit(text)]
    return len(told) * 2 >= len(lines) > 0 and not any(credentials.is_study(str(line)) for line in lines)


def _lists_languages(lines: Sequence[Line]) -> bool:
    found = [str(part) for line in lines for part in parts(line)]
    spoken = sum(languages.spoken(part) and len(part.split()) <= 6 for part in found)
    return bool(found) and spoken * 3 >= len(found) * 2
