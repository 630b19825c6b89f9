"""A line that lists several certificates, taken apart so that each keeps its own date."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from resumetailor.segment.education.credentials import is_certificate, names_certificate, tells_number, words
from resumetailor.segment.education.issuers import tells_validity
from resumetailor.segment.person import addresses
from resumetailor.segment.text import dates, names
from resumetailor.segment.text.date_patterns import year_like
from resumetailor.segment.text.lines import Line
from resumetailor.segment.text.sentences import sentences
from resumetailor.segment.text.splitting import BAR, COMMA, SIGNS, split

_SIGN = re.compile(rf"\s*[{SIGNS}]\s*|\s*;\s+")
_SLASH = re.compile(r"\s+/\s+")
_WIDE = re.compile(r",\s{2,}")
"""Between the items of a list whose writer set more than one space."""


def listed(line: Line) -> list[Line]:
    """The certificates that the line tells of, in its order; the line alone if it may be one.

    A date ends what is told of a certificate, unless every part between separators has one of its own.
    """
    readings: Sequence[Callable[[Line], list[Line]]] = (
        lambda whole: _dated_each(split(whole, BAR)),
        lambda whole: _dated_each(split(whole, _SLASH)),
        _parted_by_signs,
        lambda whole: _dated_each(split(whole, COMMA)),
        _named_each_by_signs,
        _named_each,
        _parted_by_stops,
        _parted_by_dates,
        _undated_last,
        lambda whole: wide if len(wide := split(whole, _WIDE)) > 2 else [],
    )
    return next((found for reading in readings if len(found := reading(line)) > 1), [line])


def only_date(line: Line) -> bool:
    """Whether nothing but a date stands there, or a date and a place."""
    found = dates.find(line)
    rest = dates.undated(line, found) if found else []
    return bool(found) and (not rest or (not is_certificate(str(line)) and addresses.only_place(rest)))


def _dated_each(parts: list[Line]) -> list[Line]:
    return parts if all(dates.find(p) and not _tells_more(p) for p in parts) else []


def _parted_by_signs(line: Line) -> list[Line]:
    """PMP (2021); PSPO I (2024); ITIL v4: what stands behind the last date has none."""
    ended, rest = _ended_by_dates(split(line, _SIGN))
    if not ended or (rest and not _begins_anew(ended[-1], rest[0])):
        return []
    return [_joined(line, parts) for group in ended for parts in _each(group)] + rest


def _parted_by_dates(line: Line) -> list[Line]:
    """PMP, PMI (2021), CSM, Scrum Alliance (2022)."""
    ended, rest = _ended_by_dates(split(line, COMMA))
    found = [_joined(line, group) for group in ended]
    return found if not rest and all(is_certificate(str(part)) for part in found) else []


def _parted_by_stops(line: Line) -> list[Line]:
    """Professional Engineer (2018). Green Belt (2017)."""
    found = [part.cut(0, len(part) - str(part).endswith(".")) for part in sentences(line)]
    whole = all(str(part).count("(") == str(part).count(")") and not only_date(part) for part in found)
    return found if whole and any(dates.find(part) for part in found) else []


def _named_each(line: Line) -> list[Line]:
    """Forklift certified, OSHA 10: what behind a comma names a certificate gave none; a year may be of both."""
    parts = split(line, COMMA)
    return parts if all(map(_names_another, parts)) and not year_like().search(str(line)) else []


def _names_another(part: Line) -> bool:
    """Whether it names a certificate, and neither who gave it nor its number or level."""
    text = str(part)
    return names_certificate(text) and not _is_issuer(part) and not _tells_more(part) and names.employer(text) < 1.5


def _named_each_by_signs(line: Line) -> list[Line]:
    """Professional License (exp. 2027); Certified Educator Level 2: each is one by its words."""
    parts = split(line, _SIGN)
    return parts if all(is_certificate(str(part)) and not _is_issuer(part) for part in parts) else []


def _undated_last(line: Line) -> list[Line]:
    """ILS (2023), ALS 2021, Manual Handling: what stands behind the last date has none, and no issuer is among it."""
    ended, rest = _ended_by_dates(split(line, COMMA))
    several = len(ended) + len(rest) > 2 and len(ended) > 0
    named = all(not _is_issuer(p) and names.employer(str(p)) < 1.5 and names.place(str(p)) < 1.5 for p in rest)
    return [_joined(line, group) for group in ended] + rest if several and rest and named else []


def _ended_by_dates(parts: Sequence[Line]) -> tuple[list[list[Line]], list[Line]]:
    """The parts up to each date, with what only tells more of the same, and those behind the last."""
    ended: list[list[Line]] = []
    open_: list[Line] = []
    for part in parts:
        if not open_ and ended and _tells_more(part):
            ended[-1].append(part)
            continue
        open_.append(part)
        if (dates.find(part) or _runs_out(part)) and len(open_) > only_date(part):
            ended.append(open_)
            open_ = []
    return ended, open_


def _runs_out(part: Line) -> bool:
    """Whether it names a certificate and when that ends to be valid: "Paramedic (exp. 03/2027)"."""
    return dates.expires(str(part)) and any(map(str.isdigit, str(part))) and not _tells_more(part)


def _begins_anew(before: Sequence[Line], part: Line) -> bool:
    """Whether a part without a date, behind one that ends with a date, is a certificate and not the issuer of that."""
    return (is_certificate(str(part)) or not only_date(before[-1])) and not _is_issuer(part)


def _each(group: Sequence[Line]) -> list[list[Line]]:
    """Six Sigma Green Belt; First Aid; CPR (2020): names side by side, of which the last has a date."""
    told = [part for part in group if not _tells_more(part)]
    if len(told) < 2 or not _are_certificates(told):
        return [list(group)]
    return [[name] for name in told[:-1]] + [list(group[group.index(told[-1]) :])]


def _are_certificates(parts: Sequence[Line]) -> bool:
    """Whether all are certificates by their words, or most of several, and none can be who gave one."""
    known = sum(is_certificate(str(part)) for part in parts)
    issued = any(
        _is_issuer(part) or (names.employer(str(part)) >= 1.5 and not is_certificate(str(part))) for part in parts
    )
    return not issued and (known == len(parts) or known * 2 > len(parts) > 2)


def _is_issuer(part: Line) -> bool:
    undated = " ".join(map(str, dates.undated(part, dates.find(part))))
    return undated.casefold().strip(" .") in words().issuers


def _tells_more(part: Line) -> bool:
    text = str(part)
    return only_date(part) or tells_number(text) or tells_validity(text)


def _joined(line: Line, parts: Sequence[Line]) -> Line:
    return line.cut(parts[0].start - line.start, parts[-1].end - line.start)
