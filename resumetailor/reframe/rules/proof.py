"""Gerunds told in the past for trial: what the parse takes for acts there, it may have taken for nouns before.

"Scheduling shifts" is a noun phrase as well as an act, "scheduled shifts" behind another past form hardly ever.
"""

from __future__ import annotations

from itertools import pairwise

from resumetailor.reframe.rules.rule import Parser
from resumetailor.reframe.syntax.coordination import with_forms
from resumetailor.reframe.syntax.named_acts import (
    is_followed_by_nothing,
    leaves_an_act_named,
    may_be_an_act,
    names_a_second_act,
    names_another_act,
)
from resumetailor.reframe.syntax.noun_lists import follows_a_member_of_nouns, may_go_with_nouns
from resumetailor.reframe.syntax.open_questions import a_past_act_follows
from resumetailor.reframe.syntax.other_forms import is_unlisted_gerund, may_act_upon_many
from resumetailor.reframe.syntax.run_ons import runs_on
from resumetailor.reframe.syntax.sentence import Sentence, Word
from resumetailor.reframe.syntax.separators import joined, members
from resumetailor.reframe.syntax.unread_verbs import lists_duties, lists_something_unlike
from resumetailor.reframe.syntax.verb_or_noun import (
    PREPOSITIONS,
    Verb,
    doubtful,
    doubtful_in_a_list,
    names_a_field,
    names_a_field_by_its_head,
    parsed_as_verb,
    verb_at,
)


def proven_in_the_past(sentence: Sentence, first: Verb, parse: Parser) -> tuple[Verb, ...] | None:
    """The gerund at the beginning and those beside it, if each is surely one and all are acts once told in the past."""
    if (
        first.tag != "VBG"
        or names_another_act(sentence, first)
        or leaves_an_act_named(sentence)
        or runs_on(sentence, first)
        or a_past_act_follows(sentence, first.position)
    ):
        return None
    begins = members(sentence, first.position + 1)
    chain = (first, *(v for p in begins if (v := verb_at(sentence, p, "VBG"))))
    if any(is_unlisted_gerund(sentence, p) or may_go_with_nouns(sentence, p) for p in begins):
        return None
    if not all(_acts(sentence, v) for v in chain):
        return None
    if any(_another_between(sentence, one.position, next_.position) for one, next_ in pairwise(chain)):
        return None
    if lists_duties(sentence, chain) or lists_something_unlike(sentence, chain):
        return None
    past = _parsed_in_the_past(sentence, chain, parse)
    return chain if past is not None and _all_are_acts(past, chain) else None


def _acts(sentence: Sentence, verb: Verb) -> bool:
    """Whether something follows that is acted upon, and the two are surely not the name of a thing."""
    following = sentence.words[verb.position + 1 : verb.position + 2]
    if is_followed_by_nothing(sentence, verb.position) or names_a_field_by_its_head(sentence, verb):
        return False
    if sentence[verb.position].lower in PREPOSITIONS and not any(w.tag == "RP" for w in following):
        return False
    may_be_a_name = doubtful(sentence, verb) and any(w.tag.startswith(("NN", "JJ", "VBG")) for w in following)
    named = names_a_field(sentence, verb) or follows_a_member_of_nouns(sentence, verb.position)
    return not may_be_a_name or (parsed_as_verb(sentence[verb.position], "VBG") and not named)


def _another_between(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the gerund at `end` may stand beside one below another word: "by asking guests and changing the menu"."""
    for position in range(start + 1, end):
        free = _is_noun(sentence[position + 1]) and sentence[position - 1].tag not in ("IN", "TO")
        if not free and verb_at(sentence, position, "VBG"):
            return True
    return False


def _parsed_in_the_past(sentence: Sentence, chain: tuple[Verb, ...], parse: Parser) -> Sentence | None:
    """The sentence in the past, parsed anew, its words where they stood; None if it has other words."""
    past = with_forms(sentence, chain, "VBD", "american")
    parsed = Sentence.of(past.text, parse(past.text))
    return parsed if parsed.lower_words() == past.lower_words() else None


def _all_are_acts(past: Sentence, chain: tuple[Verb, ...]) -> bool:
    """Whether the parse of the past has the chain as acts side by side, and nothing else beside them."""
    positions = {v.position for v in chain}
    others = [p for p in members(past, chain[0].position + 1) if p not in positions]
    if any(may_be_an_act(past[p]) and (joined(past, p) or is_followed_by_nothing(past, p)) for p in others):
        return False
    if any((v := verb_at(past, p, "VB", "VBZ")) and not _is_of_a_name(past, v) for p in others):
        return False
    if any(may_act_upon_many(past, p) for p in others):
        return False
    return all(_is_beside_the_root(past, past[p]) for p in positions) and not names_a_second_act(past, chain)


def _is_beside_the_root(past: Sentence, word: Word) -> bool:
    for _ in range(len(past)):
        if not parsed_as_verb(word, "VBD") or past.child(word, "nsubj", "nsubjpass", "aux"):
            return False
        if word.is_root:
            return True
        head = past.head(word)
        if head is None or word.dep != "conj":
            return False
        word = head
    return False


def _is_of_a_name(past: Sentence, verb: Verb) -> bool:
    """Whether the word is a noun or a part of one, or begins a name of three: "change control documents"."""
    word, behind = past[verb.position], past.words[verb.position + 1 : verb.position + 3]
    may_be_a_noun = verb.tag == "VBZ" or doubtful_in_a_list(past, verb)
    return may_be_a_noun and (_is_noun(word) or word.dep == "compound" or all(map(_is_noun, behind)))


def _is_noun(word: Word) -> bool:
    return word.tag.startswith("NN")
