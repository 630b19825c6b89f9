"""Which nouns and qualities mean the same, and which kind may be told for a thing (synonyms.yml, wordnet.yml)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from resumetailor.english.verbs import Words
from resumetailor.verify.claims.contents import Content
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.keys import beginning, key, related, same_words, singular
from resumetailor.verify.text.verb_forms import lemmas_of, synonyms
from resumetailor.verify.text.words import words

_LEADS = 3
"""The tier from which an act may not come from a noun by way of its synonym."""
_LONG = 6
"""Shorter keys may be alike without being of one family."""


def meant_by(source: Content) -> Iterator[str]:
    """Words and beginnings of which one is told by whatever means the same as the source's word."""
    there = _words(source)
    meanings = frozenset(m for word in there for m in (*_meanings(word), *_kinds().get(word, ())))
    meanings |= _nominal(source) | _derived(source)
    yield from there | meanings
    yield from _origins().get(source.text, ())
    yield from (beginning(key(m)) for m in meanings if len(m) >= _LONG)


def names_of(told: Content) -> frozenset[str]:
    """What to look up the output's word by."""
    return _words(told) | _nominal(told)


def means_same(source: Content, told: Content) -> bool:
    """Whether a noun or quality means what one of the source does, names its kind, or is of the family of a synonym."""
    there, here = _words(source), names_of(told)
    meanings = frozenset(m for word in there for m in _meanings(word)) | _nominal(source)
    if not told.acts:
        meanings = meanings.union(*(_kinds().get(word, ()) for word in there))
    if not told.lemmas:
        meanings |= _derived(source)
    return not (there | meanings).isdisjoint(here) or (_may_derive(told) and any(_family(m, told) for m in meanings))


def same_things(one: str, other: str) -> bool:
    """Whether the keys of two nouns may name the same things."""
    return same_words(one, other) or one in _meanings(other) or other in _kinds().get(one, ())


def same_origin(one: str, other: str) -> bool:
    """Whether one is a place and the other says from there: "Italy", "Italian"."""
    return other in _origins().get(one, ())


def _words(content: Content) -> frozenset[str]:
    """What to look a word up by: a verb form may be a quality ("missing"), but never the noun that is spelled alike."""
    forms = {content.text} if content.acts else {content.text, singular(content.text), content.key}
    bases = (*content.lemmas, *forms) if content.acts else forms
    return frozenset(forms).union(*(_families().get(base, ()) for base in bases))


def _nominal(content: Content) -> frozenset[str]:
    """Nouns for an act or for what came of it: "thought", "opinions"."""
    return frozenset(
        noun for act in (*content.lemmas, content.text) for noun in lexicon.synonyms().nominal.get(act, ())
    )


def _derived(act: Content) -> frozenset[str]:
    """Acts that mean the same, and the nouns of their families: "came", "arrival"; "pick", "selection"."""
    stands = act.acts or "VB" in act.tags
    acts = frozenset(same for lemma in act.lemmas if stands for same in synonyms(lemma))
    return acts.union(*(_families().get(same, ()) for same in acts))


def stands_for_clause(told: Content, source: str) -> bool:
    """Whether a noun may stand for a clause of the source: "the reasons" for "why it failed"."""
    line = f" {source.lower()}"
    table = lexicon.synonyms()
    shells = [nouns for asked, nouns in table.shell.items() if f" {asked} " in line]
    acts = [table.nominal.get(lemma, ()) for w in words(source) for lemma in lemmas_of(w.text)]
    return not told.acts and any(
        noun in nouns for nouns in (*shells, *acts) for noun in (told.text, singular(told.text))
    )


def _may_derive(told: Content) -> bool:
    """Whether a word may be told for a synonym of another part of speech: no act that leads or brings a result."""
    return not told.acts or (told.tier < _LEADS and told.lemmas.isdisjoint(lexicon.result_verbs()))


def _family(meaning: str, told: Content) -> bool:
    return len(meaning) >= _LONG <= len(told.key) and related(key(meaning), told.key)


def _meanings(word: str) -> frozenset[str]:
    return _listed().get(word, frozenset()) | _wordnet().get(word, frozenset())


@cache
def _listed() -> Mapping[str, frozenset[str]]:
    """By word and by key, because what is listed by hand is found in all its spellings."""
    table = lexicon.synonyms()
    return lexicon.by_member({*group, *map(key, group)} for group in (*table.nouns, *table.qualities))


@cache
def _wordnet() -> Mapping[str, frozenset[str]]:
    return lexicon.by_member((*lexicon.wordnet().nouns, *lexicon.wordnet().qualities))


@cache
def _families() -> Mapping[str, frozenset[str]]:
    return lexicon.by_member(lexicon.wordnet().families)


@cache
def _origins() -> Mapping[str, frozenset[str]]:
    return lexicon.by_member(lexicon.wordnet().origins)


@cache
def _kinds() -> Mapping[str, Words]:
    table = lexicon.wordnet()
    return {thing: tuple(kinds) for thing, *kinds in (*table.general_qualities, *table.kinds)}
