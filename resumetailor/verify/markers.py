"""The small words of a line that make or break a claim: negations, team credit, reserves, reach, causes, frequencies."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from resumetailor.verify import lexicon
from resumetailor.verify.words import folded, readings, words


@dataclass(frozen=True, slots=True)
class Marker:
    """A wording found in a line: of which class and sense, and its characters."""

    kind: str
    sense: str
    start: int
    end: int
    text: str


@lru_cache(4096)
def markers(text: str) -> tuple[Marker, ...]:
    """All markers of a line, by class."""
    line = folded(text).lower()
    found = [
        Marker(kind, sense, m.start(), m.end(), m.group())
        for kind, pattern in _kinds()
        for m in pattern.finditer(line)
        if not _new_clause(line, m.start())
        for sense in (_sense(kind, m.group()),)
    ]
    return (*found, *_frequencies(line), *_causes(text, line))


def _new_clause(line: str, start: int) -> bool:
    """Whether "and I" begins a clause, rather than naming others before it."""
    return line.startswith("and i", start) and (start < 2 or line[start - 2] in ",;.:")


@cache
def _kinds() -> tuple[tuple[str, re.Pattern[str]], ...]:
    table = lexicon.claims()
    return tuple(
        (kind, re.compile(lexicon.bounded(lexicon.alternation(p for phrases in senses.values() for p in phrases))))
        for kind, senses in {**table.kept, **table.refused}.items()
    )


@cache
def _sense(kind: str, wording: str) -> str:
    table = lexicon.claims()
    for sense, pattern in lexicon.senses({**table.kept, **table.refused}[kind]):
        if pattern.fullmatch(wording):
            return sense
    return wording


@cache
def _frequency_patterns() -> tuple[re.Pattern[str], tuple[tuple[str, re.Pattern[str]], ...]]:
    table = lexicon.quantities()
    period = re.compile(rf"(?:\b(a|an|per|each|every)|/) ?({'|'.join(table.periods)})(?:ly)?\b")
    return period, lexicon.senses(table.frequencies)


def _frequencies(line: str) -> list[Marker]:
    period, adverbs = _frequency_patterns()
    found = [Marker("frequency", s, m.start(), m.end(), m.group()) for s, p in adverbs for m in p.finditer(line)]
    for match in period.finditer(line):
        if match[1] not in ("a", "an") or not re.search(
            r"\b(?:in|within|for|after|over|of|by|than|half|under)\s$", line[: match.start()]
        ):
            found.append(Marker("frequency", match[2], match.start(), match.end(), match.group()))
    return found


_CAUSING = re.compile(
    r"\b(?:by|from|through|after which|which(?: has| have)?|that) (\w+)|[,;-] ?(?:thereby |thus )?(?!which|after|that|by|through|from)(\w+)"
)


def _causes(text: str, line: str) -> list[Marker]:
    """ "by redesigning", "which reduced", ", cutting": what ties a result to an act without a word of its own."""
    found = []
    for match in _CAUSING.finditer(line):
        form = match[1] or match[2]
        tags = {tag for lemma, tag in readings(form)}
        lemmas = {lemma for lemma, _ in readings(form)}
        if match[1] and match.group().startswith(("by", "through", "from")) and "VBG" in tags:
            found.append(Marker("cause", "cause", match.start(), match.end(), match.group()))
        elif lemmas & _results() and (
            (match[1] and match.group().startswith("which") and tags & {"VBD", "VBZ"}) or (match[2] and tags == {"VBG"})
        ):
            found.append(Marker("cause", "cause", match.start(), match.end(), match.group()))
    return found


@cache
def _results() -> frozenset[str]:
    table = lexicon.wording()
    return frozenset((*table.up, *table.down, *table.other_results))


def marked(text: str) -> frozenset[int]:
    """Indexes of the words that belong to a marker."""
    spans = [(m.start, m.end) for m in markers(text) if m.kind != "cause" or m.text in _cause_words()]
    return frozenset(i for i, w in enumerate(words(text)) if any(s <= w.start and w.end <= e for s, e in spans))


@cache
def _cause_words() -> frozenset[str]:
    return frozenset(lexicon.claims().refused["cause"]["cause"])
