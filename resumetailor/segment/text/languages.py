"""Languages that people speak."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, cached_property

from resumetailor.knowledge import Knowledge, load_lexicon
from resumetailor.phrases import holds_any


class LanguageWords(Knowledge):
    """models/lexicons/languages.yml."""

    names: frozenset[str]
    fluency: frozenset[str]
    abilities: frozenset[str]
    programmed: tuple[str, ...]

    @cached_property
    def of_several_words(self) -> tuple[str, ...]:
        return tuple(name for name in self.names if " " in name)


@cache
def words() -> LanguageWords:
    return load_lexicon("languages", LanguageWords)


def spoken(text: str) -> bool:
    """Whether `text` names one, by itself or in a list."""
    folded = text.casefold()
    return any(name in words().names for name in re.findall(r"[^\W\d_]+(?:['’ʻ-][^\W\d_]+)*", folded)) or any(
        name in folded for name in words().of_several_words
    )


def only_programmed(texts: Iterable[str]) -> bool:
    """Whether computers understand some of these languages and people speak none: "Java, SQL"."""
    told = " ".join(texts)
    return holds_any(words().programmed, told) and not spoken(told)


def is_level(text: str) -> bool:
    """Whether it says nothing but how well something is known."""
    return text.casefold().strip(" .()") in words().fluency


def tells_levels(text: str) -> bool:
    """Whether it says nothing but how well several parts of a language are known: "LISTENING C1 READING B2"."""
    told = re.findall(r"[^\W_]+", text.casefold())
    codes = [word for word in told if re.fullmatch(r"[abc][12]", word)]
    return len(codes) > 1 and all(word in codes or word in words().abilities for word in told)


def level(text: str) -> tuple[str, str | None]:
    """The language and how well it is known: "Polish – native" as ("Polish", "native")."""
    match = re.fullmatch(r"(.+?)\s*(?:\((.+)\)|[:–—-]\s+(.+)|\s[–—-]\s*(.+)|:\s*(.+))", text)
    if match is None:
        return text, None
    return match[1], next((g for g in match.groups()[1:] if g), None)
