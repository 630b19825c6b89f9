"""Verbs whose particle tells which act it is: "wrote up" is not "wrote off"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from resumetailor.verify.faults import Code, Fault, Pair
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.canonical import canonical
from resumetailor.verify.text.folding import folded
from resumetailor.verify.text.verb_forms import lemmas_of
from resumetailor.verify.text.words import Word, words

_OBJECT = 5
"""Among how many words behind a verb its particle is looked for."""
_MEASURING = frozenset(("to", "from", "of", "by"))
"""Behind these a particle tells where to or how far: "down to 5", "out of the van"."""


def particle_faults(pair: Pair) -> Iterator[Fault]:
    """A verb of the source told with another particle, of which the two make different acts."""
    before, after = _parted(pair.source), _parted(pair.output)
    for verb in before.keys() & after.keys():
        said, told = (_acts(verb, particles) for particles in (before[verb], after[verb]))
        if said.isdisjoint(told):
            yield pair.fault(Code.ACT_CHANGED, f"“{min(told)}”: the source says “{min(said)}”")


def _acts(verb: str, particles: frozenset[str]) -> frozenset[str]:
    """The acts that a verb tells with its particles, each in its one wording."""
    return frozenset(canonical(f"to {verb} {particle}".rstrip()).removeprefix("to ") for particle in particles)


@lru_cache(1024)
def _parted(text: str) -> dict[str, frozenset[str]]:
    """For each verb with a particle, right behind it or behind its object, the particles."""
    tokens = words(folded(text))
    found: dict[str, frozenset[str]] = {}
    for index, token in enumerate(tokens):
        particle = _particle(tokens, index) if token.is_word else None
        for verb in lemmas_of(token.text) if token.is_word else ():
            if particle or verb in lexicon.wording().turned:
                found[verb] = found.get(verb, frozenset()) | {particle or ""}
    return found


def _particle(tokens: tuple[Word, ...], verb: int) -> str | None:
    function = lexicon.function_words()
    for index in range(verb + 1, min(verb + 1 + _OBJECT, len(tokens))):
        text = tokens[index].text
        if text in lexicon.wording().splitting:
            after = tokens[index + 1].text if index + 1 < len(tokens) else ""
            return None if after in _MEASURING else text
        if not text[0].isalnum() or (text in function and index > verb + 1) or lemmas_of(text):
            return None
    return None
