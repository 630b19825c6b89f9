"""Rewrites one highlight: each rule at most once, in one fixed order, the original kept where nothing is sure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from resumetailor.evidence import Token
from resumetailor.reframe.reasons import Reason, reason_text, reason_to_stay
from resumetailor.reframe.rules.acronyms import acronyms, explained_in, standing_in
from resumetailor.reframe.rules.acts import light_verb
from resumetailor.reframe.rules.casing import casing, hides_names
from resumetailor.reframe.rules.finish import capital, marks
from resumetailor.reframe.rules.openers import opener
from resumetailor.reframe.rules.pronouns import pronoun
from resumetailor.reframe.rules.result_first import result_first
from resumetailor.reframe.rules.rule import Change, RewriteContext, Step, Steps
from resumetailor.reframe.rules.split import split
from resumetailor.reframe.rules.tense import tense
from resumetailor.reframe.rules.vocabulary import glosses, overclaims
from resumetailor.reframe.rules.wording import fillers, phrases, verbs
from resumetailor.reframe.syntax.sentence import Sentence
from resumetailor.tailored import Rewrite

__all__ = ["RewriteContext", "Rewriting", "explained_in", "reason_text", "rewrite", "standing_in"]


def _each(step: Step) -> Steps:
    def steps(sentence: Sentence, context: RewriteContext) -> Iterator[Change]:
        change = step(sentence, context)
        if change is not None:
            yield change

    return steps


def _light_verb(sentence: Sentence, context: RewriteContext) -> Iterator[Change]:
    """The act of a light verb; one that hid a gerund from the tense shows it by its act."""
    change = light_verb(sentence, context)
    if change is not None:
        yield change
        yield from _each(tense)(change.sentence, context)


LAYOUT: tuple[Steps, ...] = (_each(casing), _each(marks))
"""What may be done to a text whose capitals stay, so that its words cannot be told from names."""
WORDING: tuple[Steps, ...] = (
    _each(pronoun),
    opener,
    fillers,
    phrases,
    verbs,
    _each(tense),
    _light_verb,
    glosses,
    acronyms,
    _each(result_first),
    split,
    _each(capital),
)
"""In this order; each rule once."""


@dataclass(frozen=True, slots=True)
class Rewriting:
    """A highlight as it will be printed, what was done to it in order, and, if nothing was, why."""

    text: str
    rewrites: tuple[Rewrite, ...] = ()
    reason: Reason | None = None


def rewrite(text: str, parse: Sequence[Token], context: RewriteContext) -> Rewriting:
    """The highlight `text`, of which `parse` is the dependency parse, as a hiring manager should read it."""
    original = Sentence.of(text, parse)
    sentence, rewrites = _changed(original, LAYOUT, context)
    if not hides_names(sentence):
        sentence, reworded = _changed(sentence, WORDING, context)
        rewrites += reworded
    if overclaims(text, sentence.text):
        return Rewriting(text, reason="unsure")
    return Rewriting(sentence.text, tuple(rewrites), None if rewrites else reason_to_stay(original, context))


def _changed(sentence: Sentence, steps: Sequence[Steps], context: RewriteContext) -> tuple[Sentence, list[Rewrite]]:
    """The sentence after these steps, and what they did to it."""
    rewrites: list[Rewrite] = []
    for step in steps:
        for change in step(sentence, context):
            if change.sentence.text != sentence.text:
                rewrites.append(Rewrite(change.rule, sentence.text, change.sentence.text))
            sentence = change.sentence
    return sentence, rewrites
