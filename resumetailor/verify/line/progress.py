"""What the source tells as going on: an output may not tell it as done."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resumetailor.verify.claims.markers import Marker
from resumetailor.verify.claims.own_acts import own_acts
from resumetailor.verify.faults import Code, Fault, Pair
from resumetailor.verify.text.canonical import canonical
from resumetailor.verify.text.keys import key
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


def goes_on(marker: Marker, pair: Pair) -> bool:
    """Whether the output says by a verb that it goes on what the source says so of: "am halfway through writing"."""
    source = words(canonical(pair.source))
    clause = next((w.clause for w in source if w.end > marker.start), 0)
    said = {w.key for w in source if w.clause == clause}
    return any(verb in said or all(verb != w.key for w in source) for verb in _under_way(pair.output))


def _under_way(text: str) -> Iterator[str]:
    """The keys of verbs that tell what goes on: "currently writing a guide", "Writing a guide"."""
    line = canonical(text).lower()
    yield from (key(found[1]) for found in _UNDER_WAY.finditer(line))
    first = line.partition(" ")[0]
    if "VBG" in tags_of(first) and not own_acts(text):
        yield key(first)
