"""Whether a text speaks of a certificate, a distinction or a study (models/lexicons/certificates.yml)."""

from __future__ import annotations

import re
from functools import cache

from resumetailor.knowledge import Knowledge, from_lexicon
from resumetailor.phrases import any_form, any_of, holds_any
from resumetailor.segment.education import studies
from resumetailor.segment.text import armed_forces, names
from resumetailor.segment.text.lines import Line


class CertificateWords(Knowledge):
    """models/lexicons/certificates.yml."""

    names: tuple[str, ...]
    words: tuple[str, ...]
    courses: tuple[str, ...]
    issuers: frozenset[str]
    levels: frozenset[str]
    awards: tuple[str, ...]
    trainers: tuple[str, ...]
    course_givers: tuple[str, ...]
    not_trainers: tuple[str, ...]
    colleges: tuple[str, ...]
    weak_degrees: tuple[str, ...]
    registered: tuple[str, ...]
    links: tuple[str, ...]
    validity: tuple[str, ...]
    lengths: tuple[str, ...]
    numbered_parts: tuple[str, ...]
    permits: tuple[str, ...]
    hauling: tuple[str, ...]
    certified: tuple[str, ...]
    standings: frozenset[str]
    bodies: tuple[str, ...]


words = from_lexicon("certificates", CertificateWords)


def is_award(text: str) -> bool:
    """Whether it speaks of a distinction."""
    return holds_any(words().awards, text)


def is_certificate(text: str) -> bool:
    """Whether it speaks of a certificate, licence or course."""
    return holds_any(words().words, text) or holds_any(words().courses, text) or names_certificate(text)


def is_issued(text: str) -> bool:
    """Whether one who is known to issue certificates stands behind it: "Product Owner, Scaled Agile, 2023"."""
    return not is_award(text) and any(part.casefold().strip(" .)") in words().issuers for part in _parts(text)[1:])


def names_certificate(text: str) -> bool:
    """Whether it holds what names a certificate and nothing else, so that it is one beside tools as well."""
    return holds_any(words().names, text)


def is_award_line(line: Line) -> bool:
    """Whether a short line speaks of a distinction."""
    return is_award(str(line)) and len(line.words) <= 12


@cache
def _weak() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(words().weak_degrees)})(?!\w)", re.IGNORECASE)


def is_course(text: str) -> bool:
    """Whether it tells of a certificate, licence or course, be it by who gave it or by how short it was."""
    return is_certificate(text) or is_short_course(text) or is_taught(text)


def is_short_course(text: str) -> bool:
    """Whether it says that it was a course, or how few hours, days or weeks it took: "Scrum for Nurses (24 h)"."""
    return holds_any(words().courses, text) or _length().search(text) is not None


def is_length(text: str) -> bool:
    """Whether it tells how long a course lasted, and nothing else: "3 days"."""
    return _length().fullmatch(text.strip("() ")) is not None


def is_study(text: str) -> bool:
    """Whether a line of a mixed section is about a school rather than a course: by its degree, else its institution."""
    if names.membership(text):
        return False
    parts = _parts(text)
    if any(studies.has_degree(p) and not _weak().match(p) for p in parts) and not is_certified(text):
        return True
    if _length().search(text) or any(map(armed_forces.is_trade_school, parts)):
        return False
    if is_award(text) and not studies.has_degree(text):
        return False
    if studies.has_degree(text):
        return studies.has_institution(text) and not is_certified(text)
    return studies.has_institution(text) and not is_certificate(text) and not is_taught(text)


def _parts(text: str) -> list[str]:
    return [part for part in studies.fields_of(text) if part]


@cache
def _length() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.,-])(?:{any_form(words().lengths)})(?!\w)", re.IGNORECASE)


def is_certified(text: str) -> bool:
    """Whether a body or a provider of courses gave it: "Certificate in Fundraising, Institute of Fundraising, 2017"."""
    first, *behind = _parts(text) or [""]
    if first.casefold() in words().standings:
        return any(holds_any(words().bodies, p) and not holds_any(words().colleges, p) for p in behind[:1])
    bodies = [part for part in behind if holds_any(words().trainers, part) and not holds_any(words().colleges, part)]
    lasting = re.search(r"\b(?:19|20)\d\d\s*[-–—/]", text)
    return _certified().match(first) is not None and len(bodies) > 0 and not lasting


@cache
def _certified() -> re.Pattern[str]:
    return re.compile(any_form(words().certified), re.IGNORECASE)


def is_permit(text: str) -> bool:
    """Whether it tells of a licence to drive a car, and of nothing that one drives for pay."""
    return holds_any(words().permits, text) and not holds_any(words().hauling, text)


def is_taught(text: str) -> bool:
    """Whether something is taught, by one who mostly gives courses, and in no long time.

    It stands before who teaches it, or alone behind one who surely gives courses: "Product School – Pricing".
    """
    parts = _parts(text)
    named = [part for part in parts if re.search(r"[^\W\d_]{3}", part)]
    at = next((n for n, part in enumerate(named) if studies.has_institution(part)), 0)
    if re.search(r"\b(?:19|20)\d\d\s*[-–—/]", " ".join(parts)) or not named:
        return False
    if at == 0:
        return len(named) == 2 and gives_courses(named[0]) and names.place(named[1]) < 1.5
    return is_trainer(named[at])


def gives_courses(text: str) -> bool:
    """Whether it names one who surely gives courses, perhaps with where: "Product School Dnipro", "Fire Academy"."""
    known = text.casefold().strip(" .").split()
    issues = any(" ".join(known[:n]) in words().issuers for n in range(1, len(known) + 1))
    return issues or (holds_any(words().course_givers, text) and is_trainer(text))


def is_trainer(text: str) -> bool:
    """Whether it names an institution that mostly gives courses: "Academia Farol"."""
    return holds_any(words().trainers, text) and not holds_any(words().not_trainers, text)


@cache
def _registered() -> re.Pattern[str]:
    number = r"(?:(?:id|no\.?|number|url)\b|#|(?=[A-Z]*[\s-]*\d)[A-Z]{0,4}[\s-]*\d[\d-]{2,}$)"
    alone = r"#\s?[A-Z-]{0,6}\d{4,}\b"
    return re.compile(rf"(?:{any_of(words().registered)})\s*{number}|{alone}|{any_of(words().links)}", re.IGNORECASE)


def tells_number(text: str) -> bool:
    """Whether it begins with the number under which something is registered: "License no. 4711"."""
    return _registered().match(text) is not None
