"""What the classifier sees of a highlight: per word a row of each embedding table, and the rows of the occupation."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from operator import attrgetter
from pathlib import Path
from struct import Struct
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from resumetailor.evidence import Token

LONGEST = 64
"""Words after the sixty-fourth are not looked at: five times the median highlight."""
SUFFIXES, PREFIXES = 2048, 4096
UNKNOWN = 0
SHAPES = ("lower", "title", "upper", "number", "sign", "mixed")
TABLES = ("word", "suffix", "prefix", "tag", "dep", "shape")
REMEMBERED = 1 << 15
"""Words with their tags and dependencies: those of some thousand resumes."""

_ROWS = Struct(f"={len(TABLES)}i")
_LOOKED_AT = attrgetter("text", "lemma", "tag", "dep")

_DIGITS = re.compile(r"\d+")
_OCCUPATION = re.compile(r"[a-z]+")

Rows = NDArray[np.int32]
Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Vocabulary:
    """The words, tags and dependencies that have a row of their own; row 0 is for all others."""

    words: tuple[str, ...]
    tags: tuple[str, ...]
    deps: tuple[str, ...]

    @cached_property
    def word_rows(self) -> Mapping[str, int]:
        return {word: row for row, word in enumerate(self.words, 1)}

    @cached_property
    def tag_rows(self) -> Mapping[str, int]:
        return {tag: row for row, tag in enumerate(self.tags, 1)}

    @cached_property
    def dep_rows(self) -> Mapping[str, int]:
        return {dep: row for row, dep in enumerate(self.deps, 1)}

    def to_disk(self, path: Path) -> None:
        kept = {"words": self.words, "tags": self.tags, "deps": self.deps}
        path.write_text(json.dumps(kept, ensure_ascii=False), "utf-8")

    @classmethod
    def from_disk(cls, path: Path) -> Vocabulary:
        """Raises `OSError`, or `ValueError` or `KeyError` if the file is damaged."""
        kept = json.loads(path.read_text("utf-8"))
        return cls(tuple(kept["words"]), tuple(kept["tags"]), tuple(kept["deps"]))

    def encode(self, parse: Sequence[Token]) -> Rows:
        """One line a word, its rows in the order of `TABLES`: shape (words, 6)."""
        lines = b"".join(map(self._line, map(_LOOKED_AT, parse[:LONGEST])))
        return np.frombuffer(lines, dtype=np.int32).reshape(-1, len(TABLES))

    def occupation(self, name: str) -> Rows:
        """The rows of an occupation's words: shape (words,), never empty."""
        rows = [self.word_rows.get(word, UNKNOWN) for word in _OCCUPATION.findall(name.lower())]
        return np.array(rows or [UNKNOWN], dtype=np.int32)

    @cached_property
    def _line(self) -> Callable[[tuple[str, str, str, str]], bytes]:
        """The rows of a word, given by text, lemma, tag and dependency, as an array's bytes."""
        spelling, tags, deps = lru_cache(REMEMBERED)(self._spelling), self.tag_rows, self.dep_rows

        def line(given: tuple[str, str, str, str]) -> bytes:
            text, lemma, tag, dep = given
            word, suffix, prefix, shape = spelling(text, lemma)
            return _ROWS.pack(word, suffix, prefix, tags.get(tag, UNKNOWN), deps.get(dep, UNKNOWN), shape)

        return lru_cache(REMEMBERED)(line)

    def _spelling(self, text: str, lemma: str) -> tuple[int, int, int, int]:
        key = normalised(text)
        word = self.word_rows.get(key) or self.word_rows.get(normalised(lemma), UNKNOWN)
        suffix = crc32(key[-3:].encode()) % SUFFIXES
        prefix = crc32(key[:4].encode()) % PREFIXES
        return word, suffix, prefix, SHAPES.index(shape(text))


def normalised(word: str) -> str:
    """Lower case, every number 0: the spelling under which a word has its row."""
    lower = word.lower()
    return lower if lower.isalpha() else _DIGITS.sub("0", lower)


def shape(word: str) -> str:
    """One of `SHAPES`."""
    if not word.isalpha():
        if any(map(str.isdigit, word)):
            return "number"
        if not any(map(str.isalpha, word)):
            return "sign"
    if word.islower():
        return "lower"
    if word.isupper():
        return "upper"
    return "title" if word[0].isupper() and word[1:].islower() else "mixed"
