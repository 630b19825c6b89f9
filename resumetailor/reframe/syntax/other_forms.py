"""Members of a list of acts that are not in the form of the first verb: verbs of their own, or nouns."""

from __future__ import annotations

from resumetailor.english.verbs import readings
from resumetailor.reframe.syntax.infinitives import (
    follows_to,
)
from resumetailor.reframe.syntax.noun_lists import (
    follows_a_member_of_nouns,
)
from resumetailor.reframe.syntax.sentence import SUBJECTS, Sentence
from resumetailor.reframe.syntax.separators import SEPARATORS, Place, joined, members
from resumetailor.reframe.syntax.verb_or_noun import (
    CLOSED,
    PARSED_AS,
    PREPOSITIONS,
    PRESENT,
    Verb,
    doubtful_in_a_list,
    is_modifier,
    is_noun_phrase,
    names_a_field,
    parsed_as_verb,
    verb_at,
)


def place_of_another_form(sentence: Sentence, position: int, first: Verb) -> Place:
    """A member of the list that is not in the form of the first verb: harmless unless it is a verb of its own."""
    word = sentence[position]
    if any(is_noun_phrase(word, w) for w in sentence.words[position + 1 : position + 2]):
        return Place.BELOW
    unlisted = word.tag in PARSED_AS[first.tag] and word.pos == "VERB" and not readings(word.text)
    if unlisted and not (word.lower in PREPOSITIONS or _describes_a_noun(sentence, position)):
        return Place.UNSURE
    if first.tag != "VBG":
        gerund = verb_at(sentence, position, "VBG") is not None and word.tag == "VBG"
        parent = sentence.head(word)
        beside = gerund and word.dep == "conj" and joined(sentence, position) and parent is not None
        return (
            Place.UNSURE if beside and parent is not None and not parent.tag.startswith(("VBG", "NN")) else Place.BELOW
        )
    if is_unlisted_gerund(sentence, position):
        return Place.UNSURE
    if _is_listed_as_a_noun(sentence, position):
        return Place.BELOW
    verb = verb_at(sentence, position, *PRESENT)
    if verb and verb.tag == "VB" and not doubtful_in_a_list(sentence, verb) and not word.tag.startswith("NNP"):
        return Place.UNSURE if not follows_to(sentence, position) else Place.BELOW
    if may_act_upon_many(sentence, position):
        return Place.UNSURE
    if verb is None or not parsed_as_verb(word, verb.tag):
        return Place.BELOW
    subordinate = any(c.dep in ("aux", "mark", *SUBJECTS) for c in sentence.children(word))
    parent = sentence.head(word)
    beside_infinitive = word.dep == "conj" and parent is not None and parent.tag in ("VB", "VBP", "VBZ")
    return Place.BELOW if subordinate or beside_infinitive else Place.UNSURE


def _describes_a_noun(sentence: Sentence, position: int) -> bool:
    """Whether a word in -ing that seldom is a verb stands before a noun: "partners and existing customers"."""
    following = sentence.words[position + 1 : position + 2]
    return is_modifier(sentence[position]) and any(w.tag.startswith("NN") for w in following)


def _is_listed_as_a_noun(sentence: Sentence, position: int) -> bool:
    """Whether the word goes on with a list of nouns: "progress notes and discharge summaries", "direct deposit".

    Behind an act with its object it may be one more: ", scheduling appointments, and order supplies".
    """
    word, following = sentence[position], sentence.words[position + 1 : position + 2]
    part = word.tag.startswith(("NN", "JJ")) or word.dep in ("compound", "amod", "nmod")
    parsed = part or any(is_noun_phrase(word, w) for w in following)
    named = any(w.tag.startswith("NN") for w in following)
    begins = (p for p in members(sentence, 1) if p < position and sentence[p].lower not in SEPARATORS)
    before = max(begins, default=0)
    gerund = verb_at(sentence, before, "VBG") is not None
    return parsed and named and not gerund and follows_a_member_of_nouns(sentence, position)


def may_act_upon_many(sentence: Sentence, position: int) -> bool:
    """Whether a base form and things end the list, which may be an act as well as a name: "schedule appointments".

    "Date each one" can be nothing else.
    """
    verb, following = verb_at(sentence, position, "VB"), sentence.words[position + 1 : position + 2]
    named = verb is None or not joined(sentence, position) or names_a_field(sentence, verb)
    return not named and any(w.tag in ("NNS", "DT", "PRP$") for w in following)


def is_unlisted_gerund(sentence: Sentence, position: int) -> bool:
    """Whether something may be acted upon there by a verb that is not listed: ", zipping coats"."""
    word, following = sentence[position], sentence.words[position + 1 : position + 2]
    may_act = word.lower.endswith("ing") and word.tag.startswith(("VBG", "JJ", "NN")) and not readings(word.text)
    plain = word.lower not in PREPOSITIONS and not is_modifier(word) and not word.text[:1].isupper()
    goes_on = (*CLOSED, "NNS", "NN", "RP", *(("IN", "TO") if sentence[position - 1].text == ";" else ()))
    return may_act and plain and any(w.tag in goes_on for w in following)
