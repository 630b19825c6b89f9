"""Which verbs of a highlight tell its acts side by side: "answered phones, filed claims and trained staff"."""

from __future__ import annotations

from resumetailor.english.verbs import Tag, Variety, inflect, tier
from resumetailor.reframe.syntax.named_acts import (
    names_a_second_act,
)
from resumetailor.reframe.syntax.open_questions import is_bare, settled
from resumetailor.reframe.syntax.other_forms import place_of_another_form
from resumetailor.reframe.syntax.places import place_of
from resumetailor.reframe.syntax.run_ons import runs_on
from resumetailor.reframe.syntax.sentence import Sentence, capitalized
from resumetailor.reframe.syntax.separators import JOINS, Place, joined, members, separator
from resumetailor.reframe.syntax.shared_objects import bare_list
from resumetailor.reframe.syntax.unread_verbs import (
    ends_an_open_list,
    ends_in_bare_acts,
    ends_in_two_words,
    goes_on_unjoined,
    is_left_open,
    leaves_an_act,
    lists_something_unlike,
    skips_a_verb,
)
from resumetailor.reframe.syntax.verb_or_noun import (
    PRESENT,
    Verb,
    parsed_as_verb,
    verb_at,
)


def side_by_side(sentence: Sentence, first: Verb, tag: Tag) -> tuple[Verb, ...] | None:
    """The verb and those that are to be told in the form `tag` with it; None if it is not certain which they are.

    Gerunds go with gerunds, present forms with present forms; those that have the form already may be nouns as well.
    """
    if runs_on(sentence, first):
        return None
    read = _read(sentence, first, tag)
    chain = None if read is None else settled(sentence, *read)
    if read is None or chain is None or is_bare(sentence, first, read[0]) or names_a_second_act(sentence, chain):
        return None
    return None if _may_lack_a_verb(sentence, first, chain) else chain


def _read(sentence: Sentence, first: Verb, tag: Tag) -> tuple[dict[int, Verb], dict[int, tuple[Verb, Place]]] | None:
    """The verbs that surely stand beside the first, and those that may, with their places; None if one is unsure."""
    tags = ("VBG",) if first.tag == "VBG" else tuple(present for present in PRESENT if present != tag)
    accepted, open_questions = {v.position: v for v in bare_list(sentence, first)}, dict[int, tuple[Verb, Place]]()
    for position in members(sentence, max(accepted) + 1):
        verb = verb_at(sentence, position, *tags)
        if verb and (first.tag, verb.tag) == ("VB", "VBZ") and parsed_as_verb(sentence[position], "VBZ"):
            return None
        place = (
            _place_beside(sentence, first, verb, place_of(sentence, verb, accepted, open_questions))
            if verb
            else place_of_another_form(sentence, position, first)
        )
        if place is Place.UNSURE:
            return None
        if verb and place is Place.BESIDE:
            accepted[position] = verb
        elif verb and place is not Place.BELOW:
            open_questions[position] = (verb, place)
    return accepted, open_questions


def _may_lack_a_verb(sentence: Sentence, first: Verb, chain: tuple[Verb, ...]) -> bool:
    """Whether one more act may stand beside these, or what looks like one be none."""
    several = len(chain) > 1 and (
        goes_on_unjoined(sentence, chain[-1]) or skips_a_verb(sentence, chain) or is_left_open(sentence, chain)
    )
    return (
        several
        or leaves_an_act(sentence, first, chain)
        or _may_be_helped_with(sentence, chain)
        or ends_an_open_list(sentence, chain)
        or ends_in_bare_acts(sentence, chain)
        or ends_in_two_words(sentence, chain)
        or lists_something_unlike(sentence, chain)
    )


def _place_beside(sentence: Sentence, first: Verb, verb: Verb, place: Place) -> Place:
    """Where the verb stands beside the first: a base form beside third persons is a noun, unless it is told for sure.

    "Prepares safety analyses, reload calculations"; but "keeps the crib; issue tools".
    """
    if (first.tag, verb.tag) != ("VBZ", "VB") or place is Place.BELOW:
        return place
    word, following = sentence[verb.position], sentence.words[verb.position + 1 : verb.position + 2]
    goes_on = any(w.tag == "IN" and w.lower not in ("of", "for") for w in following)
    closed = any(w.tag == "NNS" for w in following) and _follows_a_closed_list(sentence, verb.position - 1)
    told = joined(sentence, verb.position) and (goes_on or closed)
    told = told or parsed_as_verb(word, "VB") or separator(sentence, verb.position) == ";"
    return Place.UNSURE if told else Place.BELOW


def _follows_a_closed_list(sentence: Sentence, join: int) -> bool:
    """Whether "and" stands once more between the nouns before it: "misses and strikes and issue notes"."""
    start = join
    while start > 0 and sentence[start - 1].tag.startswith(("NN", "JJ")):
        start -= 1
    return start < join and sentence[start - 1].lower in JOINS


def _may_be_helped_with(sentence: Sentence, chain: tuple[Verb, ...]) -> bool:
    """Whether the second gerund may be what was only helped with: "assisting with tests and marking them"."""
    first, behind = chain[0], sentence.words[chain[0].position + 1 : chain[0].position + 2]
    helped = first.tag == "VBG" and tier(first.lemma) == 1 and any(w.lower in ("with", "in") for w in behind)
    return helped and len(chain) > 1


def with_forms(sentence: Sentence, chain: tuple[Verb, ...], tag: Tag, variety: Variety) -> Sentence:
    """The sentence with these verbs in another form."""
    for verb in chain:
        text = inflect(verb.lemma, tag, variety)
        word = sentence[verb.position]
        text = capitalized(text) if word.text[:1].isupper() else text
        sentence = sentence.put(verb.position, text, tag="VBP" if tag == "VB" else tag, pos="VERB", lemma=verb.lemma)
    return sentence
