"""Which tense a highlight stands in: present while the job is held, past once it has ended."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import pairwise

from resumetailor.english.verbs import Tag, Variety, inflect, readings, spelled
from resumetailor.framework.patterns import word_classes
from resumetailor.reframe.rules.opener_rules import openers
from resumetailor.reframe.rules.people_acts import joins_a_thing_to_people
from resumetailor.reframe.rules.proof import proven_in_the_past
from resumetailor.reframe.rules.rule import Change, RewriteContext
from resumetailor.reframe.syntax.backshift import backshifted
from resumetailor.reframe.syntax.coordination import side_by_side, with_forms
from resumetailor.reframe.syntax.duty_lists import begins_a_row
from resumetailor.reframe.syntax.first_verb import surely_a_verb
from resumetailor.reframe.syntax.nouns import with_article_of_single
from resumetailor.reframe.syntax.one_event import tells_one_event
from resumetailor.reframe.syntax.sentence import Sentence, Word, capitalized, fresh
from resumetailor.reframe.syntax.shared_objects import bare_list
from resumetailor.reframe.syntax.verb_or_noun import (
    PRESENT,
    Verb,
    is_adverb,
    is_predicate,
    parsed_as_verb,
    takes_of,
    verb_at,
)
from resumetailor.verify.text import lexicon

NOW = frozenset({"currently", "presently", "now", "today"})
SPANS = frozenset({"years", "months", "weeks"})
THIRD_PERSONS = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"})
"""Who may be the writer where the acts are told of a third person: "manages his own budget"."""
PAST_WORDS = frozenset({"was", "were", "had", "been", "done"})


def hides_its_tense(told: Sentence, start: int) -> bool:
    """Whether nothing shows that the word was done: "Forecast in Salesforce"; with an object it tells an act."""
    tags = {tag for _, tag in readings(told[start].lower)}
    return {"VB", "VBD"} <= tags and len(told) > start + 1 and told[start + 1].dep == "prep"


def held_tag(context: RewriteContext) -> Tag:
    """The form in which an act is told where the source names no tense."""
    return "VB" if context.current else "VBD"


def opener_tag(sentence: Sentence, end: int, context: RewriteContext) -> Tag:
    """The form for what replaces the words up to `end`: theirs, but never present for an ended job."""
    for position in range(end):
        word = sentence[position]
        past = word.tag in ("VBD", "VBN") and verb_at(sentence, position, "VBD") and not _is_a_state(word)
        if word.lower in PAST_WORDS or past:
            return "VBD"
    first = verb_at(sentence, 0, "VBZ", "VBG", "VBD")
    if first and first.tag == "VBD" and not verb_at(sentence, 0, "VB") and not _is_a_state(sentence[0]):
        return "VBD"
    if first and (first.tag == "VBG" or (first.tag == "VBZ" and context.current)):
        return first.tag
    return held_tag(context)


def tells_no_tense(sentence: Sentence, end: int) -> bool:
    """Whether the words up to `end` leave open if it still goes on: "involved in", without "am" or "was"."""
    opener = sentence.words[:end]
    return any(map(_is_a_state, opener)) and not any(w.lemma == "be" for w in opener)


def _is_a_state(word: Word) -> bool:
    """Whether the participle says what somebody is, behind a dropped "am" or "was": "involved in hiring"."""
    return word.lower in word_classes().classes["predicate"]


def own_tag(sentence: Sentence, end: int, context: RewriteContext) -> Tag:
    """The form in which the opener's own verb stands, so that it agrees with what stands beside it."""
    first = verb_at(sentence, 0, "VBZ", "VBG", "VB")
    return first.tag if first else opener_tag(sentence, end, context)


def say(phrase: str, tag: Tag, variety: Variety) -> tuple[Word, ...]:
    """The words of a rule's phrase, its first a verb in the wanted form and with a capital."""
    verb, *rest = phrase.split()
    form = inflect(spelled(verb, variety), tag, variety)
    lead = replace(fresh(capitalized(form))[0], tag="VBP" if tag == "VB" else tag, pos="VERB", lemma=verb)
    return (replace(lead, space=""), *fresh(" ".join(rest)))


def tense(sentence: Sentence, context: RewriteContext) -> Change | None:
    """The duties of an ended job in the past; those told as gerunds, or of a third person, in the tense of the job."""
    start = 0
    while start < len(sentence) - 1 and sentence[start].tag == "RB" and is_adverb(sentence[start]):
        start += 1
    if context.current and tells_of_a_third_person(sentence, start):
        named = not THIRD_PERSONS.isdisjoint(sentence.lower_words())
        return (
            None
            if named or ends_in_the_past(sentence, start)
            else _finite(sentence, start, ("VBZ",), context, "third-person-to-plain")
        )
    if _tells_of_now(sentence):
        return None
    if len(sentence) and sentence[start].tag == "VBG":
        if ends_in_the_past(sentence, start):
            return None
        return _finite(sentence, start, ("VBG",), context, "gerund-to-verb")
    if context.current or verb_at(sentence, start, "VBD"):
        return None
    return _finite(sentence, start, PRESENT, context, "present-to-past")


def _tells_of_now(sentence: Sentence) -> bool:
    """Whether it is told of today, or of a time up to today: "for the past five years"."""
    words = sentence.lower_words()
    if not NOW.isdisjoint(words):
        return True
    if SPANS.isdisjoint(words):
        return False
    lasting = (p for p in range(2, len(words) - 2) if words[p] in ("past", "last") and words[p - 1] == "the")
    return any(words[p - 2] in ("for", "over", "during") and words[p + 2] in SPANS for p in lasting)


def tells_of_a_third_person(sentence: Sentence, position: int = 0) -> bool:
    """Whether its first act is told of somebody else, as a job description does: "Performs audits"."""
    return verb_at(sentence, position, "VBZ") is not None and parsed_as_verb(sentence[position], "VBZ")


def told(sentence: Sentence, first: Verb, tag: Tag, context: RewriteContext) -> Sentence | None:
    """The sentence with its first verb and all beside it in the form `tag`; None if it is not certain which they are.

    In the past, the clauses below follow; "drafting of contracts" becomes "drafted contracts".
    """
    if joins_a_thing_to_people(sentence, first.position, openers().done_to_people_only):
        return None
    if _is_explained(sentence, first) or _has_an_unread_clause(sentence):
        return None
    chain, variety = side_by_side(sentence, first, tag), context.variety
    if chain is None and context.parse is not None:
        chain = proven_in_the_past(sentence, first, context.parse)
    if chain is None:
        return None
    behind = [_behind(sentence, v) for v in chain if v.tag == "VBG"]
    of = [place for place in behind if _parts_act_and_object(sentence, place)]
    shared = {v.position for v in bare_list(sentence, first)[:-1]}
    beside = {v.position for v in chain}
    if of and (
        any(_is_told_of_the_act(sentence, w) for p, w in enumerate(sentence) if p not in beside)
        or not all(v.position in shared or _has_an_object(sentence, v) for v in chain)
    ):
        return None
    changed: Sentence | None = with_forms(sentence, chain, tag, variety)
    if changed is not None and tag == "VBD":
        changed = backshifted(changed, frozenset(v.position for v in chain), variety)
    for position in reversed(of):
        changed = changed and with_article_of_single(changed.splice(position, position + 1), position)
    return changed


def _is_explained(sentence: Sentence, verb: Verb) -> bool:
    """Whether brackets stand between an act and what it is of: "patching (CPU) of servers"."""
    words = sentence.lower_words()[verb.position + 1 :]
    return words[:1] == ("(",) and any(pair == (")", "of") for pair in pairwise(words))


def _has_an_unread_clause(sentence: Sentence) -> bool:
    """Whether the parse took the verb of a clause for the last of its nouns: "as their due date approaches"."""
    for position in range(2, len(sentence)):
        word, before = sentence[position], sentence[position - 1]
        governor = sentence.head(word)
        clause = governor is not None and word.dep == "pobj" and governor.lower in ("as", "until", "before", "after")
        noun = before.tag == "NN" or before.dep == "compound"
        if clause and noun and word.tag == "NNS" and verb_at(sentence, position, "VBZ"):
            return any(c.tag in ("DT", "PRP$") for c in sentence.children(word))
    return False


def _is_told_of_the_act(sentence: Sentence, word: Word) -> bool:
    """Whether a verb may have the act for its subject, as it has no other: "designing of mounts consisted of"."""
    helped = (sentence.head(word) if word.dep in ("aux", "auxpass") else None) or word
    subject = sentence.child(helped, "nsubj", "nsubjpass", "expl")
    acts = subject is None or subject.tag == "VBG"
    return is_predicate(word) and word.tag.startswith("VB") and word.tag not in ("VB", "VBG") and acts


def ends_in_the_past(sentence: Sentence, end: int) -> bool:
    """Whether the highlight goes on with what was done once: "tasked with finding out why; traced it to one belt"."""
    return any(
        sentence[p].tag == "VBD" and verb_at(sentence, p, "VBD") and sentence[p - 1].lower in (";", "and", ",")
        for p in range(end + 1, len(sentence))
        if sentence.child(sentence[p], "nsubj", "nsubjpass") is None
    )


def _parts_act_and_object(sentence: Sentence, position: int) -> bool:
    """Whether "of" there goes where the act is told, "drafting of letters"; not in "disposing of waste"."""
    if position >= len(sentence) or sentence[position].lower != "of":
        return False
    verb, before = verb_at(sentence, position - 1, "VBG"), sentence[position - 1]
    return not takes_of(verb) if verb else before.tag in ("RP", "IN", "RB")


def _behind(sentence: Sentence, verb: Verb) -> int:
    """The place behind the verb and its particle: "carrying out of appraisals"."""
    following = sentence.words[verb.position + 1 : verb.position + 2]
    return verb.position + 1 + any(f"{verb.lemma} {word.lower}" in _phrasal() for word in following)


@cache
def _phrasal() -> frozenset[str]:
    """Verbs with their particles: "carry out"."""
    return frozenset(phrase for phrases in lexicon.synonyms().phrases.values() for phrase in phrases)


def _has_an_object(sentence: Sentence, verb: Verb) -> bool:
    following = sentence.words[verb.position + 1 : verb.position + 2]
    return any(w.tag.startswith(("NN", "JJ", "DT", "PRP$", "CD", "RP")) or w.lower == "of" for w in following)


def _finite(sentence: Sentence, start: int, tags: tuple[Tag, ...], context: RewriteContext, rule: str) -> Change | None:
    first = verb_at(sentence, start, *tags)
    if first is None or not (surely_a_verb(sentence, first) or _stands_among_acts(sentence, first)):
        return None
    if context.current and first.tag != "VBZ" and tells_one_event(sentence):
        return None
    changed = told(sentence, first, held_tag(context), context)
    if changed is not None and first.tag == "VBG" and hides_its_tense(changed, start):
        return None
    return None if changed is None else Change(rule, changed)


def _stands_among_acts(sentence: Sentence, first: Verb) -> bool:
    return len(bare_list(sentence, first)) > 1 or (first.tag == "VBG" and begins_a_row(sentence, first))
