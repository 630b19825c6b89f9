"""How strong a claim an act makes among those of its rank: to tell of a thing, to handle it, to change it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from resumetailor.english.verbs import listed
from resumetailor.verify.claims.contents import Content
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.keys import key
from resumetailor.verify.text.lexicon import OfThings
from resumetailor.verify.text.verb_forms import generalized, synonyms


def same_act(told: Content, source: Content) -> bool:
    """Whether a word may tell the act of the source's, or that its noun names: a synonym, or a verb that says less."""
    settled = _settled(source.lemmas or _named().get(source.key, frozenset()))
    if any(listed(lemma) in settled for lemma in told.lemmas):
        return True
    return not told.lemmas.isdisjoint(_loose(source.lemmas)) and strength(told) <= strength(source)


@lru_cache(1 << 12)
def _settled(acts: frozenset[str]) -> frozenset[str]:
    return frozenset(a for lemma in acts for a in (*synonyms(lemma), *generalized(lemma)))


@lru_cache(1 << 12)
def _loose(acts: frozenset[str]) -> frozenset[str]:
    return frozenset(a for lemma in acts for a in _wordnet().get(lemma, ()))


def kind_of_act(told: Content, source: Content) -> bool:
    """Whether for WordNet one of the verbs is a special case of the other, and the told one claims no more."""
    general = frozenset(a for lemma in source.lemmas for a in _general().get(lemma, ()))
    exact = source.lemmas.difference(lexicon.wording().generic)
    special = any(not exact.isdisjoint(_general().get(lemma, ())) for lemma in told.lemmas)
    return (special or bool(told.lemmas & general)) and strength(told) <= strength(source)


def opposite(told: Content, source: Content) -> bool:
    """Whether the verbs tell opposite acts: "joined", "left"."""
    return any(not source.lemmas.isdisjoint(_opposites().get(lemma, ())) for lemma in told.lemmas)


def of_such(told: Content, source: Content) -> list[OfThings]:
    """The groups of verbs that tell one act of certain things to which both belong."""
    groups = lexicon.synonyms().of_things
    return [groups[place] for place in sorted(_groups(told.lemmas) & _groups(source.lemmas))]


@lru_cache(1 << 12)
def _groups(acts: frozenset[str]) -> frozenset[int]:
    """Where the groups stand to which one of the acts belongs."""
    american = frozenset(map(listed, acts))
    return frozenset(i for i, g in enumerate(lexicon.synonyms().of_things) if not american.isdisjoint(g.acts))


def strength(content: Content) -> int:
    """0 tells or perceives, 1 handles, 2 changes, makes or decides."""
    return min((_strength(listed(lemma)) for lemma in content.lemmas), default=2)


def _strength(lemma: str) -> int:
    table = lexicon.synonyms()
    return 0 if lemma in table.spoken else 1 if lemma in (*table.routine, *lexicon.wording().light) else 2


@cache
def _named() -> Mapping[str, frozenset[str]]:
    """By the key of a noun the acts that it may name: "instruction", to instruct."""
    table = lexicon.synonyms()
    acts = {lemma for group in (*table.acts, table.general) for lemma in group}
    return lexicon.by_member((key(lemma), lemma) for lemma in acts)


@cache
def _wordnet() -> Mapping[str, frozenset[str]]:
    return lexicon.by_member(lexicon.wordnet().acts)


@cache
def _general() -> Mapping[str, frozenset[str]]:
    return {act: frozenset(general) for act, *general in lexicon.wordnet().general_acts}


@cache
def _opposites() -> Mapping[str, frozenset[str]]:
    return lexicon.by_member(lexicon.wordnet().opposites)
