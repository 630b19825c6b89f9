"""Numbers in words: "twenty-five", "two hundred and ten", "two thirds", "half an hour", "second"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from resumetailor.english.number_words import number_words
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.verb_forms import tags_of
from resumetailor.verify.text.words import Word

_STARTS = frozenset(("hundred", "thousand", "dozen", "couple"))


@cache
def number_openers() -> frozenset[str]:
    """The words with which such a number may begin."""
    table = number_words()
    return _STARTS.union(table.cardinals, table.fractions, table.ordinals, ("a", "an"))


def number_in_words(tokens: tuple[Word, ...], index: int) -> tuple[float, int, str] | None:
    """Value, last word and unit of the number that begins at a word; None if there is none."""
    table = number_words()
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
    if lexicon.unit_names().get(tokens[index + 1].text) not in lexicon.quantities().periods:
        return None
    after = tokens[index + 2].text if index + 2 < len(tokens) else ""
    hedged = index > 0 and tokens[index - 1].text in _hedge_ends()
    hedged = hedged and tokens[index + 1].text != "quarter"
    return (1.0, index, "") if hedged or after in ("a", "an", "per", "each", "every") else None


@cache
def _hedge_ends() -> frozenset[str]:
    """The last words of hedges and bounds."""
    table = lexicon.quantities()
    return frozenset(p.split()[-1] for t in (table.hedges, table.bounds) for phrases in t.values() for p in phrases)


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
    return text in number_words().fractions


@dataclass(frozen=True, slots=True)
class _Said:
    """What of a number in words is read: whole thousands, what stands behind them, how many words, the last one."""

    total: float = 0.0
    current: float = 0.0
    words: int = 0
    last: int = -1

    def takes(self, text: str) -> bool:
        """Whether the number may go on with the word."""
        small = number_words().cardinals.get(text)
        if small is not None:
            return not self.words or bool(self.total and not self.current) or _continues(self.current, small)
        return text in (*_HUNDREDS, *_THOUSANDS)

    def with_word(self, text: str, position: int) -> _Said:
        """The number with one more word."""
        table = number_words()
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
    table = number_words()
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
    return round(100 * numerator / number_words().fractions[text], 3), position, "%"


@cache
def _portions() -> frozenset[str]:
    """Words behind which "a quarter" is a part, no time: "by a quarter", "roughly a quarter"."""
    return _hedge_ends() | frozenset(lexicon.quantities().by)


def _ordinal(tokens: tuple[Word, ...], index: int) -> tuple[float, int, str] | None:
    value = number_words().ordinals.get(tokens[index].text)
    following = [t.text for t in tokens[index + 1 : index + 3] if t.text != "-"]
    return None if value is None or following[:1] == ["party"] else (float(value), index, "ordinal")
