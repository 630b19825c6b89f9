"""A line as words, each with what all its forms have in common, so that what means the same compares equal."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from resumetailor.english.number_words import SIGNS_OF_MONEY
from resumetailor.verify.text.folding import folded
from resumetailor.verify.text.keys import key

_SAID = re.compile(
    r"[^\W\d_]+\d\w*"  # P1, Q3, B2B
    r"|\d\d?:[0-5]\d(?= ?[ap]m\b)"  # 6:30 pm
    r"|\d+(?:[.,]\d+)*(?=\D|$)"
    r"|[^\W\d_]+(?:'[^\W\d_]+)?"
)
_TOKEN = re.compile(rf"{_SAID.pattern}|[%{SIGNS_OF_MONEY}+~≈→/&<>≥≤#-]|[.,;:()!?\"]")


class Word(NamedTuple):
    """A word, number or sign of a line. `text` is lower-cased, `key` the same for all forms of a word."""

    text: str
    key: str
    start: int
    end: int
    printed: str
    clause: int
    """Number of the clause: sentences, semicolons and brackets part them."""
    is_word: bool
    """Whether it is no sign, nor made of digits only."""


def said(text: str) -> list[str]:
    """The words and numbers of a line as they are printed, in a quarter of the time that `words` takes."""
    return _SAID.findall(folded(text))


@lru_cache(1024)
def words(text: str) -> tuple[Word, ...]:
    """The words, numbers and signs of a line; hyphens part words."""
    line = folded(text)
    found: list[Word] = []
    clause = 0
    for match in _TOKEN.finditer(line):
        printed = match.group()
        if printed in ".;:!?()":
            clause += 1
        lower = printed.lower()
        is_word = lower[0].isalnum() and not lower.isdigit()
        found.append(Word(lower, key(lower), match.start(), match.end(), printed, clause, is_word))
    return tuple(found)
