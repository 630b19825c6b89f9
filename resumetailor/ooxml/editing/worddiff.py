"""The difference of two texts, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate

_TOKEN = re.compile(r"\w+(?:[’'.,-]\w+)*|\s+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Change:
    """The characters `start` to `end` become `text`."""

    start: int
    end: int
    text: str


def word_changes(before: str, after: str) -> tuple[Change, ...]:
    """What turns `before` into `after`: whole words, in order; neighbours with only a space between are one change."""
    changes: list[Change] = []
    for change in _differences(before, after):
        if changes and not before[changes[-1].end : change.start].strip():
            last = changes.pop()
            change = Change(last.start, change.end, last.text + before[last.end : change.start] + change.text)
        changes.append(change)
    return tuple(changes)


def _differences(before: str, after: str) -> Iterator[Change]:
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    at = list(accumulate(map(len, old), initial=0))
    for kind, start, end, new_start, new_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            yield Change(at[start], at[end], "".join(new[new_start:new_end]))
