"""What reads as prose, and not as a name or a heading."""

from __future__ import annotations

import re
from functools import lru_cache

from resumetailor.english.abbreviations import ends_abbreviated
from resumetailor.segment.text import names


def stopped(text: str) -> bool:
    """Whether several words end in a stop that is not that of an abbreviation."""
    bare = text.rstrip("”’\"')")
    last = bare.rpartition(" ")[2].casefold()
    ends = last != bare.casefold() and bare[-1:] in ".!?"
    return ends and not ends_abbreviated(bare) and not names.legal_form(last)


_FIELDS_APART = re.compile(r"(?<!\s)\s+[/|·•]\s+")


def _lists_fields(text: str) -> bool:
    """Whether signs part it into several short fields: "senior designer / agencia nopal / guadalajara"."""
    parts = _FIELDS_APART.split(text)
    return len(parts) > 2 and all(len(part.split()) <= 5 for part in parts)


@lru_cache(1024)
def sentence(text: str) -> bool:
    """Whether it reads as a sentence: it ends as one, or is long and mostly in lower case."""
    words = text.split()
    if len(words) < 4 or _lists_fields(text):
        return False
    return (stopped(text) and len(words) > 4) or len(words) > 22 or (len(words) > 8 and names.capitalised(text) < 0.5)
