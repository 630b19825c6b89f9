"""Short patterns over words, as the rules' YAML files write them.

"[was|am] responsible for": words in square brackets may be missing, "|" parts alternatives.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from pydantic import BeforeValidator

_SLOT = re.compile(r"\[([^\]]+)\]|(\S+)")


@dataclass(frozen=True, slots=True)
class Slot:
    """One word of a pattern: any of `words`."""

    words: frozenset[str]
    optional: bool


@dataclass(frozen=True, slots=True)
class Phrase:
    """A pattern over consecutive words."""

    source: str
    slots: tuple[Slot, ...]

    @classmethod
    def of(cls, source: str) -> Phrase:
        found = _SLOT.finditer(source)
        return cls(source, tuple(Slot(frozenset((m[1] or m[2]).split("|")), m[1] is not None) for m in found))

    def starts(self) -> frozenset[str]:
        """The words with which a match can begin."""
        words: set[str] = set()
        for slot in self.slots:
            words |= slot.words
            if not slot.optional:
                break
        return frozenset(words)

    def match(self, words: Sequence[str], start: int = 0) -> int | None:
        """The position after the longest match from `start` in words of lower case; None if there is none."""
        return _match(self.slots, words, start)


def _match(slots: tuple[Slot, ...], words: Sequence[str], at: int) -> int | None:
    if not slots:
        return at
    slot, rest = slots[0], slots[1:]
    if at < len(words) and words[at] in slot.words:
        end = _match(rest, words, at + 1)
        if end is not None:
            return end
    return _match(rest, words, at) if slot.optional else None


PhraseText = Annotated[Phrase, BeforeValidator(Phrase.of)]
"""A pattern as a string of YAML."""
