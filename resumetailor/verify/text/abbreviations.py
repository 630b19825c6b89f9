"""Whether a text spells out an abbreviation of another, or abbreviates it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from resumetailor.verify.text import lexicon
from resumetailor.verify.text.grammar import JOINING
from resumetailor.verify.text.keys import key, related
from resumetailor.verify.text.words import Word, words

_TWO = 2


def spelled_out(word: str, there: str, here: str, *, surmised: bool = False) -> bool:
    """Whether `word` belongs to what is, here, the long form of an abbreviation there.

    What is `surmised` from the letters alone may be nothing that makes more of them: "the BC team", "big customers".
    """
    long = _long_forms(there, here, surmised=surmised)
    spoken = not long.spoken.isdisjoint((word, word.removeprefix("non")))
    return spoken or any(related(k, key(word)) for k in long.keys)


def abbreviates(short: Word, text: str, *, surmised: bool = False) -> bool:
    """Whether the text has the long form of a word that is an abbreviation."""
    return _short(short) and bool(_long_form(short.printed, text, surmised=surmised))


def _short(token: Word) -> bool:
    return 2 <= len(token.text) <= 6 and token.is_word


@dataclass(frozen=True, slots=True)
class _Long:
    """The words of long forms: as they are spoken and by their keys; and the keys of those that the lexicon tells."""

    spoken: frozenset[str] = frozenset()
    keys: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.spoken or self.keys)


@lru_cache(1024)
def _long_forms(there: str, here: str, *, surmised: bool) -> _Long:
    """What spells out here any abbreviation there."""
    shorts = {t.printed for t in words(there) if _short(t)}
    found = [_long_form(short, here, surmised=surmised) for short in shorts]
    return _Long(frozenset().union(*(f.spoken for f in found)), frozenset().union(*(f.keys for f in found)))


@lru_cache(1024)
def _long_form(short: str, text: str, *, surmised: bool) -> _Long:
    """What spells out an abbreviation in a text: as the lexicon tells it, in brackets, or by initials."""
    short = short.removesuffix("'s")
    letters = short.removesuffix("s").lower() if short[:-1].isupper() else short.lower()
    listed = _listed(letters, text)
    other = letters in lexicon.long_forms().one_meaning and not listed
    initials = sum(c.isupper() for c in short) > 1 and not other
    spoken = frozenset(_spoken(short, letters, text)) if initials else frozenset[str]()
    if surmised and (len(letters) <= _TWO or not spoken.isdisjoint(lexicon.long_forms().weighty)):
        spoken = frozenset()
    return _Long(spoken, listed)


def _listed(letters: str, text: str) -> frozenset[str]:
    """The keys of the longest form in the lexicon of which the text has all words."""
    forms = [frozenset(map(key, form.split())) - JOINING for form in lexicon.long_forms().acronyms.get(letters, ())]
    line = {w.key for w in _line(text).words} if forms else frozenset[str]()
    told = (keys for keys in forms if all(any(related(k, other) for other in line) for k in keys))
    return max(told, key=len, default=frozenset())


def _spoken(short: str, letters: str, text: str) -> Iterator[str]:
    line = _line(text)
    for word in _defined(short, text):
        yield from (word.text, word.key)
    joined = (f"{letters[0]}a{letters[1]}",) if len(letters) == _TWO else ()  # "H&S", "health and safety"
    capitals = "".join(c.lower() for c in short if c.isupper())  # "GPhC", "General Pharmaceutical Council"
    mixed = (capitals,) if _TWO < len(capitals) < len(letters) else ()
    for initials in (letters, *joined, *mixed):
        at = line.initials.find(initials)
        while at >= 0:
            if _beside(short, at, len(initials), line):
                for word in line.words[at : at + len(initials)]:
                    yield from (word.text, word.key)
            at = line.initials.find(initials, at + 1)


@dataclass(frozen=True, slots=True)
class _Line:
    """The words of a text without its signs and numbers, their initials, and where each printed word stands."""

    words: tuple[Word, ...]
    initials: str
    places: Mapping[str, Sequence[int]]


@lru_cache(64)
def _line(text: str) -> _Line:
    spoken = tuple(w for w in words(text) if w.is_word)
    places: dict[str, list[int]] = {}
    for index, word in enumerate(spoken):
        places.setdefault(word.printed, []).append(index)
    return _Line(spoken, "".join(w.text[0] for w in spoken), places)


def _defined(short: str, text: str) -> Sequence[Word]:
    """The long form before an abbreviation in brackets: "electrocardiograms (EKGs)"."""
    if f"({short})" not in text:
        return ()
    found = re.search(rf"((?:[^\W\d_]+,?[ -]){{1,{2 * len(short)}}})\({re.escape(short)}\)", text)
    run = [w for w in words(found[1]) if w.is_word] if found else []
    first = [i for i, w in enumerate(run) if w.text[0] == short[0].lower()]
    whole = (i for i in reversed(first) if len(_said(run[i:])) >= len(short))  # "English as a foreign language (EFL)"
    near = (i for i in first if i >= len(run) - len(short) - 1)
    return run[next(chain(whole, near), len(run)) :]


def _said(run: Sequence[Word]) -> list[Word]:
    return [w for w in run if w.text not in lexicon.function_words()]


def _beside(short: str, first: int, length: int, line: _Line) -> bool:
    """Whether the long form stands for the abbreviation, or next to it: "net promoter score (NPS)"."""
    places = line.places.get(short)
    return not places or first - 1 in places or first + length in places
