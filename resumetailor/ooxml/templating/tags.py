"""Finds tags that are broken before Jinja2 sees them: not whole in their paragraph, or blocks that do not pair up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_TAG = re.compile(r"\{\{.*?\}\}|\{#.*?#\}|\{%-?\s*(?:p|r|tr|tc)?\s+(?P<word>\w+).*?%\}|\{%(?P<odd>.*?)%\}", re.DOTALL)
_OPENING = re.compile(r"\{[{%#]")
_CLOSING = re.compile(r"[}%#]\}")
_PARAGRAPH_TAG = re.compile(r"\{%-?p\s.*?%\}", re.DOTALL)
_PAIRS = {"endfor": "for", "endif": "if"}
_INSIDE = {"elif": "if", "else": "if"}

Fault = tuple[int, str]
"""A paragraph's index, from 0, and what is wrong in it."""


def broken_tags(paragraphs: Sequence[str]) -> list[Fault]:
    """The faults in the texts of a part's paragraphs, in their order."""
    return sorted([*_parted(paragraphs), *_accompanied(paragraphs), *_unpaired(paragraphs)])


def _parted(paragraphs: Sequence[str]) -> Iterator[Fault]:
    for index, text in enumerate(paragraphs):
        rest = _TAG.sub("", text)
        if left := _OPENING.search(rest):
            yield index, f"“{left[0]}” is not closed in its paragraph"
        elif left := _CLOSING.search(rest):
            yield index, f"“{left[0]}” closes nothing in its paragraph"


def _accompanied(paragraphs: Sequence[str]) -> Iterator[Fault]:
    for index, text in enumerate(paragraphs):
        tag = _PARAGRAPH_TAG.search(text)
        if tag and text.strip() != tag[0]:
            yield index, f"“{tag[0]}” must stand alone in its paragraph, whose other text would not be printed"


def _unpaired(paragraphs: Sequence[str]) -> Iterator[Fault]:
    open_blocks: list[tuple[int, str]] = []
    for index, word in _block_words(paragraphs):
        if word in _PAIRS.values():
            open_blocks.append((index, word))
        elif word in _PAIRS:
            if not open_blocks or open_blocks[-1][1] != _PAIRS[word]:
                yield index, f"“{word}” closes no “{_PAIRS[word]}”"
            else:
                open_blocks.pop()
        elif word in _INSIDE and not open_blocks:
            yield index, f"“{word}” stands in no “{_INSIDE[word]}”"
    for index, word in open_blocks:
        yield index, f"“{word}” is never closed by “end{word}”"


def _block_words(paragraphs: Sequence[str]) -> Iterator[tuple[int, str]]:
    for index, text in enumerate(paragraphs):
        for tag in _TAG.finditer(text):
            if tag["word"]:
                yield index, tag["word"]
