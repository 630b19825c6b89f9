"""Sentences of a job that is told in prose."""

from __future__ import annotations

import re
from functools import cache

from resumetailor.knowledge import Knowledge, load_lexicon
from resumetailor.phrases import any_of
from resumetailor.segment.text.lines import Line
from resumetailor.segment.text.signs import has_content

_END = re.compile(r"(?<![.!?…])[.!?…]+[)\]”’\"']*\s+(?=[\"“‘'(\[]?[^\W_a-z]|[\"“‘'(\[]?\d)")


class Abbreviations(Knowledge):
    """models/lexicons/abbreviations.yml."""

    abbreviations: tuple[str, ...]
    numbering: tuple[str, ...]
    last: tuple[str, ...]


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Of a text that ends in an abbreviation: in any, in one that numbers follow, in one that may end a sentence."""
    words = load_lexicon("abbreviations", Abbreviations)
    groups = map(any_of, (words.abbreviations, words.numbering, words.last))
    abbreviation, numbering, last = (rf"(?:^|[\s(\"“‘'])(?:{group})\.$" for group in groups)
    initial = r"(?:^|[\s(.])[A-Z]\.$"
    return (
        re.compile(rf"(?i:{abbreviation})|{initial}"),
        re.compile(numbering, re.IGNORECASE),
        re.compile(last, re.IGNORECASE),
    )


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


def ends_a_sentence(before: str, after: str) -> bool:
    """Whether the stop at the end of `before` ends a sentence, and is not part of an abbreviation."""
    abbreviation, numbering, last = _patterns()
    if re.fullmatch(r"\s*\(?(?:\d{1,2}|[ivx]{1,4}|[a-h])\.", before):
        return False
    if numbering.search(before) and after[:1].isdigit():
        return False
    return not abbreviation.search(before) or (last.search(before) is not None and after[:1].isupper())
