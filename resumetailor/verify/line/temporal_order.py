"""What came before told as what came after: "called them before the payment", "after the payment"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, takewhile

from resumetailor.verify.faults import Code, Fault, Pair
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.canonical import canonical
from resumetailor.verify.text.words import Word, words

_BEFORE, _AFTER = "before", "after"
_NEAR = 4
"""Among so many words behind one of them the event is looked for."""


def order_faults(pair: Pair) -> Iterator[Fault]:
    """Events before which the source says that it was done, and the output after which, or the other way round."""
    for here, there in ((_BEFORE, _AFTER), (_AFTER, _BEFORE)):
        if here in pair.source.lower() and there in pair.output.lower():
            turned = _events(pair.source, here) & _events(pair.output, there)
            for _ in turned - _events(pair.source, there) - _events(pair.output, here):
                yield pair.fault(Code.DIRECTION_SWAPPED, f"“{there}”: the source says “{here}”")


def _events(line: str, order: str) -> frozenset[str]:
    """The keys of the first words with content behind each of these words of order."""
    tokens = words(canonical(line))
    return frozenset(key for i, t in enumerate(tokens) if t.text == order for key in _first(tokens[i + 1 :]))


def _first(behind: tuple[Word, ...]) -> Iterator[str]:
    near = takewhile(lambda t: t.is_word, behind[:_NEAR])
    return islice((t.key for t in near if t.text not in lexicon.function_words()), 1)
