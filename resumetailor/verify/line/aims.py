"""What the source tells as an aim told as done: "with a view to spotting faults", "which spotted faults"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from resumetailor.verify.claims.own_acts import own_acts
from resumetailor.verify.faults import Code, Fault, Pair
from resumetailor.verify.text.canonical import canonical, quoted
from resumetailor.verify.text.gerunds import aims
from resumetailor.verify.text.keys import key
from resumetailor.verify.text.verb_forms import tags_of
from resumetailor.verify.text.words import words


def aim_faults(pair: Pair) -> Iterator[Fault]:
    """Aims told as what came of the act, and those that the source calls an aim told as the act itself."""
    source, output = words(canonical(pair.source)), words(canonical(pair.output))
    aimed_at = {two.key for one, two in pairwise(source) if one.text == "to" and "VB" in tags_of(two.text)}
    told = {two.key for one, two in pairwise(source) if one.text != "to" and tags_of(two.text)}
    said = frozenset(map(key, aims(pair.source))) & own_acts(pair.output)
    for before, two in zip(("", *(w.text for w in output)), output, strict=False):
        which = before in ("that", "which") and two.key in aimed_at
        if "VBD" in tags_of(two.text) and two.key not in told and (which or two.key in said):
            yield pair.fault(Code.CAUSE_ADDED, f"{quoted(pair.output, two.text)}: the source says that it was the aim")
