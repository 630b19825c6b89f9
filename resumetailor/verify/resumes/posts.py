"""The posts that a title names, and whether a phrase tells one: "head teacher" tells no head of year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from resumetailor.verify.resumes.fields import function_keys, headlines, shortens
from resumetailor.verify.resumes.pool import keys
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.keys import is_person, key
from resumetailor.verify.text.ranks import rank_words

_JOINTS = re.compile(r"\s*[,;|/·•–—]\s*|\s+(?:and|&)\s+")


@dataclass(frozen=True)
class Post:
    """The keys of one post of a title: of all its words, and of those that name it, before "of", "in" or "for"."""

    whole: frozenset[str]
    base: frozenset[str]

    def shortened(self, told: frozenset[str]) -> bool:
        """Whether it is told in full or shorter; who it was for is no part of its name: "Assistant to the Director"."""
        if told == self.whole:
            return True
        field = frozenset(k for k in self.whole - self.base if not _names_post(k))
        return shortens(told, self.base | field) and (told <= self.base | function_keys() or self._names(told))

    def borne_out(self, told: frozenset[str], noun: str) -> bool:
        """Whether a phrase with this noun claims no more command than the post, wherever its other words are from."""
        if noun not in self.base or not told & commanding() <= self.base or not shortens(told & self.base, self.base):
            return False
        return noun not in rank_words() or told <= self.base or self._names(told)

    def _names(self, told: frozenset[str]) -> bool:
        """Whether all that names the post is told, beside its rank; of a bare rank what it is over."""
        named = self.base - rank_words() - function_keys()
        over = self.whole - self.base - function_keys()
        return named <= told if named or not over else not over.isdisjoint(told)


def posts(title: str) -> Iterator[Post]:
    """The posts of a title; a part that names none belongs to its neighbour: "Sales and Marketing Manager"."""
    part = ""
    for piece in _JOINTS.split(title):
        if part and _named(part) and _named(piece):
            yield _post(part)
            part = piece
        else:
            part = f"{part}, {piece}" if part else piece
    if keys(part):
        yield _post(part)


def _post(part: str) -> Post:
    base = _within().split(part)[0]
    return Post(frozenset(keys(part)), frozenset(keys(base)))


def _named(part: str) -> bool:
    return any(map(_names_post, keys(part)))


def _names_post(word: str) -> bool:
    return is_person(word) or word in rank_words()


@cache
def commanding() -> frozenset[str]:
    """The keys of words that put somebody above others."""
    return frozenset(map(key, (*headlines().commanding, *headlines().elevating)))


@cache
def _within() -> re.Pattern[str]:
    """What begins the field of a post."""
    words = lexicon.alternation((*headlines().within, "to", "with", "under"))
    return re.compile(rf"(?:,| (?:{words}) )", re.IGNORECASE)
