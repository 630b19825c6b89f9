"""Languages that people speak."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property

from resumetailor.knowledge import Knowledge, from_lexicon
from resumetailor.phrases import holds_any


class LanguageWords(Knowledge):
    """models/lexicons/languages.yml."""

    names: frozenset[str]
    programmed: tuple[str, ...]

    @cached_property
    def of_several_words(self) -> tuple[str, ...]:
        return tuple(name for name in self.names if " " in name)


words = from_lexicon("languages", LanguageWords)


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
