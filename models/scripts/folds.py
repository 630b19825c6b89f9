"""Which quarter a highlight is held back with: whole occupations, so that what is held back is of work never seen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from labelled import Row

FOLDS = 4
TRIAL = 0
"""The quarter on which scores are calibrated and each part's worth is measured."""


def in_quarters(rows: Sequence[Row]) -> list[Row]:
    """The highlights, each with its quarter: the largest occupations are dealt first, each to the smallest quarter."""
    sizes, quarters = Counter(r.occupation for r in rows), [0] * FOLDS
    dealt = {}
    for occupation, size in sorted(sizes.items(), key=lambda item: (-item[1], item[0])):
        dealt[occupation] = quarters.index(min(quarters))
        quarters[dealt[occupation]] += size
    return [replace(r, fold=dealt[r.occupation]) for r in rows]


def held_back(row: Row) -> bool:
    return row.fold == TRIAL
