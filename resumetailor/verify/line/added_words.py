"""Words of a rewritten line that its source line has nothing for."""

from __future__ import annotations

from collections.abc import Iterator

from resumetailor.verify.claims.changes import direction_of, tells_same_change
from resumetailor.verify.claims.contents import Content
from resumetailor.verify.claims.quantities import quantities
from resumetailor.verify.claims.thesaurus import stands_for_clause
from resumetailor.verify.faults import Code, Fault, Pair
from resumetailor.verify.line.light_wordings import stands_for_light
from resumetailor.verify.line.wording import Difference
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.abbreviations import spelled_out
from resumetailor.verify.text.canonical import canonical
from resumetailor.verify.text.keys import singular
from resumetailor.verify.text.verb_forms import is_light
from resumetailor.verify.text.words import words

_WORKING = frozenset(("people", "workers", "staff", "members", "employees"))


def added_faults(pair: Pair, found: Difference, known: frozenset[str]) -> Iterator[Fault]:
    """Praise, names, people and other details that are new; `known` are words that the head above the line says."""
    yield from _praise(pair)
    for content in found.added:
        details = (not content.lemmas or content.person) and not is_light(content.text)
        if details and not _says_nothing(content, pair, found, known):
            yield pair.fault(_kind_of(content), f"“{content.word.printed}” is not in the source line")


def _praise(pair: Pair) -> Iterator[Fault]:
    """Words of praise, which are otherwise no content."""
    before = {w.text for line in (pair.source, canonical(pair.source)) for w in words(line)}
    for word in words(canonical(pair.output)):
        praises = word.text in lexicon.wording().praise and word.text not in before
        if praises and not spelled_out(word.text, pair.source, pair.output, surmised=True):
            yield pair.fault(Code.DETAIL_ADDED, f"“{word.printed}” is not in the source line")


def _says_nothing(content: Content, pair: Pair, found: Difference, known: frozenset[str]) -> bool:
    """Whether a new word tells nothing but what the source, or the head above the line, tells in another way."""
    return (
        (content.text in known and not content.person)
        or _counts_heads(content, pair)
        or _says_again(content, found.lost)
        or _same_change(content, pair)
        or stands_for_clause(content, pair.source)
        or stands_for_light(content, pair, found)
    )


def _counts_heads(content: Content, pair: Pair) -> bool:
    """Whether "people" only says what a bare number of the source counts: "a county of 62,000"."""
    if content.text in _WORKING and _named_by_kind(content, pair):
        return True
    before = next((q for q in quantities(canonical(pair.output)) if content.key in q.nouns[:1]), None)
    bare = [q for q in quantities(canonical(pair.source)) if not q.nouns and before and q.value == before.value]
    members = lexicon.people().members
    return any(content.text == "people" or singular(content.text) in members.get(q.before, ()) for q in bare)


def _named_by_kind(content: Content, pair: Pair) -> bool:
    """Whether the source calls them by what stands before the word: "casuals", "casual workers"."""
    kind = next((w.key for w in reversed(words(canonical(pair.output))) if w.end < content.word.start), "")
    return any(w.key == kind and w.text != singular(w.text) for w in words(canonical(pair.source)))


def _says_again(content: Content, lost: tuple[Content, ...]) -> bool:
    """Whether the word tells what the source tells with "re-": "rewrote", "wrote anew"."""
    again = content.text in lexicon.wording().again
    return again and any(lemma.startswith("re") for c in lost for lemma in c.lemmas)


def _same_change(content: Content, pair: Pair) -> bool:
    """Whether the word tells a change that the source tells too: "shorter" for "less"."""
    direction = direction_of(content.text)
    return bool(direction) and tells_same_change(pair.source, pair.output, direction)


def _kind_of(content: Content) -> Code:
    """What a word without a counterpart in the source adds: a name, people, or something else."""
    if content.name and not content.first:
        return Code.TOOL_ADDED
    return Code.AUDIENCE_ADDED if content.person else Code.DETAIL_ADDED
