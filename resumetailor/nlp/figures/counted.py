"""What a number counts: its unit or the noun phrase behind it."""

from __future__ import annotations

import re

from resumetailor.nlp.figures.numbers import Numbers

ACRONYMS = re.compile(r"[A-Z]{2,}s")
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
PLURALS = frozenset({"NNS", "NNPS"})
MODIFIERS = frozenset({"JJ", "JJR", "JJS", "VBN", "VBG", "RB", "RBR", "RBS", "HYPH", "POS"})
LONGEST_PHRASE = 7


class Counted(Numbers):
    """Reads numbers and what they count."""

    def unit(self, start: int, i: int) -> int:
        """The phrase behind the number that began at `start`; money and percentages need none."""
        if any(self.is_sign(word) for word in self.lower[start:i]):
            return i
        if self.at(i) != "-":
            return self.phrase(i)
        return i if self.tag(i + 1) not in NOUNS or self.at(i + 1) in self.words.not_units else i + 2

    def collective(self, i: int) -> int:
        """The rest of hundreds of patients, two sets of lawyers."""
        return self.phrase(i + 1) if self.at(i) == "of" and self.at(i - 1) in self.words.collectives else i

    def phrase(self, i: int) -> int:
        """at-risk accounts, sq. ft., laptops, 1 sales engineer; only "180 seat" of "180 seat restaurant"."""
        if self.at(i) in self.words.periods and self.is_noun(i + 1):
            return i + 1
        first = last = plural = i
        for k in range(i, min(i + LONGEST_PHRASE, len(self.parse))):
            noun = self.is_noun(k)
            word = self.at(k)
            ends = word in self.words.not_units or word in self.words.points_in_time
            if ends or not (noun or self.is_inside(k)):
                break
            if noun:
                first = first if first > i else k + 1
                last = k + 1
                plural = k + 1 if self.is_plural(k) else plural
            if plural == k + 1 and not (self.is_noun(k + 1) or self.tag(k + 1) == "POS"):
                break
        if self.at(i - 1) == "1":
            return last
        return plural if plural > i or last == i else first

    def is_noun(self, k: int) -> bool:
        taken_for_verb = self.tag(k) == "VBZ" and self.tag(k - 1) in NOUNS | {"JJ", "CD"} and self.at(k).endswith("s")
        return (
            self.tag(k) in NOUNS
            or self.at(k) in self.words.units
            or (taken_for_verb and self.at(k) not in {"is", "has"})
        )

    def is_plural(self, k: int) -> bool:
        acronyms = bool(ACRONYMS.fullmatch(self.parse[k].text))
        return acronyms or self.tag(k) in PLURALS | {"VBZ"} or self.at(k) in self.words.units

    def is_inside(self, k: int) -> bool:
        """Whether the word may stand between a number and its noun."""
        joins = (
            self.at(k) in {"and", "&"} and self.tag(k - 1) in {"NN", "NNP", "JJ"} and self.tag(k + 1) in NOUNS | {"JJ"}
        )
        return self.tag(k) in MODIFIERS or "-" in (self.at(k), self.at(k + 1)) or joins
