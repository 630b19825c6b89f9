"""How a thing stands to what it is measured by: "below the team's average"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from resumetailor.verify.text import lexicon


def benchmark_comparisons(line: str) -> Iterator[tuple[str, re.Match[str]]]:
    """How a thing stands to what it is measured by: "below the team's average"."""
    for place, pattern in _places().items():
        for found in pattern.finditer(line):
            yield place, found


@cache
def _places() -> Mapping[str, re.Pattern[str]]:
    """Per place what tells it, up to what is measured by."""
    behind = (
        r" (?:the |its |our |their |my |all )?(?:(?!on\b)[\w'-]+ ){0,2}"
        r"(?:average|norm|mean|median|benchmark|targets?|quotas?|goals?)\b"
    )
    return {
        place: re.compile(rf"\b(?:{'|'.join(words)}){behind}") for place, words in lexicon.claims().benchmark.items()
    }
