"""All that a resume says, whatever field the reading put it in: what stands anywhere is not lost, nor invented."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property, lru_cache

from resumetailor.resume import Project, Resume, Work, texts_in
from resumetailor.verify.claims.labels import claims_nothing
from resumetailor.verify.claims.quantities import quantities
from resumetailor.verify.text.folding import unaccented
from resumetailor.verify.text.words import said, words


def texts(part: object) -> Iterator[str]:
    """The words of all texts inside a part of a resume, in order."""
    return (text.value for text in texts_in(part))


@lru_cache(1024)
def plain(text: str) -> str:
    """Words and numbers only, without case and accents, one space between and around."""
    return f" {unaccented(' '.join(said(text)))} "


@lru_cache(1024)
def keys(text: str) -> tuple[str, ...]:
    """The keys of all words and the digits of all numbers of a text."""
    return tuple(w.key for w in words(text) if w.text[0].isalnum())


class Pool:
    """The texts of a resume for "does it say so anywhere?"."""

    def __init__(self, resume: Resume) -> None:
        self.lines = [*texts(resume), *(block.text for block in resume.document.blocks)]
        self._heads = [" ".join(texts(_without_lines(entry))) for entry in _headed(resume)]

    @cached_property
    def _plain(self) -> str:
        return "|".join(dict.fromkeys(plain(line) for line in self.lines))

    @cached_property
    def _line_keys(self) -> list[frozenset[str]]:
        return [frozenset(keys(line)) for line in dict.fromkeys((*self.lines, *self._heads))]

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of all words."""
        return frozenset(k for line in self._line_keys for k in line)

    @cached_property
    def _head_keys(self) -> list[frozenset[str]]:
        return [frozenset(keys(head)) for head in self._heads]

    @cached_property
    def _numbers(self) -> Mapping[tuple[float, str], frozenset[str]]:
        """The lines in which each number with its unit stands."""
        found: dict[tuple[float, str], set[str]] = {}
        for line in dict.fromkeys(self.lines):
            for quantity in quantities(line):
                found.setdefault((quantity.value, quantity.unit), set()).add(line)
        return {number: frozenset(lines) for number, lines in found.items()}

    def counts_elsewhere(self, value: float, unit: str, line: str) -> bool:
        """Whether another line than this one has the number."""
        return bool(self._numbers.get((value, unit), frozenset()) - {line})

    def says(self, text: str) -> bool:
        """Whether the words of the text stand together, in their order, somewhere."""
        return plain(text) in self._plain

    def has_line_with(self, wanted: Iterable[str]) -> bool:
        """Whether one line has all these keys."""
        needed = frozenset(wanted)
        return any(needed <= line for line in self._line_keys)

    def tells(self, text: str) -> bool:
        """Whether one line says it, or each part that commas, bars or dots set off, a label aside, stands somewhere."""
        worded = any(c.isalpha() for c in text)  # the digits of "2:1" stand in many a line
        if self.says(text) or (worded and self.has_line_with(keys(text))):
            return True
        label = _LABEL.match(text)
        listed = text[label.end() :] if label and claims_nothing(label[1]) else text
        parts = [part for part in _PARTS.split(listed) if keys(part)]
        return len(parts) > 1 and all(self.says(part) for part in parts)

    def heads(self, text: str) -> bool:
        """Whether the text is made of what one entry's head says: title, employer, place, dates; degree, school."""
        needed = frozenset(keys(text))
        return any(needed <= head for head in self._head_keys)


_LABEL = re.compile(r"([^\W\d]+(?: [^\W\d]+){0,2}): (?=.*,)")
"""As in "IT: Python, Scratch"."""
_PARTS = re.compile(r"[,;|·•/]|(?<=[.!?])\s|\s[–—-]\s")


def _headed(resume: Resume) -> Iterator[object]:
    """Whatever a resume tells in several fields that a reading may find in one line."""
    yield from resume.entries()
    yield from resume.education
    yield from resume.certificates
    yield from (*resume.skills, *resume.languages, *resume.awards, *resume.interests)


def _without_lines(entry: object) -> object:
    return replace(entry, highlights=(), summary=None) if isinstance(entry, Work | Project) else entry


def text_keys(*parts: object) -> frozenset[str]:
    """The keys of all words of some parts of a resume."""
    return frozenset(k for part in parts for line in texts(part) for k in keys(line))
