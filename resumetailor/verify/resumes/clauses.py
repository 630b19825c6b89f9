"""A sentence of a summary by its clauses, each of which may tell another line: "Trained 14 clerks and ran the desk"."""

from __future__ import annotations

import re

from resumetailor.verify.resumes.pool import Pool
from resumetailor.verify.text.verb_forms import tags_of
from resumetailor.verify.text.words import words

_JOINED = re.compile(r",? and |, |; ")
_ACTING = frozenset(("VB", "VBP", "VBZ", "VBD"))
"""Not the gerund, which tells what came of the act before it: "trained 14 clerks, cutting refunds"."""


def clauses(sentence: str, pool: Pool) -> list[str]:
    """Its clauses with acts of their own, without who somebody is, if the source, in `pool`, says so.

    "Lead Clerk who files claims and trains two juniors": "files claims", "trains two juniors".
    """
    lead, who, acts = sentence.partition(" who ")
    found: list[str] = []
    at = 0
    told = acts if who and pool.says(lead) else sentence
    for joint in _JOINED.finditer(told):
        if _acts(told[joint.end() :]):
            found.append(told[at : joint.start()])
            at = joint.end()
    return [*found, told[at:]]


def _acts(text: str) -> bool:
    first = next(iter(words(text)), None)
    return first is not None and not _ACTING.isdisjoint(tags_of(first.text))
