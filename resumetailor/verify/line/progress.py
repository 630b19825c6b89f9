"""What the source tells as going on: an output may not tell it as done."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resumetailor.verify.faults import Code, Fault, Pair
from resumetailor.verify.text.canonical import canonical
from resumetailor.verify.text.verb_forms import readings, tags_of
from resumetailor.verify.text.words import words

_UNDER_WAY = re.compile(r"\b(?:am|is|are|'m|currently|now|still) (?:\w+ly )?(\w+ing)\b")


def progress_faults(pair: Pair) -> Iterator[Fault]:
    """What the source tells as going on, told in the past."""
    told = {reading for w in words(canonical(pair.output)) for reading in readings(w.text)}
    for found in _UNDER_WAY.finditer(canonical(pair.source).lower()):
        lemma = next((lemma for lemma, tag in readings(found[1]) if tag == "VBG"), None)
        tags = {tag for other, tag in told if other == lemma}
        if "VBD" in tags and not tags & {"VB", "VBG", "VBZ"}:
            yield pair.fault(Code.IN_PROGRESS_DROPPED, f"“{found[1]}”: the source says that it goes on")


def goes_on(text: str) -> bool:
    """Whether the line says that something goes on: "currently writing a guide", "Writing a guide"."""
    line = canonical(text).lower()
    return bool(_UNDER_WAY.search(line)) or "VBG" in tags_of(line.partition(" ")[0])
