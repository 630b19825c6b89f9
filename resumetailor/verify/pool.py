"""All that a resume says, whatever field the reading put it in: what stands anywhere is not lost, nor invented."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from functools import cached_property

from resumetailor.resume import Resume, Text
from resumetailor.source import SourceDocument
from resumetailor.verify.words import key, unaccented, words


def texts(part: object) -> Iterator[str]:
    """All texts inside a part of a resume, in order."""
    if isinstance(part, Text):
        yield part.value
    elif isinstance(part, tuple):
        for item in part:
            yield from texts(item)
    elif is_dataclass(part) and not isinstance(part, SourceDocument):
        for field in fields(part):
            yield from texts(getattr(part, field.name))


def plain(text: str) -> str:
    """Words and numbers only, without case and accents, one space between and around."""
    return f" {' '.join(unaccented(w.text) for w in words(text) if w.text[0].isalnum())} "


def keys(text: str) -> list[str]:
    """The keys of all words and the digits of all numbers of a text."""
    return [w.key for w in words(text) if w.text[0].isalnum()]


class Pool:
    """The texts of a resume for "does it say so anywhere?"."""

    def __init__(self, resume: Resume) -> None:
        self.lines = [*texts(resume), *(block.text for block in resume.document.blocks)]

    @cached_property
    def _plain(self) -> str:
        return "|".join(dict.fromkeys(plain(line) for line in self.lines))

    @cached_property
    def _line_keys(self) -> list[frozenset[str]]:
        return [frozenset(keys(line)) for line in dict.fromkeys(self.lines)]

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of all words."""
        return frozenset(k for line in self._line_keys for k in line)

    def says(self, text: str) -> bool:
        """Whether the words of the text stand together, in their order, somewhere."""
        return plain(text) in self._plain

    def has_line_with(self, wanted: Iterable[str]) -> bool:
        """Whether one line has all these keys."""
        needed = frozenset(wanted)
        return any(needed <= line for line in self._line_keys)


def text_keys(*parts: object) -> frozenset[str]:
    """The keys of all words of some parts of a resume."""
    return frozenset(k for part in parts for line in texts(part) for k in keys(line))


__all__ = ["Pool", "key", "keys", "plain", "text_keys", "texts"]
