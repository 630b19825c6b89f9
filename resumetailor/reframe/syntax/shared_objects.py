"""Verbs at the beginning that share one object: "plan, staff and run the fair"."""

from __future__ import annotations

from resumetailor.reframe.syntax.sentence import Sentence, Word
from resumetailor.reframe.syntax.separators import JOINS, SEPARATORS
from resumetailor.reframe.syntax.verb_or_noun import (
    CLOSED,
    Verb,
    doubtful,
    names_a_field,
    verb_at,
)


def bare_list(sentence: Sentence, first: Verb) -> tuple[Verb, ...]:
    """The verbs at the beginning that share one object, "plan, staff and run the fair"; else the first alone.

    Each must be a listed verb in the same form, and what follows the last one must be an object for sure.
    """
    found, position = [first], first.position + 1
    while position + 1 < len(sentence) and sentence[position].lower in SEPARATORS:
        while sentence[position + 1].lower in SEPARATORS and position + 2 < len(sentence):
            position += 1
        verb = verb_at(sentence, position + 1, first.tag)
        if verb is None:
            break
        found.append(verb)
        if sentence[position].lower in JOINS:
            behind = position + 2
            behind += behind < len(sentence) and sentence[behind].tag == "RP"
            following = sentence[behind] if behind < len(sentence) else None
            return tuple(found) if following and _is_object(sentence, found, following) else (first,)
        position += 2
    return (first,)


def _is_object(sentence: Sentence, verbs: list[Verb], following: Word) -> bool:
    """Whether the word begins what the verbs act upon; a noun does if none of them could be a noun before it."""
    if following.tag in CLOSED or (verbs[-1].tag == "VBG" and following.lower == "of"):
        return True
    if following.tag == "NNS" and len(verbs) > 2:
        return True
    unlike = names_a_field if len(verbs) > 2 else doubtful
    return following.tag.startswith(("JJ", "NN")) and not unlike(sentence, verbs[-1])
