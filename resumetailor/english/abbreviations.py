"""Abbreviations, whose dot ends no sentence."""

from __future__ import annotations

import re
from functools import cache

from resumetailor.knowledge import Knowledge, from_lexicon
from resumetailor.phrases import any_of


class Abbreviations(Knowledge):
    """models/lexicons/abbreviations.yml."""

    abbreviations: tuple[str, ...]
    names: tuple[str, ...]
    numbering: tuple[str, ...]
    last: tuple[str, ...]


_lexicon = from_lexicon("abbreviations", Abbreviations)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Of a text that ends in an abbreviation: in any, in one that numbers follow, in one that may end a sentence."""
    words = _lexicon()
    groups = map(any_of, (words.abbreviations + words.names, words.numbering, words.last))
    abbreviation, numbering, last = (rf"(?:^|[\s(\"“‘'])(?:{group})\.$" for group in groups)
    initial = r"(?:^|[\s(.])[A-Z]\.$"
    return (
        re.compile(rf"(?i:{abbreviation})|{initial}"),
        re.compile(numbering, re.IGNORECASE),
        re.compile(last, re.IGNORECASE),
    )


def ends_a_sentence(before: str, after: str) -> bool:
    """Whether the stop at the end of `before` ends a sentence, and is not part of an abbreviation."""
    abbreviation, numbering, last = _patterns()
    if re.fullmatch(r"\s*\(?(?:\d{1,2}|[ivx]{1,4}|[a-h])\.", before):
        return False
    if numbering.search(before) and after[:1].isdigit():
        return False
    return not abbreviation.search(before) or (last.search(before) is not None and after[:1].isupper())


def ends_abbreviated(name: str) -> bool:
    """Whether the dot at the end belongs to the name: "Miller & Sons Ltd.", "BSc Hons."."""
    return _abbreviated_name().search(name) is not None


@cache
def _abbreviated_name() -> re.Pattern[str]:
    return re.compile(rf"\b(?:\w\.\w{{1,4}}|{any_of(_lexicon().names)})\.$", re.IGNORECASE)
