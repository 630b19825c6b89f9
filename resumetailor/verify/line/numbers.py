"""The quantities of a rewritten line against those of its source line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from resumetailor.verify.claims.changes import direction_of
from resumetailor.verify.claims.quantities import Quantity, quantities
from resumetailor.verify.claims.thesaurus import same_things
from resumetailor.verify.faults import Code, Fault, Pair
from resumetailor.verify.line.derived_numbers import without_derived
from resumetailor.verify.line.group_sizes import size_faults
from resumetailor.verify.line.swapped_numbers import swapped_numbers
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.abbreviations import spelled_out
from resumetailor.verify.text.canonical import canonical
from resumetailor.verify.text.keys import key

_DURING = frozenset(("in", "within", "during", "across", "through", "throughout", "for", "after"))
_STOPPED = re.compile(r"[1-9]\d{0,2}\.\d{3}")
_ROLES = ("from", "to", "by")


def number_faults(pair: Pair) -> Iterator[Fault]:
    """What is wrong with the numbers: values, units, directions, hedges, bounds, and what each one counts."""
    lines = (canonical(pair.source), canonical(pair.output))
    before, after = without_derived(list(quantities(lines[0])), list(quantities(lines[1])), lines)
    pairs, before, after = _paired(before, after)
    for one, other in pairs:
        yield from _pair_faults(one, other, pair)
    yield from swapped_numbers(pairs, pair)
    yield from size_faults(pairs, pair)
    yield from _unpaired(before, after, pair)


def _paired(
    before: list[Quantity], after: list[Quantity]
) -> tuple[list[tuple[Quantity, Quantity]], list[Quantity], list[Quantity]]:
    """Equal values with equal units, then equal values; each with the most alike."""
    pairs = []
    for same in (_equal, _same_value):
        for other in list(after):
            candidates = [one for one in before if same(one, other)]
            if candidates:
                best = max(candidates, key=lambda one: _likeness(one, other))
                pairs.append((best, other))
                before.remove(best)
                after.remove(other)
    return pairs, before, after


def _same_value(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers are equal, and neither is a year, nor one a multiple ("doubled") of the other's kind."""
    multiplied = {one.unit, other.unit} == {"", "x"} and not {one.role, other.role}.isdisjoint(("from", "to"))
    return one.value == other.value and one.unit != "year-date" != other.unit and not multiplied


def _equal(one: Quantity, other: Quantity) -> bool:
    return _converted(one, other) or (
        one.unit == other.unit and (one.value == other.value or _rounded(one, other) or _grouped(one, other))
    )


def _grouped(one: Quantity, other: Quantity) -> bool:
    """Whether one side has a stop where the other parts thousands with a comma: "2.400", "2,400"."""
    dotted, comma = sorted((_figures(one), _figures(other)), key=lambda figures: "," in figures)
    return bool(_STOPPED.fullmatch(dotted)) and dotted.replace(".", ",") == comma


def _figures(quantity: Quantity) -> str:
    return "".join(c for c in quantity.printed if c.isdecimal() or c in ".,")


def _converted(one: Quantity, other: Quantity) -> bool:
    """Whether two units tell the same: "3.2 km", "3,200 metres"; "80,000 pounds", "£80,000"."""
    meant = lexicon.quantities().may_mean
    read_so = one.unit in meant.get(other.unit, ()) or other.unit in meant.get(one.unit, ())
    alike = read_so and one.value == other.value
    return alike or (one.unit != other.unit and not _measures(one).isdisjoint(_measures(other)))


def _measures(quantity: Quantity) -> frozenset[tuple[float, str]]:
    """The quantity in its unit, and in all smaller ones."""
    value, unit = quantity.value, quantity.unit
    found = {(value, unit)}
    while unit in lexicon.quantities().scales:
        factor, unit = lexicon.quantities().scales[unit]
        value = round(value * factor, 6)
        found.add((value, unit))
    return frozenset(found)


def _rounded(one: Quantity, other: Quantity) -> bool:
    """Whether they are a third and 33%, two thirds and 67%."""
    told, counted = (one, other) if one.printed[0].isalpha() else (other, one)
    words_and_digits = told.printed[0].isalpha() and counted.printed[0].isdigit()
    return words_and_digits and one.unit == "%" and round(told.value) == counted.value


def _likeness(one: Quantity, other: Quantity) -> float:
    return 2 * (one.role == other.role) + len(set(one.nouns) & set(other.nouns)) + len(one.around & other.around) / 10


def _pair_faults(one: Quantity, other: Quantity, pair: Pair) -> Iterator[Fault]:
    if one.unit != other.unit and not _silent_unit(one, other) and not _converted(one, other):
        yield pair.fault(Code.UNIT_CHANGED, f"“{one.printed}” became “{other.printed}”")
    if _turned(one, other):
        yield pair.fault(Code.DIRECTION_SWAPPED, f"“{one.role} {one.printed}” became “{other.role} {other.printed}”")
    if one.hedge != other.hedge and (one.hedge or other.hedge == "nearly"):
        yield pair.fault(Code.HEDGE_DROPPED, f"“{one.printed}” is not exact in the source")
    weaker = (one.bound, other.bound) == ("far", "lower")
    if one.bound != other.bound and not (weaker or _lasting(one, other)):
        yield pair.fault(Code.BOUND_CHANGED, f"the limit at “{one.printed}” changed")
    if one.nouns and other.nouns and not one.money and one.unit in ("", "ordinal") and not _same_noun(one, other, pair):
        yield pair.fault(Code.UNIT_CHANGED, f"“{one.printed}” counts {one.nouns[-1]}…, not {other.nouns[-1]}…")


def _turned(one: Quantity, other: Quantity) -> bool:
    """Whether a change by a number became one to it, or from it; "down 17%" is by 17%."""
    roles = (one.role, other.role)
    if one.role == other.role:
        return False
    if set(roles) == {"from", "by"} and not any(map(direction_of, one.around | other.around)):
        return False  # "thanks from three families", "thanked by three families"
    if all(role in _ROLES for role in roles):
        return True
    bare, told = (one, other) if not one.role else (other, one)
    return not bare.role and told.role == "to" and bool(direction_of(key(bare.lead)) and direction_of(key(told.before)))


def _lasting(one: Quantity, other: Quantity) -> bool:
    """Whether both tell how long it took: "over three weekends", "in three weekends", "within three weekends"."""
    within = (one.bound, other.bound) == ("", "upper") and one.lead == "in" and _is_time(one)
    joined = "-" in one.printed + other.printed  # "a six-week test"
    during = one.lead in _DURING or other.lead in _DURING or joined
    return within or ({one.bound, other.bound} == {"during", ""} and during)


def _is_time(quantity: Quantity) -> bool:
    return not {quantity.unit, *quantity.nouns[:1]}.isdisjoint(map(key, lexicon.quantities().periods))


def _silent_unit(one: Quantity, other: Quantity) -> bool:
    """A count of times or points that one side leaves to the context."""
    if {one.unit, other.unit} <= {"", "x"} or {one.unit, other.unit} == {"", "ordinal"}:
        return True
    told, bare = (one, other) if one.unit else (other, one)
    return not bare.unit and told.unit.isalpha() and key(told.unit) in bare.nouns  # "2,900 total hours"


def _same_noun(one: Quantity, other: Quantity, pair: Pair) -> bool:
    near = set(other.nouns) | other.around
    return (
        any(same_things(a, b) for a in one.nouns for b in near)
        or any(same_things(b, a) for a in other.nouns for b in one.around)
        or any(a + b in near for a, b in pairwise(one.nouns))  # "bee hives", "beehives"
        or any(a + b in one.nouns for a, b in pairwise(other.nouns))
        or any(spelled_out(noun, pair.source, pair.output, surmised=True) for noun in other.nouns)
    )


def _unpaired(before: list[Quantity], after: list[Quantity], pair: Pair) -> Iterator[Fault]:
    """Numbers without an equal: one for another of its kind was changed, the rest was added or dropped."""
    for other in after:
        alike = [q for q in before if q.unit == other.unit or set(q.nouns) & set(other.nouns)]
        mate = min(alike, key=_soft, default=None)
        if mate is not None:
            before.remove(mate)
            yield pair.fault(Code.NUMBER_CHANGED, f"“{mate.printed}” became “{other.printed}”")
        elif not _soft(other):
            yield pair.fault(Code.NUMBER_ADDED, f"“{other.printed}” is not in the source line")
    for one in before:
        if not _soft(one):
            yield pair.fault(Code.NUMBER_DROPPED, f"“{one.printed}” is missing")


def _soft(quantity: Quantity) -> bool:
    """One and zero may be told as "a" and "no"."""
    return quantity.value in (0, 1) and quantity.unit in ("", "x", "ordinal") and quantity.role not in _ROLES
