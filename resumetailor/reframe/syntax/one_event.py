"""Duties of a job held today that may be over: "launching the new website" (models/lexicons/one_event.yml)."""

from __future__ import annotations

import re
from itertools import pairwise

from resumetailor.english.verbs import Words
from resumetailor.knowledge import Knowledge, from_lexicon
from resumetailor.reframe.syntax.sentence import Sentence
from resumetailor.reframe.syntax.verb_or_noun import verb_at

_YEAR = re.compile(r"(?:19|20)\d\d")
_INSIDE = ("JJ", "NN", "CD", "VBN", "VBG", "HYPH", "POS")


class OneEvent(Knowledge):
    """The file's content; see there what each list means."""

    finishing: Words
    making: Words
    events: Words
    new: Words
    again: Words
    times: Words
    examples: tuple[str, ...]
    left: tuple[str, ...]


one_event = from_lexicon("one_event", OneEvent)


def tells_one_event(sentence: Sentence) -> bool:
    """Whether it tells of one year, or of an act or event that is over once it is done and does not recur."""
    if any(_YEAR.fullmatch(word.text) for word in sentence):
        return True
    if set(sentence.lower_words()) & set(one_event().again):
        return False
    return any(_finishes(sentence, position) or _is_event(sentence, position) for position in range(len(sentence)))


def recurs(sentence: Sentence, start: int) -> bool:
    """Whether it is told to go on, or the noun phrase from `start` on names several things: "of daily reports".

    So many things may be done with: "training of 4 apprentices".
    """
    words = sentence.lower_words()
    if set(words) & set(one_event().again) or any(a == "a" and b in one_event().times for a, b in pairwise(words)):
        return True
    end = start
    while end < len(sentence) and sentence[end].tag.startswith(_INSIDE):
        end += 1
    inside = sentence.words[start:end]
    return bool(inside) and inside[-1].tag in ("NNS", "NNPS") and all(word.tag != "CD" for word in inside)


def _finishes(sentence: Sentence, position: int) -> bool:
    """Whether a verb there acts upon one thing, or so many, which ends the act."""
    verb = verb_at(sentence, position, "VBG", "VB")
    if verb is None or position + 2 >= len(sentence):
        return False
    upon = position + 1 + (sentence[position + 1].lower == "of")
    thing = _one_thing(sentence, upon)
    told_new, counted = not thing.isdisjoint(one_event().new), sentence[upon].tag == "CD"
    finished = verb.lemma in one_event().finishing and (thing or counted)
    return bool(finished) or (told_new and verb.lemma in one_event().making)


def _is_event(sentence: Sentence, position: int) -> bool:
    """Whether an event is named there: "the migration"."""
    return not _one_thing(sentence, position).isdisjoint(one_event().events)


def _one_thing(sentence: Sentence, start: int) -> frozenset[str]:
    """The words of a noun phrase with its article that begins at `start`; none if it names several things."""
    end = start + 1
    while end < len(sentence) and sentence[end].tag.startswith(_INSIDE):
        end += 1
    if end == start + 1 or start >= len(sentence) or sentence[start].tag not in ("DT", "PRP$"):
        return frozenset()
    single = sentence[end - 1].tag in ("NN", "NNP")
    return frozenset(sentence.lower_words()[start:end]) if single else frozenset()
