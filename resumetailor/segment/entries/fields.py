"""Which of an entry's heading texts is the position, which the employer, which the place.

All ways to read an entry's heads are weighed: by what each text looks like, and by what stands in the same place, or is
set in the same look, in the section's other entries. Resumes are consistent.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from math import inf
from operator import itemgetter
from typing import Literal

from resumetailor.segment.entries.atoms import COMMA_COST, Atom, atoms_of
from resumetailor.segment.entries.entry import Entry
from resumetailor.segment.person import contact
from resumetailor.segment.text import armed_forces, names
from resumetailor.segment.text.lines import Line

Label = Literal["position", "name", "location", "rest"]
_NAMED: tuple[Label, ...] = ("position", "name", "location")


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
Worth = Sequence[Sequence[tuple[Field, float]]]
"""For each atom, the fields that may begin there, each with its value."""
Solutions = dict[tuple[int, frozenset[Label]], tuple[float, Reading]]


def read(entries: Sequence[Entry]) -> list[Reading]:
    """The fields of each entry's heads, in their order."""
    ways = [
        (_ways(atoms_of(entry.heads)), frozenset(label for label in _NAMED if label in entry.named))
        for entry in entries
    ]
    readings = _all_best(ways, {})
    for _ in range(3):
        habits = _habits(readings)
        before, readings = readings, _all_best(ways, habits)
        if readings == before:
            break
    return [_with_house(_with_whole_name(_with_whole_title(_with_whole_place(reading)))) for reading in readings]


def _all_best(ways: Sequence[tuple[list[list[Field]], frozenset[Label]]], habits: Habits) -> list[Reading]:
    """The best reading of each entry; what an employer's line says for several posts, it says for each of them."""
    result: list[Reading] = []
    for fields, named in ways:
        result.append(_best(_agreeing(fields, result[-1]) if result else fields, named, habits))
    return result


def _agreeing(ways: list[list[Field]], above: Reading) -> list[list[Field]]:
    """The ways without those that read anew what is part of the reading above."""
    read = {(field.piece.index, field.piece.start): field for field in above}
    result: list[list[Field]] = []
    for fields in ways:
        piece = fields[0].piece
        same = read.get((piece.index, piece.start))
        kept = [f for f in fields if same and f.label == same.label and f.piece.end == same.piece.end]
        result.append(kept or fields)
    return result


def _with_whole_place(reading: Reading) -> Reading:
    """The place with a second one that only a comma parts from it: "Ortigas Center, Pasig City"."""
    for one, other in pairwise(reading):
        if one.label == "location" and one.piece.index == other.piece.index and _tells_mode(other):
            return _joined("location", reading, one, other)
        beside = other.atoms[0].cost == COMMA_COST and {one.label, other.label} == {"location", "rest"}
        if beside and all(_is_place(str(field.piece)) for field in (one, other) if field.label == "rest"):
            return _joined("location", reading, one, other)
    return reading


def _is_place(text: str) -> bool:
    return names.place(text) >= 2 or armed_forces.is_base(text) or names.outlet(text)


def _with_whole_title(reading: Reading) -> Reading:
    """The position with what a slash parts from it and is no field of its own: "Charge Nurse / Preceptee"."""
    for one, other in pairwise(reading):
        beside = one.piece.index == other.piece.index and {one.label, other.label} == {"position", "rest"}
        if beside and one.piece.block.text[one.piece.end : other.piece.start].strip() == "/":
            return _joined("position", reading, one, other)
    return reading


def _with_whole_name(reading: Reading) -> Reading:
    """The employer with its part that opens the line: "Benefits Directorate, Department of Community Supports"."""
    for one, other in pairwise(reading):
        beside = one.piece.index == other.piece.index and other.atoms[0].cost == COMMA_COST
        opens = one.label == "rest" and one.atoms[0].part == 0 and names.unit(str(one.piece))
        if beside and opens and other.label == "name":
            return _joined("name", reading, one, other)
    return reading


def _with_house(reading: Reading) -> Reading:
    """The post with the part of the employer behind it, if the employer has a line of its own.

    "Research Assistant, Department of Economics" below "Champlain Valley University".
    """
    for one, other in pairwise(reading):
        beside = one.piece.index == other.piece.index and other.atoms[0].cost == COMMA_COST
        if one.label != "position" or other.label not in ("name", "rest") or not beside:
            continue
        houses = [field for field in reading if _is_house(field, other)]
        if names.opens_as_part(str(other.piece)) and houses:
            named = tuple(replace(f, label="name") if f is houses[0] else f for f in reading)
            return _joined("position", named, one, other)
    return reading


def _is_house(field: Field, part: Field) -> bool:
    """Whether it is the employer that the part belongs to, at the beginning of another line."""
    apart = field.piece.index != part.piece.index and field.atoms[0].part == 0
    sought = field.label == "name" or (field.label == "rest" and part.label == "name")
    return apart and sought and names.employer(str(field.piece)) >= 1.5 and not names.opens_as_part(str(field.piece))


def _tells_mode(field: Field) -> bool:
    """Whether it says no more than how the work was done: "Hybrid", behind the town."""
    return field.label == "rest" and str(field.piece).casefold().strip(" .()") in names.places.lexicon().modes


def _joined(label: Label, reading: Reading, one: Field, other: Field) -> Reading:
    """The reading with two fields that stand side by side as one."""
    whole = Field(label, one.piece.stretch(one.piece.start, other.piece.end), (*one.atoms, *other.atoms))
    return tuple(whole if field is one else field for field in reading if field is not other)


def _ways(atoms: Sequence[Atom]) -> list[list[Field]]:
    """For each atom, every way to read it, alone or with those after it that only a comma parts from it."""
    return [list(_fields(atoms[at:])) for at in range(len(atoms))]


def _best(ways: Sequence[Sequence[Field]], named: frozenset[Label], habits: Habits) -> Reading:
    """The reading of greatest value: the sum over its fields, less what a post without position or employer lacks.

    What is `named` by a form's labels is no longer sought.
    """
    worth = [[(field, field.likeness + _habit(field, habits)) for field in fields] for fields in ways]
    return _solved(worth, 0, named, {})[1]


def _solved(worth: Worth, at: int, used: frozenset[Label], known: Solutions) -> tuple[float, Reading]:
    """The best reading from the atom `at` on, of those without the labels `used`, and its value."""
    if at == len(worth):
        return -0.8 * ("position" not in used) - 0.7 * ("name" not in used), ()
    if (at, used) not in known:
        known[at, used] = max(_followed(worth, at, used, known), key=itemgetter(0))
    return known[at, used]


def _followed(worth: Worth, at: int, used: frozenset[Label], known: Solutions) -> Iterator[tuple[float, Reading]]:
    """Each field that may begin at the atom, with the best reading behind it, and the value of both."""
    for field, value in worth[at]:
        if field.label not in used:
            taken = used if field.label == "rest" else used | {field.label}
            rest, reading = _solved(worth, field.end, taken, known)
            yield value + rest, (field, *reading)


def _fields(atoms: Sequence[Atom]) -> Iterator[Field]:
    yield Field("rest", atoms[0].piece, atoms[:1])
    for length in range(1, len(atoms) + 1):
        if length > 1 and atoms[length - 1].cost == inf:
            return
        first, last = atoms[0].piece, atoms[length - 1].piece
        piece = first.stretch(first.start, last.end)
        yield from (Field(label, piece, atoms[:length]) for label in _NAMED)


def _likeness(field: Field) -> float:
    engaged = str(field.piece).casefold().strip(" .()") in names.titles.lexicon().engagements
    if engaged and not names.self_employed(str(field.piece)):
        return 0.2 if field.label == "rest" else -2.0
    if contact.is_url(str(field.piece)) or names.describes(str(field.piece)):
        return 0.2 if field.label == "rest" else -2.0
    if field.label in ("name", "location") and names.grade(str(field.piece)):
        return -2.0
    if field.label == "rest":
        return -0.6 - 0.4 * names.title(str(field.piece))
    return {"position": _as_position, "name": _as_name, "location": _as_location}[field.label](field)


def _as_position(field: Field) -> float:
    text, added = str(field.piece), [str(atom.piece) for atom in field.atoms[1:]]
    title = names.title(text)
    cost = _cost(field) + 0.4 * sum(map(names.employer, added)) + (0.4 if title else 0.8) * names.place(text)
    if added and all(map(names.department, added)):
        cost = 0.2 * _cost(field)
    cost += 1.5 * names.numbered_unit(str(field.atoms[0].piece)) + 1.5 * _goes_on(field)
    return (
        _AT_SIGN * _stands_before_at(field)
        + _STYLE * _styled(field, "position")
        + title
        - 0.5 * names.employer(text) * (title < 2)
        - cost
        - 0.02 * max(0, len(text) - 80)
    )


def _as_name(field: Field) -> float:
    text = str(field.piece)
    title, employer, place = names.title(text), names.employer(text), names.place(text)
    unlike = (
        0.6 * title * (employer < 2)
        + 0.5 * place * (employer < 1.5)
        + 0.8 * names.department(str(field.atoms[0].piece))
        + 0.8 * names.unit(text)
    )
    unlike += 1.5 * _begins_place(field)
    units = [armed_forces.is_unit(str(atom.piece)) for atom in field.atoms]
    if len(units) > 1 and all(units):
        return 1.6 + min(employer, 1.0)
    if len(units) == 2 and names.part_of_house(text):
        return 1.6 + employer
    first, *added = (str(atom.piece) for atom in field.atoms)
    unlike += 2.0 * _goes_on(field) + 1.0 * _spans_employer(field)
    unlike += sum(0.4 * names.place(part) + 1.0 * names.outlet(part) for part in added)
    unlike += 2.0 * (len(added) > 0 and names.self_employed(first)) + 2.0 * names.serves_many(text)
    told = _AT_SIGN * _stands_behind_at(field) + _STYLE * _styled(field, "name") + 1.0 * names.self_employed(text)
    told += 1.5 * armed_forces.is_force(text)
    return told + 0.6 + employer - unlike - 1.1 * _cost(field)


_REGION = re.compile(r",\s+([^\W\d_]{2,3})\b(?!\s+[^\W\d_])")


def _begins_place(field: Field) -> bool:
    """Whether it is a town before its region: "Austin", of "Austin, TX"."""
    behind = _REGION.match(field.piece.block.text[field.piece.end :])
    text = str(field.piece)
    return behind is not None and names.place(text) >= 2 and names.place(f"{text}{behind[0]}") >= 3


_AT_SIGN = 1.0
"""What a sign between a post and its employer says for each: "Buyer @ Corner Shop"."""
_STYLE = 0.5
"""What the name of a style says: "Job Title", "Company Name"."""
_STYLED = {
    "position": re.compile(r"\b(?:(?:job|entry|position|role) title|position|role)\b", re.IGNORECASE),
    "name": re.compile(r"\b(?:company|employer|organi[sz]ation|entry subtitle)\b", re.IGNORECASE),
}


def _styled(field: Field, label: Label) -> bool:
    return _STYLED[label].search(field.piece.block.style) is not None


def _stands_before_at(field: Field) -> bool:
    return re.match(r"\s+@\s", field.piece.block.text[field.piece.end :]) is not None


def _stands_behind_at(field: Field) -> bool:
    return re.search(r"\s@\s+$", field.piece.block.text[: field.piece.start]) is not None


def _as_location(field: Field) -> float:
    text = re.sub(r"\s*\([^()]*\)$", "", str(field.piece))
    place = names.place(text)
    if (
        len(text) > 60
        or _goes_on(field)
        or ((re.search(r"\d{1,3}\b(?!\d)", text) or names.title(text) >= 1.2) and not place)
    ):
        return -2.0
    unknown = -0.2 if _could_be_a_town(field) and not names.department(text) else -0.8
    unknown = 0.9 if names.outlet(str(field.atoms[0].piece)) else unknown
    unlike = 0.4 * names.employer(text) + 0.4 * names.title(text) + 0.3 * (len(field.atoms) > 2)
    return (place or unknown) - unlike - 1.0 * armed_forces.is_unit(str(field.atoms[0].piece))


def _goes_on(field: Field) -> bool:
    """Whether it begins in small letters behind what does not: "a maker of printers", "promoted to Chair"."""
    return str(field.piece)[:1].islower() and field.piece.block.text[:1].isupper()


def _spans_employer(field: Field) -> bool:
    """Whether an employer stands in it behind what is none: "Pick & Pack – Acme Distribution"."""
    first, *behind = (str(atom.piece) for atom in field.atoms)
    named = any(names.employer(text) >= 1.5 and not text[:1].islower() for text in behind)
    return named and names.employer(first) < 1


def _cost(field: Field) -> float:
    return sum(atom.cost for atom in field.atoms[1:])


def _could_be_a_town(field: Field) -> bool:
    """One to three capitalised words that close a line, after something else."""
    text, first = re.sub(r"\s*\([^()]*\)$", "", str(field.piece)), field.atoms[0]
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
