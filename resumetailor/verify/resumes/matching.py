"""Which entry of a list tells which of the source: the one with the most words in common."""

from __future__ import annotations

from collections.abc import Sequence

_ALIKE = 4
"""One in so many words must be common to two entries of a list that tell the same."""


def match(sources: Sequence[frozenset[str]], outputs: Sequence[frozenset[str]]) -> tuple[list[int | None], list[int]]:
    """For each output entry, by its keys, the source entry that it tells; and the source entries that none tells."""
    free = list(range(len(sources)))
    told: list[int | None] = []
    for output in outputs:
        found = closest(output, [sources[i] for i in free])
        told.append(None if found is None else free.pop(found))
    return told, free


def closest(wanted: frozenset[str], candidates: Sequence[frozenset[str]]) -> int | None:
    """The candidate with the most in common, if that is enough of the shorter one: "ACLS", spelled out, is one word."""
    best = max(range(len(candidates)), key=lambda i: len(wanted & candidates[i]), default=None)
    if best is None:
        return None
    shorter = min(len(wanted), len(candidates[best]))
    common = len(wanted & candidates[best])
    return best if common and _ALIKE * common >= shorter else None
