"""Finds the numbers that tell scale or result, each with its unit, sign or noun, by the rules of models/README.md.

    nlp.add_pipe("resumetailor_metrics")
    doc.spans["metrics"]

The grammar, in words: a metric is a range of quantities ("from 61% to 84%", "60-70 calls") or one quantity; a quantity
is a number with its sign, its magnitude and either a percent sign or the noun phrase that it counts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from resumetailor.knowledge import Knowledge, load
from resumetailor.nlp.parse import own_span
from resumetailor.resources import models

KEY = "metrics"
DIGITS = re.compile(r"[~<>≥≤±]?\d[\d,]*(?:\.\d+)?(?:[kmb]|mm|bn|cr|tb|gb|x|plus)?\+?", re.IGNORECASE)
YEAR = re.compile(r"(?:19|20)\d\d")


class MetricWords(Knowledge):
    """The closed classes of words in the grammar."""

    numbers: frozenset[str]
    magnitudes: frozenset[str]
    currencies: frozenset[str]
    percents: frozenset[str]
    changes: frozenset[str]
    fractions: frozenset[str]
    rates: frozenset[str]
    periods: frozenset[str]
    names: frozenset[str]
    not_units: frozenset[str]


@cache
def metric_words() -> MetricWords:
    """The word classes of models/lexicons/metrics.yml."""
    return load(models() / "lexicons" / "metrics.yml", MetricWords)


@Language.component("resumetailor_metrics", assigns=["doc.spans"], requires=["token.tag"])
def find_metrics(doc: Doc) -> Doc:
    """Sets `doc.spans["metrics"]`, in order and without overlaps."""
    scanner = Scanner(own_span(doc))
    doc.spans[KEY] = [doc[start:end] for start, end in scanner.metrics()]
    return doc


class Scanner:
    """Reads the grammar from left to right; each method gives the place behind what it read, or its start if nothing."""

    def __init__(self, own: Span) -> None:
        self.tokens: Sequence[Token] = list(own)
        self.first = own.start
        self.words = metric_words()
        self.lower = [token.lower_ for token in self.tokens]

    def metrics(self) -> list[tuple[int, int]]:
        """Start and end of each metric, as indices of the document's tokens."""
        found, i = [], 0
        while i < len(self.tokens):
            end = self.metric(i)
            if end > i:
                found.append((self.first + i, self.first + end))
            i = max(end, i + 1)
        return found

    def metric(self, i: int) -> int:
        if self.at(i) == "from":
            end = self.from_to(i)
            if end > i:
                return end
        if self.at(i) in self.words.changes:
            return i + 1
        number = self.number(i)
        if number == i or self.is_name(i, number):
            return i
        return self.rate(self.unit(self.range(number)))

    def from_to(self, i: int) -> int:
        """From 61% to 84%, from nine months to five, from 6 weeks to 8 days."""
        first = self.number(i + 1)
        if first == i + 1:
            return i
        middle = first if self.at(first) == "to" else self.unit(first)
        if self.at(middle) not in {"to", "down", "up"}:
            return i
        second = self.number(middle + 1)
        return i if second == middle + 1 or YEAR.fullmatch(self.at(i + 1)) else self.unit(second)

    def number(self, i: int) -> int:
        """$1.2M, 3.4 million, twenty-five, two thirds, half, #7, 300 plus, 90 %."""
        start = i
        while self.at(i) in self.words.currencies or self.at(i) == "#":
            i += 1
        if not self.is_number(i):
            return start
        i += 1
        if self.at(i) == "-" and self.at(i + 1) in self.words.numbers:
            i += 2
        while self.at(i) in self.words.magnitudes or self.at(i) in self.words.fractions:
            i += 1
        while self.at(i) in {"+", "plus"} or self.at(i) in self.words.percents or self.at(i) in self.words.currencies:
            i += 1
        return i

    def range(self, i: int) -> int:
        """The rest of 60-70, 5 to 6, 3 of 16, 1 in 5, 5 out of 5."""
        for link in (["-"], ["–"], ["—"], ["to"], ["or"], ["of"], ["in"], ["out", "of"], ["/"]):
            end = i + len(link)
            if self.lower[i:end] == link:
                number = self.number(end)
                return number if number > end else i
        return i

    def unit(self, i: int) -> int:
        """The noun phrase counted: at-risk accounts, junior airmen, sq. ft."""
        if i and (self.at(i - 1) in self.words.percents):
            return i
        end, k = i, i
        while k < len(self.tokens) and k - i < 6:
            token = self.tokens[k]
            if token.tag_ in {"NN", "NNS", "NNP", "NNPS"} and self.at(k) not in self.words.not_units:
                end = k + 1
                if token.tag_ in {"NNS", "NNPS"} and not self.continues(k + 1):
                    break
            elif token.tag_ not in {"JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "CD", "AFX", "POS"} and self.at(
                k
            ) not in {"-", "&"}:
                break
            k += 1
        return end

    def continues(self, k: int) -> bool:
        return self.at(k) == "-"

    def rate(self, i: int) -> int:
        """A day, per customer, annually"""
        if self.at(i) in self.words.rates and self.at(i + 1) in self.words.periods:
            return i + 2
        return i

    def is_number(self, i: int) -> bool:
        word = self.at(i)
        return bool(DIGITS.fullmatch(word)) or word in self.words.numbers or word == "half"

    def is_name(self, start: int, end: int) -> bool:
        """Years, clock times, versions, ranks and other numbers that count nothing."""
        word, before = self.at(start), self.at(start - 1) if start else ""
        return (
            bool(YEAR.fullmatch(word))
            or before in self.words.names
            or self.at(end) in self.words.not_units
            or (
                start > 0
                and self.tokens[start - 1].tag_ == "NNP"
                and self.tokens[start - 1].text[0].isupper()
                and word[0].isdigit()
            )
            or (word == "one" and self.tokens[start].tag_ != "CD")
        )

    def at(self, i: int) -> str:
        return self.lower[i] if 0 <= i < len(self.lower) else ""
