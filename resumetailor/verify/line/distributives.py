"""Numbers told of each of several things: "six people each" is not "six people in all"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resumetailor.verify.claims.frequencies import every_time
from resumetailor.verify.claims.quantities import Quantity, quantities
from resumetailor.verify.faults import Code, Fault, Pair
from resumetailor.verify.text.canonical import canonical
from resumetailor.verify.text.keys import singular
from resumetailor.verify.text.words import words

_EACH = re.compile(r"\b[\w,]+ [a-z]+ each\b|\beach (?:with|of|for|having) [\w,]+ [a-z]+")
_PER = re.compile(r"\b(?:each|every|per|an?|apiece|both)\b|/", re.IGNORECASE)
_ALTOGETHER = re.compile(r"\b(?:in all|in total|altogether|between them|combined|all told)\b", re.IGNORECASE)


def distributive_faults(pair: Pair) -> Iterator[Fault]:
    """Numbers that the output tells of each of several, and the source not, or of all of them together."""
    source = canonical(pair.source)
    told = _of_each(canonical(pair.output))
    if _ALTOGETHER.search(source):
        if told and not _ALTOGETHER.search(canonical(pair.output)):
            yield pair.fault(Code.REACH_ADDED, "the source says so of all together")
    elif not _PER.search(source):
        sized = {q.value for q in quantities(source) if q.lead == "of" and q.before != singular(q.before)}
        if any(q.value not in sized for q in told):  # "crews of six" had six people each
            yield pair.fault(Code.REACH_ADDED, "the source does not say so of each")


def _of_each(line: str) -> list[Quantity]:
    """The numbers told of each of several: "6 beds each", not "6 beds each week"."""
    tokens = words(line)
    spans = [m.span() for m in _EACH.finditer(line) if not every_time().match(line, m.end())]
    return [q for q in quantities(line) if any(start <= tokens[q.first].start < end for start, end in spans)]
