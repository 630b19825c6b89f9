"""Blocks as tests of the order of reading look at them."""

from __future__ import annotations

from collections.abc import Iterable

from resumetailor.source import Block


def by_region(blocks: Iterable[Block]) -> list[list[str]]:
    """Their texts, parted by region, in the order of reading."""
    found: dict[int, list[str]] = {}
    for block in blocks:
        found.setdefault(block.region, []).append(block.text)
    return list(found.values())
