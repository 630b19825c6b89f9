"""What a line denies, by whatever means: "no longer walked off", "stopped walking off", "incomplete"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice, takewhile

from resumetailor.verify.claims.markers import Marker, markers
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.canonical import canonical
from resumetailor.verify.text.keys import key
from resumetailor.verify.text.verb_forms import lemmas_of, tags_of
from resumetailor.verify.text.words import Word, words

_DENIED = 3
"""How many words with content behind a negation it may deny."""
_OBJECT = 4
"""How many words behind a verb such as "stopped" the act is looked for that was not done."""
_SHORT = 4
"""Shorter words have no prefix that denies."""


def denied(marker: Marker, line: str) -> frozenset[str]:
    """The keys of the words that a negation of a line denies; none if these deny something themselves."""
    tokens = words(canonical(line))
    behind = takewhile(lambda w: w.text not in ".,;:!?()", (w for w in tokens if w.start >= marker.end))
    found = tuple(islice((w for w in behind if w.is_word and w.text not in lexicon.function_words()), _DENIED))
    return frozenset() if any(_denies(w) for w in found) else frozenset(w.key for w in found)


@lru_cache(1024)
def denied_with_not(line: str) -> frozenset[str]:
    """The keys of all words that the line denies with a word of its own: "no longer walked off"."""
    return frozenset(k for m in markers(line) if (m.kind, m.sense) == ("negation", "not") for k in denied(m, line))


@lru_cache(1024)
def denied_in_a_word(line: str) -> frozenset[str]:
    """The keys of what verbs and prefixes of a line deny: "kept guests from hearing", "unfinished"."""
    tokens = words(canonical(line))
    acts = (key for i in range(len(tokens)) for key in denied_by(tokens, i))
    return frozenset((*acts, *(k for t in tokens if t.is_word for k in _without_prefix(t.text))))


def denied_by(tokens: tuple[Word, ...], index: int) -> Iterator[str]:
    """The key of the gerund close behind a verb that says that it was not done, if it is no aim: "to stop leaking"."""
    if not _denies(tokens[index]) or (index and tokens[index - 1].text == "to"):
        return
    behind = takewhile(lambda w: w.is_word, tokens[index + 1 : index + 1 + _OBJECT])
    yield from islice((w.key for w in behind if "VBG" in tags_of(w.text)), 1)


def _denies(word: Word) -> bool:
    return word.is_word and not lemmas_of(word.text).isdisjoint(_denying())


def _without_prefix(word: str) -> Iterator[str]:
    for prefix in lexicon.wording().denying_prefixes:
        rest = word.removeprefix(prefix)
        if rest != word and len(rest) >= _SHORT:
            yield key(rest)


@cache
def _denying() -> frozenset[str]:
    return frozenset((*lexicon.wording().hindering, *lexicon.wording().denying))
