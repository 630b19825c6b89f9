"""Languages that people speak."""

from __future__ import annotations

import re
from functools import cache

from resumetailor.knowledge import Knowledge, load_lexicon


class LanguageWords(Knowledge):
    """models/lexicons/languages.yml."""

    names: frozenset[str]
    fluency: frozenset[str]


@cache
def words() -> LanguageWords:
    return load_lexicon("languages", LanguageWords)


def spoken(text: str) -> bool:
    """Whether `text` names one, by itself or in a list."""
    folded = text.casefold()
    return any(name in words().names for name in re.findall(r"[^\W\d_]+(?:['’ʻ-][^\W\d_]+)*", folded)) or any(
        " " in name and name in folded for name in words().names
    )


def is_level(text: str) -> bool:
    """Whether it says nothing but how well something is known."""
    return text.casefold().strip(" .()") in words().fluency


def level(text: str) -> tuple[str, str | None]:
    """The language and how well it is known: "Polish – native" as ("Polish", "native")."""
    match = re.fullmatch(r"(.+?)\s*(?:\((.+)\)|[:–—-]\s+(.+)|\s[–—-]\s*(.+)|:\s*(.+))", text)
    if match is None:
        return text, None
    return match[1], next((g for g in match.groups()[1:] if g), None)
