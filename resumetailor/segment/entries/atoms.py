"""The smallest texts of an entry's heads, which the fields are read from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import inf

from resumetailor.segment.person import contact
from resumetailor.segment.text import leads, names
from resumetailor.segment.text.lines import Line
from resumetailor.segment.text.signs import has_content
from resumetailor.segment.text.splitting import BAR, COMMA, DASH, rejoined, split


@dataclass(frozen=True, slots=True)
class Atom:
    """A smallest field. `number`, `line` and `part` tell its place, `cost` how hardly it goes with the one before."""

    piece: Line
    number: int
    line: int
    part: int
    cost: float


_AT = re.compile(r"\s+(?:at|with|through|via|@)\s+", re.IGNORECASE)
_AS = re.compile(
    r"(?:^(?:(?:\w+\s+)?(?:work(?:ing|ed)|employed|serv(?:ing|ed))\s+)?|,?\s+)as\s+(?:an?\s+|the\s+)?", re.IGNORECASE
)
_DASH = re.compile(rf"{DASH.pattern}|\s+/{{1,2}}\s+")
COMMA_COST, _DASH_COST = 0.45, 0.55


def atoms_of(heads: Sequence[Line]) -> list[Atom]:
    atoms: list[Atom] = []
    for number, head in enumerate(heads):
        part = -1
        bars = (part for bar in split(head, BAR) for whole in _agency_apart(bar) for part in _lead_apart(whole))
        for piece, cost in (found for bar in bars for found in _pieces(bar)):
            part += cost != COMMA_COST
            atoms.append(Atom(piece, len(atoms), number, part, cost))
    return atoms[:12]


_AGENCY = re.compile(r"\s+(?=(?:via|through|on (?:the )?payrolls? of)\s+(?-i:[A-Z]))", re.IGNORECASE)


def _agency_apart(bar: Line) -> list[Line]:
    """A title and through whom one worked, where the line's other parts tell for whom: "Clerk via Adecco"."""
    before = bar.block.text[: bar.start].rstrip(" ")
    agency = _AGENCY.search(str(bar)) if before.endswith(("|", "·", "•", "\t")) else None
    if agency is None or names.title(str(bar)[: agency.start()]) < 1.2:
        return [bar]
    return [bar.cut(0, agency.start()), bar.cut(agency.end())]


def _lead_apart(bar: Line) -> list[Line]:
    """A title set bold and the employer set plain behind it, which nothing else parts: "**Clerk** Corner Shop"."""
    if (parted := leads.parted(bar)) is None:
        return [bar]
    lead, rest = parted
    behind = str(rest).split(",")[0]
    titled = names.title(str(lead)) >= 2 and names.title(str(lead)) > names.title(behind)
    named = (str(rest)[:1].isupper() or names.employer(behind) >= 1.5) and not names.department(behind)
    return [lead, rest] if titled and named else [bar]


def _pieces(bar: Line) -> Iterator[tuple[Line, float]]:
    """The smallest texts, each with what it costs to read it as one with the one before.

    Dashes and commas part them, "at" and "as", and a bracket with a town: "Buyer, Toys at Corner Shop (Leeds)".
    """
    text = str(bar)
    if names.describes(text):
        yield bar, inf
    elif (at := _parting_at(text)) is not None:
        yield bar.cut(0, at.start()), inf
        yield from _pieces(bar.cut(at.end()))
    elif (parting := _parting_as(text)) is not None:
        if parting.start():
            yield from _pieces(bar.cut(0, parting.start()))
        for place, piece in enumerate(split(bar.cut(parting.end()), COMMA)):
            yield piece, COMMA_COST if place else inf
    elif (town := _in_town(text) or _town_and_country(text)) is not None:
        yield from _pieces(bar.cut(0, town.start()))
        yield bar.cut(town.start("town"), town.end()), COMMA_COST
    else:
        yield from _listed(bar)


def _listed(bar: Line) -> Iterator[tuple[Line, float]]:
    """The texts that dashes and commas part, and brackets."""
    for order, dashed in enumerate(_titles_kept(split(bar, _DASH)) if _slashed(bar) else split(bar, DASH)):
        for place, piece in enumerate(_served_kept(_forms_kept(split(dashed, COMMA)))):
            bare, told = _bracket_apart(piece)
            yield bare, COMMA_COST if place else _DASH_COST if order else inf
            yield from ((part, inf) for part in told)


def _slashed(bar: Line) -> bool:
    """Whether slashes part fields, as a title, a place or bold letters tell: "**Armor Ferries** / Commis de Cuisine".

    They do not in a name of two halves: "Lowe / Hale Ltd".
    """
    text, end = str(bar), bar.bold_until
    first, *others = text.split(" / ")
    if 0 < end < len(text) and text[:end].strip(" /") == first:
        return True
    return any(names.title(part) >= 1.2 for part in (first, *others)) or any(names.place(o) >= 2 for o in others)


def _titles_kept(parts: Sequence[Line]) -> list[Line]:
    """The parts, titles as one that only a slash parts: "Charge Nurse / Staff Nurse, Ward 3"."""
    return rejoined(parts, _both_titles)


def _both_titles(one: Line, other: Line) -> bool:
    """Whether a slash parts two titles, and no employer named like one: "Buyer / Miller & Baker Ltd"."""
    slashed = "/" in one.block.text[one.end : other.start]
    return slashed and all(names.title(str(side)) >= 0.7 and names.employer(str(side)) < 2 for side in (one, other))


def _bracket_apart(piece: Line) -> tuple[Line, list[Line]]:
    """The piece without what stands in brackets behind it as a field of its own.

    That is an employer's town, or what is told of a title: for whom one worked, or a remark.
    """
    bracket = re.search(r"\s*\(([^()]+)\)$", str(piece))
    if bracket is None or not bracket.start():
        return piece, []
    before, inside = str(piece)[: bracket.start()], bracket[1]
    told = names.title(before) >= 1.2 and (names.self_employed(inside.partition(":")[0]) or names.remark(inside))
    behind = piece.block.text[piece.end :]
    ends = not has_content(behind) or BAR.match(behind) is not None
    if not told and not _stands_apart(before, inside) and not (ends and _is_title_of(before, inside)):
        return piece, []
    return piece.cut(0, bracket.start()), [piece.cut(*bracket.span(1))]


_SPOT = re.compile(r"the(?:\s+[^\W\dA-Z]+)+$")


def _parting_at(text: str) -> re.Match[str] | None:
    """What stands between a title and an employer; "at the front desk" is part of the title."""
    at = _AT.search(text)
    if at is None or (_SPOT.match(text, at.end()) and names.employer(text[at.end() :]) < 1):
        return None
    before, after = text[: at.start()], text[at.end() :]
    return at if _titled(before) or _lone_title(before, after) else None


def _parting_as(text: str) -> re.Match[str] | None:
    """What stands between an employer, or nothing, and a title: "Corner Shop, as a Buyer"."""
    parting = _AS.search(text)
    if parting is None or not _names_employer(text[: parting.start()]):
        return None
    return parting if names.title(text[parting.end() :]) >= 1.2 else None


def _titled(before: str) -> bool:
    """Whether a title stands before "at", and not within a name or bracket: "Trustee, Perthshire Hospice at Sea"."""
    last = before.rpartition(",")[2]
    within = "," in before and names.employer(last) >= 1.5 and names.title(last) < 1.2
    return names.title(before) >= 0.7 and not within and before.count("(") == before.count(")")


_IN = re.compile(r"(?<!\s)\s+(?:based\s+)?in\s+(?P<town>[A-ZÀ-Þ][^()|]*)$")


def _in_town(text: str) -> re.Match[str] | None:
    """The end of "Puddle Lane Nursery in Edinburgh", if a place is known by that name."""
    match = _IN.search(text)
    return match if match is not None and all(names.place(part) >= 1.5 for part in match[1].split(", ")) else None


_TOWN_AND_COUNTRY = re.compile(r",\s+(?P<town>[^,()]{2,30}?)\s*\(([^()]+)\)$")


def _town_and_country(text: str) -> re.Match[str] | None:
    """The end of "Corner Shop, Gniezno (Poland)" that tells where, if it does."""
    match = _TOWN_AND_COUNTRY.search(text)
    if match is None or names.place(match[2]) < 2 or names.department(match[1]) or names.legal_form(match[1]):
        return None
    first, *_, last = (word[:1] for word in f"{match[1]} {match[1]}".split())
    town = len(match[1].split()) <= 4 and not first.islower() and not last.islower()
    return match if town and names.title(match[1]) < 1.2 and names.employer(match[1]) < 1.5 else None


def _lone_title(before: str, after: str) -> bool:
    """Whether one word before "at" an employer can be nothing but the title: "Page at Morrin Street Library"."""
    return re.fullmatch(r"[A-Z][a-z]+", before.strip()) is not None and names.employer(after) >= 1.5


def _names_employer(before: str) -> bool:
    """Whether what stands before "as", if anything, may be an employer, and no title or verb: "Shop", not "Served"."""
    several = len(before.split()) > 1 and names.capitalised(before) == 1
    return not before or (names.title(before) < 1.2 and (several or names.employer(before) >= 1.5))


def _served_kept(parts: list[Line]) -> list[Line]:
    """The parts, as one those that name for whom one serves who serves many: "Reviewer for CHI, NordiCHI and TOCHI"."""
    if len(parts) < 2 or not names.serves_many(str(parts[0])):
        return parts
    last = max(n for n, part in enumerate(parts) if names.place(str(part)) < 2 or not n)
    if not re.search(r"\band\b|&", str(parts[last])) or names.employer(str(parts[last])) >= 2.5:
        return parts
    return [parts[0].stretch(parts[0].start, parts[last].end), *parts[last + 1 :]]


def _forms_kept(parts: Sequence[Line]) -> list[Line]:
    """The parts, a legal form, more partners or a department with the name before: "Lindenhall, Inc."."""
    return rejoined(parts, lambda one, other: _belongs_to(str(one), str(other)))


def _belongs_to(before: str, after: str) -> bool:
    """Whether it is the end of the name before: "Inc.", "Menon & Co.", "Department of Physics" of a university.

    So is what all partners of a firm are ("Attorneys", of "Ketter & Doyle, Attorneys"), the station of a service, and
    the title that somebody rose to.
    """
    if names.station_of(before, after) or names.succeeds(after):
        return True
    part = names.opens_as_part(after) and names.is_house(before) and max(map(names.title, (before, after))) < 1.2
    practise = " & " in before and names.profession(after) and names.title(before) < 1.2
    return part or practise or names.legal_form(after) or _are_partners(before, after)


def _are_partners(before: str, after: str) -> bool:
    """Whether one surname stands before others that a firm is named after: "Lipton" of "Lipton, Rosen & Katz LLP"."""
    named = (
        re.fullmatch(r"[A-Z][\w’'-]+", before) is not None and names.title(before) < 0.7 and names.place(before) < 1.5
    )
    firm = re.fullmatch(r"[A-Z][\w’'-]+ & .+", after) is not None and names.legal_form(after.split()[-1])
    return named and firm and not names.department(before)


def _stands_apart(before: str, inside: str) -> bool:
    """Whether what stands in brackets is a field of its own: an employer's town or its address on the web."""
    return contact.is_url(inside) or names.place(inside) >= 2.4 or (names.title(before) < 1.2 and _town(inside))


def _is_title_of(before: str, inside: str) -> bool:
    """Whether the title stands in brackets behind the employer, and closes its line: "Corner Shop (Manager)"."""
    return names.title(inside) >= 2 and names.title(before) < 1.2 and names.capitalised(inside) == 1


def _town(text: str) -> bool:
    """Whether it may be a town: known, or one capitalised word that is no abbreviation as "MSc" is."""
    return names.place(text) >= 1.5 or (
        len(text) > 1 and names.capitalised(text) == 1 and text[1:].islower() and text.isalpha()
    )
