"""Rewrites one highlight: each rule at most once, in one fixed order, the original kept where nothing is sure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from resumetailor.english.verbs import tier
from resumetailor.evidence import Token
from resumetailor.knowledge import Knowledge, load_lexicon
from resumetailor.mapping.measured import tells_an_amount
from resumetailor.reframe.rules.acronyms import acronyms, explained_in, standing_in
from resumetailor.reframe.rules.acts import light_verb
from resumetailor.reframe.rules.casing import casing, hides_names
from resumetailor.reframe.rules.finish import capital, marks
from resumetailor.reframe.rules.openers import begins_with_an_area, opener
from resumetailor.reframe.rules.pronouns import pronoun
from resumetailor.reframe.rules.result_first import result_first
from resumetailor.reframe.rules.rule import Change, RewriteContext, Step, Steps
from resumetailor.reframe.rules.split import split
from resumetailor.reframe.rules.tense import tells_no_tense, tells_of_a_third_person, tense
from resumetailor.reframe.rules.vocabulary import glosses, overclaims
from resumetailor.reframe.rules.wording import fillers, phrases, verbs
from resumetailor.reframe.syntax.one_event import tells_one_event
from resumetailor.reframe.syntax.sentence import Sentence
from resumetailor.reframe.syntax.verb_or_noun import PRESENT, verb_at
from resumetailor.segment.education.credentials import is_award
from resumetailor.tailored import Rewrite

__all__ = ["RewriteContext", "Rewriting", "explained_in", "reason_text", "rewrite", "standing_in"]


def _each(step: Step) -> Steps:
    def steps(sentence: Sentence, context: RewriteContext) -> Iterator[Change]:
        change = step(sentence, context)
        if change is not None:
            yield change

    return steps


LAYOUT: tuple[Steps, ...] = (_each(casing), _each(marks))
"""What may be done to a text whose capitals stay, so that its words cannot be told from names."""
WORDING: tuple[Steps, ...] = (
    _each(pronoun),
    opener,
    fillers,
    phrases,
    verbs,
    _each(tense),
    _each(light_verb),
    _each(tense),
    glosses,
    acronyms,
    _each(result_first),
    split,
    _each(capital),
)
"""In this order; each rule once: a light verb that hid a gerund from the tense shows it by its act."""

Reason = Literal[
    "strong", "shared", "undergone", "once", "no-act", "told", "part", "named", "figure", "unsure", "voice", "untrue"
]


@dataclass(frozen=True, slots=True)
class Rewriting:
    """A highlight as it will be printed, what was done to it in order, and, if nothing was, why."""

    text: str
    rewrites: tuple[Rewrite, ...] = ()
    reason: Reason | None = None


class Unchanged(Knowledge):
    """The file's content: for each reason the sentence that a reader of the report sees."""

    reasons: dict[Reason, str]


@cache
def _unchanged() -> Unchanged:
    return load_lexicon("unchanged", Unchanged)


def reason_text(reason: Reason) -> str:
    """The reason as a sentence. Raises `BadLexicon` if the file of reasons is damaged."""
    return _unchanged().reasons[reason]


def rewrite(text: str, parse: Sequence[Token], context: RewriteContext) -> Rewriting:
    """The highlight `text`, of which `parse` is the dependency parse, as a hiring manager should read it."""
    original = Sentence.of(text, parse)
    sentence, rewrites = _changed(original, LAYOUT, context)
    if not hides_names(sentence):
        sentence, reworded = _changed(sentence, WORDING, context)
        rewrites += reworded
    if overclaims(text, sentence.text):
        return Rewriting(text, reason="unsure")
    return Rewriting(sentence.text, tuple(rewrites), None if rewrites else _reason(original, context))


def _changed(sentence: Sentence, steps: Sequence[Steps], context: RewriteContext) -> tuple[Sentence, list[Rewrite]]:
    """The sentence after these steps, and what they did to it."""
    rewrites: list[Rewrite] = []
    for step in steps:
        for change in step(sentence, context):
            if change.sentence.text != sentence.text:
                rewrites.append(Rewrite(change.rule, sentence.text, change.sentence.text))
            sentence = change.sentence
    return sentence, rewrites


def _reason(sentence: Sentence, context: RewriteContext) -> Reason:
    if not len(sentence):
        return "unsure"
    first = verb_at(sentence, 0, "VBD") or verb_at(sentence, 0, *PRESENT)
    if is_award(sentence.text) and not (first and first.tag == "VBD"):
        return "named"
    if first and tier(first.lemma) == 1 and first.lemma != "work":
        return "shared"
    if tells_of_a_third_person(sentence):
        return "unsure"
    if begins_with_an_area(sentence):
        return "once" if context.current and tells_one_event(sentence) else "no-act"
    if context.current and tells_no_tense(sentence, 2):
        return "unsure"
    if first and first.lemma == "be" and len(sentence) > 1 and sentence[1].tag == "VBN":
        return "undergone"
    if first and (context.current or first.tag == "VBD"):
        return "strong"
    if first or sentence[0].tag == "VBG":
        return "unsure"
    return _reason_without_verb(sentence)


def _reason_without_verb(sentence: Sentence) -> Reason:
    """Why a text stays that begins with no verb that is known."""
    root = sentence.root()
    if sentence[0].tag == "VBD" and sentence[0] is root:
        return "strong"
    is_named = sentence[0].tag.startswith(("NN", "JJ"))
    if is_named and _begins_with_a_part(sentence):
        return "part"
    if root is not None and root.tag.startswith("VB") and sentence.child(root, "nsubj", "nsubjpass"):
        return "told"
    if not is_named:
        return "voice"
    if is_award(sentence.text):
        return "named"
    return "figure" if tells_an_amount(sentence.text) else "no-act"


def _begins_with_a_part(sentence: Sentence) -> bool:
    """Whether the acts begin behind a stop: "Super user for the rollout: trained 60 nurses"."""
    stop = next((i for i, word in enumerate(sentence.words) if word.text in (":", ";", ".")), len(sentence))
    acts = [i for i, word in enumerate(sentence.words) if word.tag in ("VBD", "VBZ", "VBP")]
    return bool(acts) and acts[0] > stop
