"""Sentences of a job that is told in prose."""

from __future__ import annotations

import re

from resumetailor.english.abbreviations import ends_a_sentence
from resumetailor.segment.text.lines import Line
from resumetailor.segment.text.signs import has_content

_END = re.compile(r"(?<![.!?…])[.!?…]+[)\]”’\"']*\s+(?=[\"“‘'(\[]?[^\W_a-z]|[\"“‘'(\[]?\d)")


def sentences(line: Line) -> list[Line]:
    """The sentences of `line`. Abbreviations, decimals and initials end none."""
    text, parts, start = str(line), [], 0
    for found in _END.finditer(text):
        before = text[start : found.start() + 1]
        if ends_a_sentence(before, text[found.end() :]):
            parts.append(line.trimmed(start, found.end()))
            start = found.end()
    parts.append(line.trimmed(start, len(text)))
    return [part for part in parts if has_content(str(part))]


_OPEN = re.compile(
    r"\b(?:and|or|of|for|to|by|with|in|on|at|from|into|the|a|an|that|which|as|than|&)$|[,&/–—-]$", re.IGNORECASE
)


def is_open(text: str) -> bool:
    """Whether a line that ends so surely goes on in the next."""
    return _OPEN.search(text) is not None
