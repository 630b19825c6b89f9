"""Several sentences that stand in one, with or without a stop between them."""

from __future__ import annotations

from resumetailor.reframe.syntax.sentence import Sentence
from resumetailor.reframe.syntax.separators import STOPS
from resumetailor.reframe.syntax.verb_or_noun import (
    Verb,
    verb_at,
)


def runs_on(sentence: Sentence, first: Verb) -> bool:
    """Whether several sentences stand in one, so that verbs are told apart by guessing only."""
    for position in range(first.position + 1, len(sentence)):
        before, word = sentence[position - 1], sentence[position]
        if verb_at(sentence, position, "VB", "VBZ", "VBG", "VBD") is None:
            continue
        if (
            before.text[-1:] in STOPS
            or "." in before.text
            or (word.text.istitle() and _begins_anew(sentence, position))
        ):
            return True
    return False


def _begins_anew(sentence: Sentence, position: int) -> bool:
    """Whether a word with a capital is no name: the parse has it as a verb, or small letters stand on both sides."""
    around = sentence.words[position - 1 : position + 2 : 2]
    small = all(w.text.islower() and w.text.isalpha() for w in around) and len(around) == 2
    return sentence[position].pos == "VERB" or small
