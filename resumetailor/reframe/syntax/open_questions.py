"""Verbs of a list that may be no acts, once it is known how the list ends."""

from __future__ import annotations

from resumetailor.reframe.syntax.duty_lists import is_a_second_duty
from resumetailor.reframe.syntax.infinitives import infinitive_between
from resumetailor.reframe.syntax.named_acts import (
    ends_in_a_noun,
)
from resumetailor.reframe.syntax.sentence import Sentence
from resumetailor.reframe.syntax.separators import SEPARATORS, STOPS, Place, joined
from resumetailor.reframe.syntax.verb_or_noun import (
    Verb,
    doubtful_in_a_list,
    parsed_as_verb,
)


def settled(
    sentence: Sentence, accepted: dict[int, Verb], questions: dict[int, tuple[Verb, Place]]
) -> tuple[Verb, ...] | None:
    """The whole list, once it is known how it ends: what stands before "and train staff" is a member as well."""
    chain = dict(accepted)
    parallel = _are_parallel(sentence, accepted, questions)
    for position in sorted(questions, reverse=True):
        verb, place = questions[position]
        last = joined(sentence, position)
        listed = any(p > position and joined(sentence, p) for p in chain)
        if place is Place.PARTICIPLE and (last or listed or (parallel and verb.tag == "VBG")):
            chain[position] = verb
        elif place is Place.PARTICIPLE and (
            a_past_act_follows(sentence, position) or ends_in_a_noun(sentence, position)
        ):
            return None
        elif place is Place.MAYBE:
            bare = is_bare(sentence, verb, chain)
            if verb.tag != "VBG" and not bare and (last or listed) and infinitive_between(sentence, position, chain):
                return None
            if not bare and parsed_as_verb(sentence[position], verb.tag) and listed:
                chain[position] = verb
                continue
            if doubtful_in_a_list(sentence, verb) and (last or listed) and not (bare and not listed):
                return None
            if not bare and (last or listed):
                chain[position] = verb
            elif (bare and listed) or (not bare and verb.tag != "VBG"):
                return None
    return tuple(chain[p] for p in sorted(chain))


def _are_parallel(sentence: Sentence, accepted: dict[int, Verb], questions: dict[int, tuple[Verb, Place]]) -> bool:
    """Whether gerunds follow a gerund without "and": "making calls, booking demos, updating records"."""
    places = [place for _, place in questions.values()]
    gerunds = all(v.tag == "VBG" for v in accepted.values())
    if not gerunds or any(place is not Place.PARTICIPLE for place in places):
        return False
    if len(places) == 1 and len(accepted) == 1:
        return is_a_second_duty(sentence, *accepted.values(), *(verb for verb, _ in questions.values()))
    return len(places) > 1


def a_past_act_follows(sentence: Sentence, start: int) -> bool:
    """Whether the list ends with an act in the past, so that none of its members says how another was done."""
    return any(
        sentence[p].tag in ("VBD", "VBN") and joined(sentence, p) and sentence.child(sentence[p], "dobj") is not None
        for p in range(start + 1, len(sentence))
    )


def is_bare(sentence: Sentence, verb: Verb, chain: dict[int, Verb]) -> bool:
    """Whether nothing follows that is acted upon, nor another verb of the list that shares its object."""
    following = verb.position + 1
    if following >= len(sentence) or sentence[following].text in STOPS:
        return True
    if sentence[following].lower not in SEPARATORS:
        return False
    return not any(following < p <= following + 3 for p in chain)
