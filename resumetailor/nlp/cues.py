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
from spacy.tokens import Doc, Span

from resumetailor.framework import Framework, load_framework
from resumetailor.framework.lexicon import Classes, CueRule, Label, flags
from resumetailor.framework.matching import Text, shortest_matches
from resumetailor.framework.patterns import Pattern, compile_pattern, words
from resumetailor.nlp.parse import own_span, tokens

KEY = "cues"


@Language.factory(
    "resumetailor_cues",
    assigns=["doc.spans"],
    requires=["token.pos"],
    default_config={"framework": "product_manager"},
)
def create_cues(nlp: Language, name: str, framework: str) -> CueFinder:  # noqa: ARG001 (spaCy passes them)
    return CueFinder(load_framework(framework))


class CueFinder:
    """Tries on each document only those patterns whose rarest word occurs in it."""

    def __init__(self, framework: Framework) -> None:
        self._patterns: list[tuple[Rule, Pattern]] = []
        self._triggered: dict[str, list[int]] = defaultdict(list)
        for label in flags():
            self._add(label, words().classes)
        for competency in framework:
            self._add(competency, framework.words)

    def _add(self, label: Label, classes: Classes) -> None:
        for cue in label.cues:
            rule = Rule(label, cue, classes)
            for pattern in rule.match:
                for form in pattern.words[0]:
                    self._triggered[form].append(len(self._patterns))
                self._patterns.append((rule, pattern))

    def __call__(self, doc: Doc) -> Doc:
        text = text_of(doc)
        tried: dict[Rule, list[Pattern]] = defaultdict(list)
        for number in set(chain.from_iterable(self._triggered.get(form, ()) for form in text.forms)):
            rule, pattern = self._patterns[number]
            tried[rule].append(pattern)
        found = chain.from_iterable(rule.spans(doc, text, patterns) for rule, patterns in tried.items())
        doc.spans[KEY] = sorted(found, key=lambda span: (span.start, span.end, span.label_, span.id_))
        return doc


class Rule:
    """One cue, ready to be tried; what must not stand with it is compiled when it first matches."""

    def __init__(self, label: Label, cue: CueRule, classes: Classes) -> None:
        self.label, self.id = label.id, cue.id
        self.match = _compiled(cue.match, classes)
        self._beside = (*cue.unless, *label.false_friends), classes

    @cached_property
    def unless(self) -> tuple[Pattern, ...]:
        """The patterns beside which the cue says nothing."""
        return _compiled(*self._beside)

    def spans(self, doc: Doc, text: Text, patterns: Iterable[Pattern]) -> Iterator[Span]:
        """The shortest match of the patterns, which are the cue's, at each place, but those on a false friend."""
        found = shortest_matches(patterns, text)
        if found:
            first, taken = own_span(doc).start, shortest_matches(self.unless, text).items()
            for start, end in found.items():
                if not any(a < end and start < b for a, b in taken):
                    yield Span(doc, first + start, first + end, self.label, span_id=self.id)


def text_of(doc: Doc) -> Text:
    """The highlight's own words as patterns see them."""
    own = tokens(doc)
    return Text([token.text.lower() for token in own], [token.pos for token in own])


def _compiled(patterns: Iterable[str], classes: Classes) -> tuple[Pattern, ...]:
    return tuple(compile_pattern(pattern, classes) for pattern in patterns)
