"""What parts the members of a list: commas, conjunctions, and the signs behind which another one begins."""

from __future__ import annotations

from resumetailor.reframe.sentence import Sentence

JOINS = frozenset({"and", "&", "or", "then", "plus"})
SEPARATORS = JOINS | {",", ";"}
STOPS = frozenset({".", "!", "?", "-", "–", "—", ":", "•", "|", "→", "->", "=>", ">", "»"})
_ARTICLE = ("DT", "PRP$")


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
