"""A sentence of a summary by its clauses, each of which may tell another line: "Trained 14 clerks and ran the desk"."""

from __future__ import annotations

import re
from itertools import pairwise

from resumetailor.verify.claims.markers import markers
from resumetailor.verify.claims.tiers import takes_part
from resumetailor.verify.resumes.align import overlap
from resumetailor.verify.resumes.pool import Pool
from resumetailor.verify.text.keys import singular
from resumetailor.verify.text.verb_forms import tags_of
from resumetailor.verify.text.words import words

_JOINED = re.compile(r",? and |, |; ")
_PERFECT = ("has", "have")
_ONES = re.compile(r"\bones\b")
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
    return _without_pronouns([*found, told[at:]])


def _acts(text: str) -> bool:
    first, second = (*(w.text for w in words(text)[:2]), "", "")[:2]
    return not _ACTING.isdisjoint(tags_of(first)) or (first in _PERFECT and "VBN" in tags_of(second))


def _without_pronouns(found: list[str]) -> list[str]:
    """The clauses with what "ones" stands for: "supervises 6 technicians", "has trained 22 new ones"."""
    for before, clause in pairwise(found):
        named = [w.text for w in words(before) if w.text != singular(w.text) and not tags_of(w.text)]
        if named:
            found[found.index(clause)] = _ONES.sub(named[-1], clause)
    return found


def told_clauses(line: str, told: str) -> str:
    """The clauses of a line with acts of their own that are told, if no credit of the others may be said of them.

    "Handle claims and call patients when one cannot be settled", of which only the claims are told: "Handle claims".
    """
    found = _own_clauses(line)
    acts = {w.key for w in words(told)}
    most = max(found, key=lambda clause: overlap(clause, told))
    kept = [clause for clause in found if clause is most or words(clause)[0].key in acts]
    return line if any(shares_credit(c) for c in found if c not in kept) else "; ".join(kept)


def shares_credit(clause: str) -> bool:
    """Whether it says with whom, or in which part, something was done, which may be said of the whole line."""
    return any(m.kind in ("team", "group") or m.sense in _SHARING for m in markers(clause))


def depends(clause: str, before: str) -> bool:
    """Whether its first verb may depend on one of helping or watching before it: "helped plan" "and run the fair"."""
    first = next((w for w in words(clause) if w.text not in _JOINING), None)
    own = first is not None and "VBD" in tags_of(first.text) and "VB" not in tags_of(first.text)
    return takes_part(before) and not own


_SHARING = ("supervised", "capacity", "asked")
_JOINING = frozenset(("and", "but", ",", "then", "also", "never", "later"))
_DEPENDENT = re.compile(r"\b(?:to|can|could|will|would|may|might|should|must|let|made?|had)\b", re.IGNORECASE)


def _own_clauses(line: str) -> list[str]:
    """The line parted before each act in the tense of its first, where this does not depend on the one before it."""
    tokens = words(line)
    tags = tags_of(tokens[0].text) if tokens else frozenset[str]()
    tense = next((tag for tag in ("VBD", "VBZ", "VB") if tag in tags), None)
    found: list[str] = []
    at = 0
    for joint in _JOINED.finditer(line) if tense else ():
        first = next((w for w in words(line[joint.end() :]) if w.text not in _JOINING), None)
        own = first is not None and tense in tags_of(first.text)
        before = line[at : joint.start()]
        bound = depends(line[joint.end() :], before) or (tense == "VB" and _DEPENDENT.search(before))
        if own and not bound:
            found.append(before)
            at = joint.end()
    return [*found, line[at:]]
