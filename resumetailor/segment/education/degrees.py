"""Schools and degrees."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import replace
from functools import cache
from itertools import groupby, pairwise
from operator import attrgetter

from resumetailor.phrases import any_of
from resumetailor.resume import Education, Text
from resumetailor.segment.education.studies import (
    has_degree,
    has_institution,
    major,
    names_school,
    qualifier,
    score_pattern,
    tells_detail,
    words,
)
from resumetailor.segment.education.study_fields import Draft, education_of
from resumetailor.segment.education.titled import title_format
from resumetailor.segment.person import addresses
from resumetailor.segment.text import dates, leads, names, prose, stopped_fields
from resumetailor.segment.text.dates import Dated
from resumetailor.segment.text.lines import Format, Line
from resumetailor.segment.text.sentences import sentences
from resumetailor.segment.text.splitting import BAR, split


def is_detail(line: Line) -> bool:
    """Whether it only tells more of the entry above: modules, thesis, honours, any bullet without a degree."""
    text = str(line).casefold()
    return (
        text.startswith(words().details)
        or (line.list_level is not None and not has_degree(text) and not has_institution(text))
        or prose.sentence(str(line))
    )


def is_labelled_detail(line: Line) -> bool:
    """Whether a label says that it tells more of a degree, before a colon or set bold: "**Field of study** Nursing"."""
    return tells_detail(str(line)) or str(line)[: line.bold_until].strip().casefold() in words().details


def read(lines: Sequence[Line]) -> list[Education]:
    """The entries of a section. A school printed once above several degrees is the school of each."""
    result: list[Education] = []
    for draft in drafts(lines):
        entry = education_of(draft)
        above = result[-1] if result else None
        if above is not None and entry.institution is None and entry.study_type is not None and _stands_alone(above):
            entry = replace(entry, institution=above.institution)
        result.append(_told_again(entry, above))
    return result


def _told_again(entry: Education, above: Education | None) -> Education:
    """The entry, with the school of the one above if it only says that it is the same: "the same place"."""
    school = entry.institution
    if school is None or above is None or above.institution is None or not names.told_again(str(school)):
        return entry
    whole = Text(above.institution.value, (*above.institution.source, *school.source))
    return replace(entry, institution=whole)


def _stands_alone(entry: Education) -> bool:
    """Whether the school has a line of its own, apart from the degree."""
    if entry.institution is None or entry.study_type is None:
        return False
    return entry.institution.source[0].block < entry.study_type.source[0].block


def drafts(lines: Sequence[Line]) -> list[Draft]:
    """The entries: one ends where a second degree, school or date would come into it; a row with its date is one.

    Where titles have a look of their own, one ends before each, and another school below a title only tells more of it.
    """
    result: list[Draft] = []
    schools = _school_formats(lines)
    title = title_format(lines)
    items = _whole_items(lines)
    lines = [replace(line, list_level=None) if line.index in items else line for line in lines]
    lines = [part for line in lines for field in stopped_fields.parted(line) for part in _told_apart(field)]
    rows = _dated_rows(lines)
    lead = bool(lines) and _is_date(lines[0], dates.find(lines[0]))
    row = item = None
    for line in lines:
        above, row = row, line.row if line.row in rows else None
        before, item = item, line.index if line.index in items else None
        found = dates.find(line)
        signs = _signs(line, found, schools)
        titled = title is not None and line.format == title
        begins = titled or not result or (row not in (None, above) and "date" in result[-1].seen)
        begins = begins or item not in (None, before)
        if not begins and _belongs(line, signs, result[-1], title is not None):
            result[-1].details.append(line)
            continue
        if begins or _ends(result[-1], line, signs, lead, row is not None):
            result.append(Draft(schools=schools, title=line if titled else None))
        _add(result[-1], line, found, signs - {"school"} if titled and "degree" in signs else signs)
    return result


def _whole_items(lines: Sequence[Line]) -> frozenset[int]:
    """The paragraphs of a list that each hold a whole entry on several lines, of which none is a detail."""
    items = groupby((line for line in lines if line.list_level is not None), attrgetter("index"))
    told = ((index, list(map(str, item))) for index, item in items)
    return frozenset(index for index, texts in told if len(texts) > 1 and any(map(_names_study, texts)))


def _names_study(text: str) -> bool:
    return has_degree(text) or has_institution(text)


def _ends(draft: Draft, line: Line, signs: Set[str], lead: bool, in_row: bool) -> bool:
    """Whether the line would be a second degree, school or date of the entry; a lone date may close it.

    In a row with its date only a second degree ends one.
    """
    if in_row:
        return "degree" in signs & draft.seen
    if signs == {"date"} and "date" not in draft.seen and not lead and not dates.undated(line, dates.find(line)):
        return False
    return bool(signs & draft.seen or (draft.details and signs))


def _belongs(line: Line, signs: Set[str], draft: Draft, titled: bool) -> bool:
    """Whether it is a detail of the entry above and names no degree or school of its own, nor a minor with its date.

    Below a title another school only tells more of it.
    """
    if titled and signs == {"school"} <= draft.seen:
        return True
    if is_labelled_detail(line):
        return not {"date", "school"} <= signs
    if "date" in signs - draft.seen and qualifier().match(str(line)):
        return False
    return is_detail(line) and not score_pattern().fullmatch(str(line)) and not signs & {"degree", "school"}


def _dated_rows(lines: Sequence[Line]) -> frozenset[tuple[int, int] | None]:
    """The rows of tables with a cell that holds nothing but a date, beside what is dated."""
    dated = [line for line in lines if line.row is not None and _is_date(line, dates.find(line))]
    beside = {line.row for line in lines for date in dated if line.row == date.row and line.column != date.column}
    return frozenset(beside)


def _told_apart(line: Line) -> list[Line]:
    """What signs part on the line if each tells of a degree, else its sentences.

    These if each of several tells of a degree, or all but the first of its details.
    """
    listed = split(line, BAR)
    if len(listed) > 1 and all(has_degree(str(part)) and not qualifier().match(str(part)) for part in listed):
        return listed
    labels = [match.start() for match in _detail_label().finditer(str(line))]
    if len(labels) > 1 and labels[0] == 0:
        return [line.cut(a, b) for a, b in pairwise([*labels, len(line)])]
    found = sentences(line)
    more = next((n for n, part in enumerate(found) if n and str(part).casefold().startswith(words().details)), None)
    if more is not None:
        head = line.cut(0, found[more - 1].end - line.start)
        return [head.cut(0, len(head) - prose.stopped(str(head))), *found[more:]]
    if len(found) > 1 and (all(has_degree(str(part)) for part in found) or _parted_by_stops(found)):
        return [part.cut(0, len(part) - prose.stopped(str(part))) for part in found]
    return [line]


def _parted_by_stops(fields: Sequence[Line]) -> bool:
    """Whether stops part a degree from a school: "Master of Arts. University of Leeds. 2013."."""
    texts = [str(field).rstrip(" .") for field in fields]
    short = all(len(text.split()) <= 8 and names.capitalised(text) >= 0.5 for text in texts)
    degrees = [text for text in texts if has_degree(text)]
    schools = [text for text in texts if has_institution(text)]
    return short and len(degrees) == len(schools) == 1 and degrees != schools


@cache
def _detail_label() -> re.Pattern[str]:
    """Of a label of a detail: "Major:", "Honors:"."""
    return re.compile(rf"(?:^|(?<=\s))(?:{any_of(words().details)})\s*:", re.IGNORECASE)


def _is_date(line: Line, found: Sequence[Dated]) -> bool:
    rest = dates.undated(line, found)
    return bool(found) and (not rest or addresses.only_place(rest))


def _school_formats(lines: Sequence[Line]) -> frozenset[Format]:
    """The formats of lines with a school alone, in which no other line is set that says something else."""
    alone = {line.format for line in lines if _signs(line, dates.find(line), frozenset()) == {"school"}}
    mixed = {
        line.format for line in lines if is_detail(line) or _signs(line, dates.find(line), frozenset()) - {"school"}
    }
    return frozenset(alone - mixed)


def _signs(line: Line, found: Sequence[Dated], schools: frozenset[Format]) -> set[str]:
    text = str(line)
    signs = {"date"} if found else set()
    if any(has_degree(str(part)) for part in dates.undated(line, found)) and not major().match(text):
        signs.add("degree")
    if names_school(text) or (
        not signs and line.format in schools and names.place(text) < 1.5 and not score_pattern().fullmatch(text)
    ):
        signs.add("school")
    return signs


def _add(draft: Draft, line: Line, found: Sequence[Dated], signs: set[str]) -> None:
    draft.pieces += (part for piece in dates.undated(line, found) for part in _lead_apart(piece))
    draft.dated += found
    draft.seen |= signs


def _lead_apart(piece: Line) -> tuple[Line, ...]:
    """A degree set bold and the school set plain behind it, or the other way round: "**BSc Physics** City College"."""
    lead, rest = map(str, parted) if (parted := leads.parted(piece)) is not None else ("", "")
    studied = has_degree(lead) and not names_school(lead) and has_institution(rest.split(",")[0])
    taught = names_school(lead) and not has_degree(lead) and has_degree(rest.split(",")[0])
    return parted if parted is not None and (studied or taught) else (piece,)
