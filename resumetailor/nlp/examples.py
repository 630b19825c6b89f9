"""Proves the cues of a framework by their own examples."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc

from resumetailor.framework import Framework
from resumetailor.nlp.cues import Rule
from resumetailor.nlp.general import general_pipeline
from resumetailor.nlp.lexicon import Classes, Label, refuse
from resumetailor.nlp.parse import own_span, parsed


def check_examples(framework: Framework) -> None:
    """Raises `BadLexicon` with the lines of all cues that miss an example or match a counterexample."""
    refuse(framework.path, broken_examples(framework.competencies, framework.words))


def broken_examples(labels: Iterable[Label], classes: Classes) -> Iterator[tuple[str, str]]:
    """Each cue that its own examples refute: its id, and what is wrong."""
    for label in labels:
        for cue in label.cues:
            rule = Rule(general_pipeline().vocab, label.id, cue, label.false_friends, classes)
            for example, doc in _parsed(cue.examples):
                if not any(rule.spans(own_span(doc))):
                    yield cue.id, f"does not match its example {example!r}"
            for example, doc in _parsed(cue.counterexamples):
                if any(rule.spans(own_span(doc))):
                    yield cue.id, f"matches its counterexample {example!r}"


def _parsed(texts: tuple[str, ...]) -> Iterator[tuple[str, Doc]]:
    return zip(texts, parsed(texts), strict=True)
