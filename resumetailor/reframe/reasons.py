"""Why a highlight keeps its words, as the report says it (models/lexicons/unchanged.yml)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from resumetailor.english.verbs import tier
from resumetailor.knowledge import Knowledge, from_lexicon
from resumetailor.mapping.measured import tells_an_amount
from resumetailor.reframe.rules.openers import begins_with_an_area
from resumetailor.reframe.rules.rule import RewriteContext
from resumetailor.reframe.rules.tense import tells_no_tense, tells_of_a_third_person
from resumetailor.reframe.syntax.first_verb import names_a_job, surely_a_verb
from resumetailor.reframe.syntax.one_event import tells_one_event
from resumetailor.reframe.syntax.sentence import Sentence, Word
from resumetailor.reframe.syntax.verb_or_noun import PRESENT, Verb, doubtful, names_an_act, parsed_as_verb, verb_at
from resumetailor.segment.education.credentials import is_award

Reason = Literal[
    "strong",
    "shared",
    "undergone",
    "once",
    "no-act",
    "nouns",
    "told",
    "part",
    "named",
    "figure",
    "unsure",
    "voice",
    "untrue",
]
_IN_A_NAME = ("NN", "JJ", "CD", "DT", "POS", "PRP$", "VBN", "VBG", "IN", "HYPH", "$", "-", "(", ",")
"""Tags of what may stand before the noun that a sentence is about."""


class Unchanged(Knowledge):
    """The file's content: for each reason the sentence that a reader of the report sees."""

    reasons: dict[Reason, str]


_unchanged = from_lexicon("unchanged", Unchanged)


def reason_text(reason: Reason) -> str:
    """The reason as a sentence. Raises `BadLexicon` if the file of reasons is damaged."""
    return _unchanged().reasons[reason]


def reason_to_stay(sentence: Sentence, context: RewriteContext) -> Reason:
    """Why no rule changes this highlight."""
    if not len(sentence):
        return "unsure"
    if context.opening == "undergone":
        return "undergone"
    if _may_be_two_nouns(sentence):
        return "no-act"
    if _has_its_own_subject(sentence):
        return "told"
    if tells_of_a_third_person(sentence):
        return "unsure"
    if begins_with_an_area(sentence):
        return "once" if context.current and tells_one_event(sentence) else "no-act"
    if context.current and tells_no_tense(sentence, 2):
        return "unsure"
    first = _verb_at_the_beginning(sentence)
    return _of_a_verb(sentence, first, context) if first else _without_a_verb(sentence)


def _verb_at_the_beginning(sentence: Sentence) -> Verb | None:
    """The act that is told first; a word that may be a noun is none where the parse has it for one."""
    first = verb_at(sentence, 0, "VBD") or verb_at(sentence, 0, *PRESENT)
    named = sentence[0].tag.startswith(("NN", "JJ"))
    return None if first and named and not surely_a_verb(sentence, first) else first


def _of_a_verb(sentence: Sentence, first: Verb, context: RewriteContext) -> Reason:
    """Why a text stays that begins with this verb."""
    if first.lemma == "be":
        return "undergone" if any(word.tag == "VBN" for word in sentence.words[1:2]) else "part"
    if _is_a_label_with_a_figure(sentence, first):
        return "figure"
    acts = context.opening != "named" and (first.tag == "VBD" or _is_an_act(sentence, first))
    if not acts and is_award(sentence.text):
        return "named"
    if tier(first.lemma) == 1 and first.lemma != "work":
        return "shared"
    return "strong" if acts and (context.current or first.tag == "VBD") else "unsure"


def _is_an_act(sentence: Sentence, first: Verb) -> bool:
    """Whether a word in the present tells what is done, and not what somebody is: "Lead engineer for two lines"."""
    return parsed_as_verb(sentence[0], first.tag) and not names_a_job(sentence, first)


def _without_a_verb(sentence: Sentence) -> Reason:
    """Why a text stays that begins with no verb that is known."""
    if sentence[0].tag == "VBD" and sentence[0].is_root:
        return "strong"
    if _names_what_was_done(sentence):
        return "nouns"
    if sentence[0].tag == "VBG":
        return "unsure"
    is_named = sentence[0].tag.startswith(("NN", "JJ"))
    if is_named and _begins_with_a_part(sentence):
        return "part"
    root = sentence.root()
    if root is not None and root.tag.startswith("VB") and sentence.child(root, "nsubj", "nsubjpass"):
        return "told"
    if is_award(sentence.text):
        return "named"
    if not is_named:
        return "voice"
    return "figure" if tells_an_amount(sentence.text) else "no-act"


def _names_what_was_done(sentence: Sentence) -> bool:
    """Whether it begins with nouns of acts and what was acted upon: "Planning and evaluation of tests"."""
    of = next((at for at, word in enumerate(sentence.words[:4]) if word.lower == "of"), 0)
    return of > 0 and names_an_act(sentence[of - 1].lower)


def _is_a_label_with_a_figure(sentence: Sentence, first: Verb) -> bool:
    """Whether what may be two nouns stands before a colon and an amount: "Budget responsibility: EUR 2m"."""
    label, stop, told = sentence.text.partition(":")
    bare = len(label.split()) == 2 and sentence[1].tag.startswith("NN") and not sentence[1].tag.endswith("S")
    return bool(stop) and bare and doubtful(sentence, first) and tells_an_amount(told)


def _has_its_own_subject(sentence: Sentence) -> bool:
    """Whether it begins with who or what did, or became, what is told: "Team CSAT went up"."""
    others = list(_outside_brackets(sentence))[1:]
    finite = next((word for word in others if word.tag in ("VBD", "VBZ", "VBP", "MD")), None)
    if finite is None:
        return False
    clause = sentence.head(finite) if finite.dep.startswith("aux") else finite
    subject = sentence.child(clause, "nsubj", "nsubjpass") if clause else None
    if clause is None or subject is None or subject.tag in ("PRP", "WDT", "WP"):
        return False
    if sentence[0].is_root or sentence.head(clause) is sentence[0]:
        return False
    if any(word.text == ":" for word in sentence.words[: sentence.position(finite.index)]):
        return False
    before = sentence.words[: sentence.position(subject.index)]
    return all(word.tag.startswith(_IN_A_NAME) for word in before[1:])


def _may_be_two_nouns(sentence: Sentence) -> bool:
    """Whether all of it is a noun and what may be the plural of another: "Airtime queries"."""
    return [word.tag for word in sentence if word.text.isalnum()][1:] == ["VBZ"]


def _outside_brackets(sentence: Sentence) -> Iterator[Word]:
    depth = 0
    for word in sentence:
        depth += (word.text == "(") - (word.text == ")")
        if not depth:
            yield word


def _begins_with_a_part(sentence: Sentence) -> bool:
    """Whether the acts begin behind a stop or "which": "Super user for the rollout: trained 60 nurses"."""
    stop = next((i for i, w in enumerate(sentence.words) if w.text in (":", ";", ".") or w.tag == "WDT"), len(sentence))
    acts = [i for i, word in enumerate(sentence.words) if word.tag in ("VBD", "VBZ", "VBP")]
    return bool(acts) and acts[0] > stop
