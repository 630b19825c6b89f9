"""Lists that were typed rather than made in Word: how deep their signs are, and numbers that count on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from resumetailor.source import Block

_NUMBER = re.compile(r"\(?(\d{1,2})[.)][ \t]+(?=\S)")
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
    """The blocks, those that count 1., 2., … as list items without their typed number; a lone number stays."""
    found = list(blocks)
    start = 0
    while start < len(found):
        end = start
        region = found[start].region
        while end < len(found) and found[end].region == region and _number(found[end]) == end - start + 1:
            end += 1
        if end - start > 1:
            found[start:end] = [_item(block) for block in found[start:end]]
        start = max(end, start + 1)
    return found


def _number(block: Block) -> int | None:
    match = _NUMBER.match(block.text)
    return int(match[1]) if match and block.list_level is None and block.outline_level is None else None


def _item(block: Block) -> Block:
    match = _NUMBER.match(block.text)
    cut = match.end() if match else 0
    runs = (replace(r, start=max(r.start - cut, 0), end=r.end - cut) for r in block.runs if r.end > cut)
    return replace(block, text=block.text[cut:], runs=tuple(runs), list_level=0)
