"""Which English a resume is written in, so that what is rewritten is spelled like the rest."""

from __future__ import annotations

import re
from functools import cache

from resumetailor.knowledge import Knowledge, load
from resumetailor.resources import models
from resumetailor.source import Page, SourceDocument
from resumetailor.verbs import Variety

LETTER = Page(12240, 15840)


class SpellingVarieties(Knowledge):
    """Regular expressions for words of one variety; `either` are words that only look so."""

    british: tuple[str, ...]
    american: tuple[str, ...]
    either: tuple[str, ...]


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    lexicon = load(models() / "lexicons" / "spelling_varieties.yml", SpellingVarieties)
    either = "|".join(re.sub(r"\s", "", p) for p in lexicon.either)
    return {
        name: re.compile(rf"\b(?!(?:{either})\b)(?:{'|'.join(getattr(lexicon, name))})\b", re.IGNORECASE)
        for name in ("british", "american")
    }


def variety(document: SourceDocument) -> Variety:
    """The variety with more of its own spellings; if none prevails, the one of the paper: A4 is British."""
    text = "\n".join(block.text for block in document.blocks)
    british, american = (len(_patterns()[name].findall(text)) for name in ("british", "american"))
    if british == american:
        return "american" if document.page.width == LETTER.width else "british"
    return "british" if british > american else "american"
