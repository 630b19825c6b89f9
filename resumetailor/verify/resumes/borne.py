"""Clauses of a summary that other fields of the source bear out: titles, employers, degrees, certificates, skills."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise

from resumetailor.resume import Resume, Text
from resumetailor.verify.faults import Pair
from resumetailor.verify.line.marks import mark_faults
from resumetailor.verify.resumes.fields import function_keys
from resumetailor.verify.resumes.pool import keys, texts
from resumetailor.verify.resumes.target import counted_claims, direction
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.keys import is_person, key, same_words
from resumetailor.verify.text.ranks import rank_words
from resumetailor.verify.text.words import words

_SIGNS = re.compile(r"[,;:()–—]|\.(?:\s|$)")
_AND = re.compile(r"\s(?:and|&|but)\s")
_PARTS = re.compile(rf"{_SIGNS.pattern}|{_AND.pattern}")
_CLAUSES = re.compile(r"[,;]\s+(?:and\s+)?|\s+and\s+(?=I\s)")
_JOINS = frozenset(("of", "for", "to"))
"""Within a phrase they part nothing: "Head of Year" is not a head, and somewhere a year."""


@dataclass(frozen=True)
class Fact:
    """What one field of the source says, or one part of a sentence: its text, and the keys of its words."""

    text: str
    keys: frozenset[str]

    def tells(self, phrase: frozenset[str]) -> bool:
        """Whether it has all words of a phrase, and more of it than the rank."""
        has = all(any(_same(known, k) for known in self.keys) for k in phrase)
        return has and (not phrase <= rank_words() or self.keys - function_keys() <= phrase)


@dataclass(frozen=True)
class BorneOut:
    """The fields of a source that may be told in a summary."""

    source: Resume

    def tells(self, clause: str) -> bool:
        """Whether each phrase of a clause is told by one field, with the reserves and no more reach than that has."""
        phrases = list(_phrases(clause))
        told = [next((fact for fact in self._facts if fact.tells(phrase)), None) for phrase in phrases]
        used = [fact.text for fact in told if fact]
        return len(used) == len(phrases) and not list(mark_faults(Pair("; ".join(dict.fromkeys(used)), clause)))

    def without_told(self, sentence: str) -> str:
        """The clauses of a sentence that these fields do not tell."""
        if self.tells(sentence):
            return ""
        clauses = _CLAUSES.split(sentence)
        left = [clause for clause in clauses if not self.tells(clause)]
        return ", ".join(left) if len(left) < len(clauses) else sentence

    @cached_property
    def _facts(self) -> Sequence[Fact]:
        return [Fact(text, frozenset(said)) for text, said in self._fields()]

    def _fields(self) -> Iterator[tuple[str, Sequence[str]]]:
        source = self.source
        for text in (source.basics.label, *source.basics.summary):
            if text:
                yield from _parts(text.value)
        for job in source.work:
            for field in (job.position, job.name, job.location):
                yield from _whole(field)
        for study in source.education:
            yield from _whole(study.study_type, study.area)
            yield from _whole(study.institution)
        for item in (*source.certificates, *source.skills, *source.languages, *source.awards):
            said = " ".join(texts(item))
            yield said, keys(said)


def _whole(*fields: Text | None) -> Iterator[tuple[str, Sequence[str]]]:
    said = " ".join(str(field) for field in fields if field)
    yield said, keys(said)


def _parts(text: str) -> Iterator[tuple[str, Sequence[str]]]:
    """The parts of a text that state no direction, one by one, and with the noun that two share."""
    for sentence in re.split(r"(?<=[.!?])\s+", text):
        found = direction().search(sentence)
        said = sentence[: found.start()] if found else sentence
        for part in _PARTS.split(said):
            yield part, keys(part)
        yield from _shared(said)


def _shared(said: str) -> Iterator[tuple[str, Sequence[str]]]:
    """The first of two parts with the noun that both have: "print" and "online journalist"."""
    for clause in _SIGNS.split(said):
        for part, following in pairwise(_AND.split(clause)):
            phrase = next(_phrase_words(following), [])
            yield f"{part} and {following}", (*keys(part), *phrase[-1:])


def _phrases(clause: str) -> Iterator[frozenset[str]]:
    """The words of each phrase that claims something, parted by grammar; a level goes with all that is listed."""
    level: frozenset[str] = frozenset()
    for part in _PARTS.split(clause):
        for phrase in map(frozenset, _phrase_words(part)):
            level = phrase & _levels() or level
            if phrase - level:
                yield phrase | level


@cache
def _levels() -> frozenset[str]:
    return frozenset(map(key, counted_claims().levels))


def _phrase_words(part: str) -> Iterator[list[str]]:
    phrase: list[str] = []
    for word in words(part):
        if not word.text[0].isalnum() or (phrase and _joins(word.text, phrase)):
            continue
        if word.text in lexicon.function_words() or word.key in _light():
            if phrase:
                yield phrase
            phrase = []
        else:
            phrase.append(word.key)
    if phrase:
        yield phrase


def _joins(word: str, phrase: Sequence[str]) -> bool:
    """Whether what follows belongs to the phrase: "Associate in Logistics"."""
    return word in _JOINS or (word == "in" and rank_words().issuperset(phrase))


@cache
def _light() -> frozenset[str]:
    """The keys of words by which facts are told, and which claim none."""
    return frozenset(map(key, counted_claims().telling))


def _same(known: str, told: str) -> bool:
    return known == told or (is_person(known) == is_person(told) and same_words(known, told))
