"""Which of an entry's heading texts is the position, which the employer, which the place.

All ways to read an entry's heads are weighed: by what each text looks like, and by what stands in the same place, or is
set in the same look, in the section's other entries. Resumes are consistent.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import inf
from operator import itemgetter
from typing import Literal

from resumetailor.segment import contact, names
from resumetailor.segment.entries import Entry
from resumetailor.segment.lines import BAR, COMMA, DASH, Line, split

Label = Literal["position", "name", "location", "rest"]
_NAMED: tuple[Label, ...] = ("position", "name", "location")


@dataclass(frozen=True, slots=True)
class Atom:
    """A smallest field. `number`, `line` and `part` tell its place, `cost` how hardly it goes with the one before."""

    piece: Line
    number: int
    line: int
    part: int
    cost: float


@dataclass(frozen=True, eq=False)
class Field:
    """One or several atoms read as one text."""

    label: Label
    piece: Line
    atoms: Sequence[Atom]

    @property
    def end(self) -> int:
        """The number of the atom after it."""
        return self.atoms[-1].number + 1

    @cached_property
    def likeness(self) -> float:
        """How much the text looks like what the label says, less what it costs to read its atoms as one."""
        return _likeness(self)

    @cached_property
    def features(self) -> tuple[tuple[Label, object], ...]:
        """Its place and its look, under its label."""
        return tuple(_features(self))


Reading = tuple[Field, ...]
Habits = dict[tuple[Label, object], float]
"""For a label and a place or look, how much of the label's evidence was found so."""


def read(entries: Sequence[Entry]) -> list[Reading]:
    """The fields of each entry's heads, in their order."""
    ways = [_ways(_atoms(entry.heads)) for entry in entries]
    readings = [_best(each, {}) for each in ways]
    for _ in range(3):
        habits = _habits(readings)
        before, readings = readings, [_best(each, habits) for each in ways]
        if readings == before:
            break
    return [_with_whole_place(reading) for reading in readings]


def _with_whole_place(reading: Reading) -> Reading:
    """The place with a second one that only a comma parts from it: "Ortigas Center, Pasig City"."""
    for one, other in pairwise(reading):
        beside = other.atoms[0].cost == _COMMA_COST and {one.label, other.label} == {"location", "rest"}
        if beside and all(names.place(str(field.piece)) >= 2 for field in (one, other) if field.label == "rest"):
            whole = one.piece.stretch(one.piece.start, other.piece.end)
            place = Field("location", whole, (*one.atoms, *other.atoms))
            return tuple(place if field is one else field for field in reading if field is not other)
    return reading


_AT = re.compile(r"\s+(?:at|with|@)\s+", re.IGNORECASE)
_AS = re.compile(r",?\s+as\s+(?:an?\s+|the\s+)?", re.IGNORECASE)


_DASH = re.compile(rf"{DASH.pattern}|\s+/{{1,2}}\s+")
_COMMA_COST, _DASH_COST = 0.45, 0.55


def _atoms(heads: Sequence[Line]) -> list[Atom]:
    atoms: list[Atom] = []
    for number, head in enumerate(heads):
        part = -1
        for piece, cost in (found for bar in split(head, BAR) for found in _pieces(bar)):
            part += cost != _COMMA_COST
            atoms.append(Atom(piece, len(atoms), number, part, cost))
    return atoms[:12]


def _pieces(bar: Line) -> Iterator[tuple[Line, float]]:
    """The smallest texts, each with what it costs to read it as one with the one before.

    Dashes and commas part them, "at" and "as", and a bracket with a town: "Buyer, Toys at Corner Shop (Leeds)".
    """
    text = str(bar)
    as_title = _AS.search(text)
    at = _AT.search(text)
    bracket = re.search(r"\s*\(([^()]+)\)$", text)
    country = _town_and_country(text)
    if at and (names.title(text[: at.start()]) >= 0.7 or _lone_title(text[: at.start()], text[at.end() :])):
        yield bar.cut(0, at.start()), inf
        yield from _pieces(bar.cut(at.end()))
    elif as_title and _names_employer(text[: as_title.start()]) and names.title(text[as_title.end() :]) >= 1.2:
        yield from _pieces(bar.cut(0, as_title.start()))
        for place, piece in enumerate(split(bar.cut(as_title.end()), COMMA)):
            yield piece, _COMMA_COST if place else inf
    elif country is not None:
        yield from _pieces(bar.cut(0, country.start()))
        yield bar.cut(country.start(), country.end()), _COMMA_COST
    elif bracket and bracket.start() and _stands_apart(text[: bracket.start()], bracket[1]):
        yield from _pieces(bar.cut(0, bracket.start()))
        yield bar.cut(*bracket.span(1)), inf
    else:
        titled = any(names.title(part) >= 1.2 for part in text.split(" / "))
        for order, dashed in enumerate(split(bar, _DASH if titled else DASH)):
            for place, piece in enumerate(_forms_kept(split(dashed, COMMA))):
                yield piece, _COMMA_COST if place else _DASH_COST if order else inf


_TOWN_AND_COUNTRY = re.compile(r",\s+([^,()]{2,30}?)\s*\(([^()]+)\)$")


def _town_and_country(text: str) -> re.Match[str] | None:
    """The end of "Corner Shop, Gniezno (Poland)" that tells where, if it does."""
    match = _TOWN_AND_COUNTRY.search(text)
    if match is None or names.place(match[2]) < 2 or names.department(match[1]) or names.legal_form(match[1]):
        return None
    town = len(match[1].split()) <= 3 and names.capitalised(match[1]) == 1
    return match if town and names.title(match[1]) < 1.2 and names.employer(match[1]) < 1.5 else None


def _lone_title(before: str, after: str) -> bool:
    """Whether one word before "at" an employer can be nothing but the title: "Page at Morrin Street Library"."""
    return re.fullmatch(r"[A-Z][a-z]+", before.strip()) is not None and names.employer(after) >= 1.5


def _names_employer(before: str) -> bool:
    """Whether what stands before "as" may be an employer, and no title or verb: "Corner Shop", not "Served"."""
    several = len(before.split()) > 1 and names.capitalised(before) == 1
    return names.title(before) < 1.2 and (several or names.employer(before) >= 1.5)


def _forms_kept(parts: Sequence[Line]) -> list[Line]:
    """The parts, a legal form with the name before it: "Lindenhall Payments, Inc."."""
    result: list[Line] = []
    for part in parts:
        if result and names.legal_form(str(part)):
            result[-1] = result[-1].stretch(result[-1].start, part.end)
        else:
            result.append(part)
    return result


def _stands_apart(before: str, inside: str) -> bool:
    """Whether what stands in brackets is a field of its own: an employer's town or its address on the web."""
    return contact.is_url(inside) or names.place(inside) >= 2.4 or (names.title(before) < 1.2 and _town(inside))


def _town(text: str) -> bool:
    """Whether it may be a town: known, or one or two capitalised words that are no abbreviation."""
    return names.place(text) >= 1.5 or (
        len(text.split()) <= 2 and names.capitalised(text) == 1 and not text.isupper() and text.isalpha()
    )


def _ways(atoms: Sequence[Atom]) -> list[list[Field]]:
    """For each atom, every way to read it, alone or with those after it that only a comma parts from it."""
    return [list(_fields(atoms[at:])) for at in range(len(atoms))]


def _best(ways: Sequence[Sequence[Field]], habits: Habits) -> Reading:
    """The reading of greatest value: the sum over its fields, less what a post without position or employer lacks."""
    worth = [[(field, field.likeness + _habit(field, habits)) for field in fields] for fields in ways]
    solved: dict[tuple[int, frozenset[Label]], tuple[float, Reading]] = {}

    def solve(at: int, used: frozenset[Label]) -> tuple[float, Reading]:
        if at == len(ways):
            return -0.8 * ("position" not in used) - 0.7 * ("name" not in used), ()
        if (at, used) not in solved:
            solved[at, used] = max(followed(at, used), key=itemgetter(0))
        return solved[at, used]

    def followed(at: int, used: frozenset[Label]) -> Iterator[tuple[float, Reading]]:
        for field, value in worth[at]:
            if field.label not in used:
                rest, reading = solve(field.end, used if field.label == "rest" else used | {field.label})
                yield value + rest, (field, *reading)

    return solve(0, frozenset())[1]


def _fields(atoms: Sequence[Atom]) -> Iterator[Field]:
    yield Field("rest", atoms[0].piece, atoms[:1])
    for length in range(1, len(atoms) + 1):
        if length > 1 and atoms[length - 1].cost == inf:
            return
        first, last = atoms[0].piece, atoms[length - 1].piece
        piece = first.stretch(first.start, last.end)
        yield from (Field(label, piece, atoms[:length]) for label in _NAMED)


def _likeness(field: Field) -> float:
    if str(field.piece).casefold().strip(" .()") in names.titles().engagements:
        return 0.2 if field.label == "rest" else -2.0
    if contact.is_url(str(field.piece)):
        return 0.2 if field.label == "rest" else -2.0
    if field.label == "rest":
        return -0.6 - 0.4 * names.title(str(field.piece))
    return {"position": _as_position, "name": _as_name, "location": _as_location}[field.label](field)


def _as_position(field: Field) -> float:
    text, added = str(field.piece), [str(atom.piece) for atom in field.atoms[1:]]
    title = names.title(text)
    cost = _cost(field) + 0.4 * sum(map(names.employer, added)) + 0.4 * names.place(text)
    if added and all(map(names.department, added)):
        cost = 0.2 * _cost(field)
    return title - 0.5 * names.employer(text) * (title < 2) - cost - 0.02 * max(0, len(text) - 80)


def _as_name(field: Field) -> float:
    text = str(field.piece)
    title, employer, place = names.title(text), names.employer(text), names.place(text)
    unlike = (
        0.6 * title * (employer < 2)
        + 0.5 * place * (employer < 1.5)
        + 0.8 * names.department(str(field.atoms[0].piece))
    )
    unlike += 0.4 * sum(names.place(str(atom.piece)) for atom in field.atoms[1:])
    return 0.6 + employer - unlike - 1.1 * _cost(field)


def _as_location(field: Field) -> float:
    text = str(field.piece)
    place = names.place(text)
    if len(text) > 60 or (re.search(r"\d{1,3}\b(?!\d)", text) and not place):
        return -2.0
    unknown = -0.2 if _could_be_a_town(field) and not names.department(text) else -0.8
    return (place or unknown) - 0.4 * names.employer(text) - 0.4 * names.title(text) - 0.3 * (len(field.atoms) > 2)


def _cost(field: Field) -> float:
    return sum(atom.cost for atom in field.atoms[1:])


def _could_be_a_town(field: Field) -> bool:
    """One to three capitalised words that close a line, after something else."""
    text, first = str(field.piece), field.atoms[0]
    return (
        len(text.split()) <= 3
        and names.capitalised(text) == 1
        and not any(c.isdigit() for c in text)
        and (first.cost < inf or first.part > 0 or first.line > 0)
    )


def _features(field: Field) -> Iterator[tuple[Label, object]]:
    first = field.atoms[0]
    look = (
        first.piece.bold,
        first.piece.italic,
        first.piece.caps,
        first.piece.size,
        first.piece.color,
        first.piece.block.style,
    )
    yield field.label, ("look", look)
    yield field.label, ("slot", first.line, first.part, first.cost < inf)


def _habits(readings: Sequence[Reading]) -> Habits:
    """The share of each label that stood in each place and look. Fields count by what their words say for them."""
    counts: dict[tuple[Label, object], float] = defaultdict(float)
    totals: dict[Label, float] = defaultdict(float)
    for field in (field for reading in readings for field in reading):
        weight = _evidence(field)
        totals[field.label] += weight
        for feature in field.features:
            counts[feature] += weight
    return {feature: count / totals[feature[0]] for feature, count in counts.items()}


def _evidence(field: Field) -> float:
    text = str(field.piece)
    score = {"position": names.title, "name": names.employer, "location": names.place}.get(field.label)
    return 0.1 + (score(text) if score else 0.0)


def _habit(field: Field, habits: Habits) -> float:
    return 0.0 if field.label == "rest" else 0.8 * sum(habits.get(feature, 0.0) for feature in field.features)
