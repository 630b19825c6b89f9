"""What came of an act told as brought about, where the source says so: "so the porters stopped waiting"."""

from __future__ import annotations

from itertools import islice

from resumetailor.verify.claims.changes import causal
from resumetailor.verify.claims.contents import Content
from resumetailor.verify.claims.negated import denied_by, denied_with_not
from resumetailor.verify.faults import Pair
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.canonical import canonical
from resumetailor.verify.text.words import Word, words

_LEADS = 3
"""From this tier on an act is a claim of its own: what "led to" a result led nobody."""
_OBJECT = 3
"""How many words with content behind a verb may be its object."""


def brought_about(content: Content, pair: Pair) -> bool:
    """Whether an act of the output did what the source states as caused: its object does so there, or does not."""
    if content.tier >= _LEADS or not causal(pair.source):
        return False
    output = words(canonical(pair.output))
    at = next(i for i, w in enumerate(output) if w.start == content.word.start)
    if not denied_with_not(pair.source).isdisjoint(denied_by(output, at)):
        return True
    objects = {w.key for w in _content(output[at + 1 :])}
    source = words(canonical(pair.source))
    places = [i for i, w in enumerate(source) if w.key == content.key]
    return bool(places) and all(not objects.isdisjoint(_subject(source, i)) for i in places)


def _subject(tokens: tuple[Word, ...], verb: int) -> set[str]:
    """The keys of the words with content right before a verb, the nearest ones."""
    return {w.key for w in _content(tokens[:verb][::-1])}


def _content(tokens: tuple[Word, ...]) -> list[Word]:
    """The first words with content up to a sign."""
    clause = []
    for word in tokens:
        if word.text in ",.;:!?()":
            break
        clause.append(word)
    function = lexicon.function_words()
    return list(islice((w for w in clause if w.is_word and w.text not in function), _OBJECT))
