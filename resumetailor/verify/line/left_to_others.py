"""What the person let others do is nothing that they helped with: "let an apprentice fit the lock"."""

from __future__ import annotations

from itertools import islice, pairwise, takewhile

from resumetailor.verify.claims.clauses import are_people
from resumetailor.verify.faults import Pair
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.canonical import canonical
from resumetailor.verify.text.verb_forms import lemmas_of, tags_of
from resumetailor.verify.text.words import Word, words

_OBJECT = 5
"""Among how many words behind a verb what others did is looked for."""


def left_to_others(pair: Pair) -> bool:
    """Whether the source has others do it without help, and the output does not: "let an apprentice fit the lock"."""
    told = {w.key for w in words(canonical(pair.output))}
    tokens = words(canonical(pair.source))
    left = frozenset((*lexicon.wording().with_bare, *lexicon.wording().urging)).difference(lexicon.wording().helping)
    return any(w.key not in told and lemmas_of(w.text) & left and _acted(tokens[i + 1 :]) for i, w in enumerate(tokens))


def _acted(behind: tuple[Word, ...]) -> bool:
    """Whether people stand here with a bare verb behind them: "an apprentice repair"."""
    phrase = list(takewhile(lambda w: w.is_word, islice(behind, _OBJECT)))
    return any(are_people(one) and (two.text == "to" or "VB" in tags_of(two.text)) for one, two in pairwise(phrase))
