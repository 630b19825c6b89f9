"""The quantities of a line: each number with its unit, its noun, its hedge or bound, and its part in a from-to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import pairwise

from resumetailor.verify.claims.numerals import THOUSANDS, Numeral, currencies, decimal, numeral_at
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.folding import folded
from resumetailor.verify.text.keys import key
from resumetailor.verify.text.words import Word, words

_APART = 5
"""From so many words between two numbers on, one did not become the other."""
_PREPOSITIONS = frozenset(("in", "for", "of", "with", "within", "after", "by", "than", "to", "from", "at", "until"))
_OVER = re.compile(r"\bover (?:an? |the )?$")
_IN_PLACE_OF = (["rather", "than"], ["instead", "of"], ["down", "from"], ["up", "from"])
"""Between two numbers they say that the second was the case before the first."""
_JOINERS = frozenset(("a", "an", "the", "of"))


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as a claim. `first` and `last` are indexes of its words; `role` is from, to, by or range."""

    value: float
    unit: str
    printed: str
    first: int
    last: int
    hedge: str = ""
    bound: str = ""
    role: str = ""
    lead: str = ""
    """The word before the number and its hedge or bound."""
    before: str = ""
    """The word before that."""
    nouns: tuple[str, ...] = ()
    around: frozenset[str] = frozenset()

    @property
    def money(self) -> bool:
        return self.unit in currencies()


@lru_cache(1024)
def quantities(text: str) -> tuple[Quantity, ...]:
    """All quantities of a line, in order."""
    tokens = words(text)
    line = folded(text).lower()
    how_often = [found.span() for found in _frequencies().finditer(line)]
    found: list[Quantity] = []
    index = 0
    while index < len(tokens):
        numeral = numeral_at(tokens, index)
        if numeral is None or any(start <= tokens[index].start < end for start, end in how_often):
            index += 1
            continue
        found.append(_bare(numeral, tokens))
        index = numeral.last + 1
    found = _composed(found, tokens)
    found = [_with_marks(q, tokens, line, found[i - 1] if i else None) for i, q in enumerate(found)]
    found = _with_ratios(_with_ranges(found, tokens), tokens)
    used = frozenset(i for q in found for i in range(q.first, q.last + 1))
    return tuple(replace(q, nouns=_nouns(q, tokens, used), around=_around(q, tokens, used)) for q in found)


def _composed(found: list[Quantity], tokens: tuple[Word, ...]) -> list[Quantity]:
    """Quantities told in two units as one in the smaller: "7 min 30 s"."""
    result: list[Quantity] = []
    for quantity in found:
        factor, unit = lexicon.quantities().scales.get(result[-1].unit if result else "", (0.0, ""))
        between = [t.text for t in tokens[result[-1].last + 1 : quantity.first]] if result else []
        if factor and unit == quantity.unit and quantity.value < factor and between in ([], ["and"]):
            one = result.pop()
            printed = _printed(tokens, one.first, quantity.last)
            result.append(Quantity(one.value * factor + quantity.value, unit, printed, one.first, quantity.last))
        else:
            result.append(quantity)
    return result


def _bare(numeral: Numeral, tokens: tuple[Word, ...]) -> Quantity:
    first, last = numeral.first, numeral.last
    return Quantity(numeral.value, numeral.unit, _printed(tokens, first, last), first, last)


def _printed(tokens: tuple[Word, ...], first: int, last: int) -> str:
    parts = [tokens[first].printed]
    for before, token in zip(tokens[first:last], tokens[first + 1 : last + 1], strict=True):
        parts.append((" " if token.start > before.end else "") + token.printed)
    return "".join(parts)


@cache
def _frequencies() -> re.Pattern[str]:
    """Wordings that say how often, such as "every two weeks": their numbers count nothing."""
    return re.compile(
        lexicon.bounded(lexicon.alternation(p for f in lexicon.quantities().frequencies.values() for p in f))
    )


_BEFORE = r"(?<!\w)(?:{}),?[\s-]*(?:the |a |an |some )?$"
_AFTER = r"^[\s-]*(?:{})(?!\w)"
_BEHIND = r"^(?: [a-z/'-]+){{1,5}},? (?:{})(?!\w)"
_Mark = tuple[str, str, re.Pattern[str]]


@cache
def _marks() -> tuple[_Mark, ...]:
    """(what, sense, pattern) of hedges, bounds and roles before a number, and of hedges and bounds after it."""
    table = lexicon.quantities()
    roles = {"from": table.from_, "to": table.to, "by": table.by, "": table.leading_to}
    return (
        *_framed("hedge<", table.hedges, _BEFORE),
        *_framed("bound<", table.bounds, _BEFORE),
        *_framed("hedge>", table.hedges_after, _AFTER),
        *_framed("hedge>", table.hedges_behind, _BEHIND),
        *_framed("bound>", table.bounds_after, _AFTER),
        *_framed("bound>", table.bounds_behind, _BEHIND),
        *_framed("role<", roles, _BEFORE),
    )


def _framed(what: str, senses: Mapping[str, lexicon.Phrases], frame: str) -> Iterator[_Mark]:
    """The marks of a kind, each with the pattern of its wordings where they stand."""
    for sense, phrases in senses.items():
        yield what, sense, re.compile(frame.format(lexicon.alternation(phrases)))


def _with_marks(quantity: Quantity, tokens: tuple[Word, ...], line: str, previous: Quantity | None) -> Quantity:
    start, end = tokens[quantity.first].start, tokens[quantity.last].end
    left = tokens[previous.last].end if previous else 0
    found, before = _hedge_and_bound(line[max(left, start - 40) : start], line[end : end + 60])
    roles = [sense for what, sense, pattern in _marks() if what == "role<" and pattern.search(before)]
    earlier, lead = ("", "", *before.split())[-2:]
    bound = found.get("bound", "")
    if bound == "lower" and _OVER.search(line[:start]) and lead not in _PREPOSITIONS:
        bound = "during" if _is_time(quantity, tokens) else bound
    role = roles[-1] if roles else ""
    return replace(quantity, hedge=found.get("hedge", ""), bound=bound, role=role, lead=lead, before=earlier)


def _is_time(quantity: Quantity, tokens: tuple[Word, ...]) -> bool:
    """Whether it counts days, shifts, seasons and the like."""
    following = tokens[quantity.last + 1].text if quantity.last + 1 < len(tokens) else ""
    return not {quantity.unit, following.removesuffix("s")}.isdisjoint(lexicon.quantities().periods)


def _hedge_and_bound(before: str, after: str) -> tuple[dict[str, str], str]:
    """Hedge and bound of a number, by the text on both sides of it; and the text before it without them."""
    found: dict[str, str] = {}
    for name in ("hedge", "bound"):
        told = (_told(mark, before, after) for mark in _marks() if mark[0][:-1] == name)
        longest = max((t for t in told if t), key=lambda t: len(t[1].group()), default=None)  # "no more than"
        if longest:
            found[name], match = longest
            before = f"{before[: match.start()]} " if match.string is before else before
    return found, before


def _told(mark: _Mark, before: str, after: str) -> tuple[str, re.Match[str]] | None:
    what, sense, pattern = mark
    match = pattern.search(before if what[-1] == "<" else after)
    return (sense, match) if match else None


def _with_ranges(found: list[Quantity], tokens: tuple[Word, ...]) -> list[Quantity]:
    """Roles and shared units of "10-15%", "from 14% to 6%", "27 fields to 11"."""
    result = list(found)
    for i in range(len(result) - 1):
        result[i], result[i + 1] = _related(result[i], result[i + 1], tokens)
    return result


_Two = tuple[Quantity, Quantity]


def _related(one: Quantity, two: Quantity, tokens: tuple[Word, ...]) -> _Two:
    """Two neighbouring numbers, of which one may have become the other."""
    between = [t.text for t in tokens[one.last + 1 : two.first]]
    if between == ["to"] and one.lead in lexicon.quantities().numbered:
        return one, two
    if "instead" in between and not two.bound:  # "within 24 hours instead of three days"
        two = replace(two, bound=one.bound)
    if between[:2] in _IN_PLACE_OF and _of_one_kind(one, two) and not two.role:  # "12 minutes rather than 25"
        one, two = replace(one, role=one.role or "to"), replace(two, role="from")
        return one, replace(two, unit=two.unit or _left_out(one, two, tokens))
    if (one.role, two.role) == ("to", "from") and between == ["from"]:  # "down to 12 days from 19"
        return one, replace(two, unit=two.unit or _left_out(one, two, tokens))
    changed = _changed(one, two, between)
    return _with_shared_unit(*changed, tokens) if changed else (one, two)


def _changed(one: Quantity, two: Quantity, between: list[str]) -> _Two | None:
    """The numbers with their parts in a range or change; None if they are in none."""
    if between == ["-"] or (between == ["to"] and not one.role):
        return replace(one, role="range"), replace(two, role="range")
    if two.role == "to" and not one.role and len(between) < _APART and _of_one_kind(one, two):
        return replace(one, role="from"), two
    return (one, two) if one.role in ("from", "range") and two.role == "to" else None


def _with_shared_unit(one: Quantity, two: Quantity, tokens: tuple[Word, ...]) -> _Two:
    """Both with the unit that only one of them has."""
    if not one.unit or one.unit == "year-date" != two.unit:
        return replace(one, unit=two.unit, value=_scaled(one, two, tokens)), two
    if one.money and not two.unit and tokens[one.last + 1].text == "-":  # "$40-50k"
        return replace(one, value=_scaled(one, two, tokens)), replace(two, unit=one.unit)
    return one, two if two.unit else replace(two, unit=_left_out(one, two, tokens))


def _with_ratios(found: list[Quantity], tokens: tuple[Word, ...]) -> list[Quantity]:
    """The hedge of a mark told of the mark alone: "4.6 of 5 on average" is "on average 4.6 of 5"."""
    result = list(found)
    for i, (one, two) in enumerate(pairwise(found)):
        between = [t.text for t in tokens[one.last + 1 : two.first]]
        if between in (["of"], ["out", "of"], ["/"]) and two.hedge and not one.hedge:
            result[i], result[i + 1] = replace(one, hedge=two.hedge), replace(two, hedge="")
    return result


def _left_out(one: Quantity, two: Quantity, tokens: tuple[Word, ...]) -> str:
    """The unit of the first number where the second counts nothing of its own: "from three hours to two"."""
    return one.unit if one.unit in _counted() and not _nouns(two, tokens, frozenset()) else ""


def _of_one_kind(one: Quantity, two: Quantity) -> bool:
    """Whether one may have become the other: not "for five months … to 40%"."""
    return not one.unit or not two.unit or one.unit in (two.unit, "year-date")


@cache
def _counted() -> frozenset[str]:
    """Units that stand behind the first number and may be left out behind the second: "from three hours to two"."""
    return frozenset(unit for unit in lexicon.quantities().units if unit.isalpha())


def _scaled(one: Quantity, two: Quantity, tokens: tuple[Word, ...]) -> float:
    """The first value of "0.4-1.2m", which means millions too."""
    digits = [t.text for t in tokens[two.first : two.last + 1] if t.text[0].isdigit()]
    plain = decimal(digits[0]) if digits and not THOUSANDS.fullmatch(digits[0]) else two.value
    return one.value * (two.value / plain) if one.role == "range" and plain and one.value < 1000 else one.value


def _nouns(quantity: Quantity, tokens: tuple[Word, ...], used: frozenset[int]) -> tuple[str, ...]:
    """The keys of up to three words with content after the number, as far as its noun phrase goes."""
    if quantity.lead in lexicon.quantities().numbered and not quantity.unit:  # "delays on line 4 fell"
        return ()
    function = lexicon.function_words()
    found: list[str] = []
    for index in range(quantity.last + 1, min(quantity.last + 6, len(tokens))):
        token = tokens[index]
        if index in used or token.text in ",.;:()":
            break
        if not token.is_word:
            continue
        if token.text in function:
            if found or token.text not in _JOINERS:
                break
            continue
        found.append(key(token.text))
    return tuple(found[:3])


def _around(quantity: Quantity, tokens: tuple[Word, ...], used: frozenset[int]) -> frozenset[str]:
    """The keys of the nearest words with content on both sides, up to the next number or clause."""
    function = lexicon.function_words()
    clause = tokens[quantity.first].clause
    found: set[str] = set()
    for step, start in ((-1, quantity.first - 1), (1, quantity.last + 1)):
        index = start
        while (
            0 <= index < len(tokens) and index not in used and tokens[index].clause == clause and abs(index - start) < 6
        ):
            if tokens[index].is_word and tokens[index].text not in function:
                found.add(tokens[index].key)
            index += step
    return frozenset(found)
