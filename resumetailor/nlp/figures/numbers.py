"""Where one number of a highlight ends, in figures or words, with its sign: $1.2M, twenty-five (25), 60-70, 90 %.

What a number is worth is read by the truth check (`verify/claims/numerals.py`), from lines that need no parse.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from resumetailor.english.number_words import SIGNS_OF_MONEY, number_words
from resumetailor.evidence import Token
from resumetailor.knowledge import Knowledge, from_lexicon

_DASH = r"(?:[–—\x96]|â€\W)"
"""Also a badly decoded one."""
_FIGURE = (
    rf"(?:[{SIGNS_OF_MONEY}]|rs\.?)?\d[\d,]*(?:\.\d+)?(?:/(?:5|10|100))?"
    rf"(?:k|mm?|bn?|cr|tb|gb|mb|kg|x|hrs?|ft|lbs?|yrs?|mins?|sq\.?ft)?\+?\]?[%{SIGNS_OF_MONEY}]?\+?"
)
DIGITS = re.compile(rf"x\d+|[1-3]/[2-5]|[~≈]?{_FIGURE}(?:(?:{_DASH}|(?<=\D)-){_FIGURE})?\.?", re.IGNORECASE)
SIGNED = re.compile(rf".*[{SIGNS_OF_MONEY}].*|.*%\+?\.?|[~≈]?rs\.?\d.*|\d[\d.,]*x|\d.*/\d+", re.IGNORECASE)
"""A figure that is complete without a noun."""
PLAIN = re.compile(r"\d+(?:" + _DASH + r"\d+)?\.?")
YEAR = re.compile(r"(?:19|20)\d\d(?:" + _DASH + r"(?:\d\d){0,2})?")
BLANKS = " \t\n\u00a0\u00c2"
"""What stands for a blank, a badly decoded hard one included."""
MOST_SIGNS = 4
"""Before one number, as in ~US$ 5."""


class MetricWords(Knowledge):
    """The closed word classes of models/lexicons/metrics.yml, and those that all who read numbers share."""

    round_numbers: frozenset[str]
    currency_names: frozenset[str]
    percents: frozenset[str]
    signs: frozenset[str]
    wholes: frozenset[str]
    ranks: frozenset[str]
    before_fraction: frozenset[str]
    before_part: frozenset[str]
    after_fraction: frozenset[str]
    rates: frozenset[str]
    adverbs_of_rate: frozenset[str]
    periods: frozenset[str]
    groups: frozenset[str]
    names: frozenset[str]
    not_units: frozenset[str]
    kinds: frozenset[str]
    never: frozenset[str]
    races: frozenset[str]
    points_in_time: frozenset[str]
    collectives: frozenset[str]
    owners: frozenset[str]
    whole_owners: frozenset[str]
    before_second: frozenset[str]
    before_bare: frozenset[str]
    units: frozenset[str]

    @cached_property
    def numbers(self) -> frozenset[str]:
        return self.round_numbers.union(number_words().cardinals)

    @cached_property
    def magnitudes(self) -> frozenset[str]:
        return frozenset(number_words().multipliers)

    @cached_property
    def ordinals(self) -> frozenset[str]:
        return frozenset(number_words().ordinals)

    @cached_property
    def fractions(self) -> frozenset[str]:
        return frozenset(number_words().fractions)

    @cached_property
    def currencies(self) -> frozenset[str]:
        return self.currency_names.union(SIGNS_OF_MONEY)


metric_words = from_lexicon("metrics", MetricWords)


class Numbers:
    """A parsed highlight; each method takes a place and gives the place behind what it read there, or the same."""

    def __init__(self, parse: Sequence[Token]) -> None:
        self.words = metric_words()
        self.parse = parse
        self.lower = [token.text.strip(BLANKS).lower() for token in parse]
        self.end = len(self.lower)

    def at(self, i: int) -> str:
        return self.lower[i] if 0 <= i < self.end else ""

    def tag(self, i: int) -> str:
        return self.parse[i].tag if 0 <= i < len(self.parse) else ""

    def number(self, i: int) -> int:
        """$1.2M, 3.4 million, twenty-five, #7, 300 plus, 90 %."""
        start = i
        i += self.at(i) == "a" and self.at(i + 1) in self.words.magnitudes
        while i < start + MOST_SIGNS and (self.at(i) in self.words.currencies or self.at(i) in self.words.signs):
            i += 1
        i += self.at(i) == "." and self.at(i - 1) == "rs"
        i += self.at(i) == "[" and "]" in self.at(i + 1)
        if not (DIGITS.fullmatch(self.at(i)) or self.at(i) in self.words.numbers):
            return start
        i += 1
        if self.at(i) == "-" and self.at(i - 1).endswith("ty") and self.at(i + 1) in self.words.numbers:
            i += 2
        i = self.in_figures(self.magnitude(i))
        while self.at(i) in {"+", "plus"} or self.at(i) in self.words.percents:
            i += 1
        return i + (self.at(i) in self.words.currencies and self.at(start) not in self.words.currencies)

    def magnitude(self, i: int) -> int:
        """The rest of 3 million, two-hundred, one hundred and fifty."""
        i += self.at(i) == "-" and self.at(i + 1) in self.words.magnitudes and len(self.at(i + 1)) > 1
        while self.at(i) in self.words.magnitudes:
            i += 1
            rest = i + (self.at(i) == "and" and self.at(i - 1) == "hundred")
            i = rest + 1 if self.at(rest) in self.words.numbers else i
        return i

    def in_figures(self, i: int) -> int:
        """The rest of ten (10)."""
        words, again = self.at(i - 1) in self.words.numbers, self.at(i) == "(" and self.at(i + 2) == ")"
        return i + 3 if words and again and self.at(i + 1).isdigit() else i

    def range(self, i: int) -> int:
        """The rest of 60-70 and 5 to 6."""
        if self.at(i) in {"-", "–", "—", "to", "or"} and not YEAR.fullmatch(self.at(i + 1)):
            end = self.number(i + 1)
            return end if end > i + 1 else i
        return i

    def is_sign(self, word: str) -> bool:
        return word in self.words.percents or word in self.words.currencies or SIGNED.fullmatch(word) is not None
