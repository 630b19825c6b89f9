"""Carries changes of a text over to the blocks that it was read from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from resumetailor.ooxml.editing.worddiff import Change
from resumetailor.resume import Text
from resumetailor.source import Block


@dataclass(frozen=True, slots=True)
class Place:
    """A character of a block's text."""

    block: int
    offset: int


def places(text: Text, blocks: Sequence[Block]) -> list[Place | None]:
    """For each character of the folded value where it stands; none at all if the spans do not spell the value."""
    spelled = [(blocks[s.block].text[i], Place(s.block, i)) for s in text.source for i in range(s.start, s.end)]
    found: list[Place | None] = []
    at = 0
    for char in text.value:
        skipped = at
        while at < len(spelled) and spelled[at][0].isspace():
            at += 1
        if char.isspace():
            found.append(spelled[skipped][1] if skipped < at else None)
        elif at < len(spelled) and spelled[at][0] == char:
            found.append(spelled[at][1])
            at += 1
        else:
            return []
    return found


def carried(change: Change, found: Sequence[Place | None]) -> tuple[int, Change] | None:
    """The change in its block's characters, with the block's number; None if it has no one block."""
    if change.start == change.end:
        return _insertion(change, found)
    first, last = found[change.start], found[change.end - 1]
    if first is None or last is None or first.block != last.block:
        return None
    return first.block, Change(first.offset, last.offset + 1, change.text)


def _insertion(change: Change, found: Sequence[Place | None]) -> tuple[int, Change] | None:
    before = found[change.start - 1] if change.start else None
    if before is not None:
        return before.block, Change(before.offset + 1, before.offset + 1, change.text)
    after = found[change.start] if change.start < len(found) else None
    return None if after is None else (after.block, Change(after.offset, after.offset, change.text))
