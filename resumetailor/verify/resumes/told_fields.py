"""Clauses of a summary that other fields of the source bear out: titles, employers, degrees, certificates, skills."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise

from resumetailor.resume import Text
from resumetailor.verify.faults import Pair
from resumetailor.verify.line.marker_faults import marker_faults
from resumetailor.verify.resumes.careers import Career
from resumetailor.verify.resumes.credentials import credentials
from resumetailor.verify.resumes.fields import borne_out, function_keys, general_keys, headlines, lowering
from resumetailor.verify.resumes.pool import keys, texts
from resumetailor.verify.resumes.posts import posts
from resumetailor.verify.resumes.target import begins_with_aim, counted_claims, direction
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.folding import folded
from resumetailor.verify.text.keys import is_person, key, same_words
from resumetailor.verify.text.ranks import rank_words
from resumetailor.verify.text.words import words

_SIGNS = re.compile(r"[,;:()–—]|\.(?:\s|$)")
_AND = re.compile(r"\s(?:and|&|but)\s")
_PARTS = re.compile(rf"{_SIGNS.pattern}|{_AND.pattern}")
_CLAUSES = re.compile(r"[,;]\s+(?:and\s+)?|\s+and\s+(?=I\s)")
_LONGEST_AIM = 10
_CLAIMING = re.compile(
    r"\b(?:with|where|who|that|which|after|having|by|as|because|since|my|using|through)\b", re.IGNORECASE
)
"""Words behind which an aim tells more than itself."""
_ARTICLES = frozenset(("a", "an", "the"))
_JOINS = frozenset(("of", "for", "to"))
"""Within a phrase they part nothing: "Head of Year" is not a head, and somewhere a year."""


@dataclass(frozen=True)
class Fact:
    """What one field of the source says, or one part of a sentence: its text, and the keys of its words."""

    text: str
    keys: frozenset[str]

    def tells(self, phrase: frozenset[str]) -> bool:
        """Whether it has all words of a phrase, more of it than the rank, and puts nobody lower than the phrase."""
        if any(map(is_person, phrase)) and not (self.keys - phrase).isdisjoint(lowering()):
            return False
        has = all(any(_same(known, k) for known in self.keys) for k in phrase)
        return has and (not phrase <= rank_words() or self.keys - function_keys() <= phrase)


@dataclass(frozen=True)
class ToldFields:
    """The fields of a source that may be told in a summary."""

    career: Career
    role: str

    def tells(self, clause: str) -> bool:
        """Whether each phrase of a clause is told by one field, with its qualifiers and no more reach than that has."""
        if _aims(clause, self.role):
            return True
        rest, used = self._without_credentials(folded(clause))
        for phrase in _phrases(rest):
            fact = next((fact for fact in self._facts if fact.tells(phrase)), None)
            if fact is None and not (self._in_field(phrase) or self._in_post(phrase)):
                return False
            used += [fact.text] if fact else []
        return self._at_one_job(rest) and not list(marker_faults(Pair("; ".join(dict.fromkeys(used)), clause)))

    def without_told(self, sentence: str) -> str:
        """The clauses of a sentence that these fields do not tell."""
        if self.tells(sentence):
            return ""
        clauses = _CLAUSES.split(sentence)
        left = [clause for clause in clauses if not self.tells(clause)]
        return ", ".join(left) if len(left) < len(clauses) else sentence

    def _without_credentials(self, clause: str) -> tuple[str, list[str]]:
        """The clause without the degrees and certificates that it names in full, and how the source names these."""
        used: list[str] = []
        for pattern, text in self._credentials:
            clause, times = pattern.subn(" ", clause)
            used += [text] if times else []
        return (_credential_nouns().sub(" ", clause) if used else clause), used

    @cached_property
    def _credentials(self) -> list[tuple[re.Pattern[str], str]]:
        return credentials(self.career.resume)

    def _in_field(self, phrase: frozenset[str]) -> bool:
        """Whether it only names a field of the source, or that one works in it: "museum education"."""
        said = phrase - general_keys()
        persons = frozenset(map(key, headlines().persons))
        fields = self.career.heads if persons.isdisjoint(phrase) else self.career.fields
        return all(borne_out(k, fields) and not is_person(k) and k not in rank_words() for k in said)

    def _in_post(self, phrase: frozenset[str]) -> bool:
        """Whether it tells a post by its noun, and further words of the fields: "lift engineer"."""
        held = (post for job in self.career.jobs for post in posts(text_of(job.position)))
        return not phrase <= rank_words() and any(
            is_person(noun)
            and post.borne_out(phrase, noun)
            and all(borne_out(k, self.career.heads) for k in phrase - post.base)
            for post in held
            for noun in phrase & post.base
        )

    def _at_one_job(self, clause: str) -> bool:
        """Whether the title told before an employer was held there."""
        title: frozenset[int] = frozenset()
        for phrase in _phrases(clause):
            titled, employed = (self._jobs(phrase, field) for field in ("position", "name"))
            if employed and title and title.isdisjoint(employed):
                return False
            title = titled or title
        return True

    def _jobs(self, phrase: frozenset[str], field: str) -> frozenset[int]:
        """The numbers of the jobs of which one field tells the phrase."""
        fields = enumerate(text_of(getattr(job, field)) for job in self.career.jobs)
        return frozenset(number for number, text in fields if Fact(text, frozenset(keys(text))).tells(phrase))

    @cached_property
    def _facts(self) -> Sequence[Fact]:
        return [Fact(text, frozenset(said)) for text, said in self._fields()]

    def _fields(self) -> Iterator[tuple[str, Sequence[str]]]:
        source = self.career.resume
        for text in self.career.profile:
            yield from _parts(text)
        for job in source.work:
            for field in (job.position, job.name, job.location):
                yield text_of(field), keys(text_of(field))
        for item in (*source.skills, *source.languages):
            said = " ".join(texts(item))
            yield said, keys(said)


@cache
def _credential_nouns() -> re.Pattern[str]:
    """What a degree or certificate is called behind its name."""
    return re.compile(lexicon.bounded(lexicon.alternation(counted_claims().credentials)), re.IGNORECASE)


def _aims(clause: str, role: str) -> bool:
    """Whether a clause only says that the person wants the role: "looking for a first product role"."""
    found = direction().search(clause)
    if found is None or not begins_with_aim(clause) or any(c.isdigit() for c in clause):
        return False
    aim = keys(clause[found.end() :])
    return len(aim) <= _LONGEST_AIM and any(k in aim for k in keys(role)) and not _CLAIMING.search(clause)


def text_of(field: Text | None) -> str:
    """The text of a field, if there is one."""
    return field.value if field else ""


def _parts(text: str) -> Iterator[tuple[str, Sequence[str]]]:
    """The parts of a sentence, one by one, and with the noun that two share."""
    for part in _PARTS.split(text):
        yield part, keys(part)
    yield from _shared(text)


def _shared(said: str) -> Iterator[tuple[str, Sequence[str]]]:
    """The first of two parts with the noun that both have: "print" and "online journalist"."""
    for clause in _SIGNS.split(said):
        for part, following in pairwise(_AND.split(clause)):
            phrase = next(_phrase_words(following), [])
            if any(is_person(k) or k in rank_words() for k in keys(part)):
                continue
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
    joined, before = False, ""
    for word in words(part):
        ranges = word.text == "to" and before == "from"
        joined = bool(phrase) and not ranges and (_joins(word.text, phrase) or (joined and word.text in _ARTICLES))
        before = word.text if word.text in lexicon.function_words() and not joined else before
        if joined or not word.text[0].isalnum():
            continue
        if word.text in lexicon.function_words() or word.text in counted_claims().telling:
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


def _same(known: str, told: str) -> bool:
    return known == told or (is_person(known) == is_person(told) and same_words(known, told))
