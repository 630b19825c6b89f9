"""Finds the cues of a framework and of the flags in a document, as spans that name label and cue.

nlp.add_pipe("resumetailor_cues", config={"framework": "product_manager"})
doc.spans["cues"]    label_: competency, flag or kind · id_: the cue
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import chain

from spacy.language import Language
from spacy.matcher import Matcher
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from resumetailor.framework import Framework, load_framework
from resumetailor.nlp.lexicon import Classes, CueRule, flags
from resumetailor.nlp.parse import own_span
from resumetailor.nlp.patterns import compile_pattern, words

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
    """Tries on each document only those cues of which a word occurs in it; their matchers are built when first used."""

    def __init__(self, vocab: Vocab, framework: Framework) -> None:
        self.rules: dict[str, list[Rule]] = defaultdict(list)
        for label in flags():
            self._add(vocab, label.id, label.cues, label.false_friends, words().classes)
        for competency in framework:
            self._add(vocab, competency.id, competency.cues, competency.false_friends, framework.words)

    def _add(
        self, vocab: Vocab, label: str, cues: Iterable[CueRule], false_friends: tuple[str, ...], classes: Classes
    ) -> None:
        for cue in cues:
            rule = Rule(vocab, label, cue, false_friends, classes)
            for form in rule.match.triggers:
                self.rules[form].append(rule)

    def __call__(self, doc: Doc) -> Doc:
        own = own_span(doc)
        forms = {token.lower_ for token in own}
        rules = {id(rule): rule for form in forms for rule in self.rules.get(form, ())}
        found = chain.from_iterable(rule.spans(own) for rule in rules.values())
        doc.spans[KEY] = sorted(found, key=lambda span: (span.start, span.end, span.label_, span.id_))
        return doc


class Rule:
    """One cue, ready to be tried."""

    def __init__(
        self, vocab: Vocab, label: str, cue: CueRule, false_friends: tuple[str, ...], classes: Classes
    ) -> None:
        self.vocab, self.label, self.id = vocab, label, cue.id
        self.match = Patterns(vocab, cue.match, classes)
        self.unless = Patterns(vocab, (*cue.unless, *false_friends), classes)

    def spans(self, own: Span) -> Iterator[Span]:
        """The shortest match at each place, but those on a false friend."""
        found = self.match.find(own)
        if found:
            taken = self.unless.find(own)
            for start, end in found:
                if not any(a < end and start < b for a, b in taken):
                    yield Span(own.doc, own.start + start, own.start + end, self.label, span_id=self.id)


class Patterns:
    """Patterns in one matcher; `triggers` are the words of which one must occur where any of them is to match."""

    def __init__(self, vocab: Vocab, patterns: tuple[str, ...], classes: Classes) -> None:
        self.vocab = vocab
        self.patterns = [compile_pattern(pattern, classes) for pattern in patterns]
        self.triggers = frozenset(chain.from_iterable(p.triggers for p in self.patterns))

    @cached_property
    def matcher(self) -> Matcher:
        matcher = Matcher(self.vocab, validate=False)
        for number, pattern in enumerate(self.patterns):
            matcher.add(str(number), [list(pattern.specs)])
        return matcher

    def find(self, own: Span) -> list[tuple[int, int]]:
        """Start and end of the shortest match from each start."""
        shortest: dict[int, int] = {}
        if not self.patterns:
            return []
        for key, start, end in self.matcher(own):
            at_start = self.patterns[int(self.vocab.strings[key])].at_start
            if not at_start or start == 0:
                shortest[start] = min(end, shortest.get(start, end))
        return sorted(shortest.items())
