"""Which way a thing went between people: orders taken are not orders placed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice, takewhile

from resumetailor.verify.faults import Code, Fault, Pair
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.canonical import canonical
from resumetailor.verify.text.keys import singular
from resumetailor.verify.text.verb_forms import lemmas_of, tags_of
from resumetailor.verify.text.words import Word, words

_OBJECT = 5
"""Among how many words behind a verb the thing is looked for."""
_PASSIVE = 3
"""The same behind the thing: "orders were taken"."""


def transfer_faults(pair: Pair) -> Iterator[Fault]:
    """Things that the person got told as given, or the other way round."""
    before, after = _ways(pair.source), _ways(pair.output)
    for thing in before.keys() & after.keys():
        if before[thing].isdisjoint(after[thing]):
            yield pair.fault(Code.ACT_CHANGED, f"“{thing}”: the source tells that it went the other way")


@lru_cache(1024)
def _ways(text: str) -> dict[str, frozenset[str]]:
    """For each thing that passes between people the ways that light verbs tell: "in", "out"."""
    tokens = words(canonical(text))
    found: dict[str, frozenset[str]] = {}
    for index, token in enumerate(tokens):
        way = _way(token)
        thing = _object(tokens, index) if way else None
        if way and thing:
            found[thing] = found.get(thing, frozenset()) | {way}
    return found


def _way(token: Word) -> str:
    lemmas = lemmas_of(token.text) if token.is_word else frozenset()
    return next((way for way, verbs in _verbs() if not lemmas.isdisjoint(verbs)), "")


def _object(tokens: tuple[Word, ...], verb: int) -> str | None:
    """The thing behind a verb, with no other verb between, or before a participle."""
    behind = takewhile(lambda t: t.text[0].isalnum() and not _finite(t), islice(tokens, verb + 1, verb + 1 + _OBJECT))
    before = reversed(tokens[max(0, verb - _PASSIVE) : verb]) if "VBN" in tags_of(tokens[verb].text) else ()
    things = lexicon.wording().transferred
    return next((name for t in (*behind, *before) if (name := singular(t.text)) in things), None)


def _finite(token: Word) -> bool:
    return "VBD" in tags_of(token.text)


@cache
def _verbs() -> tuple[tuple[str, frozenset[str]], ...]:
    table = lexicon.wording()
    return (
        ("in", frozenset((*table.receiving, "take", "accept"))),
        ("out", frozenset((*table.giving, "make", "place"))),
    )
