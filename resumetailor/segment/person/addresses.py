"""Where the person lives: a place, or a street and the town on the next line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from resumetailor.phrases import any_of
from resumetailor.segment.person import contact
from resumetailor.segment.text import dates, names, prose
from resumetailor.segment.text.lines import Line
from resumetailor.segment.text.splitting import COMMA, split


def location(plain: Sequence[Line], data: Sequence[Line] = ()) -> Line | None:
    """The surest place; next to contact data on a line, a single capitalised word will do. A date is no street.

    So will a part of a town before the town, right above or below `data`: "Petone, Lower Hutt".
    """
    told = (p for p in plain if is_whole(str(p)) or not prose.sentence(str(p)))
    places = [p for p in told if dates.undated(p, dates.find(p))]
    best = max(places, key=_place_score, default=None)
    if best is not None and _place_score(best) >= 1:
        return best
    near = {number for line in data for number in (line.index - 1, line.index + 1)}
    return next((p for p in places if p.index in near and _is_part_of_town(p)), None)


def _is_part_of_town(line: Line) -> bool:
    parts = split(line, COMMA)
    named = all(not names.department(str(p)) and names.employer(str(p)) < 1 for p in parts)
    return len(parts) == 2 and named and _may_be_a_town(line)


@cache
def _street() -> re.Pattern[str]:
    """Of a line that begins as an address, or holds a kind of street."""
    known = names.places.lexicon()
    before = rf"(?:{any_of(known.premises)})?[\s.]*(?:no\b|bag|box)?[\s.:#]*"
    return re.compile(
        rf"\d+\w?,?\s+[^\W\d]|.*\b(?:{any_of(known.street_signs)})(?!\w)"
        rf"|(?=.*\d).*\b(?:{any_of(known.numbered_streets)})\b"
        rf"|{before}\d+\w?\s*[,/]?\s+(?:lot\s+\d+|[^\W\d])",
        re.IGNORECASE,
    )


_TOWN = re.compile(r"[^\W\d][^\d,@:|]{1,30},?\s+(?:[A-Z]{2,3}\s+)?(?=[A-Z\d -]*\d)[A-Z\d -]{3,9}(?:,\s+[^\d,]{2,30})?")
"""A town and its postcode: "Durban, 4001", "Bath BA1 2QZ", "Geelong VIC 3220"."""


_POSTAL = re.compile(
    r"(?:.*,\s*)?(?:[A-Z]{1,2}-)?\d{4,5}\s+[^\W\d][^\d,]+(?:,\s*[^\d,]+)?"
    r"|.*[^\W\d]\s+[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}(?:,\s*[^\d,]+)?"
    r"|.*\b[A-Z]{2,3}\s+\d{4,5}(?:-\d{4})?(?:,\s*[^\d,]+)?"
    r"|.*[^\W\d](?:\s*[–-]\s*|\s+)\d{3}\s?\d{3}(?:,\s*[^\d,]+)?"
)
"""An address that ends in a town with its postcode: continental, British, American, Australian and Indian ones."""


_NUMBERED = re.compile(
    r"[^\W\d][^\d,@:|()]{3,40}?(?:,\s*(?!(?:19|20)\d\d$)\d{1,5}|\s+\d{1,3})\s?[A-Za-z]?(?:\s?[-/]\s?\d+)?"
)
"""A street with its number behind it: "Rua das Palmeiras, 88", "Hauptstraße 12a"."""


def address(plain: Sequence[Line], place: Line | None) -> tuple[Line, ...]:
    """The place, with the street printed above or before it; or the street, with the town on the line below.

    Behind the place its country may stand on the same line.
    """
    if place is None:
        return ()
    at = plain.index(place)
    above, below = plain[at - 1] if at else None, plain[at + 1] if at + 1 < len(plain) else None
    if below is not None and _is_street(str(place)) and "," not in str(place) and _TOWN.fullmatch(str(below)):
        return (place, below)
    found = (above, place) if above is not None and _is_street(str(above)) else (place,)
    return (*found, below) if below is not None and _is_country(below, place) else found


def _is_street(text: str) -> bool:
    street = _street().match(text) or (_NUMBERED.fullmatch(text) and names.title(text) < 1.2)
    return street is not None and len(text.split()) <= 7 and not prose.sentence(text)


def _is_country(line: Line, place: Line) -> bool:
    """Whether it is a country that only a sign parts from the place."""
    beside = line.index == place.index and "\n" not in line.block.text[place.end : line.start]
    return beside and str(line).casefold().strip(" .") in names.places.lexicon().countries


def is_whole(text: str) -> bool:
    """Whether it holds street and town, although it ends in a stop: "14, Tafawa Close, Ikeja, Lagos State."."""
    parts = text.rstrip(" .").split(",")
    placed = names.place(",".join(parts[-2:])) >= 1.5 or names.place(parts[-1]) >= 1.5
    return placed and is_address(text) and names.capitalised(text) >= 0.6


def is_address(text: str) -> bool:
    """Whether it begins as a street with its number does, and names no title."""
    street = _street().match(text) is not None and any(map(str.isdigit, text))
    return street and "," in text and names.title(text) < 1.2


def only_place(parts: Sequence[object]) -> bool:
    """Whether what is left of a line is a town and where that is, and no longer name that ends so.

    How something was done is no place of it: "Good Clinical Practice (online)".
    """
    text = str(parts[0]) if len(parts) == 1 else ""
    bracket = _BRACKET.search(text)
    if bracket is not None and bracket.start() and bracket[1].casefold() in names.places.lexicon().modes:
        text = text[: bracket.start()]
    town = text.split(",")[0]
    return names.place(text) >= 2 and len(text.split()) <= 4 and names.title(town) < 0.7 and names.employer(town) < 1.5


_BRACKET = re.compile(r"\s*\(([^()]+)\)$")


def _place_score(line: Line) -> float:
    text = str(line)
    score = names.place(text)
    if _POSTAL.fullmatch(text) and len(text) <= 120 and not contact.is_detail(text):
        return max(score, 2.5 if names.employer(text) < 1.5 else 1.5)
    if len(text) > 80 or contact.is_detail(text) or (names.employer(text) >= 1.5 and not _street().match(text)):
        return 0.0
    if score:
        return score
    if _street().match(text):
        return 1.5 if len(line.words) > 2 else 0.5
    return 1.1 if _may_be_a_town(line) and _is_beside_data(line) else 0.0


def _may_be_a_town(line: Line) -> bool:
    """Whether it is short and no title; a number in it is a postcode, and not one under which somebody is known."""
    text = str(line)
    is_short = len(line.words) <= 4 and len(split(line, COMMA)) <= 3
    coded = sum(map(str.isdigit, text)) <= _POSTCODE
    return is_short and coded and names.capitalised(text) == 1 and names.title(text) < 1


_POSTCODE = 7
"""So many digits has a postcode at most."""


def _is_beside_data(line: Line) -> bool:
    """Whether contact data stand with it on the printed line."""
    text = line.block.text
    end = text.find("\n", line.end)
    printed = line.stretch(text.rfind("\n", 0, line.start) + 1, len(text) if end < 0 else end)
    return len(contact.data(printed)) > 1
