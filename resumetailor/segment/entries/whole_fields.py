"""Fields of a reading, each with what stands beside it and belongs to it."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from resumetailor.segment.entries.atoms import COMMA_COST
from resumetailor.segment.entries.field import Field, Label
from resumetailor.segment.text import armed_forces, names

Reading = tuple[Field, ...]
"""The fields of an entry's heads, in their order."""


def joined(reading: Reading) -> Reading:
    """The reading with each field as long as it is printed."""
    return _named_by_house(_with_house(_with_whole_name(_with_whole_title(_with_whole_place(reading)))))


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


def _tells_mode(field: Field) -> bool:
    """Whether it says no more than how the work was done: "Hybrid", behind the town."""
    return field.label == "rest" and str(field.piece).casefold().strip(" .()") in names.places.lexicon().modes


def _with_whole_title(reading: Reading) -> Reading:
    """The position with what a slash parts from it and is no field of its own: "Charge Nurse / Preceptee"."""
    for one, other in pairwise(reading):
        beside = one.piece.index == other.piece.index and {one.label, other.label} == {"position", "rest"}
        if beside and one.piece.block.text[one.piece.end : other.piece.start].strip() == "/":
            return _joined("position", reading, one, other)
    return reading


def _with_whole_name(reading: Reading) -> Reading:
    """The employer with its part that opens the line: "Benefits Directorate, Department of Community Supports".

    Or with the house that does: "Green College, Office of Residential Life".
    """
    for one, other in pairwise(reading):
        beside = one.piece.index == other.piece.index and other.atoms[0].cost == COMMA_COST
        opens = one.label == "rest" and one.atoms[0].part == 0
        whole = names.unit(str(one.piece)) or (names.body(str(one.piece)) and names.body(str(other.piece)))
        if beside and opens and whole and other.label == "name":
            return _joined("name", reading, one, other)
    return reading


def _with_house(reading: Reading) -> Reading:
    """The post with the part of the employer behind it, if the employer has a line of its own.

    "Research Assistant, Department of Economics" below "Champlain Valley University", "Associate, Finance Operations"
    below "Strait Bank Ltd".
    """
    for one, other in pairwise(reading):
        beside = one.piece.index == other.piece.index and other.atoms[0].cost == COMMA_COST
        if one.label != "position" or not beside:
            continue
        houses = [field for field in reading if _is_house(field, other)]
        if houses and (_is_part(str(other.piece)) or _tells_field(other)):
            named = tuple(replace(f, label="name") if f is houses[0] else f for f in reading)
            return _joined("position", named, one, other)
    return reading


def _named_by_house(reading: Reading) -> Reading:
    """The reading with the house as the employer, where its part stands on a line of its own: "School of Chemistry"."""
    for part in reading:
        houses = [field for field in reading if field.label != "name" and _is_house(field, part)]
        if part.label == "name" and names.opens_as_part(str(part.piece)) and houses:
            new: dict[Field, Label] = {houses[0]: "name", part: "rest"}
            return tuple(replace(field, label=new.get(field, field.label)) for field in reading)
    return reading


def _is_part(text: str) -> bool:
    """Whether it is part of an employer rather than a place, by its first word, its field of work or an "and"."""
    joined_names = re.search(r"\s(?:and|&)\s", text) is not None and names.employer(text) < 1.5
    return names.opens_as_part(text) or names.department(text) or (joined_names and names.place(text) < 1.5)


def _tells_field(field: Field) -> bool:
    """Whether it may be the field of a post that nobody has listed: "Agency Banking", behind "Team Lead"."""
    text = str(field.piece)
    named = names.capitalised(text) == 1 and len(text.split()) <= 4 and not any(map(str.isdigit, text))
    engaged = text.casefold().strip(" .()") in names.titles.lexicon().engagements | names.places.lexicon().modes
    return field.label == "rest" and named and not engaged and names.title(text) < 0.7 and names.place(text) < 1.5


def _is_house(field: Field, part: Field) -> bool:
    """Whether it is the employer that the part belongs to, at the beginning of another line."""
    apart = field.piece.index != part.piece.index and field.atoms[0].part == 0
    sought = field.label == "name" or (field.label in ("rest", "location") and part.label == "name")
    text = str(field.piece)
    part_itself = names.opens_as_part(text) or names.unit(text)
    return apart and sought and names.employer(text) >= 1.5 and not part_itself


def _joined(label: Label, reading: Reading, one: Field, other: Field) -> Reading:
    """The reading with two fields that stand side by side as one."""
    whole = Field(label, one.piece.stretch(one.piece.start, other.piece.end), (*one.atoms, *other.atoms))
    return tuple(whole if field is one else field for field in reading if field is not other)
