"""Verbs as the truth check knows them: their forms, ranks and synonyms (verbs.yml, synonyms.yml, wordnet.yml)."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import product

from resumetailor.english import verbs
from resumetailor.english.verbs import Tag
from resumetailor.verify.text import lexicon


@lru_cache(1 << 14)
def readings(form: str) -> tuple[tuple[str, Tag], ...]:
    """What a verb form may be; of verbs that only synonyms.yml names, the forms that are no nouns."""
    return verbs.readings(form) or _further_forms().get(form, ())


@lru_cache(1 << 14)
def lemmas_of(form: str) -> frozenset[str]:
    """The verbs of which it may be a form."""
    return told_by(readings(form))


def told_by(forms: Iterable[tuple[str, Tag]]) -> frozenset[str]:
    """The verbs of these readings; what is the past of one is not taken for the base of another: "found"."""
    read = tuple(forms)
    past = frozenset(lemma for lemma, tag in read if tag == "VBD")
    return past or frozenset(lemma for lemma, _ in read)


@lru_cache(1 << 14)
def tags_of(form: str) -> frozenset[Tag]:
    """The forms that it may be."""
    return frozenset(tag for _, tag in readings(form))


def is_verb(lemma: str) -> bool:
    """Whether verbs.yml or a group of synonyms has the verb."""
    return verbs.known(lemma) or lemma in _further()


@cache
def _further() -> frozenset[str]:
    table = lexicon.synonyms()
    names = (*table.acts, *table.general.values(), table.general, *lexicon.wordnet().acts, lexicon.wording().linking)
    return frozenset(lemma for group in names for lemma in group if "_" not in lemma and not verbs.known(lemma))


@cache
def _further_forms() -> dict[str, tuple[tuple[str, Tag], ...]]:
    tags: tuple[Tag, ...] = ("VBD", "VBN", "VBG")
    found: dict[str, tuple[tuple[str, Tag], ...]] = {}
    for lemma, tag in product(sorted(_further()), tags):
        form = verbs.inflect(lemma, tag)
        found[form] = (*found.get(form, ()), (lemma, tag))
    return found


tier = lru_cache(1 << 12)(verbs.tier)


@lru_cache(1 << 12)
def synonyms(lemma: str) -> frozenset[str]:
    """The verbs that tell the same act in the same rank, itself among them."""
    lemma = verbs.listed(lemma)
    found = verbs.synonyms(lemma)
    return found.union(*(group for group in lexicon.synonyms().acts if lemma in group))


def generalized(lemma: str) -> frozenset[str]:
    """The verbs that tell the same act with less detail or less of a claim."""
    return frozenset(lexicon.synonyms().general.get(verbs.listed(lemma), ()))


@cache
def _light() -> frozenset[str]:
    lemmas = lexicon.wording().light
    return frozenset(form for lemma in lemmas for form in (lemma, *(verbs.inflect(lemma, t) for t in verbs.TAGS)))


def is_light(word: str) -> bool:
    """Whether the word is a verb that says nothing without its noun: "performed an analysis"."""
    return word in _light()
