"""Lists that were typed rather than made in Word: how deep their signs are, and numbers that count on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile
from string import ascii_lowercase, ascii_uppercase

from resumetailor.source import Block

_NUMBER = re.compile(r"\(?(\d{1,2}|[ivx]{1,5}|[IVX]{1,5}|[a-z]|[A-Z](?=\)))[.)]-?[ \t]+(?=\S)")
"""A capital counts before a bracket only, for it begins names: "A. Smith"."""
_ROMAN = [ten + unit for ten in ("", "x") for unit in ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")]
_COUNTS = ([str(n) for n in range(1, 100)], _ROMAN, [*map(str.upper, _ROMAN)], ascii_lowercase, ascii_uppercase)
_SAME = 3.0


class TypedList:
    """The depths of typed items that follow each other: deeper where the sign stands further in, or is a new one."""

    def __init__(self) -> None:
        self._open: list[tuple[float, str]] = []

    def close(self) -> None:
        """A paragraph that is no item ends the list."""
        self._open = []

    def level(self, indent: float, sign: str) -> int:
        """The depth from 0 of the next item, whose sign stands `indent` points in."""
        for depth, (left, mark) in enumerate(self._open):
            if abs(left - indent) <= _SAME and mark == sign:
                self._open = self._open[: depth + 1]
                return depth
        while self._open and self._open[-1][0] > indent + _SAME:
            self._open.pop()
        self._open.append((indent, sign))
        return len(self._open) - 1


def counted(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, those that count 1., i. or a. onwards as list items without what counts them; a lone one stays."""
    found = list(blocks)
    start = 0
    while start < len(found):
        first = _count(found[start])
        orders = [order for order in _COUNTS if first == order[0]]
        end = start + max((_counted_from(found, start, order) for order in orders), default=0)
        if end - start > 1:
            found[start:end] = [_item(block) for block in found[start:end]]
        start = max(end, start + 1)
    return found


def _counted_from(blocks: Sequence[Block], start: int, order: Sequence[str]) -> int:
    """How many blocks of one flow, from `start`, are counted in this order from its first."""
    beside = zip(blocks[start : start + len(order)], order, strict=False)
    region = blocks[start].region
    return sum(1 for _ in takewhile(lambda pair: pair[0].region == region and _count(pair[0]) == pair[1], beside))


def _count(block: Block) -> str | None:
    match = _NUMBER.match(block.text) if block.list_level is None and block.outline_level is None else None
    return match[1] if match else None


def _item(block: Block) -> Block:
    match = _NUMBER.match(block.text)
    cut = match.end() if match else 0
    runs = (replace(r, start=max(r.start - cut, 0), end=r.end - cut) for r in block.runs if r.end > cut)
    return replace(block, text=block.text[cut:], runs=tuple(runs), list_level=0)
