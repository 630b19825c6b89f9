"""Is one rewritten line true to its own source line?"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from resumetailor.verify.claims.changes import change_faults
from resumetailor.verify.claims.labels import without_label
from resumetailor.verify.claims.quantifiers import quantifier_faults
from resumetailor.verify.faults import Code, Fault, Pair
from resumetailor.verify.line.acts import act_faults
from resumetailor.verify.line.added_words import added_faults
from resumetailor.verify.line.directions import direction_faults
from resumetailor.verify.line.distributives import distributive_faults
from resumetailor.verify.line.joined_acts import joined_faults
from resumetailor.verify.line.lost_words import lost_faults
from resumetailor.verify.line.marker_faults import marker_faults
from resumetailor.verify.line.numbers import number_faults
from resumetailor.verify.line.participants import people_faults
from resumetailor.verify.line.phrasal_verbs import particle_faults
from resumetailor.verify.line.possessors import owner_faults, possession_faults
from resumetailor.verify.line.prepositional_verbs import preposition_faults
from resumetailor.verify.line.progress import progress_faults
from resumetailor.verify.line.scope import scope_faults
from resumetailor.verify.line.surface import surface_faults
from resumetailor.verify.line.temporal_order import order_faults
from resumetailor.verify.line.transfers import transfer_faults
from resumetailor.verify.line.wording import difference
from resumetailor.verify.text.folding import folded

_ONE_CLAIM = frozenset((Code.VERB_RAISED, Code.CAUSE_ADDED, Code.DIRECTION_SWAPPED, Code.TEAM_CREDIT_DROPPED))
"""What a line claims as a whole, so that several of these faults come of one edit."""
_RULES = (
    surface_faults,
    number_faults,
    change_faults,
    quantifier_faults,
    people_faults,
    preposition_faults,
    particle_faults,
    direction_faults,
    transfer_faults,
    marker_faults,
    progress_faults,
    distributive_faults,
    joined_faults,
    order_faults,
)
"""What is looked for in the two lines as they stand, in the order in which it is told."""


@lru_cache(256)
def compare_line(source: str, output: str, known: frozenset[str] = frozenset()) -> tuple[Fault, ...]:
    """The faults of an output line against the source line that it tells; none if it is true to it.

    `known` are the words that the head above the line says: naming the things of that place adds none, and "worked as
    a cashier" says nothing below that title.
    The place of each fault is empty: whoever knows where the line stands fills it in.
    """
    pair = Pair(source, without_label(source, output))
    if source == output or folded(source) == folded(output):
        return tuple(surface_faults(pair))
    whole = (fault for rule in _RULES for fault in rule(pair))
    return _without_repetitions((*whole, *_wording_faults(pair, known)))


def _without_repetitions(faults: tuple[Fault, ...]) -> tuple[Fault, ...]:
    """One fault for one edit: what several rules find of one claim is told by the first of them."""
    first = {fault.code: fault for fault in reversed(faults)}
    return tuple(fault for fault in faults if fault.code not in _ONE_CLAIM or fault is first[fault.code])


def _wording_faults(pair: Pair, known: frozenset[str]) -> Iterator[Fault]:
    """What is wrong with the words that are new or gone."""
    found = difference(pair.source, pair.output)
    yield from act_faults(pair, found)
    yield from added_faults(pair, found, known)
    yield from scope_faults(pair, found.lost)
    yield from owner_faults(pair, found.lost)
    yield from possession_faults(pair)
    yield from lost_faults(pair, found, known)
