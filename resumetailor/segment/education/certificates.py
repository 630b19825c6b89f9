"""Certificates, licences, courses: which lines tell of one, and what they tell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise, zip_longest
from operator import attrgetter

from resumetailor.resume import Certificate, Period, Text
from resumetailor.segment.education.certificate_lists import listed, only_date
from resumetailor.segment.education.credentials import (
    is_award,
    is_certificate,
    is_course,
    is_length,
    is_trainer,
    tells_number,
    words,
)
from resumetailor.segment.education.issuers import is_given_first, issued, tells_validity, without_validity
from resumetailor.segment.education.studies import has_institution
from resumetailor.segment.person import addresses
from resumetailor.segment.text import columns, dates, leads, names
from resumetailor.segment.text.dates import Dated
from resumetailor.segment.text.field_labels import label_of
from resumetailor.segment.text.joining import comma_joined
from resumetailor.segment.text.lines import Format, Line
from resumetailor.segment.text.signs import has_content
from resumetailor.segment.text.splitting import COMMA, SIGNS, split


def certificates(lines: Sequence[Line]) -> list[Certificate]:
    """One certificate a line; a line with only a date belongs to the one before or, if dates come first, after it.

    In a table whose columns are named, one a row.
    """
    rows = columns.rows(lines)
    if rows:
        headed = columns.heads(lines)
        valid = [line for line in lines if line.column in headed and _asks_validity(headed[line.column])]
        return [_certificate(row, [line for line in row if line in valid]) for row in rows]
    return [certificate for group in grouped(lines) for certificate in _certificates(group)]


def _asks_validity(head: Line) -> bool:
    return label_of(str(head)) == "validity"


def _certificates(group: Sequence[Line]) -> list[Certificate]:
    """One, or several if the line is a list."""
    if len(group) > 1:
        return [_certificate(group)]
    parts = split(group[0], _LIST)
    if len(parts) > 2 and all(len(p.words) <= 4 and not any(map(str.isdigit, str(p))) for p in parts):
        return [Certificate(part.text) for part in parts]
    return [_certificate([line]) for line in listed(group[0])]


_LIST = re.compile(r"\s*[,;|•·]\s+")
"""Between short names without a date: "CPR, First Aid, Notary Public"."""


def grouped(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines of each certificate."""
    return _opened_by_dates(lines) or _grouped(lines)


def paragraphs(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines of each paragraph that is dated once, and of others each line by itself."""
    printed = [list(group) for _, group in groupby(lines, attrgetter("index"))]
    once = [sum(len(dates.find(line)) for line in paragraph) == 1 for paragraph in printed]
    return [part for whole, p in zip(once, printed, strict=True) for part in ([p] if whole else [[x] for x in p])]


def _opened_by_dates(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines of each if a date opens all, with more on its line and below it, and stands nowhere else."""
    opening = [n for n, line in enumerate(lines) if dates.find(line)]
    more = (n + 1 < len(lines) and n + 1 not in opening for n in opening)
    if len(opening) < 2 or opening[0] != 0 or not all(more) or not all(_opens_with_date(lines[n]) for n in opening):
        return []
    return [list(lines[start:end]) for start, end in pairwise([*opening, len(lines)])]


def _opens_with_date(line: Line) -> bool:
    found = dates.find(line)
    left = dates.undated(line, found)
    return len(found) == 1 and len(left) == 1 and found[0].line.start < left[0].start


def _grouped(lines: Sequence[Line]) -> list[list[Line]]:
    result: list[list[Line]] = []
    first = bool(lines) and only_date(lines[0])
    pending: list[Line] = []
    titles = _title_format(lines)
    further = {line for paragraph in paragraphs(lines) for line in paragraph[1:]}
    for line, below in zip_longest(lines, lines[1:]):
        more = bool(result) and not pending and (line in further or _goes_with(line, result[-1], titles))
        if more and not (first and only_date(line)):
            result[-1].append(line)
        elif only_date(line) and (first or not result or (below is not None and line.left_of(below))):
            pending.append(line)
        elif only_date(line):
            result[-1].append(line)
        else:
            result.append([*pending, line])
            pending = []
    return [*result, pending] if pending else result


def _title_format(lines: Sequence[Line]) -> Format | None:
    """How the names are set, if the first is set stronger than other lines and each of those stands below one."""
    lines = [line for line in lines if not only_date(line)]
    first = lines[0] if lines else None
    others = [line for line in lines if first is not None and line.format != first.format]
    if first is None or first.list_level is not None or not others or len(others) * 3 > len(lines) * 2:
        return None
    weaker = all(
        (first.bold and not o.bold) or (o.italic and not first.italic) or (first.size or 0) > (o.size or 0)
        for o in others
    )
    return first.format if weaker and all(o.list_level is None and len(o) < 80 for o in others) else None


def _goes_with(line: Line, above: Sequence[Line], titles: Format | None) -> bool:
    return _tells_more(line, titles) or _tells_issuer(line, above) or _shares_date(line, above)


def _shares_date(line: Line, above: Sequence[Line]) -> bool:
    """Whether it stands right below the name in one cell, beside the date of both."""
    first, *names_told = above
    return len(names_told) == 1 and only_date(first) and first.left_of(line) and names_told[0].shares_cell(line)


def _tells_more(line: Line, titles: Format | None) -> bool:
    """Whether it only tells who issued the certificate above it, when, and under what number."""
    if titles is not None and line.format != titles:
        return True
    issuer = " ".join(map(str, dates.undated(line, dates.find(line))))
    return tells_number(str(line)) or issuer.casefold().strip(" .") in words().issuers


def _tells_issuer(line: Line, above: Sequence[Line]) -> bool:
    """Whether it names, below a certificate, who gave it and when; below a dated one, who gives courses."""
    first, found = above[0], dates.find(line)
    text = " ".join(map(str, dates.undated(line, found)))
    if len(above) != 1 or is_certificate(text) or not is_course(str(first)):
        return False
    if dates.find(first) or len(without_validity(first)) < len(first):
        return not found and (is_trainer(text) or has_institution(text)) and not is_award(text)
    return bool(found) and names.employer(text) >= 1.5 and line.format == first.format


FIELD = re.compile(rf"\s*\t\s*|\s*[{SIGNS}]\s*|\s*;\s+")


def _certificate(lines: Sequence[Line], valid: Sequence[Line] = ()) -> Certificate:
    """What these lines tell; `valid` are those of them that say until when it is so."""
    lines = [line for line in lines if line not in valid]
    found = [d for line in lines for d in dates.find(line)]
    told_of = _atoms(lines, found)
    lasted = [a for a in told_of[1:] if is_length(str(a))]
    told_of = [a for a in told_of if a not in lasted]
    atoms = [a for a in told_of if not tells_number(str(a))] or told_of
    if not atoms:
        return Certificate((found[0].line if found else lines[0]).text)
    places = [a for a in atoms if addresses.only_place([a]) and _stands_by(a, found)] if len(atoms) > 1 else []
    atoms = [a for a in atoms if a not in places] or atoms
    whole = without_validity(atoms[0])
    behind = split(atoms[0].cut(len(whole)), COMMA)
    told = [*(a for a in (*atoms[1:], *behind) if tells_validity(str(a))), *valid]
    left = [whole, *(a for a in atoms[1:] if a not in told)]
    if len(left) > 1 and _goes_on(left[0], left[1]):
        whole, left = whole.stretch(whole.start, left[1].end), [left[0]]
    name, issuer = (left[0], left[1]) if len(left) > 1 else issued(whole)
    if len(left) > 1 and is_given_first(*left[:2]):
        name, issuer = left[1], left[0]
    numbers = [a for a in (*told_of, *behind) if a not in atoms and _is_number(str(a))]
    given = [issuer, *places] if issuer is not None else places
    named = [name, *lasted] if given else [name, *lasted, *numbers]
    return Certificate(_printed(named), _printed([*given, *numbers]) if given else None, _reached(found, told))


def _atoms(lines: Sequence[Line], found: Sequence[Dated]) -> list[Line]:
    """What signs part on the lines, without the dates and what is told with them."""
    undated = [part for line in lines for part in dates.undated(line, dates.find(line))]
    atoms = [atom for part in undated for field in split(part, FIELD) for atom in _lead_apart(field)]
    told_with = _dates_told(found)
    atoms = [a for a in atoms if not any(t.index == a.index and t.start <= a.start < t.end for t in told_with)]
    return [a for a in atoms if has_content(str(a))]


def _is_number(text: str) -> bool:
    """Whether it tells the number of the certificate, and is no word of a link: "Lic. #4711"."""
    return tells_number(text) and any(map(str.isdigit, text))


def _printed(parts: Sequence[Line]) -> Text:
    return comma_joined(part.text for part in parts)


def _stands_by(atom: Line, found: Sequence[Dated]) -> bool:
    """Whether it follows a date that opens the line: "2020 Online"."""
    return any(d.line.index == atom.index and d.line.end < atom.start for d in found[:1])


def _lead_apart(field: Line) -> tuple[Line, ...]:
    """A certificate set bold and who gave it, set plain behind it: "**First Aid Certificate** Red Cross Institute"."""
    parted = leads.parted(field)
    given = parted is not None and is_certificate(str(parted[0])) and names.employer(str(parted[1])) >= 1.5
    return parted if parted is not None and given else (field,)


def _goes_on(name: Line, line: Line) -> bool:
    """Whether it tells more of the certificate in small letters, and no issuer: "driver licence; police vetted"."""
    text = str(line)
    return name.index == line.index and text[:1].islower() and text.casefold().strip(" .") not in words().issuers


def _reached(found: Sequence[Dated], valid: Sequence[Line]) -> Period | None:
    """The first of the dates; what else is printed, as when it was renewed and how long it is valid, stands with it."""
    if not found and not valid:
        return None
    printed = _printed([*_dates_told(found), *valid])
    return replace(found[0].reached, text=printed) if found else Period(printed, None, None)


def _dates_told(found: Sequence[Dated]) -> list[Line]:
    """The dates, each with the word in small letters that joins it to the one before: "2019, renewed 2021"."""
    result: list[Line] = []
    for dated in found:
        last = result[-1] if result and result[-1].index == dated.line.index else None
        if last is not None and _JOINED.fullmatch(last.block.text[last.end : dated.line.start]):
            result[-1] = last.stretch(last.start, dated.line.end)
        else:
            result.append(dated.line)
    return result


_JOINED = re.compile(r"[\s,;(]*(?:[a-z]+[\s:(]*){0,2}")
