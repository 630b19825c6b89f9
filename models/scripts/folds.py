"""Which fold a statement belongs to: by its source's name, so that variants stay with the highlight they come from."""

from __future__ import annotations

from zlib import crc32

from labelled import Row

FOLDS = 4


def source(row: Row) -> str:
    """The id of the highlight or task of which this is a variant; its own if it is none."""
    return row.id.split("~")[0]


def fold(row: Row) -> int:
    return crc32(source(row).encode()) % FOLDS
