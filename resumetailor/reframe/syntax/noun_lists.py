"""Lists of nouns in which a verb's form may be a noun: things included, means, the last noun of several."""

from __future__ import annotations

from resumetailor.reframe.syntax.named_acts import is_followed_by_nothing
from resumetailor.reframe.syntax.sentence import Sentence
from resumetailor.reframe.syntax.separators import JOINS, SEPARATORS, joined, members
from resumetailor.reframe.syntax.verb_or_noun import (
    Verb,
    doubtful_in_a_list,
    is_modifier,
    parsed_as_verb,
    verb_at,
)

_INSTANCES = frozenset({"including", "incl", "e.g."})
MEANS = frozenset({"by", "through", "via"})


def follows_a_member_of_nouns(sentence: Sentence, position: int) -> bool:
    """Whether the member of the list before it is nouns and nothing else: "action items, and meeting logistics"."""
    begins = [p for p in members(sentence, 1) if p < position and sentence[p].lower not in SEPARATORS]
    inside = [w for w in sentence.words[begins[-1] : position] if w.lower not in SEPARATORS] if begins else []
    return bool(inside) and all(w.tag.startswith(("NN", "JJ")) for w in inside)


def ends_a_list_of_nouns(sentence: Sentence, verb: Verb) -> bool:
    """Whether the parse has a gerund for part of the last noun of a list: "linen, amenities and cleaning materials"."""
    word = sentence[verb.position]
    part = word.dep in ("compound", "amod") and joined(sentence, verb.position)
    return part and (follows_a_member_of_nouns(sentence, verb.position) or _shares_an_article(sentence, verb.position))


def _shares_an_article(sentence: Sentence, position: int) -> bool:
    """Whether the article before a noun behind a preposition is its own too: "for the payroll and billing systems"."""
    at = position - 2
    while at > 0 and sentence[at].tag.startswith(("NN", "JJ")):
        at -= 1
    return at < position - 2 and sentence[at].tag == "DT" and sentence[at - 1].tag == "IN"


def follows_a_bare_noun(sentence: Sentence, conjunction: int) -> bool:
    """Whether a preposition and one noun stand before "and": "for pattern and grading difficulties"."""
    tags = [w.tag for w in sentence.words[max(conjunction - 2, 0) : conjunction]]
    return sentence[conjunction].lower in JOINS and tags == ["IN", "NN"]


def may_go_with_nouns(sentence: Sentence, position: int) -> bool:
    """Whether a gerund there may end a list of nouns: of what is included, or of ways to do it."""
    return _may_be_an_instance(sentence, position) or _is_one_more_means(sentence, position)


def _may_be_an_instance(sentence: Sentence, position: int) -> bool:
    """Whether a gerund may end the list of what is included: "dental plans, including fees, and helping members".

    Where "and" has closed that list before, it goes on with the acts: ", including ink and paper, and packing boxes".
    """
    words = sentence.lower_words()
    start = max((p for p in range(position) if words[p] in _INSTANCES), default=position)
    begins = [p for p in members(sentence, start + 2) if p < position and words[p] not in SEPARATORS]
    listed = bool(begins) and words[position - 1] in SEPARATORS and ";" not in words[start:position]
    closed = any(joined(sentence, p) for p in begins) and "," in words[position - 2 : position]
    acts = verb_at(sentence, position, "VBG") is not None and not is_modifier(sentence[position])
    return acts and listed and not closed and not is_followed_by_nothing(sentence, position)


def may_end_instances(sentence: Sentence, verb: Verb) -> bool:
    """Whether a word that may be a noun ends a list of instances: "tools such as jacks, cables, or stop blocks"."""
    words, position = sentence.lower_words(), verb.position
    if verb.tag == "VBG" or (_INSTANCES.isdisjoint(words) and "such" not in words):
        return False
    named = (p for p in range(1, position) if words[p] in _INSTANCES or words[p - 1 : p + 1] == ("such", "as"))
    start = max(named, default=position)
    begins = [p for p in members(sentence, start + 2) if p < position and words[p] not in SEPARATORS]
    listed = ";" not in words[start:position] and not any(joined(sentence, p) for p in begins)
    told = parsed_as_verb(sentence[position], verb.tag) and joined(sentence, position)
    return start < position and listed and told and doubtful_in_a_list(sentence, verb)


def _is_one_more_means(sentence: Sentence, position: int) -> bool:
    """Whether the gerund ends a list of nouns for the ways to do it: "by calls, referrals and driving around"."""
    word = sentence[position]
    if word.tag != "VBG" or word.dep != "conj" or not joined(sentence, position):
        return False
    while word.dep in ("conj", "appos") and (parent := sentence.head(word)) is not None:
        word = parent
    preposition = sentence.head(word)
    listed = word.dep == "pobj" and word.tag.startswith("NN")
    return listed and preposition is not None and preposition.lower in MEANS
