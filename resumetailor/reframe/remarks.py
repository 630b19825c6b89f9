"""What only the person can mend: misspelt words, and an objective that says nothing of the direction."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from resumetailor.english.verbs import Words
from resumetailor.knowledge import Knowledge, load_lexicon
from resumetailor.resume import Resume
from resumetailor.tailored import Remark

_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_WORD = re.compile(r"(?<![\w@./'’-])[A-Za-z]{4,}(?![\w@'’-]|\.\w)")
"""A word of letters; parts of addresses and hyphened names are none."""


class Remarks(Knowledge):
    """The file's content; see there what each part means."""

    spelling: str
    objective: str
    objectives: tuple[str, ...]
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]
    general: Words
    misspellings: dict[str, str]


@cache
def known_remarks() -> Remarks:
    """The remarks that ship with the program. Raises `BadLexicon` if their file is damaged."""
    return load_lexicon("remarks", Remarks)


def remarks(resume: Resume, role: str) -> Iterator[Remark]:
    """What the person should look at before the resume is sent; nothing of it is changed."""
    for paragraph in resume.basics.summary:
        for sentence in _SENTENCE.split(paragraph.value):
            if seeks_without(sentence, role):
                yield Remark("objective", sentence, known_remarks().objective.format(role=role))
    for word in dict.fromkeys(w for block in resume.document.blocks for w in _WORD.findall(block.text)):
        meant = known_remarks().misspellings.get(word.lower())
        if meant is not None:
            yield Remark("spelling", word, known_remarks().spelling.format(meant=meant))


def seeks_without(sentence: str, role: str) -> bool:
    """Whether a sentence says what is sought, and no word of it names the direction of `role`."""
    lower = sentence.lower()
    words = role.lower().split()
    direction = [word for word in words if word not in known_remarks().general] or words
    return any(pattern.search(lower) for pattern in _objectives()) and not any(word in lower for word in direction)


@cache
def _objectives() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in known_remarks().objectives)
