"""Verbs whose preposition tells which act it is: "reported to the head", "reported on the head"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import takewhile

from resumetailor.verify.faults import Code, Fault, Pair
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.folding import folded
from resumetailor.verify.text.verb_forms import lemmas_of
from resumetailor.verify.text.words import Word, words

_END = frozenset(".,;:!?()")


def preposition_faults(pair: Pair) -> Iterator[Fault]:
    """What a verb of the source governs with one preposition, told with another of which it makes another act."""
    before, after = _governed(pair.source), _governed(pair.output)
    for (verb, thing), told in after.items():
        said = before.get((verb, thing), told)
        if told.isdisjoint(said):
            yield pair.fault(Code.ACT_CHANGED, f"“{min(told)} {thing}”: the source says “{min(said)}”")


@lru_cache(1024)
def _governed(text: str) -> dict[tuple[str, str], frozenset[str]]:
    """For a verb and the key of what it governs, the prepositions between them."""
    tokens = words(folded(text).replace(" out of ", " from "))
    found: dict[tuple[str, str], frozenset[str]] = {}
    for index, token in enumerate(tokens):
        for verb in lemmas_of(token.text) & lexicon.wording().governing.keys():
            for preposition, thing in _objects(tokens[index + 1 :], lexicon.wording().governing[verb]):
                found[verb, thing] = found.get((verb, thing), frozenset()) | {preposition}
    return found


def _objects(behind: tuple[Word, ...], prepositions: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """The prepositions of a verb up to the clause's end, each with the first word with content behind it."""
    function = lexicon.function_words()
    clause = list(takewhile(lambda t: t.text not in _END, behind))
    for index, token in enumerate(clause):
        thing = next((t for t in clause[index + 1 :] if t.text not in function), None)
        if token.text in prepositions and thing is not None:
            yield token.text, thing.key
