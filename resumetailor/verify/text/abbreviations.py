"""Whether a text spells out an abbreviation of another, or abbreviates it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from resumetailor.verify.text import lexicon
from resumetailor.verify.text.keys import key, related
from resumetailor.verify.text.words import Word, words


def spelled_out(word: str, there: str, here: str) -> bool:
    """Whether `word` belongs to what is, here, the long form of an abbreviation there."""
    signs = (short for short in lexicon.wording().acronyms if "&" in short and short in there.lower())
    return any(_spells(t.printed, here, word) for t in words(there) if _short(t)) or any(
        _spells(short, here, word) for short in signs
    )


def abbreviates(short: Word, text: str) -> bool:
    """Whether the text has the long form of a word that is an abbreviation."""
    return _short(short) and _spells(short.printed, text, None)


def _short(token: Word) -> bool:
    return 2 <= len(token.text) <= 6 and token.is_word


@lru_cache(1024)
def _spells(short: str, text: str, word: str | None) -> bool:
    """Whether the text spells an abbreviation out, and, if a word is given, whether it belongs to the long form."""
    letters = short.removesuffix("s").lower() if short[:-1].isupper() else short.lower()
    table = lexicon.wording().acronyms
    line = _spoken(text)
    long = table.get(letters)
    if long:
        keys = [key(w) for w in long.split()]
        if all(any(related(k, w.key) for w in line) for k in keys):
            return word is None or any(related(k, key(word)) for k in keys)
    if sum(c.isupper() for c in short) < 2:
        return False
    if _defined(short, text, word):
        return True
    for start in range(len(line) - len(letters) + 1):
        window = line[start : start + len(letters)]
        if all(w.text[0] == letter for w, letter in zip(window, letters, strict=True)) and _beside(short, window, line):
            return word is None or any(word.removeprefix("non") in (w.text, w.key) for w in window)
    return False


@lru_cache(64)
def _spoken(text: str) -> tuple[Word, ...]:
    """The words of the text without its signs and numbers."""
    return tuple(w for w in words(text) if w.is_word)


def _defined(short: str, text: str, word: str | None) -> bool:
    """Whether the abbreviation stands in brackets behind its long form: "electrocardiograms (EKGs)"."""
    if f"({short})" not in text:
        return False
    found = re.search(rf"((?:[^\W\d_]+[ -]){{1,{len(short) + 1}}})\({re.escape(short)}\)", text)
    run = [w for w in words(found[1]) if w.is_word] if found else []
    first = next((i for i, w in enumerate(run) if w.text[0] == short[0].lower()), None)
    return first is not None and (word is None or any(word in (w.text, w.key) for w in run[first:]))


def _beside(short: str, window: Sequence[Word], line: Sequence[Word]) -> bool:
    """Whether the long form stands for the abbreviation, or next to it: "net promoter score (NPS)"."""
    found = [i for i, w in enumerate(line) if w.printed == short]
    first = line.index(window[0])
    return not found or any(i in (first - 1, first + len(window)) for i in found)
