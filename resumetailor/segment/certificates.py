"""Certificates, licences, courses; and sections that hold them together with degrees and awards."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import zip_longest

from resumetailor.knowledge import Knowledge, load_lexicon
from resumetailor.resume import Certificate
from resumetailor.segment import dates, labelled, names, studies
from resumetailor.segment.lines import Format, Line, text_of
from resumetailor.segment.signs import has_content
from resumetailor.segment.splitting import COMMA, SIGNS, split, without


class CertificateWords(Knowledge):
    """models/lexicons/certificates.yml."""

    words: tuple[str, ...]
    issuers: frozenset[str]
    levels: frozenset[str]
    awards: tuple[str, ...]
    trainers: tuple[str, ...]
    not_trainers: tuple[str, ...]
    colleges: tuple[str, ...]


@cache
def words() -> CertificateWords:
    return load_lexicon("certificates", CertificateWords)


def certificates(lines: Sequence[Line]) -> list[Certificate]:
    """One certificate a line; a line with only a date belongs to the one before or, if dates come first, after it.

    In a table whose columns are named, one a row.
    """
    rows = labelled.rows(lines)
    if rows:
        return [_certificate(row) for row in rows]
    return [certificate for group in grouped(lines) for certificate in _certificates(group)]


def _certificates(group: Sequence[Line]) -> list[Certificate]:
    """One, or several if the line is a list of short names without a date: "CPR, First Aid, Notary Public"."""
    for separator in (FIELD, COMMA):
        dated = split(group[0], separator)
        if len(group) == 1 and len(dated) > 1 and all(dates.find(p) and not _only_date(p) for p in dated):
            return [_certificate([part]) for part in dated]
    parts = split(group[0], _LIST)
    names_only = (
        len(group) == 1
        and len(parts) > 2
        and all(len(p.words) <= 4 and not any(map(str.isdigit, str(p))) for p in parts)
    )
    listed = split(group[0], _WIDE) if len(group) == 1 else []
    if len(listed) > 2:
        return [_certificate([part]) for part in listed]
    return [Certificate(part.text) for part in parts] if names_only else [_certificate(group)]


_LIST = re.compile(r"\s*[,;|•·]\s+")
_WIDE = re.compile(r",\s{2,}")
"""Between the items of a list whose writer set more than one space."""


def grouped(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines of each certificate."""
    result: list[list[Line]] = []
    first = bool(lines) and _only_date(lines[0])
    pending: list[Line] = []
    titles = _title_format(lines)
    for line, below in zip_longest(lines, lines[1:]):
        more = _tells_more(line, titles) or _tells_issuer(line, result[-1]) if result and not pending else False
        if more and not (first and _only_date(line)):
            result[-1].append(line)
        elif _only_date(line) and (first or not result or _left_of(line, below)):
            pending.append(line)
        elif _only_date(line):
            result[-1].append(line)
        else:
            result.append([*pending, line])
            pending = []
    return [*result, pending] if pending else result


def _title_format(lines: Sequence[Line]) -> Format | None:
    """How the names are set, if the first is set stronger than other lines and each of those stands below one."""
    lines = [line for line in lines if not _only_date(line)]
    first = lines[0] if lines else None
    others = [line for line in lines if first is not None and line.format != first.format]
    if first is None or first.list_level is not None or not others or len(others) * 3 > len(lines) * 2:
        return None
    weaker = all(
        (first.bold and not o.bold) or (o.italic and not first.italic) or (first.size or 0) > (o.size or 0)
        for o in others
    )
    return first.format if weaker and all(o.list_level is None and len(o) < 80 for o in others) else None


_NUMBERED = re.compile(
    r"(?:credential|certificat(?:e|ion)|licen[cs]e|registration|membership|cert\.?|lic\.?|reg\.?)"
    r"\s*(?:(?:id|no\.?|number|#|url)\b|(?=[A-Z]*[\s-]*\d)[A-Z]{0,4}[\s-]*\d[\d-]{2,}$)|show credential",
    re.IGNORECASE,
)


def _tells_more(line: Line, titles: Format | None) -> bool:
    """Whether it only tells who issued the certificate above it, when, and under what number."""
    if titles is not None and line.format != titles:
        return True
    issuer = " ".join(map(str, without(line, (d.line for d in dates.find(line)))))
    return _NUMBERED.match(str(line)) is not None or issuer.casefold().strip(" .") in words().issuers


def _tells_issuer(line: Line, above: Sequence[Line]) -> bool:
    """Whether it names an organisation, below a certificate that tells neither its issuer nor when."""
    if len(above) != 1 or dates.find(above[0]) or not is_certificate(str(above[0])) or not dates.find(line):
        return False
    text = " ".join(map(str, without(line, (d.line for d in dates.find(line)))))
    return names.employer(text) >= 1.5 and not is_certificate(text) and line.format == above[0].format


def _left_of(line: Line, other: Line | None) -> bool:
    """Whether both stand in one row of a table, `other` further right."""
    if other is None or not line.block.cells or not other.block.cells:
        return False
    cell, next_cell = line.block.cells[-1], other.block.cells[-1]
    return (cell.table, cell.row) == (next_cell.table, next_cell.row) and cell.column < next_cell.column


def _only_date(line: Line) -> bool:
    found = dates.find(line)
    return bool(found) and len(found[0].line) >= len(line) - 2


FIELD = re.compile(rf"\s*\t\s*|\s*[{SIGNS}]\s*|\s*;\s+")
_DASH = re.compile(r"\s+[–—-]\s+|\s*:\s+")
_FROM = re.compile(r"\s+(?:from|by|issued by|awarded by|through|via)\s+", re.IGNORECASE)


def _certificate(lines: Sequence[Line]) -> Certificate:
    found = [d for line in lines for d in dates.find(line)]
    atoms: list[Line] = []
    for line in lines:
        for part in without(line, (d.line for d in dates.find(line))):
            atoms += split(part, FIELD)
    atoms = [a for a in atoms if has_content(str(a)) and not _NUMBERED.match(str(a))]
    if not atoms:
        return Certificate(found[0].line.text)
    name, issuer = (atoms[0], atoms[1]) if len(atoms) > 1 else _issued(atoms[0])
    return Certificate(name.text, text_of(issuer), found[0].reached if found else None)


def _issued(line: Line) -> tuple[Line, Line | None]:
    """The name and the issuer: what stands after the last comma, or after a dash if it tells no level or part."""
    line = _without_validity(line)
    for separator in (_FROM, COMMA, _DASH):
        parts = split(line, separator)
        if len(parts) > 1 and _issues(parts[-1], line.cut(0, parts[-2].end - line.start), separator is _DASH):
            return line.cut(0, parts[-2].end - line.start), parts[-1]
    return line, None


def _without_validity(line: Line) -> Line:
    """Without what stands behind a comma and tells only a number, or when it ends to be valid."""
    parts = split(line, COMMA)
    while len(parts) > 1 and (_NUMBERED.match(str(parts[-1])) or _VALID.match(str(parts[-1]))):
        parts.pop()
    return line.cut(0, parts[-1].end - line.start) if parts else line


def _issues(part: Line, name: Line, dashed: bool) -> bool:
    """Whether `part` issued what stands before it; behind a dash, one plain word may as well be its subject."""
    text, likeness = str(part), _issuer(str(part))
    if names.department(text) and names.employer(text) < 0.5 and names.title(str(name)) >= 1.2:
        return False
    if not dashed or likeness >= 1.5:
        return likeness >= 0.5
    named = len(part.words) > 1 or _CAMEL.search(text) is not None or text in str(name).split()
    return likeness >= 0.5 and named and names.capitalised(text) == 1 and not _tells_level(text)


_VALID = re.compile(r"(?:exp(?:ir|\b)|current|valid|renew|active|in date|good through)", re.IGNORECASE)
_CAMEL = re.compile(r"[a-z][A-Z]|\.(?:com|org|io)\b")


def _tells_level(text: str) -> bool:
    """Whether it says which level, part or form of something: "Green Belt", "Associate"."""
    return bool(words().levels & set(re.findall(r"[^\W\d_]+", text.casefold()))) or names.title(text) >= 1.2


def _issuer(text: str) -> float:
    if (
        not re.search(r"[^\W\d_]{3}", text)
        or text.casefold().startswith(("state of", "level", "with "))
        or _is_place(text)
        or (len(text.split()) == 1 and names.department(text) and names.employer(text) < 0.5)
        or (_PART.match(text) and names.employer(text) < 1.5)
        or dates.expires(text)
        or (not re.match(r"[a-z]?[A-Z]", text) and text.casefold() not in words().issuers)
    ):
        return 0.0
    return 2.0 if text.casefold().strip(" .") in words().issuers else 0.6 + names.employer(text)


_PART = re.compile(
    r"(?:[kp]|grades?|units?|modules?|parts?|class|category|tiers?|stages?|steps?|phases?|years?|ages?|volumes?|nos?\.?)?"
    r"[\s–-]*\d",
    re.IGNORECASE,
)
"""How a part of a certificate begins: "Units 1–8", "K-6 Elementary", "30 hours"."""


def _is_place(text: str) -> bool:
    """Whether it is a place, rather than an issuer that ends in one: "Lift Train Ireland"."""
    known = names.places()
    whole = text.casefold().strip(" .") in known.regions | known.countries | known.cities | known.modes
    return names.place(text) >= 2 and (whole or "," in text)


def is_award(text: str) -> bool:
    """Whether it speaks of a distinction."""
    return _any(words().awards, text)


def is_certificate(text: str) -> bool:
    """Whether it speaks of a certificate, licence or course."""
    return _any(words().words, text)


def _any(phrases: Sequence[str], text: str) -> bool:
    return (
        re.search(rf"(?<!\w)(?:{'|'.join(map(re.escape, phrases))})(?!\w)", text.replace("’", "'"), re.IGNORECASE)
        is not None
    )


_WEAK = re.compile(
    r"(?:diploma|certificate|bootcamp|coursework|minor|licence|ged|undergraduate|matura|ing\.|associate'?s?)(?!\w)",
    re.IGNORECASE,
)


def is_study(text: str) -> bool:
    """Whether a line of a mixed section is about a school rather than a course: by its degree, else its institution."""
    parts = [p for p in studies.fields_of(text) if p]
    if any(studies.has_degree(p) and not _WEAK.match(p) for p in parts):
        return True
    if is_award(text) and not studies.has_degree(text):
        return False
    if studies.has_degree(text):
        return studies.has_institution(text) and not _is_certified(parts)
    return studies.has_institution(text) and not is_certificate(text) and not _is_course(parts)


def _is_certified(parts: Sequence[str]) -> bool:
    """Whether a professional body gave it: "Certificate in Fundraising, Institute of Fundraising, 2017"."""
    bodies = [part for part in parts[1:] if _any(words().trainers, part) and not _any(words().colleges, part)]
    lasting = any(re.search(r"\b(?:19|20)\d\d\s*[-–—/]", part) for part in parts)
    return parts[0].casefold().startswith("certificate") and len(bodies) > 0 and not lasting


def _is_course(parts: Sequence[str]) -> bool:
    """Whether something is taught, before who teaches it, by one who mostly gives courses, and in no long time."""
    named = [part for part in parts if re.search(r"[^\W\d_]{3}", part)]
    at = next((n for n, part in enumerate(named) if studies.has_institution(part)), 0)
    lasting = re.search(r"\b(?:19|20)\d\d\s*[-–—/]", " ".join(parts))
    return at > 0 and not lasting and _any(words().trainers, named[at]) and not _any(words().not_trainers, named[at])
