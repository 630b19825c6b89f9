"""The small words of a line that make or break a claim: negations, shared credit, qualifiers, reach, causes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from resumetailor.verify.claims.benchmarks import benchmark_comparisons
from resumetailor.verify.claims.consequences import causes, consequences
from resumetailor.verify.claims.disambiguation import begins_clause, claims_nothing
from resumetailor.verify.claims.frequencies import frequencies
from resumetailor.verify.claims.groups import acting_groups, among_others
from resumetailor.verify.claims.qualifiers import qualifiers
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.canonical import canonical
from resumetailor.verify.text.words import words


@dataclass(frozen=True, slots=True)
class Marker:
    """A wording found in a line: of which class and sense, and its characters."""

    kind: str
    sense: str
    start: int
    end: int
    text: str


@lru_cache(1024)
def markers(text: str) -> tuple[Marker, ...]:
    """All markers of a line in its canonical wording, by class."""
    line = canonical(text).lower()
    return tuple(
        Marker(kind, sense, m.start(), m.end(), sense if kind == "group" else m.group())
        for kind, sense, m in _found(line)
    )


def _found(line: str) -> Iterator[tuple[str, str, re.Match[str]]]:
    """What is found in a line, with its class and sense; the sense of a group is its name."""
    yield from _worded(line)
    yield from (("frequency", often, m) for often, m in frequencies(line))
    yield from (("cause", "cause", m) for m in causes(line))
    yield from (("group", group, m) for group, m in acting_groups(line))
    yield from (("team", "team", m) for m in among_others(line))
    yield from (("benchmark", place, m) for place, m in benchmark_comparisons(line))
    yield from (("qualifier", sense, m) for sense, m in qualifiers(line))
    yield from (("link", "link", m) for m in consequences(line))


def _worded(line: str) -> Iterator[tuple[str, str, re.Match[str]]]:
    """The wordings that the lexicon lists, where they claim what they say."""
    for kind, pattern in _kinds():
        for found in pattern.finditer(line):
            if not begins_clause(line, found.start()) and not claims_nothing(line, found):
                yield kind, _sense(kind, found.group()), found


@cache
def _kinds() -> tuple[tuple[str, re.Pattern[str]], ...]:
    table = lexicon.claims()
    return tuple(
        (kind, re.compile(lexicon.bounded(lexicon.alternation(p for phrases in senses.values() for p in phrases))))
        for kind, senses in {**table.kept, **table.refused}.items()
    )


@lru_cache(1024)
def _sense(kind: str, wording: str) -> str:
    table = lexicon.claims()
    for sense, pattern in lexicon.senses({**table.kept, **table.refused}[kind]):
        if pattern.fullmatch(wording):
            return sense
    return wording


def brings_about(text: str) -> bool:
    """Whether the line says in so many words that something came of an act: "which led to", "resulting in"."""
    return any(m.kind == "link" or (m.kind == "cause" and m.text in _cause_words()) for m in markers(text))


def marked(text: str) -> frozenset[int]:
    """Indexes of the words of a canonical line that belong to a marker."""
    spans = [
        (m.start, m.end)
        for m in markers(text)
        if m.sense not in ("draft", "acting")
        and (m.kind not in ("cause", "link", "group", "benchmark") or m.text in _cause_words())
    ]
    return frozenset(
        i for i, w in enumerate(words(canonical(text))) if any(s <= w.start and w.end <= e for s, e in spans)
    )


@cache
def _cause_words() -> frozenset[str]:
    return frozenset(lexicon.claims().refused["cause"]["cause"])
