"""Where a word stands in a list of acts that may be a noun, by the parse or before "of"."""

from __future__ import annotations

from resumetailor.reframe.syntax.sentence import NEW, Sentence, Word
from resumetailor.reframe.syntax.separators import SEPARATORS, STOPS, Place, joined, members, separator
from resumetailor.reframe.syntax.verb_or_noun import CLOSED, Verb, doubtful, is_acted_upon, is_adverb, verb_at

_RELATIVE = frozenset({"who", "whom", "whose", "which", "that"})


def place_of_noun(sentence: Sentence, verb: Verb, following: Word | None) -> Place:
    """A word that the parse takes for a noun or an adjective though it may be a verb."""
    word = sentence[verb.position]
    if _proves_nothing(sentence, verb):
        return Place.UNSURE
    if following is None or following.lower in SEPARATORS or following.text in STOPS:
        return Place.MAYBE if word.tag == "NN" else Place.BELOW
    if following.tag in ("RP", "RB"):
        return Place.UNSURE
    if word.tag.startswith("JJ") and following.tag.startswith(("NN", "JJ", "VBN", "VBG")):
        return _place_of_adjective(sentence, verb, following)
    if separator(sentence, verb.position) == ";" and following.tag.startswith(("NN", *CLOSED)):
        return Place.BESIDE
    if following.tag in CLOSED and word.tag.startswith(("NN", "RB")):
        return _place_before_a_closed_word(sentence, verb, following)
    if not following.tag.startswith(("NN", "JJ")):
        return _place_without_an_object(sentence, verb, following)
    if word.text[:1].isupper():
        return Place.BELOW
    if verb.tag == "VBZ":
        return Place.UNSURE if following.tag == "NNS" or joined(sentence, verb.position) else Place.BELOW
    return Place.MAYBE


def _place_before_a_closed_word(sentence: Sentence, verb: Verb, following: Word) -> Place:
    """What an article follows is an act: "and book the room"; not what a time, a relative or "where" may follow."""
    if following.lower in ("where", "when") and doubtful(sentence, verb):
        return Place.UNSURE
    acted_upon = following.lower not in _RELATIVE and is_acted_upon(sentence, verb.position + 1)
    return Place.BESIDE if acted_upon else Place.BELOW


def _place_without_an_object(sentence: Sentence, verb: Verb, following: Word) -> Place:
    """A gerund that is hardly ever a noun may end a list of acts: "and documenting in the record"."""
    gerund = verb.tag == "VBG" and not doubtful(sentence, verb)
    if following.tag not in ("IN", "TO") or not joined(sentence, verb.position):
        return Place.UNSURE if gerund and following.tag in ("VBG", "VBN") else Place.BELOW
    if gerund and following.lower not in ("of", "for"):
        return Place.PARTICIPLE
    return Place.BELOW if following.lower in _OF_NOUNS else Place.UNSURE


def _ends_a_clause(sentence: Sentence, position: int) -> bool:
    """Whether no adjective stands before "and": "checked data and present", "checked data weekly and present"."""
    at = position - 1
    while at > 0 and sentence[at].lower in SEPARATORS:
        at -= 1
    before, earlier = sentence[at], sentence[at - 1]
    adverb = before.index == NEW or is_adverb(before) or (before.tag == "JJ" and earlier.tag.startswith("NN"))
    return adverb or before.tag.startswith(("NN", "IN", "RP")) or verb_at(sentence, at, "VB") is not None


def _proves_nothing(sentence: Sentence, verb: Verb) -> bool:
    """Whether noun and verb are alike: "post-purchase surveys", "staff who ask", ", test for faults"."""
    word = sentence[verb.position]
    following = sentence[verb.position + 1].lower if verb.position + 1 < len(sentence) else ""
    if following in _RELATIVE:
        return word.tag.startswith("NN") and not doubtful(sentence, verb)
    return "-" in word.text or (following == "for" and word.tag == "NN" and not joined(sentence, verb.position))


_OF_NOUNS = frozenset({"of", "for", "in", "within", "between", "per", "across", "during"})
"""Prepositions that follow the nouns of a list more often than the verbs."""


def place_before_of(sentence: Sentence, verb: Verb, accepted: dict[int, Verb]) -> Place:
    """A gerund before "of" is an act only where it ends the list and the parse joins it to a verb of the list."""
    word = sentence[verb.position]
    if verb.tag != "VBG" or _joins_a_noun(sentence, word):
        return Place.BELOW
    parent = sentence.head(word)
    place = None if parent is None else sentence.position(parent.index)
    ends = joined(sentence, verb.position) and not any(w.lower in SEPARATORS for w in sentence.words[verb.position :])
    acts = place is not None and (place in accepted or sentence[place].tag == "VBG") and place < verb.position - 2
    if _stands_among_acts(sentence, verb.position):
        return Place.BESIDE
    return Place.BESIDE if ends and acts and word.dep == "conj" else Place.UNSURE


def _stands_among_acts(sentence: Sentence, position: int) -> bool:
    """Whether gerunds with objects stand before and behind: "comparing rates, logging of faults, and fixing them"."""
    begins = [p for p in members(sentence, 1) if sentence[p].lower not in SEPARATORS]
    before = next((p for p in reversed(begins) if p < position), 0)
    behind = any(_is_an_act(sentence, p) for p in begins if p > position)
    return separator(sentence, position) == "," and behind and _is_an_act(sentence, before)


def _is_an_act(sentence: Sentence, position: int) -> bool:
    """Whether a gerund there has something of its own behind it."""
    following = sentence.words[position + 1 : position + 2]
    own = any(w.lower not in SEPARATORS and w.text not in STOPS for w in following)
    return own and verb_at(sentence, position, "VBG") is not None


def _joins_a_noun(sentence: Sentence, word: Word) -> bool:
    """Whether only "and" parts the word from its like behind a preposition: "during loading and unloading of mail"."""
    position = sentence.position(word.index)
    if position is None or position < 2 or not joined(sentence, position):
        return False
    before = sentence[position - 2]
    gerund = verb_at(sentence, position - 2, "VBG") is not None
    return gerund and word.tag == before.tag == "NN" and before.dep == "pobj" and word.head == before.index


def _place_of_adjective(sentence: Sentence, verb: Verb, following: Word) -> Place:
    """A word before a noun that the parse takes for what describes it: ", nagging owners"."""
    gerund = verb.tag == "VBG" and not doubtful(sentence, verb)
    if not (gerund or verb.tag == "VB") or not _ends_a_clause(sentence, verb.position):
        return Place.BELOW
    return Place.PARTICIPLE if gerund and following.tag == "NNS" else Place.UNSURE
