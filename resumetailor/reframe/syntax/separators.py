"""The members of a list: what parts them, and where among them a word may stand."""

from __future__ import annotations

from enum import Enum, auto

from resumetailor.reframe.syntax.sentence import Sentence

JOINS = frozenset({"and", "&", "or", "and/or", "then", "plus"})
SEPARATORS = JOINS | {",", ";"}
STOPS = frozenset({".", "!", "?", "-", "–", "—", ":", "•", "|", "→", "->", "=>", ">", "»"})
_ARTICLE = ("DT", "PRP$", "PRP")


def separator(sentence: Sentence, position: int) -> str | None:
    """The comma or conjunction before this place, adverbs between left aside."""
    before = position - 1
    while before > 0 and sentence[before].tag == "RB" and sentence[before].lower not in SEPARATORS:
        before -= 1
    found = sentence[before].lower
    if found not in SEPARATORS:
        return None
    following = sentence[min(position + 1, len(sentence) - 1)]
    adverb = sentence[position].tag == "RB" and following.tag not in _ARTICLE
    return None if adverb else found


def joined(sentence: Sentence, position: int) -> bool:
    """Whether a conjunction leads here."""
    return separator(sentence, position) in JOINS


def members(sentence: Sentence, start: int) -> list[int]:
    """Where a new member of a list can begin: behind "," or "and", and behind adverbs that follow them."""
    return [p for p in range(max(start, 1), len(sentence)) if separator(sentence, p) is not None]


class Place(Enum):
    """Where a word stands that may be a verb of the list."""

    BESIDE = auto()
    """It is one more act."""
    BELOW = auto()
    """It belongs to another verb, or is a noun."""
    PARTICIPLE = auto()
    """It says how or with what result, unless the list goes on behind it: ", greeting guests"."""
    MAYBE = auto()
    """It is a verb if the list goes on behind it, else a noun: ", schedule appointments"."""
    UNSURE = auto()
    """Nobody can tell, so that nothing may be changed."""
