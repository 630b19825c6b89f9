"""Numbers with what they are worth and their units: "1,200", "$1.2M", "two thirds", "2nd", "12 percentage points".

A number is read here from the bare words of a line, for its value; where the numbers of a parsed highlight stand that
tell scale or result, whatever they are worth, is `nlp/figures`'.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from resumetailor.english.number_words import SIGNS_OF_MONEY, number_words
from resumetailor.verify.claims.spelled_numbers import number_in_words, number_openers
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.verb_forms import tags_of
from resumetailor.verify.text.words import Word

THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_SIGNS = frozenset(SIGNS_OF_MONEY)
_ORDINAL_ENDS = frozenset(("st", "nd", "rd", "th"))
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
    found = _digits(tokens, index) if text[0].isdecimal() else number_in_words(tokens, index)
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
    return number_openers().union(lexicon.quantities().changed, lexicon.quantities().vague)


def _part_of_unit(tokens: tuple[Word, ...], index: int) -> Numeral | None:
    """As in "half an hour", "half a day"."""
    article, unit = (*(t.text for t in tokens[index + 1 : index + 3]), "", "")[:2]
    if tokens[index].text != "half" or article not in ("a", "an") or unit not in lexicon.unit_names():
        return None
    return Numeral(0.5, lexicon.unit_names()[unit], index, index + 2)


def _year(text: str, value: float) -> str:
    return "year-date" if text.isdigit() and len(text) == 4 and 1950 <= value < 2050 else ""


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
    multiplier = number_words().multipliers.get(following)
    if multiplier is None or (
        len(following) < 3 and following != "bn" and not _glued(tokens, index) and following != "k"
    ):
        return 1, index
    return multiplier, index + 1


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


def _unit_after(tokens: tuple[Word, ...], last: int) -> tuple[int, str]:
    """The unit that follows a number, also after a hyphen: "30 %", "12-week", "12 percentage points"."""
    units = lexicon.unit_names()
    start = last + 1
    if start < len(tokens) and tokens[start].text == "-":
        start += 1
    if start >= len(tokens):
        return last, ""
    one = tokens[start].text
    rest = [i for i in range(start + 1, min(start + 3, len(tokens))) if tokens[i].text != "-"]
    two = f"{one} {tokens[rest[0]].text}" if rest else ""
    if two in units:
        return rest[0], units[two]
    apart = start > last + 1 or not _glued(tokens, last)
    if one in units and not (one in ("x", "b") and apart and start == last + 1) and (one != "s" or apart):
        return start, units[one]
    return last, ""
