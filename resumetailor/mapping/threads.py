"""Highlights that only make sense behind the one before them: "The worst offender, label printing, …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from resumetailor.knowledge import Knowledge, load_lexicon
from resumetailor.phrases import any_form
from resumetailor.resume import Highlight
from resumetailor.source import SourceDocument


class BackReferences(Knowledge):
    """Openers that refer back to the sentence before, as regular expressions without regard to case."""

    openers: tuple[str, ...]
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]


@cache
def back_references() -> BackReferences:
    """The lexicon of openers that refer back."""
    return load_lexicon("back_references", BackReferences)


@cache
def _opener() -> re.Pattern[str]:
    return re.compile(any_form(back_references().openers), re.IGNORECASE)


def refers_back(text: str) -> bool:
    """Whether the sentence leans on the one before it."""
    return _opener().match(text) is not None


def threads(highlights: Sequence[Highlight], document: SourceDocument) -> list[tuple[Highlight, ...]]:
    """The highlights in order, each with those that lean on it: sub-bullets, and sentences that refer back."""
    result: list[tuple[Highlight, ...]] = []
    for highlight in highlights:
        if result and _leans(highlight, result[-1][0], document):
            result[-1] = (*result[-1], highlight)
        else:
            result.append((highlight,))
    return result


def _leans(highlight: Highlight, head: Highlight, document: SourceDocument) -> bool:
    return refers_back(highlight.text.value) or _depth(highlight, document) > _depth(head, document)


def _depth(highlight: Highlight, document: SourceDocument) -> int:
    source = highlight.text.source
    return (document.blocks[source[0].block].list_level or 0) if source else 0
