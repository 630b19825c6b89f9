"""What a line says of the person's manner alone: "using strong communication skills", "in a friendly manner"."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from resumetailor.verify.text import lexicon
from resumetailor.verify.text.canonical import canonical

_SHOWING = (
    r"using|us(?:ed|e)|with|through|by|by using|apply(?:ing)?|applied|demonstrat(?:e|ed|ing)|show(?:ed|ing)?"
    r"|leverag(?:e|ed|ing)|utili[sz](?:e|ed|ing)|employ(?:ed|ing)?|exercis(?:ed|ing)|in|thanks to"
)


@lru_cache(1024)
def praised(text: str) -> tuple[tuple[int, int], ...]:
    """From where to where in the canonical line it only praises how the person works; that may go, but not come."""
    line = canonical(text).lower()
    return tuple(found.span() for found in _manner().finditer(line))


@cache
def _manner() -> re.Pattern[str]:
    table = lexicon.wording()
    said = "|".join(
        (*table.soft, *table.self_praise, *table.praise, "and", "my", "an?", "the", "great", "good", "of", "to")
    )
    return re.compile(rf"\b(?:{_SHOWING}) (?:(?:{said})[ ,-]+){{1,7}}(?:{'|'.join(table.manners)})\b")
