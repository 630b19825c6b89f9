"""The posts that a title names, and whether a phrase tells one: "head teacher" tells no head of year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from resumetailor.verify.resumes.fields import function_keys, headlines, lowering, shortens
from resumetailor.verify.resumes.pool import keys
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.keys import is_person, key
from resumetailor.verify.text.ranks import rank_words
from resumetailor.verify.text.words import Word, words

_JOINTS = re.compile(r"\s*[,;|/·•–—]\s*|\s+(?:and|&)\s+")


@dataclass(frozen=True)
class Post:
    """The keys of one post of a title: of all its words, and of those that name it, before "of", "in" or "for"."""

    whole: frozenset[str]
    base: frozenset[str]
    scopes: tuple[frozenset[str], ...]
    """What it is called beside its rank, one by one of what "and" joins: "Front Office and Spa Manager"."""

    def shortened(self, told: frozenset[str]) -> bool:
        """Whether it is told in full or shorter; who it was for is no part of its name: "Assistant to the Director"."""
        if told == self.whole:
            return True
        field = frozenset(k for k in self.whole - self.base if not _names_post(k))
        return shortens(told, self.base | field) and self._as_narrow(told)

    def borne_out(self, told: frozenset[str], noun: str) -> bool:
        """Whether a phrase with this noun claims no more command than the post, wherever its other words are from."""
        ranks = told & (commanding() | lowering())
        if noun not in self.base or not ranks <= self.base or not shortens(told & self.base, self.base):
            return False
        return noun not in rank_words() or self._as_narrow(told)

    def lowers(self, told: frozenset[str]) -> bool:
        """Whether it is the phrase but for words that make it a lower one: "Deputy Branch Clerk", "branch clerk"."""
        return told <= self.base and not shortens(told, self.base)

    def _as_narrow(self, told: frozenset[str]) -> bool:
        """Whether a phrase claims no wider post: a "front office manager" is no "office manager", nor a "manager"."""
        if self._names(told):
            return True
        wide = not told.isdisjoint(commanding_nouns()) and told.isdisjoint(lowering())
        return told <= self.base | function_keys() and not wide

    def _names(self, told: frozenset[str]) -> bool:
        """Whether all that names the post is told, beside its rank; of a bare rank what it is over."""
        over = self.whole - self.base - function_keys()
        if not any(self.scopes) and over:
            return not over.isdisjoint(told)
        return any(scope <= told for scope in self.scopes)


def says_of_oneself(text: str, phrase: str, titles: frozenset[str]) -> bool:
    """Whether a text has the phrase, and nothing beside it that makes another post of it: "front office manager".

    With a word of command in the phrase, a word of the `titles` (by their keys) does.
    """
    said, wanted = [w for w in words(text) if w.is_word], [w.text for w in words(phrase) if w.is_word]
    told, last = [w.text for w in said], len(wanted) - 1
    starts = (i for i in range(len(told) - last) if told[i : i + last + 1] == wanted)
    beside = ((_joined(text, said[max(i - 1, 0) : i + 1]), told[i + last + 1 :][:1]) for i in starts)
    wide = not commanding_nouns().isdisjoint(keys(phrase))
    narrowing = lowering() | (titles - rank_words() - function_keys() if wide else frozenset())
    return any(before not in narrowing and not (wide and after == ["of"]) for before, after in beside)


def _joined(text: str, pair: Sequence[Word]) -> str:
    """The key of the first of two neighbours that only a space or a hyphen parts, if there are two."""
    parted = len(pair) < 2 or text[pair[0].end : pair[1].start].strip(" -")
    return "" if parted else pair[0].key


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
    quiet = rank_words() | function_keys()
    scopes = (frozenset(keys(piece)) - quiet for piece in _JOINTS.split(base))
    return Post(frozenset(keys(part)), frozenset(keys(base)), tuple(scopes))


def _named(part: str) -> bool:
    return any(map(_names_post, keys(part)))


def _names_post(word: str) -> bool:
    return is_person(word) or word in rank_words()


@cache
def commanding() -> frozenset[str]:
    """The keys of words that put somebody above others."""
    return frozenset(map(key, (*headlines().commanding, *headlines().elevating)))


@cache
def commanding_nouns() -> frozenset[str]:
    """The keys of what somebody who is put above others is called."""
    return frozenset(map(key, (*headlines().commanding, *headlines().titles)))


@cache
def _within() -> re.Pattern[str]:
    """What begins the field of a post."""
    joints = lexicon.alternation((*headlines().within, "to", "with", "under"))
    return re.compile(rf"(?:,| (?:{joints}) )", re.IGNORECASE)
