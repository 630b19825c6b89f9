"""Sentences of a job that is told in prose."""

from __future__ import annotations

import re

from resumetailor.segment.lines import Line, has_content

_END = re.compile(r"[.!?…]+[)\]”’\"']*\s+(?=[\"“‘'(\[]?[^\W_a-z]|[\"“‘'(\[]?\d)")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\"“‘'])(?:e\.g|i\.e|etc|vs|approx|ca|c|cf|incl|excl|est|avg|no|nos|dept|inc|ltd|co|corp|bros|mr|mrs|ms|dr|prof|st|sr|jr|"
    r"u\.s|u\.k|u\.s\.a|d\.c|a\.m|p\.m|ph\.d|gen|col|capt|lt|sgt|maj|gov|sen|rep|fig|vol|pp|p|ext|min|max|sp|z o\.o|mt|ft|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|[a-z])\.$",
    re.IGNORECASE,
)


def sentences(line: Line) -> list[Line]:
    """The sentences of `line`. Abbreviations, decimals and initials end none."""
    text, parts, start = str(line), [], 0
    for found in _END.finditer(text):
        before = text[start : found.start() + 1]
        if not _ABBREVIATION.search(before) or _ends_anyway(before, text[found.end() :]):
            parts.append(line.trimmed(start, found.end()))
            start = found.end()
    parts.append(line.trimmed(start, len(text)))
    return [part for part in parts if has_content(str(part))]


def _ends_anyway(before: str, after: str) -> bool:
    """Whether an abbreviation is also a sentence's last word: "etc." and "a.m." before a capital."""
    return re.search(r"\b(?:etc|a\.m|p\.m)\.$", before, re.IGNORECASE) is not None and after[:1].isupper()
