"""Which English a resume is written in, so that what is rewritten or added is spelled like the rest."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache
from itertools import chain

from resumetailor.english.verbs import Variety
from resumetailor.knowledge import Knowledge, from_lexicon
from resumetailor.source import Page, SourceDocument

LETTER = Page(12240, 15840)
_WORD = re.compile(r"\w+")


class SpellingVarieties(Knowledge):
    """Regular expressions for words of one variety; `either` are words that only look so.

    `endings` are pairs, British to American.
    """

    british: tuple[str, ...]
    american: tuple[str, ...]
    either: tuple[str, ...]
    endings: dict[str, str]
    examples: dict[str, str]
    counterexamples: tuple[str, ...]


spelling_varieties = from_lexicon("spelling_varieties", SpellingVarieties)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    lexicon = spelling_varieties()
    return {
        name: re.compile(rf"{_of_one_variety()}(?:{'|'.join(getattr(lexicon, name))})\b", re.IGNORECASE)
        for name in ("british", "american")
    }


@cache
def _of_one_variety() -> str:
    """Where a word begins that is not of either variety."""
    either = "|".join(re.sub(r"\s", "", p) for p in spelling_varieties().either)
    return rf"\b(?!(?i:{either})\b)"


def variety(document: SourceDocument) -> Variety:
    """The variety with more of its own spellings; if none prevails, the one of the paper: A4 is British."""
    words = chain.from_iterable(_WORD.findall(block.text) for block in document.blocks)
    found = Counter(chain.from_iterable(map(_varieties_of, words)))
    british, american = found["british"], found["american"]
    if british == american:
        return "american" if document.page.width == LETTER.width else "british"
    return "british" if british > american else "american"


@lru_cache(1 << 14)
def _varieties_of(word: str) -> tuple[str, ...]:
    """The varieties that its spelling is of: mostly none; both of "colourize"."""
    return tuple(name for name, pattern in _patterns().items() if pattern.fullmatch(word))


def spelled_in(variety: Variety, text: str) -> str:
    """The text with the endings of the variety: "prioritisation" is "prioritization" in American English."""
    pairs = spelling_varieties().endings
    endings = pairs if variety == "american" else {american: british for british, american in pairs.items()}
    word = rf"{_of_one_variety()}(\w{{3,}})({'|'.join(endings)})\b"
    return re.sub(word, lambda found: found[1] + endings[found[2]], text, flags=re.ASCII)
