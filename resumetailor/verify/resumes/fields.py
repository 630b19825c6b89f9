"""Words of fields of work, and how a headline tells them (models/lexicons/headlines.yml)."""

from __future__ import annotations

from functools import cache

from resumetailor.english.verbs import Words
from resumetailor.knowledge import Knowledge, from_lexicon
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.keys import key, related


class Headlines(Knowledge):
    """models/lexicons/headlines.yml."""

    origins: lexicon.Phrases
    destinations: lexicon.Phrases
    labels: lexicon.Phrases
    persons: Words
    work: Words
    joins: lexicon.Phrases
    within: lexicon.Phrases
    behind: lexicon.Phrases
    titles: Words
    lowering: Words
    commanding: Words
    elevating: Words
    now: lexicon.Phrases
    once: lexicon.Phrases
    attributive: Words
    sectors: dict[str, Words]


headlines = from_lexicon("headlines", Headlines)


@cache
def function_keys() -> frozenset[str]:
    """The keys of words of grammar."""
    return frozenset(map(key, lexicon.function_words()))


@cache
def general_keys() -> frozenset[str]:
    """The keys of words that claim nothing of a field."""
    table = headlines()
    return function_keys().union(map(key, (*table.persons, *table.work)))


@cache
def lowering() -> frozenset[str]:
    """The keys of words that put a title below the one that they stand before."""
    return frozenset(map(key, headlines().lowering))


def shortens(wanted: frozenset[str], title: frozenset[str]) -> bool:
    """Whether it is a title or a shorter form of it that claims no more: no manager for a deputy manager."""
    return wanted <= title and (title - wanted).isdisjoint(lowering())


def borne_out(wanted: str, said: frozenset[str]) -> bool:
    """Whether some of these words is of the family of that of a field, or tells that somebody works in it."""
    signs = (wanted, *_sectors().get(wanted, ()))
    return any(related(sign, known) for sign in signs for known in said)


@cache
def _sectors() -> dict[str, frozenset[str]]:
    return {key(sector): frozenset(map(key, signs)) for sector, signs in headlines().sectors.items()}
