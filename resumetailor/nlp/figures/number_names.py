"""Numbers that measure nothing: they date, name or rank something, tell an age or a clock time, or are a threshold."""

from __future__ import annotations

import re

from resumetailor.nlp.figures.counted import NOUNS, PLURALS, Counted
from resumetailor.nlp.figures.numbers import YEAR

IDENTIFIER = re.compile(r"0\d+|\d{7,}")
"""Figures of an address, a telephone or a file: no count opens with a nought or is so long without a comma."""
ENDS = frozenset({".", ":"})
JOINTS = frozenset({",", "-", "–", "and", "or", "to", "&"})
LONGEST_LIST = 20


class NumberNames(Counted):
    """Tells names from measures."""

    def is_name(self, start: int, end: int) -> bool:
        """Whether the number from `start` to `end` dates, names or ranks something, or is a threshold."""
        word, before = self.at(start), self.at(start - 1)
        if any(self.is_sign(word) for word in self.lower[start:end]):
            return False
        return (
            self.is_year(start)
            or word in self.words.never
            or bool(IDENTIFIER.fullmatch(word))
            or self.is_listed_name(start)
            or self.at(end) in self.words.not_units
            or (self.at(end) in self.words.kinds and self.tag(end + 1) not in NOUNS)
            or (self.at(end) == "-" and self.at(end + 1) in self.words.not_units | self.words.kinds)
            or self.follows_name(start)
            or self.is_grade_span(start)
            or self.is_race(end)
            or self.is_age(end)
            or (before == "at" and bool(re.fullmatch(r"\d{1,2}[.:]\d\d", word)))
            or (before in {"within", "inside"} and self.at(end) in {"hours", "days", "minutes", "seconds"})
            or (
                word == "one"
                and self.at(start + 1) not in self.words.periods | self.words.magnitudes | {"third", "of", "in"}
            )
        )

    def is_listed_name(self, i: int) -> bool:
        """Tier 1, 2 and 3."""
        first = i - LONGEST_LIST
        while i > max(1, first) and self.at(i - 1) in JOINTS and self.at(i - 2)[:1].isdigit():
            i -= 2
        past = self.tag(i - 1) == "VBD" and self.at(i - 1).endswith("ed")
        return self.at(i - 1) in self.words.names and not past and self.tag(i - 1) not in {"VB", "VBP"}

    def is_grade_span(self, i: int) -> bool:
        """K - 12, Pre-K to 8, written apart."""
        return self.at(i - 1) in {"-", "–", "to", "through"} and self.at(i - 2) in {"k", "pre-k", "prek"}

    def is_race(self, i: int) -> bool:
        """10K run, 5 km race."""
        return self.at(i - 1) in {"k", "km"} and self.at(i) in self.words.races

    def is_age(self, i: int) -> bool:
        """Whether what stands at `i` makes the number before an age: year olds, -year-old, and 3 year olds."""
        period = self.number(i + 1) if self.at(i) in {"and", "or", "to", "-", "–"} else i
        period += self.at(period) == "-"
        after = period + 1 + (self.at(period + 1) == "-")
        return self.at(period).rstrip("s") in self.words.periods and self.at(after) in self.words.points_in_time

    def is_year(self, i: int) -> bool:
        round_count = self.at(i).endswith(("00", "50")) and self.tag(i + 1) in PLURALS
        return bool(YEAR.fullmatch(self.at(i))) and not round_count

    def follows_name(self, i: int) -> bool:
        """Office 365, RedHat 5: figures right behind a capitalised word that opens no sentence."""
        before = self.parse[i - 1].text if i > 1 and self.tag(i - 1) in NOUNS and self.tag(i - 2) not in ENDS else ""
        return before[:1].isupper() and self.at(i)[:1].isdigit() and before.lower() not in self.words.currencies
