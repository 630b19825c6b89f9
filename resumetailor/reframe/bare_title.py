"""A job title without the unit and the size printed beside it: "Charge Nurse" of "Charge Nurse, ICU (24 beds)"."""

from __future__ import annotations

import re

from resumetailor.english.common_words import common_words
from resumetailor.reframe.rules.casing import LONGER
from resumetailor.segment.text.names.titles import lexicon as titles

_BRACKETS = re.compile(r"\s*\(([^()]*)\)$")
_BEHIND = re.compile(r"\s*,\s+|\s+[–—-]\s+")
_JOINING = re.compile(r"(?<=\s)(?:OF|AND|FOR|THE|IN|TO|WITH|AT)(?=\s)", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")


def bare_title(title: str) -> str:
    """What is left is a whole title: "Director, Sales" and "Officer, later Captain" stay, as does "Lead (acting)"."""
    brackets = _BRACKETS.search(title)
    kept = title[: brackets.start()] if brackets and _says_what_unit(brackets[1]) else title.rstrip(".,;")
    kept = _cased(kept) if kept.isupper() else kept
    head, *behind = _BEHIND.split(kept, maxsplit=1)
    closed = head.count("(") == head.count(")")
    return head if closed and behind and names_work(head) and not names_work(behind[0]) else kept


def _cased(title: str) -> str:
    """A title in capitals as titles are written: capitals are layout, but those of an acronym or a name."""
    known = titles().nouns | frozenset(titles().starts) | common_words()
    small = _WORD.sub(lambda word: word[0].capitalize() if _is_common(word[0], known) else word[0], title)
    return _JOINING.sub(lambda word: word[0].lower(), small)


def _is_common(word: str, known: frozenset[str]) -> bool:
    return len(word) >= LONGER and word.casefold() in known


def _says_what_unit(text: str) -> bool:
    """Whether it tells a size, a number, a field or several names: nothing that limits what was held."""
    parts = text.split(", ")
    several = len(parts) > 1 and all(part[:1].isupper() for part in parts)
    return several or any(c.isdigit() for c in text) or text.casefold() in titles().departments


def names_work(text: str) -> bool:
    """Whether a word of the text names somebody by their work, and not by a rank alone."""
    words = {part for word in _WORD.findall(text.casefold()) for part in (word, *word.split("-"))}
    return bool(words & titles().nouns) and not words <= titles().ranks | set(titles().starts)
