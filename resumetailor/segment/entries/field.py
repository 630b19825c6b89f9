"""A field that an entry's heads may hold, and how much its text looks like what its label says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import inf
from typing import Literal

from resumetailor.segment.entries.atoms import Atom
from resumetailor.segment.person import contact
from resumetailor.segment.text import armed_forces, names
from resumetailor.segment.text.field_labels import tells_terms
from resumetailor.segment.text.lines import Line

Label = Literal["position", "name", "location", "rest"]


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


def _likeness(field: Field) -> float:
    text = str(field.piece)
    engaged = text.casefold().strip(" .()") in names.titles.lexicon().engagements and not names.self_employed(text)
    termed = any(tells_terms(str(atom.piece)) for atom in field.atoms)
    if engaged or termed or contact.is_url(text) or names.describes(text):
        return 0.2 if field.label == "rest" else -2.0
    if field.label in ("name", "location") and names.grade(text):
        return -2.0
    if field.label == "rest":
        return -0.6 - 0.4 * names.title(text)
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
    unlike += 1.5 * _is_half_of_place(field)
    units = [armed_forces.is_unit(str(atom.piece)) for atom in field.atoms]
    if len(units) > 1 and all(units):
        return 1.6 + min(employer, 1.0)
    if len(units) == 2 and names.part_of_house(text):
        return 1.6 + employer
    first, *added = (str(atom.piece) for atom in field.atoms)
    unlike += 2.0 * _goes_on(field) + 1.0 * _spans_employer(field) + 1.0 * _takes_town(field)
    unlike += 1.5 * (not added and units[0])
    unlike += sum(0.4 * names.place(part) + 1.0 * names.outlet(part) for part in added)
    unlike += 2.0 * (len(added) > 0 and names.self_employed(first)) + 2.0 * names.serves_many(text)
    told = _AT_SIGN * _stands_behind_at(field) + _STYLE * _styled(field, "name") + 1.0 * names.self_employed(text)
    told += 1.5 * armed_forces.is_force(text)
    return told + 0.6 + employer - unlike - 1.1 * _cost(field)


_REGION = re.compile(r",\s+([^\W\d_]{2,3})\b(?!\s+[^\W\d_])")
_TOWN = re.compile(r"([^,|\t\n]+),\s+$")


def _is_half_of_place(field: Field) -> bool:
    """Whether it is a town before its region, or that: "Austin" or "TX", of "Austin, TX"."""
    text, printed = str(field.piece), field.piece.block.text
    behind = _REGION.match(printed[field.piece.end :])
    if behind is not None and names.place(text) >= 2 and names.place(f"{text}{behind[0]}") >= 3:
        return True
    before = _TOWN.search(printed[: field.piece.start]) if len(text) in (2, 3) and text.isupper() else None
    return before is not None and names.place(f"{before[1]}, {text}") >= 3


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
        return -4.0
    part = names.department(text) or names.opens_as_part(text)
    unknown = -2.4 if part else -0.2 if _could_be_a_town(field) else -0.8
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


_BEHIND = re.compile(r",\s+([^,|\t\n]+)")


def _takes_town(field: Field) -> bool:
    """Whether a town stands behind the legal form and before where that is: "Crest Bank PLC, Idumota", of Lagos."""
    first, *added = (str(atom.piece) for atom in field.atoms)
    behind = _BEHIND.match(field.piece.block.text[field.piece.end :])
    if len(added) != 1 or behind is None or not names.legal_form(first.rpartition(" ")[2]):
        return False
    named = names.employer(added[0]) >= 1 or names.title(added[0]) >= 0.7 or names.department(added[0])
    return names.place(behind[1]) >= 2 and names.capitalised(added[0]) == 1 and not named


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
