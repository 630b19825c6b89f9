"""Whose a thing is: what the source tells as one's own may not be another's: "our favour", "the tenant's favour"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resumetailor.verify.claims.contents import Content
from resumetailor.verify.faults import Code, Fault, Pair
from resumetailor.verify.text.canonical import canonical
from resumetailor.verify.text.keys import key
from resumetailor.verify.text.words import words

_OWN = re.compile(r"\b(?:my|our) (\w+)")
_OTHERS = re.compile(r"\b(\w+)(?:'s|(?<=s)') (\w+)")


def possession_faults(pair: Pair) -> Iterator[Fault]:
    """What is the person's or the team's in the source and another's in the output."""
    before, after = (canonical(side).lower() for side in (pair.source, pair.output))
    mine = {key(found[1]) for found in _OWN.finditer(before)} - {key(found[1]) for found in _OWN.finditer(after)}
    said = {(key(found[1]), key(found[2])) for found in _OTHERS.finditer(before)}
    for found in _OTHERS.finditer(after):
        if key(found[2]) in mine and (key(found[1]), key(found[2])) not in said:
            yield pair.fault(Code.ACT_CHANGED, f"“{found.group()}”: the source says that it was its own")


def owner_faults(pair: Pair, lost: tuple[Content, ...]) -> Iterator[Fault]:
    """What belongs to another in the source told as one's own: "the shop's rate", "my rate"."""
    before, after = ({w.text for w in words(side)} for side in (pair.source, pair.output))
    owner = next((c for c in lost if c.text.endswith("'s") or c.word.printed.endswith("'")), None)
    if owner is not None and "my" in after and before.isdisjoint(("my", "i", "me", "mine")):
        yield pair.fault(Code.DETAIL_ADDED, f"“my”: the source says “{owner.text}”")
