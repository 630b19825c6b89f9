"""What the eye does not see in a line: invisible characters, and letters of other alphabets among Latin ones."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from resumetailor.knowledge import Knowledge, load_lexicon
from resumetailor.verify.faults import Code, Fault, Pair

_HARMLESS = frozenset("\n\t\u00ad\u200c\u200d\ufe0f\ufe0e")
_WORD = re.compile(r"[^\W\d_]+")


class Lookalikes(Knowledge):
    """Foreign letters and the Latin ones that they look like."""

    letters: dict[str, str]


@cache
def _letters() -> frozenset[str]:
    return frozenset(load_lexicon("lookalikes", Lookalikes).letters)


def surface_faults(pair: Pair) -> Iterator[Fault]:
    """Invisible characters and look-alike letters that the source does not have."""
    source, output = pair.source, pair.output
    if output.isascii():
        return
    unseen = sorted(c for c in set(output) if _invisible(c) and c not in source)
    if unseen:
        names = ", ".join(unicodedata.name(c, f"U+{ord(c):04X}").lower() for c in unseen)
        yield pair.fault(Code.INVISIBLE_CHARACTERS, f"the line has {names}")
    for word in _WORD.findall(output):
        if not _letters().isdisjoint(word) and _disguised(word) and word not in source:
            yield pair.fault(Code.LOOKALIKE_LETTERS, f"“{word}” has letters that only look Latin")


def _invisible(character: str) -> bool:
    return character not in _HARMLESS and unicodedata.category(character) in ("Cf", "Cc", "Co", "Cn")


def _disguised(word: str) -> bool:
    """Whether Latin letters stand beside foreign ones, or all letters are look-alikes."""
    return any("LATIN" in unicodedata.name(c, "") and c not in _letters() for c in word) or all(
        c in _letters() for c in word
    )
