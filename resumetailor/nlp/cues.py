"""Finds the cues of a framework and of the flags in a document, as spans that name label and cue.

nlp.add_pipe("resumetailor_cues", config={"framework": "product_manager"})
doc.spans["cues"]            label_: competency, flag or kind · id_: the cue
doc.spans["false_friends"]   label_: the competency that the words only look like
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

from spacy.language import Language
from spacy.tokens import Doc, Span

from resumetailor.framework import Framework, load_framework
from resumetailor.framework.lexicon import Classes, CueRule, Label, flags
from resumetailor.framework.matching import Index, Text, shortest_matches
from resumetailor.framework.patterns import Pattern, compile_pattern, word_classes
from resumetailor.nlp.parse import own_start, tokens

KEY = "cues"
FALSE_FRIENDS = "false_friends"


@Language.factory(
    "resumetailor_cues",
    assigns=["doc.spans"],
    requires=["token.pos"],
    default_config={"framework": "product_manager"},
)
def create_cues(nlp: Language, name: str, framework: str) -> CueFinder:  # noqa: ARG001 (spaCy passes them)
    return CueFinder(load_framework(framework))


class CueFinder:
    """Tries on each document only those patterns whose words occur in it."""

    def __init__(self, framework: Framework) -> None:
        named = [(label, word_classes().classes) for label in flags()] + [
            (label, framework.words) for label in framework
        ]
        rules = [Rule(label, cue, classes) for label, classes in named for cue in label.cues]
        self._patterns = [(rule, pattern) for rule in rules for pattern in rule.match]
        self._index = Index([pattern for _, pattern in self._patterns])
        self._friends = [(c.id, p) for c in framework for p in _compiled(c.false_friends, framework.words)]
        self._friends_index = Index([pattern for _, pattern in self._friends])

    def __call__(self, doc: Doc) -> Doc:
        text, first = text_of(doc), own_start(doc)
        tried: dict[Rule, list[Pattern]] = defaultdict(list)
        for number in self._index.possible(text):
            rule, pattern = self._patterns[number]
            tried[rule].append(pattern)
        found = [
            (*match, rule.label, rule.id) for rule, patterns in tried.items() for match in rule.matches(text, patterns)
        ]
        doc.spans[KEY] = [
            Span(doc, first + start, first + end, label, span_id=id) for start, end, label, id in sorted(found)
        ]
        doc.spans[FALSE_FRIENDS] = [
            Span(doc, first + start, first + end, label)
            for label, pattern in map(self._friends.__getitem__, self._friends_index.possible(text))
            for start, end in shortest_matches([pattern], text).items()
        ]
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

    @cached_property
    def _unless_index(self) -> Index:
        return Index(self.unless)

    def matches(self, text: Text, patterns: Iterable[Pattern]) -> Iterator[tuple[int, int]]:
        """The shortest match of the patterns, which are the cue's, at each place, but those on a false friend."""
        found = shortest_matches(patterns, text)
        if found:
            beside = (self.unless[number] for number in self._unless_index.possible(text))
            taken = shortest_matches(beside, text).items()
            for start, end in found.items():
                if not any(a < end and start < b for a, b in taken):
                    yield start, end


def text_of(doc: Doc) -> Text:
    """The highlight's own words as patterns see them."""
    own = tokens(doc)
    return Text([token.text.lower() for token in own], [token.pos for token in own])


def _compiled(patterns: Iterable[str], classes: Classes) -> tuple[Pattern, ...]:
    return tuple(compile_pattern(pattern, classes) for pattern in patterns)
