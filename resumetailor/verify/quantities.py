"""The quantities of a line: each number with its unit, its noun, its hedge or bound, and its part in a from-to."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from resumetailor.verify import lexicon
from resumetailor.verify.words import Word, folded, key, words

_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_CURRENCIES = {"$": "$", "€": "€", "£": "£", "¥": "¥", "₹": "₹"}
_CODES = {"usd": "$", "eur": "€", "gbp": "£", "chf": "chf", "jpy": "¥", "inr": "₹"}
_ORDINAL_ENDS = frozenset(("st", "nd", "rd", "th"))
_PREPOSITIONS = frozenset("in for of with within after by than to from at until".split())
_JOINERS = frozenset("a an the of".split())


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
    nouns: tuple[str, ...] = ()
    around: frozenset[str] = frozenset()

    @property
    def money(self) -> bool:
        return self.unit in _CURRENCIES or self.unit in _CODES.values()


@lru_cache(4096)
def quantities(text: str) -> tuple[Quantity, ...]:
    """All quantities of a line, in order."""
    tokens = words(text)
    line = folded(text).lower()
    found: list[Quantity] = []
    index = 0
    while index < len(tokens):
        quantity = _number_at(tokens, index)
        if quantity is None:
            index += 1
            continue
        found.append(quantity)
        index = quantity.last + 1
    found = [_with_marks(q, tokens, line, found[i - 1] if i else None) for i, q in enumerate(found)]
    found = _with_ranges(found, tokens)
    used = frozenset(i for q in found for i in range(q.first, q.last + 1))
    return tuple(replace(q, nouns=_nouns(q, tokens, used), around=_around(q, tokens, used)) for q in found)


def _number_at(tokens: tuple[Word, ...], index: int) -> Quantity | None:
    """The number that begins at a word, with its multiplier and unit, or None."""
    token = tokens[index]
    table = lexicon.quantities()
    if token.text[0].isdigit():
        value, last, unit = _digits(tokens, index)
    elif (
        token.text in table.cardinals
        or token.text in ("hundred", "thousand", "dozen", "couple")
        or token.text in table.fractions
    ):
        spelled = _spelled(tokens, index)
        if spelled is None:
            return _ordinal(tokens, index)
        value, last, unit = spelled
    elif token.text in table.ordinals:
        return _ordinal(tokens, index)
    elif token.text in table.vague:
        return Quantity(float(len(token.text)) / 1000, "vague " + token.text, token.printed, index, index)
    else:
        return None
    first, currency = _currency_before(tokens, index)
    unit = unit or currency
    if not unit:
        last, unit = _unit_after(tokens, last)
    elif unit in _CURRENCIES:
        last = _skip_currency_word(tokens, last)
    if not unit and token.text.isdigit() and len(token.text) == 4 and 1950 <= value < 2050:
        unit = "year-date"
    return Quantity(round(value, 6), unit, _printed(tokens, first, last), first, last)


def _digits(tokens: tuple[Word, ...], index: int) -> tuple[float, int, str]:
    text = tokens[index].text
    value = float(text.replace(",", "")) if _THOUSANDS.fullmatch(text) else _decimal(text)
    last = index
    if _glued(tokens, index) and tokens[index + 1].text in _ORDINAL_ENDS:
        return value, index + 1, "ordinal"
    multiplier, last = _multiplier(tokens, index)
    return value * multiplier, last, ""


def _decimal(text: str) -> float:
    whole, *rest = re.split(r"[.,]", text)
    return float(f"{whole}.{rest[0]}") if len(rest) == 1 else float(whole + "".join(rest))


def _glued(tokens: tuple[Word, ...], index: int) -> bool:
    return index + 1 < len(tokens) and tokens[index].end == tokens[index + 1].start


def _multiplier(tokens: tuple[Word, ...], index: int) -> tuple[int, int]:
    following = tokens[index + 1].text if index + 1 < len(tokens) else ""
    multiplier = lexicon.quantities().multipliers.get(following)
    if multiplier is None or (
        len(following) < 3 and following != "bn" and not _glued(tokens, index) and following != "k"
    ):
        return 1, index
    return multiplier, index + 1


def _spelled(tokens: tuple[Word, ...], index: int) -> tuple[float, int, str] | None:
    """A number in words: "twenty-five", "two hundred and ten", "a third of", "two dozen"."""
    table = lexicon.quantities()
    total, current, last, seen = 0.0, 0.0, index - 1, False
    position = index
    while position < len(tokens):
        text = tokens[position].text
        if text == "couple" and not seen:
            return 2.0, position, ""
        if text in table.fractions and (fraction := _fraction(tokens, position, current if seen else None)):
            return fraction
        if text in table.cardinals and (not seen or _continues(current, table.cardinals[text])):
            current += table.cardinals[text]
        elif text in ("hundred", "dozen") and (seen or position == index):
            current = (current or 1) * table.multipliers[text]
        elif text in ("thousand", "million", "billion") and (seen or position == index):
            total, current = total + (current or 1) * table.multipliers[text], 0.0
        elif text in ("-", "and") and seen and _more(tokens, position, text, current):
            position += 1
            continue
        else:
            break
        seen, last = True, position
        position += 1
    return (total + current, last, "") if seen else None


def _continues(current: float, value: int) -> bool:
    return (current % 100 >= 20 and current % 10 == 0 and 0 < value < 10) or (current >= 100 and current % 100 == 0)


def _more(tokens: tuple[Word, ...], position: int, sign: str, current: float) -> bool:
    if position + 1 >= len(tokens):
        return False
    table = lexicon.quantities()
    following = tokens[position + 1].text
    if sign == "and":
        return current >= 100 and following in table.cardinals
    if following in table.cardinals:
        return _continues(current, table.cardinals[following])
    return following in table.fractions and current >= 1


def _fraction(tokens: tuple[Word, ...], position: int, numerator: float | None) -> tuple[float, int, str] | None:
    """ "half", "a third (of)", "two thirds", "three quarters": in percent."""
    text = tokens[position].text
    before = tokens[position - 1].text if position else ""
    after = tokens[position + 1].text if position + 1 < len(tokens) else ""
    if numerator is None:
        if text != "half" and not (before in ("a", "one") and (after == "of" or text in ("third", "fifth", "tenth"))):
            return None
        numerator = 1.0
    elif (
        not (text.endswith("s") or (text == "half" and numerator == 1) or after == "of" or numerator == 1)
        or after == "year"
    ):
        return None
    if text.startswith("quarter") and numerator >= 4:
        return None
    return round(100 * numerator / lexicon.quantities().fractions[text], 3), position, "%"


def _ordinal(tokens: tuple[Word, ...], index: int) -> Quantity | None:
    value = lexicon.quantities().ordinals.get(tokens[index].text)
    after = tokens[index + 1].text if index + 1 < len(tokens) else ""
    if value is None or (value == 3 and after == "party") or after == "-party":
        return None
    return Quantity(float(value), "ordinal", tokens[index].printed, index, index)


def _currency_before(tokens: tuple[Word, ...], index: int) -> tuple[int, str]:
    if index == 0:
        return index, ""
    before = tokens[index - 1].text
    if before in _CURRENCIES:
        return index - 1, before
    return (index - 1, _CODES[before]) if before in _CODES else (index, "")


def _skip_currency_word(tokens: tuple[Word, ...], last: int) -> int:
    following = tokens[last + 1].text if last + 1 < len(tokens) else ""
    return last + 1 if following in _CODES or following in ("dollars", "pounds", "euros") else last


@cache
def _units() -> dict[str, str]:
    return {form: unit for unit, forms in lexicon.quantities().units.items() for form in (unit, *forms)}


def _unit_after(tokens: tuple[Word, ...], last: int) -> tuple[int, str]:
    """The unit that follows a number, also after a hyphen: "30 %", "12-week", "12 percentage points"."""
    start = last + 1
    if start < len(tokens) and tokens[start].text == "-":
        start += 1
    if start >= len(tokens):
        return last, ""
    one = tokens[start].text
    two = f"{one} {tokens[start + 1].text}" if start + 1 < len(tokens) else ""
    if two in _units():
        return start + 1, _units()[two]
    if one in _units() and not (len(one) == 1 and one.isalpha() and start == last + 1 and not _glued(tokens, last)):
        return start, _units()[one]
    return last, ""


def _printed(tokens: tuple[Word, ...], first: int, last: int) -> str:
    parts = [tokens[first].printed]
    for before, token in zip(tokens[first:last], tokens[first + 1 : last + 1], strict=True):
        parts.append((" " if token.start > before.end else "") + token.printed)
    return "".join(parts)


@cache
def _marks() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    """(what, sense, pattern) of hedges, bounds and roles before a number, and of hedges and bounds after it."""
    table = lexicon.quantities()
    before = rf"(?<!\w)(?:{{}})\s*(?:the |a |an |some )?$"
    after = r"^\s*(?:{})(?!\w)"
    listed: list[tuple[str, str, re.Pattern[str]]] = []
    for what, senses, frame in (
        ("hedge", table.hedges, before),
        ("bound", table.bounds, before),
        ("hedge", table.hedges_after, after),
        ("bound", table.bounds_after, after),
    ):
        for sense, phrases in senses.items():
            listed.append(
                (
                    what + ("<" if frame is before else ">"),
                    sense,
                    re.compile(frame.format(lexicon.alternation(phrases))),
                )
            )
    for role, phrases in (("from", table.from_), ("to", table.to), ("by", table.by)):
        listed.append(("role<", role, re.compile(before.format(lexicon.alternation(phrases)))))
    return tuple(listed)


def _with_marks(quantity: Quantity, tokens: tuple[Word, ...], line: str, previous: Quantity | None) -> Quantity:
    start, end = tokens[quantity.first].start, tokens[quantity.last].end
    left = tokens[previous.last].end if previous else 0
    before = line[max(left, start - 40) : start]
    after = line[end : end + 16]
    found: dict[str, str] = {}
    for what, sense, pattern in _marks():
        name, side = what[:-1], what[-1]
        if name not in found and name != "role" and pattern.search(before if side == "<" else after):
            found[name] = sense
            if side == "<":
                before = pattern.sub("", before) + " "
    for what, sense, pattern in _marks():
        if what == "role<" and pattern.search(before):
            found["role"] = sense
    found["lead"] = before.split()[-1] if before.split() else ""
    if found.get("bound") == "lower" and quantity.unit in lexicon.quantities().periods:
        if re.search(r"\bover\s*$", line[:start]) and found["lead"] not in _PREPOSITIONS:
            found["bound"] = "during"
    return replace(quantity, **found)


def _with_ranges(found: list[Quantity], tokens: tuple[Word, ...]) -> list[Quantity]:
    """Roles and shared units of "10-15%", "from 14% to 6%", "27 fields to 11"."""
    result = list(found)
    for i in range(len(result) - 1):
        one, two = result[i], result[i + 1]
        between = [t.text for t in tokens[one.last + 1 : two.first]]
        if between == ["-"] or (between == ["to"] and not one.role):
            one, two = replace(one, role="range"), replace(two, role="range")
        elif two.role == "to" and not one.role and len(between) < 5:
            one = replace(one, role="from")
        elif one.role not in ("from", "range") or two.role != "to":
            continue
        if not one.unit or one.unit == "year-date" != two.unit:
            one = replace(one, unit=two.unit, value=_scaled(one, two, tokens))
        result[i], result[i + 1] = one, two
    return result


def _scaled(one: Quantity, two: Quantity, tokens: tuple[Word, ...]) -> float:
    """The first value of "0.4-1.2m", which means millions too."""
    digits = [t.text for t in tokens[two.first : two.last + 1] if t.text[0].isdigit()]
    plain = _decimal(digits[0]) if digits and not _THOUSANDS.fullmatch(digits[0]) else two.value
    return one.value * (two.value / plain) if one.role == "range" and plain and one.value < 1000 else one.value


def _stops(token: Word) -> bool:
    return not token.is_word


def _nouns(quantity: Quantity, tokens: tuple[Word, ...], used: frozenset[int]) -> tuple[str, ...]:
    """The keys of up to three words with content after the number, as far as its noun phrase goes."""
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
