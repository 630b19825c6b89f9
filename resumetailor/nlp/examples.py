"""Proves the cues of a framework by their own examples."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from resumetailor.framework import Framework
from resumetailor.framework.lexicon import Classes, Label, refuse
from resumetailor.nlp.cues import Rule, text_of
from resumetailor.nlp.parse import parsed


def check_examples(framework: Framework) -> None:
    """Raises `BadLexicon` with the lines of all cues that miss an example or match a counterexample."""
    refuse(framework.path, broken_examples(framework.competencies, framework.words))


def broken_examples(labels: Iterable[Label], classes: Classes) -> Iterator[tuple[str, str]]:
    """Each cue that its own examples refute: its id, and what is wrong."""
    for label in labels:
        for cue in label.cues:
            rule = Rule(label, cue, classes)
            for example in _without(rule, cue.examples):
                yield cue.id, f"does not match its example {example!r}"
            missing = set(_without(rule, cue.counterexamples))
            for example in cue.counterexamples:
                if example not in missing:
                    yield cue.id, f"matches its counterexample {example!r}"


def _without(rule: Rule, texts: tuple[str, ...]) -> Iterator[str]:
    """Those texts that do not have the cue."""
    for text, doc in zip(texts, parsed(texts), strict=True):
        if not any(rule.matches(text_of(doc), rule.match)):
            yield text
