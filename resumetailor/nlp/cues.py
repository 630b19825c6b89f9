"""Finds the cues of a framework and of the flags in a document, as spans that name label and cue.

nlp.add_pipe("resumetailor_cues", config={"framework": "product_manager"})
doc.spans["cues"]    label_: competency, flag or kind · id_: the cue
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from itertools import chain

from spacy.language import Language
from spacy.matcher import Matcher
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from resumetailor.framework import Framework, load_framework
from resumetailor.framework.lexicon import Classes, CueRule, Label, flags
from resumetailor.framework.patterns import compile_pattern, words
from resumetailor.nlp.parse import own_span

KEY = "cues"


@Language.factory(
    "resumetailor_cues",
    assigns=["doc.spans"],
    requires=["token.pos"],
    default_config={"framework": "product_manager"},
)
def create_cues(nlp: Language, name: str, framework: str) -> CueFinder:  # noqa: ARG001 (spaCy passes it)
    return CueFinder(nlp.vocab, load_framework(framework))


class CueFinder:
    """Tries on each document only those cues whose words occur in it."""

    def __init__(self, vocab: Vocab, framework: Framework) -> None:
        self.rules: dict[str, list[Rule]] = defaultdict(list)
        for label in flags():
            self._add(vocab, label, words().classes)
        for competency in framework:
            self._add(vocab, competency, framework.words)

    def _add(self, vocab: Vocab, label: Label, classes: Classes) -> None:
        for cue in label.cues:
            rule = Rule(vocab, label, cue, classes)
            for form in rule.match.triggers:
                self.rules[form].append(rule)

    def __call__(self, doc: Doc) -> Doc:
        own = own_span(doc)
        forms = frozenset(token.lower_ for token in own)
        rules = {id(rule): rule for form in forms for rule in self.rules.get(form, ())}
        found = chain.from_iterable(rule.spans(own, forms) for rule in rules.values())
        doc.spans[KEY] = sorted(found, key=lambda span: (span.start, span.end, span.label_, span.id_))
        return doc


class Rule:
    """One cue, ready to be tried; what must not stand with it is compiled when it first matches."""

    def __init__(self, vocab: Vocab, label: Label, cue: CueRule, classes: Classes) -> None:
        self.label, self.id = label.id, cue.id
        self.match = Patterns(vocab, cue.match, classes)
        self._beside = (vocab, (*cue.unless, *label.false_friends), classes)

    @cached_property
    def unless(self) -> Patterns:
        """The patterns beside which the cue says nothing."""
        return Patterns(*self._beside)

    def spans(self, own: Span, forms: frozenset[str]) -> Iterator[Span]:
        """The shortest match at each place, but those on a false friend; `forms` are the words of `own`."""
        found = self.match.find(own, forms)
        if found:
            taken = self.unless.find(own, forms)
            for start, end in found:
                if not any(a < end and start < b for a, b in taken):
                    yield Span(own.doc, own.start + start, own.start + end, self.label, span_id=self.id)


class Patterns:
    """Alternative patterns; `triggers` are the words of which one must occur where any of them is to match."""

    def __init__(self, vocab: Vocab, patterns: tuple[str, ...], classes: Classes) -> None:
        self.vocab = vocab
        self.patterns = [compile_pattern(pattern, classes) for pattern in patterns]
        self.triggers = frozenset(chain.from_iterable(p.words[0] for p in self.patterns))
        self.matchers: dict[int, Matcher] = {}

    def find(self, own: Span, forms: frozenset[str]) -> list[tuple[int, int]]:
        """Start and end of the shortest match from each start."""
        shortest: dict[int, int] = {}
        for number, pattern in enumerate(self.patterns):
            if any(needed.isdisjoint(forms) for needed in pattern.words):
                continue
            for _, start, end in self.matcher(number)(own):
                if start == 0 or not pattern.at_start:
                    shortest[start] = min(end, shortest.get(start, end))
        return sorted(shortest.items())

    def matcher(self, number: int) -> Matcher:
        """Built when first used: a resume needs few of them."""
        if number not in self.matchers:
            self.matchers[number] = Matcher(self.vocab, validate=False)
            self.matchers[number].add("", [list(self.patterns[number].specs)])
        return self.matchers[number]
