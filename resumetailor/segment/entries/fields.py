"""Which of an entry's heading texts is the position, which the employer, which the place.

All ways to read an entry's heads are weighed: by what each text looks like, and by what stands in the same place, or is
set in the same look, in the section's other entries. Resumes are consistent.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from math import inf
from operator import itemgetter

from resumetailor.segment.entries import whole_fields
from resumetailor.segment.entries.atoms import Atom, atoms_of
from resumetailor.segment.entries.entry import Entry
from resumetailor.segment.entries.field import Field, Label
from resumetailor.segment.entries.whole_fields import Reading
from resumetailor.segment.text import names

_NAMED: tuple[Label, ...] = ("position", "name", "location")

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
    return list(map(whole_fields.joined, readings))


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


def _ways(atoms: Sequence[Atom]) -> list[list[Field]]:
    """For each atom, every way to read it, alone or with those after it that only a comma parts from it."""
    return [list(_fields(atoms[at:])) for at in range(len(atoms))]


def _fields(atoms: Sequence[Atom]) -> Iterator[Field]:
    yield Field("rest", atoms[0].piece, atoms[:1])
    for length in range(1, len(atoms) + 1):
        if length > 1 and atoms[length - 1].cost == inf:
            return
        first, last = atoms[0].piece, atoms[length - 1].piece
        piece = first.stretch(first.start, last.end)
        yield from (Field(label, piece, atoms[:length]) for label in _NAMED)


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
