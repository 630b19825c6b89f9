"""Pulls a highlight apart: who did what to what, for whom, against which problem, how, and with what result.

Heads come from the dependency parse; where phrases begin and end is read from the words, because the small English
pipeline attaches the long tails of bullets badly.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from resumetailor.evidence import Metric, Part, Role, Token
from resumetailor.framework.patterns import inflect, word_classes

Stretch = tuple[int, int]

VERBAL = frozenset({"VB", "VBD", "VBP", "VBZ", "VBG", "VBN"})
STOPS = frozenset({".", ";", ":", "!", "?", "(", ")", "–", "—", "•"})
OPENERS_OF_MEANS = frozenset({"by", "through", "via", "using"})
CHANGES = ("cut", "raise", "fall", "yield")


def parts_of(text: str, parse: Sequence[Token], metrics: Sequence[Metric]) -> tuple[Part, ...]:
    """The parts that are told, in reading order; a role may be filled twice, and words may play two roles."""
    clause = Clause(parse, metrics)
    found = {(role, *stretch) for role, stretches in clause.told() for stretch in stretches}
    places = sorted((parse[start].start, parse[end - 1].end, role) for role, start, end in found)
    return tuple(Part(role, start, end, text[start:end]) for start, end, role in places)


@cache
def class_forms(*classes: str) -> frozenset[str]:
    """All forms of all words of these word classes."""
    return frozenset(form for name in classes for word in word_classes().classes[name] for form in inflect(word))


class Clause:
    """A parsed highlight; each method gives the first word of a part and the one behind its last."""

    def __init__(self, parse: Sequence[Token], metrics: Sequence[Metric]) -> None:
        self.parse = parse
        self.lower = [token.text.lower() for token in parse]
        self.metrics = metrics
        self.acts = list(self.main_verbs())

    def told(self) -> Iterator[tuple[Role, Iterator[Stretch]]]:
        """Each role with what fills it."""
        yield "action", self.actions()
        yield "object", self.objects()
        yield "beneficiary", self.nouns("customer")
        yield "problem", self.nouns("problem")
        yield "method", self.methods()
        yield "result", self.results()

    def main_verbs(self) -> Iterator[int]:
        """The root verb and those coordinated with it; of "responsible for handling" the second."""
        root = next((i for i, token in enumerate(self.parse) if token.head == i), None)
        if root is None:
            return
        if self.parse[root].tag not in VERBAL or self.parse[root].pos == "AUX":
            inner = (i for i, t in enumerate(self.parse) if t.dep in {"pcomp", "xcomp", "acomp"} and t.tag in VERBAL)
            yield from (i for i in inner if self.parse[i - 1].lemma in {"for", "to", "with", "of"} and i > 0)
            return
        yield root
        for i, token in enumerate(self.parse):
            if token.dep == "conj" and token.tag in VERBAL and self.leads_to(i, root):
                yield i

    def leads_to(self, i: int, root: int) -> bool:
        """Whether word `i` hangs on the root through coordinations only."""
        while self.parse[i].dep == "conj" and self.parse[i].head != i:
            i = self.parse[i].head
        return i == root

    def actions(self) -> Iterator[Stretch]:
        for i in self.acts:
            particle = i + 1 < len(self.parse) and self.parse[i + 1].dep == "prt"
            yield i, i + 1 + particle

    def objects(self) -> Iterator[Stretch]:
        """The direct object of each act with what is said of it by "of"."""
        for act in self.acts:
            for i, token in enumerate(self.parse):
                if token.head == act and token.dep in {"dobj", "dative"} and i > act:
                    yield self.noun_phrase(i)

    def nouns(self, *classes: str) -> Iterator[Stretch]:
        """The phrases around nouns of a word class."""
        members = class_forms(*classes)
        for i, token in enumerate(self.parse):
            if token.pos == "NOUN" and token.dep != "compound" and self.lower[i] in members:
                yield self.noun_phrase(i)

    def noun_phrase(self, head: int) -> Stretch:
        start = head
        while start > 0 and self.hangs_on(start - 1, head):
            start -= 1
        end = head + 1
        if end + 1 < len(self.parse) and self.parse[end].lemma == "of":
            inner = next((i for i in range(end, len(self.parse)) if self.parse[i].dep == "pobj"), None)
            end = inner + 1 if inner else end
        return start, end

    def hangs_on(self, i: int, head: int) -> bool:
        """Whether word `i` is within the phrase of `head` and no act itself."""
        while i not in self.acts and self.parse[i].head != i and self.parse[i].dep not in {"cc", "conj"}:
            i = self.parse[i].head
            if i == head:
                return True
        return False

    def methods(self) -> Iterator[Stretch]:
        """By rewriting the guide, through weekly calls, using SQL; "were using it" is an act."""
        for i, word in enumerate(self.lower[:-1]):
            if i and word in OPENERS_OF_MEANS and self.parse[i - 1].pos != "AUX":
                after = self.parse[i + 1].tag
                if after == "VBG" or (word != "by" and after != "CD"):
                    yield i, self.tail(i + 1)

    def results(self) -> Iterator[Stretch]:
        """Cut calls 18%; …, cutting calls by 18%; which saved two hours; resulting in renewals."""
        changes = class_forms(*CHANGES)
        for i, token in enumerate(self.parse):
            is_change = token.tag in VERBAL and self.lower[i] in changes
            if is_change and (self.metric_after(i) if i in self.acts else self.follows(i)):
                yield i, self.tail(i + 1)

    def follows(self, i: int) -> bool:
        """Whether the verb at `i` tells what came of something said before."""
        before = self.lower[i - 1] if i else ""
        return before in {"which", "that", "thereby", "thus"} or (before == "," and self.parse[i].tag in {"VBG", "VBD"})

    def metric_after(self, i: int) -> bool:
        end = self.parse[self.tail(i + 1) - 1].end
        return any(self.parse[i].end <= metric.start < end for metric in self.metrics)

    def tail(self, i: int) -> int:
        """Where the phrase that goes on at `i` ends: at a stop, a new clause or the means."""
        while i < len(self.parse) and not self.ends(i):
            i += 1
        return i

    def ends(self, i: int) -> bool:
        token, after = self.parse[i], self.parse[i + 1] if i + 1 < len(self.parse) else None
        if token.text in STOPS or after is None:
            return token.text in STOPS
        means = self.lower[i] == "by" and after.tag == "VBG"
        clause = token.text == "," and (after.tag in {"VBG", "WDT", "VBD", "RB", "PRP"} or after.lemma in {"so", "and"})
        return means or clause or (token.lemma == "and" and after.tag == "VBD")
