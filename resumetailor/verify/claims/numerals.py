"""Numbers as resumes write them: "1,200", "$1.2M", "twenty-five", "two thirds", "2nd", "12 percentage points"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from resumetailor.verify.text import lexicon
from resumetailor.verify.text.verb_forms import tags_of
from resumetailor.verify.text.words import SIGNS_OF_MONEY, Word

THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_SIGNS = frozenset(SIGNS_OF_MONEY)
_ORDINAL_ENDS = frozenset(("st", "nd", "rd", "th"))
_STARTS = frozenset(("hundred", "thousand", "dozen", "couple"))
_TIMES = frozenset(("once", "twice", "thrice"))


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number with its unit; `first` and `last` are the indexes of its words. Fractions are in percent."""

    value: float
    unit: str
    first: int
    last: int


@cache
def currencies() -> frozenset[str]:
    """The units that are currencies: their signs, and the codes of those that have none."""
    return _SIGNS.union(lexicon.quantities().currencies.values())


def numeral_at(tokens: tuple[Word, ...], index: int) -> Numeral | None:
    """The number that begins at a word, or at the currency sign before it; None if there is none."""
    text = tokens[index].text
    if not text[0].isdecimal() and text not in _openers():
        return None
    after = tokens[index + 1].text if index + 1 < len(tokens) else ""
    if text in lexicon.quantities().changed and (after != "as" or text in _TIMES):
        value, unit = lexicon.quantities().changed[text]
        return Numeral(value, unit, index, index)
    if text in lexicon.quantities().vague:
        return Numeral(len(text) / 1000, f"vague {text}", index, index)
    if (part := _part_of_unit(tokens, index)) is not None:
        return part
    found = _digits(tokens, index) if text[0].isdecimal() else _in_words(tokens, index)
    if found is None:
        return None
    value, last, unit = found
    first, currency = _currency_before(tokens, index)
    if unit or currency:
        last = _skip_currency_word(tokens, last) if currency else last
        return Numeral(round(value, 6), unit or currency, first, last)
    last, unit = _unit_after(tokens, last)
    return Numeral(round(value, 6), unit or _year(text, value), first, last)


@cache
def _openers() -> frozenset[str]:
    """The words, without a figure in them, with which a number may begin."""
    table = lexicon.quantities()
    named = (table.changed, table.vague, table.cardinals, table.fractions, table.ordinals, _STARTS, ("a", "an"))
    return frozenset(word for words in named for word in words)


def _part_of_unit(tokens: tuple[Word, ...], index: int) -> Numeral | None:
    """As in "half an hour", "half a day"."""
    article, unit = (*(t.text for t in tokens[index + 1 : index + 3]), "", "")[:2]
    if tokens[index].text != "half" or article not in ("a", "an") or unit not in _units():
        return None
    return Numeral(0.5, _units()[unit], index, index + 2)


def _year(text: str, value: float) -> str:
    return "year-date" if text.isdigit() and len(text) == 4 and 1950 <= value < 2050 else ""


def _in_words(tokens: tuple[Word, ...], index: int) -> tuple[float, int, str] | None:
    table = lexicon.quantities()
    text = tokens[index].text
    if text == "one" and _is_pronoun(tokens, index):
        return None
    if text in table.cardinals or text in table.fractions or text in _STARTS:
        return _spelled(tokens, index) or _ordinal(tokens, index)
    return _ordinal(tokens, index) if text in table.ordinals else _article(tokens, index)


def _is_pronoun(tokens: tuple[Word, ...], index: int) -> bool:
    """As in "merged them into one that all use", "into one used by all"."""
    after, then = (*(t.text for t in tokens[index + 1 : index + 3]), "", "")[:2]
    return after in ("who", "that") or ("VBN" in tags_of(after) and then in lexicon.wording().prepositions)


def _article(tokens: tuple[Word, ...], index: int) -> tuple[float, int, str] | None:
    """One of a unit of time, where the article stands for a number: "about an hour", "an hour a day"."""
    if tokens[index].text not in ("a", "an") or index + 1 >= len(tokens):
        return None
    if _units().get(tokens[index + 1].text) not in lexicon.quantities().periods:
        return None
    after = tokens[index + 2].text if index + 2 < len(tokens) else ""
    reserved = index > 0 and tokens[index - 1].text in _reserves()
    reserved = reserved and tokens[index + 1].text != "quarter"
    return (1.0, index, "") if reserved or after in ("a", "an", "per", "each", "every") else None


@cache
def _reserves() -> frozenset[str]:
    """The last words of hedges and bounds."""
    table = lexicon.quantities()
    return frozenset(p.split()[-1] for t in (table.hedges, table.bounds) for phrases in t.values() for p in phrases)


def _digits(tokens: tuple[Word, ...], index: int) -> tuple[float, int, str]:
    text = tokens[index].text
    value = float(text.replace(",", "")) if THOUSANDS.fullmatch(text) else decimal(text)
    last = index
    if _glued(tokens, index) and tokens[index + 1].text in _ORDINAL_ENDS:
        return value, index + 1, "ordinal"
    multiplier, last = _multiplier(tokens, index)
    return value * multiplier, last, ""


def decimal(text: str) -> float:
    """The value of figures, or of a time of day in hours: "6:30"."""
    hour, _, minutes = text.partition(":")
    if minutes:
        return int(hour) + int(minutes) / 60
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
    if tokens[index].text == "couple":
        return 2.0, index, ""
    said = _Said()
    for position in range(index, len(tokens)):
        text = tokens[position].text
        fraction = _fraction(tokens, position, said.current if said.words else None) if _is_part(text) else None
        if fraction:
            return fraction
        if not said.takes(text):
            if text in ("-", "and") and said.words and _more(tokens, position, text, said.current):
                continue
            break
        said = said.with_word(text, position)
    return (said.total + said.current, said.last, "") if said.words else None


def _is_part(text: str) -> bool:
    return text in lexicon.quantities().fractions


@dataclass(frozen=True, slots=True)
class _Said:
    """What of a number in words is read: whole thousands, what stands behind them, how many words, the last one."""

    total: float = 0.0
    current: float = 0.0
    words: int = 0
    last: int = -1

    def takes(self, text: str) -> bool:
        """Whether the number may go on with the word."""
        small = lexicon.quantities().cardinals.get(text)
        if small is not None:
            return not self.words or bool(self.total and not self.current) or _continues(self.current, small)
        return text in (*_HUNDREDS, *_THOUSANDS)

    def with_word(self, text: str, position: int) -> _Said:
        """The number with one more word."""
        table = lexicon.quantities()
        if text in table.cardinals:
            return _Said(self.total, self.current + table.cardinals[text], self.words + 1, position)
        times = (self.current or 1) * table.multipliers[text]
        if text in _HUNDREDS:
            return _Said(self.total, times, self.words + 1, position)
        return _Said(self.total + times, 0.0, self.words + 1, position)


_HUNDREDS = ("hundred", "dozen")
_THOUSANDS = ("thousand", "million", "billion")


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
    """In percent: "half", "a third (of)", "two thirds", "three quarters"."""
    text = tokens[position].text
    before = tokens[position - 1].text if position else ""
    after = tokens[position + 1].text if position + 1 < len(tokens) else ""
    if numerator is None:
        parts = (
            after == "of"
            or text in ("third", "fifth", "tenth")
            or (position > 1 and tokens[position - 2].text in _portions())
        )
        if text != "half" and not (before in ("a", "one") and parts):
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


@cache
def _portions() -> frozenset[str]:
    """Words behind which "a quarter" is a part, no time: "by a quarter", "roughly a quarter"."""
    return _reserves() | frozenset(lexicon.quantities().by)


def _ordinal(tokens: tuple[Word, ...], index: int) -> tuple[float, int, str] | None:
    value = lexicon.quantities().ordinals.get(tokens[index].text)
    following = [t.text for t in tokens[index + 1 : index + 3] if t.text != "-"]
    return None if value is None or following[:1] == ["party"] else (float(value), index, "ordinal")


def _currency_before(tokens: tuple[Word, ...], index: int) -> tuple[int, str]:
    if index == 0:
        return index, ""
    before, codes = tokens[index - 1].text, lexicon.quantities().currencies
    if before in _SIGNS:
        return index - 1, before
    verb = bool(tags_of(before)) and not tokens[index - 1].printed.isupper()  # "try three", "TRY 300"
    return (index - 1, codes[before]) if before in codes and not verb else (index, "")


def _skip_currency_word(tokens: tuple[Word, ...], last: int) -> int:
    following = tokens[last + 1].text if last + 1 < len(tokens) else ""
    table = lexicon.quantities()
    return last + 1 if following in table.currencies or following in table.currency_words else last


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
    rest = [i for i in range(start + 1, min(start + 3, len(tokens))) if tokens[i].text != "-"]
    two = f"{one} {tokens[rest[0]].text}" if rest else ""
    if two in _units():
        return rest[0], _units()[two]
    apart = start > last + 1 or not _glued(tokens, last)
    if one in _units() and not (one in ("x", "b") and apart and start == last + 1) and (one != "s" or apart):
        return start, _units()[one]
    return last, ""
