"""An act told beside one that was done: "prepared and served" of what was only prepared."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from resumetailor.verify.claims.changes import direction_of
from resumetailor.verify.claims.contents import Content, contents
from resumetailor.verify.claims.own_acts import own_acts
from resumetailor.verify.claims.strength import kind_of_act, of_such, same_act
from resumetailor.verify.claims.thesaurus import stands_for_clause
from resumetailor.verify.faults import Code, Fault, Pair
from resumetailor.verify.line.likeness import alike
from resumetailor.verify.line.verb_objects import NOUN_AFTER, keys_behind, keys_of
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.canonical import canonical, quoted
from resumetailor.verify.text.verb_forms import is_light

_CLAUSES = re.compile(r"[.;:]\s|\s(?:and|&)\s")
_JOINED = re.compile(r"(?:, |\b(?:and|then|also) )$")
_BEFORE = re.compile(r"(?:,| and) (\w+)")
_SENTENCE = re.compile(r"[.;:!?]\s")


def joined_faults(pair: Pair) -> Iterator[Fault]:
    """New acts that "and" or a comma joins to acts of the source which are all still told."""
    if " and " not in pair.output and "," not in pair.output:
        return
    acts, source = _own(pair.output), contents(pair.source)
    known, done = {c.key for c in source}, {c.key for c in source if c.acts and c.tags != {"VBG"}}
    kept = [c for c in acts if c.key in done]
    free = _untold(pair, acts) if kept else ()
    for act in (c for c in acts if c.key not in known and kept):
        if _is_joined(act, kept, pair.output) and not _says_again(act, free, pair):
            yield pair.fault(Code.ACT_CHANGED, f"{quoted(pair.output, act.text)} is not what the source says was done")


def _untold(pair: Pair, acts: Sequence[Content]) -> Sequence[Content]:
    """Words of the source for which one of the acts may stand: those that are gone, or no longer told as acts."""
    told, own = keys_of(pair.output), {c.key for c in _own(pair.source)} - {c.key for c in acts}
    return [c for c in contents(pair.source) if c.key not in told or c.key in own]


def _own(line: str) -> Sequence[Content]:
    own = own_acts(line)
    return [c for c in contents(line) if c.acts and "VBD" in c.tags and (c.first or c.key in own)]


def _is_joined(act: Content, kept: Sequence[Content], output: str) -> bool:
    """Whether it goes on from a kept act of its sentence, or one goes on right behind it: "served and prepared"."""
    line = canonical(output)
    if _JOINED.search(line[: act.word.start].lower()):
        before = (line[c.word.end : act.word.start] for c in kept if c.word.start < act.word.start)
        return any(not _SENTENCE.search(between) for between in before)
    behind = _BEFORE.match(line, act.word.end)
    return act.first and behind is not None and any(c.word.start == behind.start(1) for c in kept)


def _says_again(act: Content, free: Sequence[Content], pair: Pair) -> bool:
    """Whether it tells an act that is gone, ties things together, or tells a thing for which the source has no verb."""
    table = lexicon.wording()
    if act.lemmas & {*table.plain, *table.linking, *table.helping, *table.employing, *table.unclaiming}:
        return True
    if any((c.lemmas and c.acts) or is_light(c.text) or alike(c, act) or _same(act, c) for c in free):
        return True
    if direction_of(act.key) or stands_for_clause(act, pair.source) or _has_noun_of_act(act, pair):
        return True
    behind = keys_behind(act, pair.output)
    return any(_is_verbless(clause, behind) for clause in _CLAUSES.split(pair.source))


def _same(act: Content, source: Content) -> bool:
    return bool(same_act(act, source) or kind_of_act(act, source) or of_such(act, source))


def _has_noun_of_act(act: Content, pair: Pair) -> bool:
    """Whether the noun of an act of the source stands behind it: "presented", "gave a presentation"."""
    acts = {c.key for c in contents(pair.source) if c.acts}
    nouns = (c for c in contents(pair.output) if c.key in acts and not c.acts)
    return any(0 < c.word.start - act.word.end < NOUN_AFTER for c in nouns)


def _is_verbless(clause: str, keys: frozenset[str]) -> bool:
    """Whether a clause names one of these things, and tells no act."""
    return not keys.isdisjoint(keys_of(clause)) and not any(c.acts for c in contents(clause))
