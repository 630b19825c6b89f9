"""Which words of a job title tell its rank (models/lexicons/ranks.yml)."""

from __future__ import annotations

from functools import cache

from resumetailor.english.verbs import Words
from resumetailor.knowledge import Knowledge, load_lexicon
from resumetailor.verify.text.keys import key


class Ranks(Knowledge):
    """The file's content."""

    ranks: Words


@cache
def rank_words() -> frozenset[str]:
    """The keys of the words that tell rank."""
    return frozenset(key(word) for word in load_lexicon("ranks", Ranks).ranks)
