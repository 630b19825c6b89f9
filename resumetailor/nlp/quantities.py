"""The grammar of quantities: which words of a highlight are a number with its sign, its unit and what it counts.

A metric is a change ("from 61% to 84%"), a part ("14 of 16 accounts", "a third") or a number with its
percent sign, its currency or the noun phrase that it counts. Numbers that only name or date something are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from resumetailor.evidence import Token
from resumetailor.knowledge import Knowledge, load
from resumetailor.resources import models

_DASH = r"(?:[–—\x96]|â€\W)"
"""Also a badly decoded one."""
_FIGURE = (
    r"(?:[$£€₹]|rs\.?)?\d[\d,]*(?:\.\d+)?(?:/(?:5|10|100))?"
    r"(?:k|mm?|bn?|cr|tb|gb|mb|kg|x|hrs?|ft|lbs?|yrs?|mins?|sq\.?ft)?\+?[%$€£]?\+?"
)
DIGITS = re.compile(rf"x\d+|[1-3]/[2-5]|[~≈]?{_FIGURE}(?:(?:{_DASH}|(?<=\D)-){_FIGURE})?\.?", re.IGNORECASE)
SIGNED = re.compile(r".*[$£€₹].*|.*%\+?\.?|[~≈]?rs\.?\d.*|\d[\d.,]*x|\d.*/\d+", re.IGNORECASE)
"""A figure that is complete without a noun."""
BLANKS = " \t\n\u00a0\u00c2"
"""What stands for a blank, a badly decoded hard one included."""
ACRONYMS = re.compile(r"[A-Z]{2,}s")
IDENTIFIER = re.compile(r"0\d+|\d{7,}")
"""Figures of an address, a telephone or a file: no count opens with a nought or is so long without a comma."""
PLAIN = re.compile(r"\d+(?:" + _DASH + r"\d+)?\.?")
YEAR = re.compile(r"(?:19|20)\d\d(?:" + _DASH + r"(?:\d\d){0,2})?")
ORDINAL = re.compile(r"\d*(?:1st|2nd|3rd|[04-9]th)")
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
PLURALS = frozenset({"NNS", "NNPS"})
VERBAL = frozenset({"VB", "VBD", "VBP", "VBZ", "VBG", "VBN"})
ENDS = frozenset({".", ":"})
MODIFIERS = frozenset({"JJ", "JJR", "JJS", "VBN", "VBG", "RB", "RBR", "RBS", "HYPH", "POS"})
MOST_SIGNS = 4
"""Before one number, as in ~US$ 5."""
LONGEST_PHRASE = 7
OWNERS = frozenset({"my", "our", "the", "their", "them", "us", "these", "those", "its", "whom", "which"})


class MetricWords(Knowledge):
    """The closed word classes of models/lexicons/metrics.yml."""

    numbers: frozenset[str]
    magnitudes: frozenset[str]
    currencies: frozenset[str]
    percents: frozenset[str]
    signs: frozenset[str]
    fractions: frozenset[str]
    wholes: frozenset[str]
    ranks: frozenset[str]
    ordinals: frozenset[str]
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
    points_in_time: frozenset[str]
    collectives: frozenset[str]
    before_bare: frozenset[str]
    units: frozenset[str]


@cache
def metric_words() -> MetricWords:
    return load(models() / "lexicons" / "metrics.yml", MetricWords)


def quantities(parse: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """The first word of each metric and the one behind its last, in order and without overlaps."""
    words = [i for i, token in enumerate(parse) if token.text.strip(BLANKS)]
    reader = Reader([parse[i] for i in words])
    i = 0
    while i < len(words):
        end = reader.metric(i)
        if end > i:
            yield words[reader.with_group(i, end)], words[end - 1] + 1
        i = max(end, i + 1)


class Reader:
    """Reads the grammar; each method takes a place and gives the place behind what it read there, or the same."""

    def __init__(self, parse: Sequence[Token]) -> None:
        self.words = metric_words()
        self.parse = parse
        self.lower = [token.text.strip(BLANKS).lower() for token in parse]

    def at(self, i: int) -> str:
        return self.lower[i] if 0 <= i < len(self.lower) else ""

    def tag(self, i: int) -> str:
        return self.parse[i].tag if 0 <= i < len(self.parse) else ""

    def metric(self, i: int) -> int:
        """Any metric."""
        for reading in (self.change, self.fraction, self.rank, self.part, self.count):
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
        middle += 2 if self.at(middle + 1) in {"a", "under", "over", "about", "just", "almost", "nearly"} else 1
        second = self.ratio(middle)
        if second == middle:
            return i
        return second if first > start + 1 and self.at(start + 1) in {"in", "of"} else self.unit(middle, second)

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
        ordinal = figures or (self.at(i) in self.words.ordinals and self.at(i - 1) not in OWNERS)
        second = i + 2 + (self.at(i + 1) == "out")
        whole = self.number(second) if ordinal and self.at(second - 1) in {"of", "among"} else second
        return self.unit(second, whole) if whole > second else i

    def part(self, i: int) -> int:
        """14 of 16 accounts, 5 out of 5, one in ten, six of my agents."""
        end = self.number(i)
        if end == i or self.is_name(i, end):
            return i
        link = next((n for n in (("out", "of"), ("of",), ("in",)) if tuple(self.lower[end : end + len(n)]) == n), ())
        second = end + len(link)
        whole = self.number(second)
        if link == ("in",) and not self.is_part(i, second):
            return i
        if link and whole > second and not YEAR.fullmatch(self.at(second)):
            return self.unit(second, whole)
        if (
            link == ("of",)
            and self.at(second) in OWNERS
            and self.at(i) != "one"
            and self.at(end - 1) not in self.words.percents
        ):
            if self.at(second) in {"them", "us", "whom", "which"}:
                return second + 1
            whole = max(self.rank(second + 1), self.unit(second + 1, self.number(second + 1)))
            return whole if whole > second + 1 else i
        return i

    def is_part(self, i: int, second: int) -> bool:
        """Whether "in" between two numbers tells a part, not how long or where: 1 in 30, two in three."""
        usual = self.at(second) in self.words.wholes and self.at(second + 1).rstrip("s") not in self.words.periods
        return usual or self.at(i) in {"1", "one"}

    def count(self, i: int) -> int:
        """40 accounts, $1.2M, 60-70 calls, 18%."""
        number = self.number(i)
        if number == i or self.is_name(i, number):
            return i
        end = self.collective(self.unit(i, self.range(number)))
        bare = end == i + 1 and self.group(i) == i and self.counts_nothing(i)
        point_in_time = self.at(end) in self.words.points_in_time and self.at(end - 1).rstrip("s") in self.words.periods
        return i if bare or point_in_time else end

    def counts_nothing(self, i: int) -> bool:
        """Whether a number of one word, without a unit, is no measure: "three", "4."; in "three were promoted" it is."""
        if self.parse[i].dep in {"nsubj", "nsubjpass"} and self.tag(i + 1) in VERBAL | {"WP"}:
            return False
        act = self.tag(i - 1) in {"VB", "VBD", "VBN"} and self.parse[i].dep == "dobj"
        plain = PLAIN.fullmatch(self.at(i)) and self.at(i - 1) not in self.words.before_bare and not act
        return bool(plain) or self.at(i) in self.words.numbers

    def collective(self, i: int) -> int:
        """The rest of hundreds of patients, two sets of lawyers."""
        return self.phrase(i + 1) if self.at(i) == "of" and self.at(i - 1) in self.words.collectives else i

    def number(self, i: int) -> int:
        """$1.2M, 3.4 million, twenty-five, #7, 300 plus, 90 %."""
        start = i
        i += self.at(i) == "a" and self.at(i + 1) in self.words.magnitudes
        while i < start + MOST_SIGNS and (self.at(i) in self.words.currencies or self.at(i) in self.words.signs):
            i += 1
        i += self.at(i) == "." and self.at(i - 1) == "rs"
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

    def unit(self, start: int, i: int) -> int:
        """The phrase behind the number that began at `start`; money and percentages need none."""
        if any(self.is_sign(word) for word in self.lower[start:i]):
            return i
        if self.at(i) != "-":
            return self.phrase(i)
        return i if self.tag(i + 1) not in NOUNS or self.at(i + 1) in self.words.not_units else i + 2

    def is_sign(self, word: str) -> bool:
        return word in self.words.percents | self.words.currencies or bool(SIGNED.fullmatch(word))

    def phrase(self, i: int) -> int:
        """at-risk accounts, junior airmen, sq. ft., laptops; only "six month" of "six month deployment"."""
        if self.at(i) in self.words.periods and self.is_noun(i + 1):
            return i + 1
        first = last = plural = i
        for k in range(i, min(i + LONGEST_PHRASE, len(self.parse))):
            noun = self.is_noun(k)
            if self.at(k) in self.words.not_units | self.words.points_in_time or not (noun or self.is_inside(k)):
                break
            if noun:
                first = first if first > i else k + 1
                last = k + 1
                plural = k + 1 if self.is_plural(k) else plural
            if plural == k + 1 and not (self.is_noun(k + 1) or self.tag(k + 1) == "POS"):
                break
        if plural > i:
            return plural
        return first if last > i else i

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

    def rate(self, i: int) -> int:
        """A day, per shift, annually: how often is part of a change ("from 3 a week to 20"), never of a count."""
        if self.at(i) in self.words.rates and self.at(i + 1) in self.words.periods:
            return i + 2
        return i + 1 if self.at(i) in self.words.adverbs_of_rate else i

    def with_group(self, start: int, end: int) -> int:
        """The start moved to the left for "team of five"."""
        return self.group(start) if self.range(self.number(start)) == end else start

    def group(self, i: int) -> int:
        """Where "team of", "staff of over" before the number begins; the number's own place if there is none."""
        of = i - 1 if self.at(i - 1) == "of" else i - 2 if self.at(i - 1) in self.words.before_bare else i
        return of - 1 if self.at(of) == "of" and self.at(of - 1) in self.words.groups else i

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
            or self.is_age(end)
            or (before == "at" and bool(re.fullmatch(r"\d{1,2}[.:]\d\d", word)))
            or (before in {"within", "inside"} and self.at(end) in {"hours", "days", "minutes"})
            or (
                word == "one"
                and self.at(start + 1) not in self.words.periods | self.words.magnitudes | {"third", "of", "in"}
            )
        )

    def is_listed_name(self, i: int) -> bool:
        """Tier 1, 2 and 3."""
        while i > 1 and self.at(i - 1) in {",", "-", "–", "and", "or", "to", "&"} and self.at(i - 2)[:1].isdigit():
            i -= 2
        return self.at(i - 1) in self.words.names and self.tag(i - 1) not in {"VB", "VBP", "VBD"}

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
