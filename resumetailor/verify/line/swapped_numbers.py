"""Numbers of one kind that changed places: each tells of what the other told of."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations, takewhile

from resumetailor.verify.claims.quantities import Quantity
from resumetailor.verify.faults import Code, Fault, Pair
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.canonical import canonical
from resumetailor.verify.text.keys import key
from resumetailor.verify.text.words import words

Mates = tuple[Quantity, Quantity]
"""A quantity of the source and the one of the output that tells it."""

_PARTING = frozenset(
    (*",;.:()", "and", "but", "while", "whereas", "when", "as", "against", "so", "which", "versus", "vs")
)
"""What parts two things of which numbers are told: "rent by 4% while the budget rose by 9%"."""


_MONTHS = frozenset(("may",))
"""Function words that tell of a number, too: "48 in May"."""


def swapped_numbers(pairs: list[Mates], pair: Pair) -> Iterator[Fault]:
    """Two numbers, each of which now counts or measures what the other did."""
    for one, other in combinations(pairs, 2):
        if _may_change_places(one, other) and (_counts_swapped(one, other) or _things_swapped(one, other, pair)):
            yield pair.fault(Code.NUMBER_CHANGED, f"“{one[0].printed}” and “{other[0].printed}” changed places")


def _may_change_places(one: Mates, other: Mates) -> bool:
    """Whether two numbers of the source are of one kind; what parts them by a limit is told by the limit."""
    kept = one[0].bound != other[0].bound and (one[0].bound, other[0].bound) == (one[1].bound, other[1].bound)
    return one[0].value != other[0].value and one[0].unit == other[0].unit and not kept


def _counts_swapped(one: Mates, other: Mates) -> bool:
    """Whether what stands behind each of them changed places: "8 drivers and 3 clerks"."""
    if one[0].role and one[0].role == one[1].role:
        return False
    straight = _overlap(*one) + _overlap(*other)
    crossed = _overlap(one[0], other[1]) + _overlap(other[0], one[1])
    elliptic = not (one[0].nouns or other[1].nouns or one[0].lead == "of")  # "author on 2, co-author on 5 papers"
    bare = not any((one[0].role, one[1].role, other[0].role, other[1].role))
    elliptic = elliptic or (bare and not (other[0].nouns or one[1].nouns or one[0].lead == "of"))  # "3 staff, later 7"
    return crossed > straight and straight == 0 and not elliptic


def _overlap(one: Quantity, other: Quantity) -> int:
    """How much of what they count is the same, behind them or before "of": "a loss of £600"."""
    measured = one.lead == other.lead == "of" and key(one.before) == key(other.before)
    return measured + len(set(one.nouns[:2]) & set(other.nouns[:2]))


def _things_swapped(one: Mates, other: Mates, pair: Pair) -> bool:
    """Whether the things around them changed places: "errors by 18% and overtime by 7%"."""
    if one[0].role in ("from", "range") or other[0].role != one[0].role or one[0].unit == "year-date":
        return False
    before = _apart(pair.source, one[0], other[0])
    after = _apart(pair.output, one[1], other[1])
    straight = len(before[0] & after[0]) + len(before[1] & after[1])
    crossed = bool(before[0] & after[1]) and bool(before[1] & after[0])
    return crossed and straight == 0


def _apart(line: str, one: Quantity, other: Quantity) -> tuple[frozenset[str], frozenset[str]]:
    """What the line says of each of two numbers, but not of both."""
    first, second = _told_of(line, one.first, one.last), _told_of(line, other.first, other.last)
    return first - second, second - first


@lru_cache(256)
def _told_of(line: str, first: int, last: int) -> frozenset[str]:
    """The keys of the words with content around a number, and further numbers, up to what parts it from another."""
    tokens = words(canonical(line))
    behind = takewhile(lambda t: t.text not in _PARTING, tokens[last + 1 :])
    before = takewhile(lambda t: t.text not in _PARTING, reversed(tokens[:first]))
    function = lexicon.function_words() - _MONTHS
    return frozenset(t.key for t in (*before, *behind) if t.text[0].isalnum() and t.text not in function)
