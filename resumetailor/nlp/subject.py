"""Which subject a highlight leaves out: told by the form of its first words, before any analysis."""

from __future__ import annotations

import re
from collections.abc import Sequence

from resumetailor.nlp.patterns import words

PLAIN, PROGRESSIVE, NONE = ("I",), ("I", "was"), ()
ADVERB = re.compile(r"[A-Za-z]{3,}ly")
GERUND = re.compile(r"[A-Za-z]{2,}ing")
PAST = re.compile(r"[A-Za-z]{2,}ed")


def implied_subject(first: Sequence[str]) -> tuple[str, ...]:
    """The words to put before a highlight that begins with these words: "I", "I was" or none."""
    own = next((word for word in first if not ADVERB.fullmatch(word)), "")
    lower = own.lower()
    if not own or not own[0].isalpha() or lower in words().classes["no_verb"]:
        return NONE
    if GERUND.fullmatch(own) and lower not in words().classes["ing_no_gerund"]:
        return PROGRESSIVE
    return PLAIN
