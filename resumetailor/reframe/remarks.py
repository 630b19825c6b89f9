"""What only the person can mend: misspelt words, and what in the profile or of the future says nothing any more."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache

from resumetailor.english.common_words import common_words
from resumetailor.english.verbs import Words
from resumetailor.knowledge import Knowledge, from_lexicon
from resumetailor.resume import Resume
from resumetailor.segment.text import dates, line_segmentation
from resumetailor.source import SourceDocument
from resumetailor.tailored import Remark
from resumetailor.verify.text.lexicon import quantities

_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_WORD = re.compile(r"(?<![\w@./'’-])[A-Za-z]{4,}(?![\w@'’-]|\.\w)")
"""A word of letters; parts of addresses and hyphened names are none."""
_SHORT = 6
"""Words of a sentence that praises and has room for nothing else."""
_ACRONYM = re.compile(r"(?<![\w&/.@'’-])(?P<name>[A-Z]{3,5})s?(?![\w&/@-]|[.'’]\w| [A-Z][a-z])")
"""Capitals that are no part of a name, as in "NTC Rotation"."""
_NEAR = 80
"""Characters before a date in which something may say that it is to come."""


class Remarks(Knowledge):
    """The file's content; see there what each part means."""

    spelling: str
    objective: str
    praise: str
    overdue: str
    acronym: str
    familiar: Words
    objectives: tuple[str, ...]
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]
    general: Words
    praises: tuple[str, ...]
    praised: tuple[str, ...]
    unpraised: tuple[str, ...]
    coming: tuple[str, ...]
    awaited: tuple[str, ...]
    misspellings: dict[str, str]


known_remarks = from_lexicon("remarks", Remarks)


def remarks(resume: Resume, role: str, today: date, chosen: Iterable[str] = ()) -> Iterator[Remark]:
    """What the person should look at before the resume is sent; nothing of it is changed.

    `chosen` are the texts at the top, which somebody of another trade reads first.
    """
    known = known_remarks()
    for sentence in (s for paragraph in resume.basics.summary for s in _SENTENCE.split(paragraph.value)):
        if seeks_without(sentence, role):
            yield Remark("objective", sentence, known.objective.format(role=role))
        elif only_praises(sentence):
            yield Remark("praise", sentence, known.praise)
    for day in _overdue(resume.document, today):
        yield Remark("overdue", day, known.overdue)
    for word in dict.fromkeys(w for block in resume.document.blocks for w in _WORD.findall(block.text)):
        meant = known.misspellings.get(word.lower())
        if meant is not None:
            yield Remark("spelling", word, known.spelling.format(meant=meant))

    unexplained = ", ".join(_unexplained(tuple(chosen), resume))
    if unexplained:
        yield Remark("acronym", unexplained, known.acronym)


def _unexplained(chosen: Sequence[str], resume: Resume) -> Iterator[str]:
    """The acronyms of a trade that nothing explains: brackets beside them, an employer's name, a listed skill."""
    everything = "\n".join((*chosen, *(block.text for block in resume.document.blocks)))
    named = [*(str(work.name) for work in resume.work if work.name), *(str(skill) for skill in resume.skills)]
    told = {word for name in named for word in re.findall(r"\w+", name)}
    for acronym in dict.fromkeys(found["name"] for text in chosen for found in _ACRONYM.finditer(text)):
        beside = rf"\({acronym}s?\)|\b{acronym}s? \("
        if acronym not in told and acronym.casefold() not in _familiar() and not re.search(beside, everything):
            yield acronym


@cache
def _familiar() -> frozenset[str]:
    """What looks like an acronym in a text in capitals, and is none, and the acronyms that everybody knows."""
    return common_words().union(known_remarks().familiar, quantities().currencies)


def seeks_without(sentence: str, role: str) -> bool:
    """Whether a sentence says what is sought, and no word of it names the direction of `role`."""
    lower = sentence.lower()
    words = role.lower().split()
    direction = [word for word in words if word not in known_remarks().general] or words
    seeks = any(pattern.search(sentence) for pattern in _patterns("objectives"))
    initials = "".join(word[0] for word in words).upper()
    named = any(word in lower for word in direction) or initials in re.findall(r"\b[A-Z]{2,}\b", sentence)
    return seeks and not named


def only_praises(sentence: str) -> bool:
    """Whether a sentence praises the person and tells no figure, nor much else."""
    found = sum(pattern.search(sentence) is not None for pattern in _patterns("praises"))
    enough = 1 if len(sentence.split()) <= _SHORT else 2
    return found >= enough and not any(char.isdigit() for char in sentence)


def _overdue(document: SourceDocument, today: date) -> Iterator[str]:
    """What is told to come on a day that is over: "expected Aug 2024"."""
    for line in line_segmentation.read(document):
        for dated in dates.find(line):
            day = dated.end or dated.start
            if day is not None and day.latest < (today.year, today.month):
                yield from _awaited(str(line), dated.line.start - line.start, dated.line.end - line.start)


def _awaited(text: str, start: int, end: int) -> Iterator[str]:
    """The date from `start` to `end` with what says that it is to come, if something does."""
    near = max(0, start - _NEAR)
    before = (m for p in _patterns("coming") for m in p.finditer(text, near, end) if not text[m.end() : start].strip())
    behind = (m for p in _patterns("awaited") for m in [p.match(text, end)] if m is not None)
    if (told := next(before, None)) is not None:
        yield text[told.start() : end].strip()
    elif (told := next(behind, None)) is not None:
        yield text[start : told.end()].strip()


@cache
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    """A list of the file, as patterns."""
    listed: Iterable[str] = getattr(known_remarks(), name)
    return tuple(re.compile(rf"\b(?:{p})\b" if name == "praises" else p, re.IGNORECASE) for p in listed)
