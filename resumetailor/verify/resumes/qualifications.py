"""What a degree, certificate or award says, however it is written (models/lexicons/degrees.yml)."""

from __future__ import annotations

import calendar
from functools import cache, lru_cache

from resumetailor.english.number_words import number_words
from resumetailor.english.verbs import Words
from resumetailor.knowledge import Knowledge, from_lexicon
from resumetailor.verify.resumes.pool import Pool, plain
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.abbreviations import abbreviates
from resumetailor.verify.text.grammar import JOINING
from resumetailor.verify.text.keys import key
from resumetailor.verify.text.words import Word, words

_TWO = 2
"""Letters of an abbreviation that fit too much to be read from initials."""


class Degrees(Knowledge):
    """Abbreviations of degrees and what they stand for; words beside certificates and awards that say nothing."""

    short: dict[str, str]
    idle: Words


_NUMERAL = frozenset("ivx")
"""Letters of the numbers of grades, which are no abbreviations: "Instructor II"."""

_degrees = from_lexicon("degrees", Degrees)


def long_degree(text: str) -> str:
    """The text in plain words, its degrees in full."""
    line = plain(text.replace(".", ""))
    for short, long in _long_forms().items():
        line = line.replace(short, long)
    return line


@cache
def _long_forms() -> dict[str, str]:
    return {plain(k): plain(v) for k, v in _degrees().short.items()}


@cache
def joining() -> frozenset[str]:
    """The keys of words that only join others: "at", "for", "of"."""
    return JOINING | frozenset(key(w) for w in lexicon.wording().prepositions)


@lru_cache(1024)
def content(text: str) -> frozenset[str]:
    """The keys of the words that say something."""
    return frozenset(content_key(w) for w in words(text) if tells(w)) - joining()


def tells(word: Word) -> bool:
    """Whether it says something beside a certificate or an award."""
    return word.text[0].isalnum() and word.text not in _idle()


@cache
def _idle() -> frozenset[str]:
    return frozenset(_degrees().idle)


def content_key(word: Word) -> str:
    """Its key; the digits of a number in words, and a month in short: "first", "1st"; "March", "Mar"."""
    table = number_words()
    number = table.cardinals.get(word.text, table.ordinals.get(word.text))
    return str(number) if number is not None else _months().get(word.text, word.key)


@cache
def _months() -> dict[str, str]:
    return {name.lower(): name.lower()[:3] for name in (*calendar.month_name[1:], *calendar.month_abbr[1:], "Sept")}


def is_abbreviation_of(word: Word, text: str) -> bool:
    """Whether a word abbreviates words of the text: "BA", not the number of a grade."""
    return not _NUMERAL.issuperset(word.text) and abbreviates(word, text, surmised=len(word.text) <= _TWO)


def bare(text: str) -> str:
    """The text without words that only join others."""
    return " ".join(w for w in text.split() if w.lower() not in JOINING)


def lines_say(said: frozenset[str], pool: Pool) -> bool:
    """Whether one line says all of it."""
    return any(said <= content(line) for line in pool.lines)
