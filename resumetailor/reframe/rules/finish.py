"""The first and the last step: stray white space and marks, the capital at the beginning."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from resumetailor.english.common_words import common_words
from resumetailor.english.verbs import readings
from resumetailor.reframe.rules.rule import Change, RewriteContext
from resumetailor.reframe.syntax.sentence import Sentence, Word, capitalized

_OPEN = frozenset({"(", "["})
_CLOSE = frozenset({",", ".", ";", ":", "!", "?", ")"})


def marks(sentence: Sentence, context: RewriteContext) -> Change | None:  # noqa: ARG001 (every step takes it)
    """The highlight without space before its commas and stops, and with single spaces between its words."""
    spaces = ["", *(_space(before, word) for before, word in pairwise(sentence.words))]
    for position in range(1, len(sentence) - 1):
        if _stands_before_its_space(sentence, position):
            spaces[position + 1] = " "
    if not sentence.words or (spaces == [word.space for word in sentence] and sentence.tail == sentence.tail.rstrip()):
        return None
    words = tuple(replace(word, space=space) for word, space in zip(sentence, spaces, strict=True))
    return Change("marks", Sentence(words, sentence.tail.rstrip()))


def _space(before: Word, word: Word) -> str:
    if word.space.strip():
        return word.space
    joined = word.text in _CLOSE or before.text in _OPEN or (word.text == "%" and before.text[-1:].isdigit())
    return "" if joined else word.space[:1].replace("\u00a0", " ")


def _stands_before_its_space(sentence: Sentence, position: int) -> bool:
    """Whether the space belongs behind the comma there: "hourly ,salaried"."""
    comma, following = sentence.words[position : position + 2]
    return comma.text == "," and bool(comma.space) and not following.space and following.text[:1].isalpha()


def capital(sentence: Sentence, context: RewriteContext) -> Change | None:  # noqa: ARG001
    """The highlight with a capital at its beginning, if that is a word and no name spelled small."""
    if not len(sentence):
        return None
    text = sentence[0].text
    if not (text.islower() and text.isalpha() and (readings(text) or _begins_a_text(sentence[0]))):
        return None
    return Change("capital", sentence.put(0, capitalized(text)))


def _begins_a_text(word: Word) -> bool:
    """Whether it is an article or a common word, and none that joins what follows to a text before it."""
    return word.tag == "DT" or (word.tag != "CC" and word.text in common_words())
