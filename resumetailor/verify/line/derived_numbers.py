"""Numbers that follow from others: "four out of five" is 80%, "one of three" is somebody with two others."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from resumetailor.verify.claims.quantities import Quantity
from resumetailor.verify.text.verb_forms import tags_of
from resumetailor.verify.text.words import Word, words

_OF_EVERY = (["in", "every"], ["of", "every"], ["out", "of", "every"])
_OF = (*_OF_EVERY, ["of"], ["out", "of"], ["in"], ["of", "the"], ["out", "of", "the"])
_NEAR = 3
"""How many words behind a part its whole may stand: "half of the 64"."""
_OTHERS = frozenset(("other", "others", "further", "more"))


def without_derived(
    before: list[Quantity], after: list[Quantity], lines: tuple[str, str]
) -> tuple[list[Quantity], list[Quantity]]:
    """The quantities of source and output, whose `lines` these are, without those that follow from the other side's."""
    before, after = _without_multiplied(before, after)
    after, before = _without_multiplied(after, before)
    before, after = _without_told_twice(before, after), _without_told_twice(after, before)
    before, after = _without_named_again(before, after, lines[0]), _without_named_again(after, before, lines[1])
    before, after = _without_shares(before, after, lines)
    after, before = _without_shares(after, before, lines[::-1])
    return before, after


def _without_shares(
    mine: list[Quantity], theirs: list[Quantity], lines: tuple[str, str]
) -> tuple[list[Quantity], list[Quantity]]:
    """Without "32 of the 64" on one side and "half", or "half of the 64", on the other."""
    for share in list(_shares(mine, lines[0])):
        if result := next((q for q in theirs if _follows(q, share, lines[1])), None):
            again = next((q for q in theirs if result.unit == "%" and _right_behind(q, result, share[1])), None)
            mine, theirs = [q for q in mine if q not in share], [q for q in theirs if q not in (result, again)]
    return mine, theirs


def _right_behind(quantity: Quantity, part: Quantity, whole: Quantity) -> bool:
    """Whether it tells of what the part is one: "half of the 64"."""
    return quantity.value == whole.value and not quantity.unit and 0 < quantity.first - part.last <= _NEAR


def _without_multiplied(mine: list[Quantity], theirs: list[Quantity]) -> tuple[list[Quantity], list[Quantity]]:
    """Without "from three" where the other side only says "doubled to six"."""
    for one, two in pairwise(mine):
        change = next((q for q in theirs if _multiplies(q, one, two)), None)
        told = any(q.value == two.value and q.role == "to" for q in theirs)
        if change and told and not any(q.value == one.value for q in theirs):
            changed = any(_multiplies(q, one, two) for q in mine)
            mine = [q for q in mine if q is not one]
            theirs = [q for q in theirs if changed or q is not change]
    return mine, theirs


def _multiplies(change: Quantity, one: Quantity, two: Quantity) -> bool:
    """Whether it is a word for the change between two numbers: "doubled" for "from 3 to 6"."""
    moved = (one.role, two.role) == ("from", "to") and bool(one.value)
    return moved and change.printed.isalpha() and _change(change) == two.value / one.value


def _without_told_twice(mine: list[Quantity], theirs: list[Quantity]) -> list[Quantity]:
    """Without "doubled" and "halved" where the numbers stand beside them, and there too: "doubled from 4 to 8"."""
    values = {q.value for q in theirs}
    changes = [
        two.value / one.value
        for one, two in pairwise(q for q in mine if q.role or not q.printed.isalpha())
        if (one.role, two.role) == ("from", "to") and one.value and {one.value, two.value} <= values
    ]
    return [q for q in mine if not (q.printed.isalpha() and _change(q) in changes)]


def _without_named_again(mine: list[Quantity], theirs: list[Quantity], line: str) -> list[Quantity]:
    """Without a number that only names again what the other line counts once: "four siblings … all four"."""
    tokens = words(line)
    once = {q.value for q in theirs if sum(q.value == other.value for other in theirs) == 1}
    return [
        q
        for i, q in enumerate(mine)
        if not (q.first and tokens[q.first - 1].text == "all" and q.value in once and _counted(q, mine[:i], tokens))
    ]


def _counted(quantity: Quantity, earlier: list[Quantity], tokens: tuple[Word, ...]) -> bool:
    """Whether the line has counted so many before, and the same things if it says what."""
    behind = tokens[quantity.last + 1].text if quantity.last + 1 < len(tokens) else ""
    things = set() if tags_of(behind) & {"VBG", "VBD"} else set(quantity.nouns)
    return any(q.value == quantity.value and not (things and things.isdisjoint(q.nouns)) for q in earlier)


def _change(quantity: Quantity) -> float | None:
    """What a word of change multiplies by: "doubled", "halved"."""
    return {"x": quantity.value, "%": 1 - quantity.value / 100}.get(quantity.unit)


def _shares(quantities: list[Quantity], line: str) -> Iterator[tuple[Quantity, Quantity]]:
    """Pairs of numbers told as "… of …"."""
    tokens = words(line)
    for one, two in pairwise(quantities):
        between = [t.text for t in tokens[one.last + 1 : two.first]]
        of_every = between[1:] in _OF_EVERY  # "3 orders in every 100"
        if (between in _OF or of_every) and one.value < two.value and not one.unit and not two.unit:
            yield one, two


def _follows(quantity: Quantity, share: tuple[Quantity, Quantity], line: str) -> bool:
    one, two = share
    if (quantity.hedge, quantity.bound) != (one.hedge, one.bound):
        return False
    if quantity.unit == "%":
        return abs(100 * one.value / two.value - quantity.value) < 0.5
    tokens = words(line)
    following = tokens[quantity.last + 1].text if quantity.last + 1 < len(tokens) else ""
    return one.value == 1 and quantity.value == two.value - 1 and following in _OTHERS
