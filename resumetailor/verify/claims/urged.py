"""Acts that the person got others to do: "persuaded the partners to introduce it"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from resumetailor.verify.claims.clauses import CLAUSE_ENDS, COORDINATING, OBJECT_ENDS, are_people, is_bare
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.canonical import canonical
from resumetailor.verify.text.verb_forms import lemmas_of, tags_of
from resumetailor.verify.text.words import Word, words

_OBJECT = 10
"""How many words behind a verb of urging its "to" is looked for."""


@lru_cache(1024)
def acts_urged(line: str) -> frozenset[str]:
    """The keys of acts that the person got others to do: "persuaded the board to fund it"."""
    tokens = words(canonical(line))
    return frozenset(tokens[i].key for index in range(len(tokens)) for i in _infinitives(tokens, index))


def _infinitives(tokens: tuple[Word, ...], verb: int) -> Iterator[int]:
    """Where the acts stand that a verb such as "persuaded" has others do."""
    lemmas = lemmas_of(tokens[verb].text) if tokens[verb].is_word else frozenset()
    table = lexicon.wording()
    if lemmas.isdisjoint((*table.urging, *table.requesting)):
        return
    to = next((i for i in range(verb + 2, min(verb + _OBJECT, len(tokens) - 1)) if tokens[i].text == "to"), None)
    if to is None or any(t.text in OBJECT_ENDS for t in tokens[verb:to]) or not is_bare(tokens[to + 1]):
        return
    if lemmas.isdisjoint(table.urging) and not are_people(tokens[to - 1]):
        return
    yield to + 1
    if is_bare(tokens[verb]):  # in "get guests to sign, hand out badges" the second may be the person's own
        return
    for index in range(to + 2, len(tokens)):
        if tokens[index].text in CLAUSE_ENDS:
            return
        if tokens[index - 1].text in COORDINATING and _only_bare(tokens[index]):
            yield index


def _only_bare(token: Word) -> bool:
    """A bare verb that is no past: "hire", but not "cut"."""
    return is_bare(token) and "VBD" not in tags_of(token.text)
