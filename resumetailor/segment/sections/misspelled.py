"""Headings with a slip of the finger in them: "Eductaion", "Skils and Languges"."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import groupby
from operator import itemgetter

from resumetailor.segment.sections import headings
from resumetailor.segment.sections.headings import Reading
from resumetailor.segment.text import names

_SHORTEST = 5
"""Shorter words have too many others beside them."""

_SURE = 0.8


@lru_cache(1024)
def read(text: str) -> Reading:
    """What a heading opens, by its words as they were meant; never as sure as one that is spelled right."""
    found = headings.read(text)
    meant = _meant(headings.normal(text)) if found.certainty < _SURE and not headings.is_label(text) else None
    if meant is None:
        return found
    right = headings.read(meant)
    return max(found, Reading(right.kinds, min(right.certainty, _SURE)), key=lambda reading: reading.certainty)


def _meant(phrase: str) -> str | None:
    """The phrase with each unknown word as the one known word that is one slip away; None if there is nothing to mend.

    A title is spelled right: "carer" is no "career".
    """
    if len(phrase) > 60:
        return None
    right = re.sub(r"[^\W\d_]+", lambda word: _known_word(word[0]), phrase)
    return None if right == phrase else right


@lru_cache(1024)
def _known_word(word: str) -> str:
    if len(word) < _SHORTEST or not {word, f"{word}s", word.rstrip("s")}.isdisjoint(_vocabulary()):
        return word
    if word in names.titles.lexicon().nouns:
        return word
    alike = (known for size in range(len(word) - 1, len(word) + 2) for known in _alike().get((word[0], size), ()))
    near = [known for known in alike if _one_slip(known, word)]
    whole = [known for known in near if headings.read(known).certainty == 1]
    return near[0] if len(near) == 1 else whole[0] if len(whole) == 1 else word


@cache
def _vocabulary() -> frozenset[str]:
    """The words that headings are made of."""
    phrases = (phrase for group in headings.words().phrases.values() for phrase in group)
    return frozenset(word for phrase in phrases for word in re.findall(r"[^\W\d_]{4,}", phrase))


@cache
def _alike() -> dict[tuple[str, int], tuple[str, ...]]:
    """The words by first letter and length."""
    keyed = sorted(((word[0], len(word)), word) for word in _vocabulary())
    return {key: tuple(word for _, word in group) for key, group in groupby(keyed, key=itemgetter(0))}


def _one_slip(word: str, typed: str) -> bool:
    """Whether one letter is left out, doubled, put in or another one, or two stand in each other's place."""
    start = _shared(word, typed)
    end = _shared(word[start:][::-1], typed[start:][::-1])
    a, b = word[start : len(word) - end], typed[start : len(typed) - end]
    return max(len(a), len(b)) == 1 or (len(a) == 2 and a == b[::-1])


def _shared(one: str, other: str) -> int:
    """With how many letters both begin."""
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
