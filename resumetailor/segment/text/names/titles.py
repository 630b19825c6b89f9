"""How much a text looks like a job title, and what stands with one: grades, ranks, departments."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from resumetailor.knowledge import Knowledge, from_lexicon
from resumetailor.phrases import any_of, holds_any
from resumetailor.segment.text import date_patterns
from resumetailor.segment.text.names.writing import bare, begins, holds, undescribed, words_of


class TitleWords(Knowledge):
    """models/lexicons/titles.yml."""

    nouns: frozenset[str]
    abroad: frozenset[str]
    compounds: tuple[str, ...]
    prefixes: tuple[str, ...]
    remarks: tuple[str, ...]
    starts: tuple[str, ...]
    suffixes: tuple[str, ...]
    not_persons: frozenset[str]
    departments: frozenset[str]
    units: frozenset[str]
    not_units: frozenset[str]
    teams: frozenset[str]
    ranks: frozenset[str]
    engagements: frozenset[str]
    learners: tuple[str, ...]
    memberships: frozenset[str]
    serving: tuple[str, ...]
    acts: tuple[str, ...]
    successions: tuple[str, ...]


lexicon = from_lexicon("titles", TitleWords)


@lru_cache(1024)
def title(text: str) -> float:
    """A title's noun at the end of a part counts most; "Head of …", "Senior …" next; an ending like "-er" least."""
    if not re.search(r"[^\W\d_]", text) or len(text) > 90 or numbered_unit(text):
        return 0.0
    text = undescribed(text) if text.endswith(")") else text
    score = 2.0 if text.casefold().strip(" .") in title_nouns() else 0.0
    for part in re.split(
        r"\s*(?:,|\(|\)|/|;|–|—|-\s|\band\b|\bfor\b|\bof\b|\bin\b|&|\bto\b|\bat\b|:)\s*", text.casefold()
    ):
        words = [bare(w) for w in part.split()]
        score = max(score, _noun(words) if words else 0.0)
        while words and _BEHIND_NOUN.fullmatch(words[-1]):
            words.pop()
            score = max(score, _noun(words) if words else 0.0)
    if begins(text, lexicon().starts):
        score += 0.8
    return min(score, 3.0)


_BEHIND_NOUN = re.compile(r"[ivx]+|\d+|part|full|time|part-time|full-time|trainee|later")
"""What may stand behind a title's noun: "Clerk II", "Nurse, part time"."""


@cache
def title_nouns() -> frozenset[str]:
    """The nouns of titles in all languages."""
    return lexicon().nouns | lexicon().abroad


def _noun(words: list[str]) -> float:
    last, two = _prefix().sub("", words[-1]) if "-" in words[-1] else words[-1], " ".join(words[-2:])
    if {last, two} & title_nouns() or last.endswith(lexicon().compounds):
        return 2.0
    ends = [n for n, word in enumerate(words[:-1], 1) if word in title_nouns()]
    if any(department(" ".join(words[end:])) for end in ends):
        return 2.0
    if holds(words, title_nouns()) or any(word.endswith(lexicon().compounds) for word in words):
        return 1.2
    person = len(last) > 4 and last.endswith(lexicon().suffixes) and last not in lexicon().not_persons
    return 0.7 if person else 0.0


@cache
def _prefix() -> re.Pattern[str]:
    return re.compile(rf"^(?:{any_of(lexicon().prefixes)})-")


def remark(text: str) -> bool:
    """Whether what stands in brackets behind a title is told of it, and no part of it: "This is a federal job"."""
    return begins(text, lexicon().remarks)


def membership(text: str) -> bool:
    """Whether it tells what belonging to a society makes of somebody: "Member, Guild of Linguists".

    That may stand behind the society, with the year since when: "Guild of Linguists, member since 2021".
    """
    parts = [part.strip(" .") for part in re.split(r",|\bof\b|:| [–—-] ", text.casefold())]
    behind = re.sub(r" since (?:\w+ )?\d{4}$", "", parts[-1])
    return parts[0] in lexicon().memberships or (behind != parts[-1] and behind in lexicon().memberships)


def serves_many(text: str) -> bool:
    """Whether it tells for whom one serves who may serve several bodies at a time: "Reviewer for CHI"."""
    return _serving().match(text) is not None


@cache
def _serving() -> re.Pattern[str]:
    return re.compile(rf"(?:[^\W\d_]+[\s-]+){{0,3}}(?:{any_of(lexicon().serving)})\s+for\s+\S", re.IGNORECASE)


def learner(text: str) -> bool:
    """Whether it is the title of one who works in order to learn: "Summer Trainee"."""
    return title(text) >= 1.2 and holds_any(lexicon().learners, text)


def succeeds(text: str) -> bool:
    """Whether it is the title that somebody rose to, behind the one held first: "then Supervisor"."""
    return text[:1].islower() and begins(text, lexicon().successions) and title(text) >= 0.7


_GRADE = re.compile(r"(?:class|grade|level|band|tier|step|scale)\s+(?:\d{1,2}[a-z]?|[IVX]{1,4})", re.IGNORECASE)


def grade(text: str) -> bool:
    """Whether it tells the rank of a post behind its title: "Nurse, Band 6"."""
    return _GRADE.fullmatch(text.strip()) is not None


@cache
def _numbered_unit() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(date_patterns.words().numbered)})\.?\s+#?\d{{1,4}}[a-z]?", re.IGNORECASE)


def numbered_unit(text: str) -> bool:
    """Whether it is one of an organisation's numbered parts: "Bldg 12", "Crew 7"."""
    return _numbered_unit().fullmatch(text.strip()) is not None


_COURSE = re.compile(r"[A-Z]{2,5}[ -]?\d{2,4}[A-Z]?\b")
"""How a course is numbered, behind the post of who taught it: "BIO 210 Cell Biology"."""


@lru_cache(1024)
def department(text: str) -> bool:
    """Whether it only names a field of work, as behind a title: "Market Research"."""
    if grade(text) or numbered_unit(text) or unit(text) or _COURSE.match(text):
        return True
    words = words_of(text.split("(")[0].replace("&", " "))
    team = len(words) > 1 and bare(words[-1]) in lexicon().teams and " ".join(words[:-1]) in lexicon().departments
    named = {bare(words[-1]), " ".join(map(bare, words))} if words else set()
    return team or (len(words) <= 4 and not named.isdisjoint(lexicon().departments))


@lru_cache(1024)
def unit(text: str) -> bool:
    """Whether it names a part of an employer by its kind: "Emergency Department", but not "Police Department"."""
    words = words_of(text.split("(")[0].replace("&", " "))
    known = 2 <= len(words) <= 3 and bare(words[-1]) in lexicon().units
    return known and bare(words[-2]) not in lexicon().not_units
