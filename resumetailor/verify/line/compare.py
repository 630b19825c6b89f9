"""Is one rewritten line true to its own source line?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from resumetailor.verify.claims.changes import change_faults, direction_of, tells_same_change
from resumetailor.verify.claims.contents import Content
from resumetailor.verify.claims.labels import without_label
from resumetailor.verify.claims.ladder import ladder_faults
from resumetailor.verify.claims.own_acts import acts_together
from resumetailor.verify.claims.quantities import quantities
from resumetailor.verify.claims.self_praise import praised
from resumetailor.verify.claims.strength import of_such, same_act
from resumetailor.verify.claims.thesaurus import stands_for_clause
from resumetailor.verify.faults import Code, Fault, Pair
from resumetailor.verify.line.acts import act_faults
from resumetailor.verify.line.bound_people import people_faults
from resumetailor.verify.line.compounds import compound_faults
from resumetailor.verify.line.each import each_faults
from resumetailor.verify.line.governed import governed_faults
from resumetailor.verify.line.light_wordings import stands_for_light
from resumetailor.verify.line.marks import mark_faults
from resumetailor.verify.line.numbers import number_faults
from resumetailor.verify.line.particles import particle_faults
from resumetailor.verify.line.possessors import possession_faults
from resumetailor.verify.line.progress import progress_faults
from resumetailor.verify.line.scope import scope_faults
from resumetailor.verify.line.surface import surface_faults
from resumetailor.verify.line.transfers import transfer_faults
from resumetailor.verify.line.ways import way_faults
from resumetailor.verify.line.wording import difference
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.abbreviations import spelled_out
from resumetailor.verify.text.canonical import canonical
from resumetailor.verify.text.folding import folded
from resumetailor.verify.text.keys import singular
from resumetailor.verify.text.verb_forms import is_light
from resumetailor.verify.text.words import words

_ONE_CLAIM = frozenset((Code.VERB_RAISED, Code.CAUSE_ADDED, Code.DIRECTION_SWAPPED, Code.TEAM_CREDIT_DROPPED))
"""What a line claims as a whole, so that several of these faults come of one edit."""
_JOINED = re.compile(r"-(\w+)")
_SHARING = frozenset(("with", "alongside", "and"))
_WORKING = frozenset(("people", "workers", "staff", "members", "employees"))
_THOSE_WHO = re.compile(r"\b(?:those|whoever|anyone|anybody|everyone|everybody)\b(?: who)?", re.IGNORECASE)
_BEFORE = 6
"""How many words before a person the preposition is looked for."""


@lru_cache(256)
def compare_line(source: str, output: str, known: frozenset[str] = frozenset()) -> tuple[Fault, ...]:
    """The faults of an output line against the source line that it tells; none if it is true to it.

    `known` are the words that the head above the line says: naming the things of that place adds none, and "worked as
    a cashier" says nothing below that title.
    The place of each fault is empty: whoever knows where the line stands fills it in.
    """
    pair = Pair(source, without_label(source, output))
    if source == output or folded(source) == folded(output):
        return tuple(surface_faults(pair))
    return _without_repetitions(
        (
            *surface_faults(pair),
            *number_faults(pair),
            *change_faults(pair),
            *ladder_faults(pair),
            *people_faults(pair),
            *governed_faults(pair),
            *particle_faults(pair),
            *way_faults(pair),
            *transfer_faults(pair),
            *mark_faults(pair),
            *progress_faults(pair),
            *each_faults(pair),
            *_wording_faults(pair, known),
        )
    )


def _without_repetitions(faults: tuple[Fault, ...]) -> tuple[Fault, ...]:
    """One fault for one edit: what several rules find of one claim is told by the first of them."""
    first = {fault.code: fault for fault in reversed(faults)}
    return tuple(fault for fault in faults if fault.code not in _ONE_CLAIM or fault is first[fault.code])


def _wording_faults(pair: Pair, known: frozenset[str]) -> Iterator[Fault]:
    found = difference(pair.source, pair.output)
    yield from act_faults(pair, found)
    before = {w.text for line in (pair.source, canonical(pair.source)) for w in words(line)}
    for word in words(canonical(pair.output)):
        praises = word.text in lexicon.wording().praise and word.text not in before
        if praises and not spelled_out(word.text, pair.source, pair.output):
            yield pair.fault(Code.DETAIL_ADDED, f"“{word.printed}” is not in the source line")
    for content in found.added:
        said = (content.text in known and not content.person) or _counts_heads(content, pair)
        said = said or _says_again(content, found.lost)
        if said or _same_change(content, pair) or stands_for_clause(content, pair.source):
            continue
        if stands_for_light(content, pair, found):
            continue
        if (not content.lemmas or content.person) and not is_light(content.text):
            yield pair.fault(kind_of(content), f"“{content.word.printed}” is not in the source line")
    yield from scope_faults(pair, found.lost)
    yield from _owned(pair, found.lost)
    yield from possession_faults(pair)
    lost = [c for c in found.lost if not (is_light(c.text) or _praises(c, pair.source) or _told_by(c, found.added))]
    yield from compound_faults(pair, found.kept, lost)
    total = len({c.word.start for c, _ in found.kept}) + len(found.lost)
    names = [c for c in lost if not c.person or c.text not in known or _shares(pair.source, c)]
    yield from (
        _lost_names(pair, names)
        or _lost_act(pair, lost)
        or _lost_much([c for c in lost if c.text not in known], pair, total)
    )


def _praises(content: Content, source: str) -> bool:
    """Whether the word, with what a hyphen joins to it, only praises the person: not "self" in "self-employed"."""
    if any(start <= content.word.start < end for start, end in praised(source)):
        return True
    joined = _JOINED.match(canonical(source), content.word.end)
    praise, behind = lexicon.wording().self_praise, joined[1].lower() if joined else ""
    if content.text + behind in praise:  # "hard-working"
        return True
    return content.text in praise and (not behind or behind in praise)


def _owned(pair: Pair, lost: tuple[Content, ...]) -> Iterator[Fault]:
    """What belongs to another in the source told as one's own: "the shop's rate", "my rate"."""
    before, after = ({w.text for w in words(side)} for side in (pair.source, pair.output))
    owner = next((c for c in lost if c.text.endswith("'s") or c.word.printed.endswith("'")), None)
    if owner is not None and "my" in after and before.isdisjoint(("my", "i", "me", "mine")):
        yield pair.fault(Code.DETAIL_ADDED, f"“my”: the source says “{owner.text}”")


def _told_by(lost: Content, added: tuple[Content, ...]) -> bool:
    """Whether a new word stands for a lost one."""
    return any(same_act(lost, other) or same_act(other, lost) or of_such(other, lost) for other in added)


def _counts_heads(content: Content, pair: Pair) -> bool:
    """Whether "people" only says what a bare number of the source counts: "a county of 62,000"."""
    if content.text in _WORKING and _named_by_kind(content, pair):
        return True
    before = next((q for q in quantities(canonical(pair.output)) if content.key in q.nouns[:1]), None)
    bare = [q for q in quantities(canonical(pair.source)) if not q.nouns and before and q.value == before.value]
    members = lexicon.people().members
    return any(content.text == "people" or singular(content.text) in members.get(q.before, ()) for q in bare)


def _says_again(content: Content, lost: tuple[Content, ...]) -> bool:
    """Whether the word tells what the source tells with "re-": "rewrote", "wrote anew"."""
    again = content.text in lexicon.wording().again
    return again and any(lemma.startswith("re") for c in lost for lemma in c.lemmas)


def _named_by_kind(content: Content, pair: Pair) -> bool:
    """Whether the source calls them by what stands before the word: "casuals", "casual workers"."""
    kind = next((w.key for w in reversed(words(canonical(pair.output))) if w.end < content.word.start), "")
    return any(w.key == kind and w.text != singular(w.text) for w in words(canonical(pair.source)))


def _same_change(content: Content, pair: Pair) -> bool:
    """Whether the word tells a change that the source tells too: "shorter" for "less"."""
    direction = direction_of(content.text)
    return bool(direction) and tells_same_change(pair.source, pair.output, direction)


def kind_of(content: Content) -> Code:
    """What a word without a counterpart in the source adds: a name, people, or something else."""
    if content.name and not content.first:
        return Code.TOOL_ADDED
    return Code.AUDIENCE_ADDED if content.person else Code.DETAIL_ADDED


def _lost_names(pair: Pair, lost: list[Content]) -> list[Fault]:
    """People with whom it was done, or else a name or other people, that are gone."""
    lost = [c for c in lost if not _said_of_number(c, pair)]
    partner = next((c for c in lost if c.person and _shares(pair.source, c)), None)
    person = next((c for c in lost if c.person), None)
    name = next((c for c in lost if c.name and not c.first), None)
    if partner:
        return [pair.fault(Code.TEAM_CREDIT_DROPPED, f"“{partner.text}”: the source shares the credit")]
    gone = name or person
    return [pair.fault(Code.DETAIL_LOST, f"“{gone.word.printed}” is missing")] if gone else []


def _said_of_number(content: Content, pair: Pair) -> bool:
    """Whether only "people" is gone from behind a number, or told as "those who"."""
    if content.text != "people":
        return False
    values = {q.value for q in quantities(canonical(pair.output)) if not q.unit}
    counted = any(q.value in values for q in quantities(canonical(pair.source)) if content.key in q.nouns)
    return counted or bool(_THOSE_WHO.search(pair.output))


def _lost_act(pair: Pair, lost: list[Content]) -> list[Fault]:
    """One of several acts done to the same things, that is gone: "fed, weighed and vaccinated 900 calves"."""
    together = acts_together(pair.source)
    gone = next((c for c in lost if c.key in together and c.acts), None)
    return [pair.fault(Code.DETAIL_LOST, f"“{gone.word.printed}” is missing")] if gone else []


def _lost_much(lost: list[Content], pair: Pair, total: int) -> list[Fault]:
    """Whether a line of so many words has lost much of what it says."""
    much = (len(lost) > 2 and len(lost) > total / 4) or (len(lost) == 2 and total < 7)
    return [pair.fault(Code.DETAIL_LOST, f"“{', '.join(c.text for c in lost)}” are missing")] if much else []


def _shares(source: str, person: Content) -> bool:
    """Whether the person stands behind "with", perhaps after others, or before "and I"."""
    line = canonical(source).lower()
    if re.match(r" and (?:i|me|myself)\b", line[person.word.end :]):
        return True
    before = reversed(line[: person.word.start].split()[-_BEFORE:])
    return next((word for word in before if word in lexicon.wording().prepositions), "") in _SHARING
