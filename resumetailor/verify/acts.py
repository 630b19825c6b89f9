"""The acts of a rewritten line against those of its source line: none may be another one, none may rank higher."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from resumetailor.verify import lexicon
from resumetailor.verify.contents import Content, canonical, contents
from resumetailor.verify.faults import Code, Fault, Pair
from resumetailor.verify.wording import Difference
from resumetailor.verify.words import is_light, key, synonyms

_RUNS = 3
"""The tier from which an act may not come from a noun: a shop's head is nobody who headed it."""


def act_faults(pair: Pair, found: Difference) -> Iterator[Fault]:
    """Verbs that are new, and verbs that lost the "helped to" or "worked on" before them."""
    gone = [c for c in found.lost if c.lemmas]
    duty = _duty(pair.source)
    allowed = max((c.tier for c in gone if c.acts), default=duty.tier if duty else 0)
    for content in found.added:
        if content.lemmas and not content.person and not (duty and content.lemmas & set(duty.acts)):
            yield from _new_act(pair, content, gone, allowed)
    yield from _raised(pair, found)


def _new_act(pair: Pair, content: Content, gone: list[Content], allowed: int) -> Iterator[Fault]:
    """A new verb is fine as a synonym of the source's, or as a light one; else it is another act, or a higher one."""
    mate = next((c for c in _candidates(pair, content, gone) if same_act(content, c)), None)
    if mate is not None and content.tier > mate.tier:
        yield pair.fault(Code.VERB_RAISED, f"“{content.text}” claims more than “{mate.text}”")
    elif mate is not None or is_light(content.text):
        return
    elif _direction(content) and any(_direction(c) not in ("", _direction(content)) for c in gone):
        yield pair.fault(Code.DIRECTION_SWAPPED, f"“{content.text}” turns the change around")
    elif content.tier > max(allowed, 2 if not gone else 1):
        yield pair.fault(Code.VERB_RAISED, f"“{content.text}” ranks higher than what the source says")
    else:
        code = Code.ACT_CHANGED if gone or content.first else Code.DETAIL_ADDED
        yield pair.fault(code, f"“{content.text}” is not what the source says was done")


def _candidates(pair: Pair, content: Content, gone: list[Content]) -> list[Content]:
    """The source's words of which a new verb may be another wording."""
    source = contents(pair.source)
    if any(c.key == content.key for c in source):
        return gone
    return [*gone, *(c for c in source if c.acts or content.tier < _RUNS)]


def same_act(one: Content, other: Content) -> bool:
    """Whether two words may tell the same act."""
    return any(synonyms(a) & synonyms(b) for a in one.lemmas for b in other.lemmas)


def _duty(source: str) -> lexicon.Duty | None:
    """The opener of a duty in the source: "responsible for"."""
    line = canonical(source).lower()
    return next((d for d in lexicon.wording().duties if any(phrase in line for phrase in d.phrases)), None)


def _raised(pair: Pair, found: Difference) -> Iterator[Fault]:
    """Acts that the source has too, but there behind "helped to" or "worked on"."""
    best: dict[str, int] = {}
    for mate, content in found.kept:
        best[content.key] = max(best.get(content.key, 0), mate.tier)
    for content in {c.word.start: c for _, c in found.kept if c.acts and c.lemmas}.values():
        if best[content.key] < 2 and content.tier > best[content.key]:
            yield pair.fault(Code.VERB_RAISED, f"“{content.text}”: in the source the person only had a part in it")


def _direction(content: Content) -> str:
    up, down = _direction_keys()
    return "up" if content.key in up else "down" if content.key in down else ""


@cache
def _direction_keys() -> tuple[frozenset[str], frozenset[str]]:
    table = lexicon.wording()
    return frozenset(map(key, table.up)), frozenset(map(key, table.down))
