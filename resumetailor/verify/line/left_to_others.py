"""What the person let others do is nothing that they helped with: "let an apprentice fit the lock"."""

from __future__ import annotations

from resumetailor.verify.claims.clauses import people_do
from resumetailor.verify.faults import Pair
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.canonical import canonical
from resumetailor.verify.text.verb_forms import lemmas_of
from resumetailor.verify.text.words import words


def left_to_others(pair: Pair) -> bool:
    """Whether the source has others do it without help, and the output does not: "let an apprentice fit the lock"."""
    told = {w.key for w in words(canonical(pair.output))}
    tokens = words(canonical(pair.source))
    left = frozenset((*lexicon.wording().with_bare, *lexicon.wording().urging)).difference(lexicon.wording().helping)
    return any(
        w.key not in told and lemmas_of(w.text) & left and people_do(tokens[i + 1 :]) for i, w in enumerate(tokens)
    )
