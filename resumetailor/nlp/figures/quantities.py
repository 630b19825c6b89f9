"""The grammar of quantities: which words of a highlight are a number with its sign, its unit and what it counts.

A metric is a change ("from 61% to 84%"), a part ("14 of 16 accounts", "a third") or a number with its
percent sign, its currency or the noun phrase that it counts. Numbers that only name or date something are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from resumetailor.evidence import Token
from resumetailor.nlp.figures.counted import PLURALS
from resumetailor.nlp.figures.number_names import NumberNames
from resumetailor.nlp.figures.numbers import BLANKS, PLAIN, YEAR, metric_words
from resumetailor.nlp.parts import VERBAL

ORDINAL = re.compile(r"\d*(?:1st|2nd|3rd|[04-9]th)")

HAS_FIGURE = re.compile(r"\d")


@cache
def openers() -> frozenset[str]:
    """The words, without a figure in them, with which a metric may begin."""
    words = metric_words()
    named = words.numbers | words.ranks | words.ordinals | words.currencies | words.signs
    return named | {"from", "half", "a", "["}


def quantities(parse: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """The first word of each metric and the one behind its last, in order and without overlaps."""
    words = [i for i, token in enumerate(parse) if token.text.strip(BLANKS)]
    reader = Reader([parse[i] for i in words])
    read = 0
    for i in reader.openings():
        end = reader.metric(i) if i >= read else i
        if end > i:
            yield words[reader.with_group(i, end)], words[end - 1] + 1
            read = end


class Reader(NumberNames):
    """Reads the grammar of metrics."""

    def openings(self) -> list[int]:
        """The only places where a metric may begin: at a figure or at a word that opens one of the readings below."""
        known = openers()
        return [
            i
            for i, word in enumerate(self.lower)
            if word in known or (not word.isalpha() and HAS_FIGURE.search(word) is not None)
        ]

    def metric(self, i: int) -> int:
        """Any metric."""
        for reading in (self.change, self.fraction, self.rank, self.figure):
            end = reading(i)
            if end > i:
                return end
        return i

    def change(self, i: int) -> int:
        """From 61% to 84%, from nine months to five, from 1 in 900 to 1 in 6,000."""
        if self.at(i) != "from":
            return i
        start = i + 1 + (self.at(i + 1) == "a" and self.number(i + 1) == i + 1)
        first = self.ratio(start)
        if first == start or YEAR.fullmatch(self.at(start)):
            return i
        middle = self.rate(self.unit(start, first))
        middle += self.at(middle) in {"down", "up"}
        if self.at(middle) != "to":
            return i
        middle += 2 if self.at(middle + 1) in self.words.before_second else 1
        second = self.ratio(middle)
        if second == middle:
            return i
        ratio = first > start + 1 and self.at(start + 1) in {"in", "of"}
        return second if ratio else self.rate(self.unit(middle, second))

    def ratio(self, i: int) -> int:
        """1 in 900, #7 of 10, or a number alone."""
        end = self.number(i)
        if end == i or self.at(end) not in {"of", "in"}:
            return end
        whole = self.number(end + 1)
        part = self.at(end) == "of" or (self.at(end) == "in" and self.is_part(i, end + 1))
        return whole if part and whole > end + 1 else end

    def fraction(self, i: int) -> int:
        """By half, a third of, two thirds."""
        word, before = self.at(i), self.at(i - 1)
        if (
            word == "half"
            and self.at(i + 1) not in self.words.periods
            and before not in {"first", "second"}
            and (
                before in self.words.before_fraction
                or self.at(i + 1) in self.words.after_fraction
                or self.tag(i + 1) in {"VBD", "VBZ", "VBP"}
            )
        ):
            measure = self.at(i + 1) == "a" and self.at(i + 2) in self.words.periods | self.words.magnitudes
            return self.unit(i, i + 3) if measure else i + 1
        if (
            word in {"a", "one"}
            and self.at(i + 1) in self.words.fractions
            and (before in self.words.before_part or self.at(i + 2) == "of")
        ):
            return i + 2
        if word in self.words.numbers and self.at(i + 1) in self.words.fractions and self.at(i + 1).endswith("s"):
            return i + 2
        return i

    def rank(self, i: int) -> int:
        """2nd of 38, 1st out of 120 agents, 1st place, second among 14 stores, top 10%, bottom third."""
        if self.at(i) in self.words.ranks:
            figure = self.number(i + 1)
            return self.unit(i + 1, figure) if figure > i + 1 else i + 2 * (self.at(i + 1) in self.words.fractions)
        figures = bool(ORDINAL.fullmatch(self.at(i)))
        if figures and self.at(i + 1) == "place":
            return i + 2
        ordinal = figures or (self.at(i) in self.words.ordinals and self.at(i - 1) not in self.words.owners)
        second = i + 2 + (self.at(i + 1) == "out")
        whole = self.number(second) if ordinal and self.at(second - 1) in {"of", "among"} else second
        return self.unit(second, whole) if whole > second else i

    def figure(self, i: int) -> int:
        """A part or a count: a number that names nothing."""
        end = self.number(i)
        if end == i or self.is_name(i, end):
            return i
        part = self.part(i, end)
        return part if part > i else self.count(i, end)

    def part(self, i: int, end: int) -> int:
        """14 of 16 accounts, 5 out of 5, one in ten, six of my agents; the first number ends at `end`."""
        link = next((n for n in (("out", "of"), ("of",), ("in",)) if tuple(self.lower[end : end + len(n)]) == n), ())
        second = end + len(link)
        whole = self.number(second)
        if link == ("in",) and not self.is_part(i, second):
            return i
        if link and whole > second and not YEAR.fullmatch(self.at(second)):
            return self.unit(second, whole)
        if (
            link == ("of",)
            and self.at(second) in self.words.owners
            and self.at(i) != "one"
            and self.at(end - 1) not in self.words.percents
        ):
            if self.at(second) in self.words.whole_owners:
                return second + 1
            whole = max(self.rank(second + 1), self.unit(second + 1, self.number(second + 1)))
            return whole if whole > second + 1 else i
        return i

    def is_part(self, i: int, second: int) -> bool:
        """Whether "in" between two numbers tells a part, not how long or where: 1 in 30, two in three."""
        usual = self.at(second) in self.words.wholes and self.at(second + 1).rstrip("s") not in self.words.periods
        return usual or self.at(i) in {"1", "one"}

    def count(self, i: int, number: int) -> int:
        """40 accounts, $1.2M, 60-70 calls, 18%; the number ends at `number`."""
        end = self.rate(self.coordinated(self.collective(self.unit(i, self.range(number)))))
        bare = end == i + 1 and self.group(i) == i and self.counts_nothing(i)
        point_in_time = self.at(end) in self.words.points_in_time and self.at(end - 1).rstrip("s") in self.words.periods
        return i if bare or point_in_time else end

    def coordinated(self, i: int) -> int:
        """The rest of "20 carpenters and laborers": two bare nouns side by side are counted together."""
        counted = self.tag(i - 1) in PLURALS and self.at(i) in {"and", "&"} and self.tag(i + 1) in PLURALS
        return i + 2 if counted and self.parse[i + 1].dep == "conj" else i

    def counts_nothing(self, i: int) -> bool:
        """Whether a number without a unit is no measure: "three", "4."; in "three were promoted" it is."""
        if self.parse[i].dep in {"nsubj", "nsubjpass"} and self.tag(i + 1) in VERBAL | {"WP"}:
            return False
        act = self.tag(i - 1) in {"VB", "VBD", "VBN"} and self.parse[i].dep == "dobj"
        plain = PLAIN.fullmatch(self.at(i)) and self.at(i - 1) not in self.words.before_bare and not act
        return bool(plain) or self.at(i) in self.words.numbers

    def rate(self, i: int) -> int:
        """A day, per shift, annually: how often belongs to what is counted or changed ("80 calls a day")."""
        if self.at(i) in self.words.rates and self.at(i + 1) in self.words.periods:
            return i + 2
        adverb = self.at(i) in self.words.adverbs_of_rate and not self.tag(i + 1).startswith(("NN", "JJ"))
        return i + 1 if adverb else i

    def with_group(self, start: int, end: int) -> int:
        """The start moved to the left for "team of five"."""
        return self.group(start) if self.range(self.number(start)) == end else start

    def group(self, i: int) -> int:
        """Where "team of", "staff of over" before the number begins; the number's own place if there is none."""
        of = i - 1 if self.at(i - 1) == "of" else i - 2 if self.at(i - 1) in self.words.before_bare else i
        return of - 1 if self.at(of) == "of" and self.at(of - 1) in self.words.groups else i
