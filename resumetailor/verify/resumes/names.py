"""Whether a name of a skill, title, employer or award tells what another one does: in long, in short, closed up."""

from __future__ import annotations

import re
from functools import lru_cache

from resumetailor.verify.resumes.pool import Pool, keys
from resumetailor.verify.resumes.qualifications import bare
from resumetailor.verify.text.abbreviations import abbreviates, spelled_out
from resumetailor.verify.text.grammar import JOINING
from resumetailor.verify.text.words import Word, said, words

_INITIALS = re.compile(r"\b(?:[A-Z]\.){2,}")


def untold(name: str, told: str, source: Pool | None = None) -> frozenset[str]:
    """The keys of a name's words that another text has neither so nor in long or in short.

    If that text is of the `source`, only abbreviations that the source has may stand for words.
    """
    name, told = undotted(name), undotted(told)
    left = frozenset(keys(name)) - JOINING - frozenset(keys(told))
    if not left:
        return left
    short = (w for w in words(name) if abbreviates(w, bare(told), surmised=True))
    given = (w.key for w in short if source is None or w.key in source.keys)
    return left.difference(given, (w.key for w in _spelling_out(name, told)))


def undotted(name: str) -> str:
    """The name without the dots of its initials: "U.S. Army"."""
    return _INITIALS.sub(lambda found: found.group().replace(".", ""), name) if "." in name else name


def contracted(name: str, told: str) -> str:
    """The words of a name, those that spell out abbreviations of another text as these, in any order."""
    long = _spelling_out(name, told)
    if not long:
        return name
    short = (w for w in words(told) if abbreviates(w, bare(name), surmised=True))
    kept = (w for w in words(name) if w not in long)
    return " ".join(dict.fromkeys(w.printed for w in (*kept, *short)))


def _spelling_out(name: str, told: str) -> list[Word]:
    return [w for w in words(name) if w.is_word and spelled_out(w.text, bare(told), bare(name), surmised=True)]


@lru_cache(1024)
def closed_up(name: str) -> str:
    """The letters and digits of a name, whatever parts or joins its words: "e-mail", "email"; "P & L", "P&L"."""
    return "".join(w for w in map(str.lower, said(name)) if w not in JOINING)
