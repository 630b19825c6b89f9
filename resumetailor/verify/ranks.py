"""Which words of a job title tell its rank (models/lexicons/ranks.yml)."""

from __future__ import annotations

from functools import cache

from resumetailor.knowledge import Knowledge, load
from resumetailor.resources import models
from resumetailor.verbs import Words
from resumetailor.verify.words import key


class Ranks(Knowledge):
    """The file's content."""

    ranks: Words


@cache
def rank_words() -> frozenset[str]:
    """The keys of the words that tell rank."""
    return frozenset(key(word) for word in load(models() / "lexicons" / "ranks.yml", Ranks).ranks)
