"""Which highlights are held back: told by their source's name, so that variants stay with what they come from."""

from __future__ import annotations

from zlib import crc32

from labelled import Row

FOLDS = 4


def source(row: Row) -> str:
    """The id of the highlight or task of which this is a variant; its own if it is none."""
    return row.id.split("~")[0]


def held_back(row: Row) -> bool:
    """Whether it belongs to the quarter on which scores are calibrated and each part's worth is measured."""
    return crc32(source(row).encode()) % FOLDS == 0
