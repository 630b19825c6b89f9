"""Is one rewritten line true to its own source line?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache

from resumetailor import verbs
from resumetailor.verify import lexicon
from resumetailor.verify.faults import Code, Fault
from resumetailor.verify.markers import markers
from resumetailor.verify.numbers import number_faults
from resumetailor.verify.surface import surface_faults
from resumetailor.verify.wording import Content, Difference, canonical, contents, difference, people_keys, spelled_out
from resumetailor.verify.words import folded, key, synonyms

_DROPPED = {
    "negation": (Code.NEGATION_DROPPED, "the source's negation is missing"),
    "team": (Code.TEAM_CREDIT_DROPPED, "the source shares the credit"),
    "unfinished": (Code.IN_PROGRESS_DROPPED, "the source says that it was not finished"),
    "reserve": (Code.HEDGE_DROPPED, "the source says so with a reserve"),
}
_ADDED = {
    "reach": (Code.REACH_ADDED, "the source does not claim this reach"),
    "negation": (Code.NEGATION_ADDED, "the source has no such negation"),
}


def compare_line(source: str, output: str) -> tuple[Fault, ...]:
    """The faults of an output line against the source line that it tells; none if it is true to it.

    The place of each fault is empty: who knows where the line stands fills it in.
    """
    if folded(source) == folded(output):
        return tuple(surface_faults(source, output))
    faults = [*surface_faults(source, output), *number_faults(source, output), *_marker_faults(source, output)]
    return (*faults, *_wording_faults(source, output))


def _fault(code: Code, source: str, output: str, explanation: str) -> Fault:
    return Fault(code, "", source, output, explanation)


def _marker_faults(source: str, output: str) -> Iterator[Fault]:
    before, after = markers(source), markers(output)
    counts = [Counter((m.kind, m.sense) for m in side) for side in (before, after)]
    texts = {(m.kind, m.sense): m.text for m in (*after, *before)}
    for marker in counts[0].keys() | counts[1].keys():
        kind, sense = marker
        was, now = counts[0][marker], counts[1][marker]
        word = texts[marker]
        if was == 0 and spelled_out(word, source, output):
            continue
        if kind in _DROPPED and now < was and (now == 0 or kind == "negation"):
            code, why = _DROPPED[kind]
            yield _fault(code, source, output, f"“{word}”: {why}")
        if kind in _ADDED and was == 0 < now:
            code, why = _ADDED[kind]
            yield _fault(code, source, output, f"“{word}”: {why}")
        if kind == "frequency" and was == 0:
            yield _fault(Code.FREQUENCY_ADDED, source, output, f"“{word}”: the source does not say so")
        if kind == "frequency" and now == 0:
            yield _fault(Code.FREQUENCY_DROPPED, source, output, f"“{word}” is missing")
        if kind == "cause" and was == 0 < now:
            yield _fault(Code.CAUSE_ADDED, source, output, f"“{word.strip(' ,;-')}”: the source states no cause")


def _wording_faults(source: str, output: str) -> Iterator[Fault]:
    found = difference(source, output)
    new_acts = [c for c in found.added if c.lemmas and (c.acts or not _noun_only(c))]
    gone_acts = [c for c in found.lost if c.lemmas]
    yield from _act_faults(source, output, new_acts, gone_acts)
    yield from _raised(source, output, found)
    acts = {id(c) for c in new_acts}
    for content in found.added:
        if id(content) not in acts and content.text not in _light():
            yield _fault(_kind_of(content), source, output, f"“{content.word.printed}” is not in the source line")
    yield from _lost(source, output, found)


def _noun_only(content: Content) -> bool:
    return content.key in people_keys()


@cache
def _light() -> frozenset[str]:
    return frozenset(
        form for lemma in lexicon.wording().light for form in (lemma, *(verbs.inflect(lemma, t) for t in verbs.TAGS))
    )


def _act_faults(source: str, output: str, new: list[Content], gone: list[Content]) -> Iterator[Fault]:
    """New verbs: fine as synonyms of one that is gone, or as light ones; else another act, or a higher one."""
    allowed = max((c.tier for c in gone if c.acts), default=_duty_tier(source))
    for content in new:
        acts = (*gone, *(c for c in contents(source) if c.acts or content.tier < 3))
        mate = next((g for g in acts if _same_act(content, g)), None)
        if mate is not None:
            if content.tier > mate.tier:
                yield _fault(Code.VERB_RAISED, source, output, f"“{content.text}” claims more than “{mate.text}”")
            continue
        if content.text in _light():
            continue
        if _directions(content) and any(_directions(g) and _directions(g) != _directions(content) for g in gone):
            yield _fault(Code.DIRECTION_SWAPPED, source, output, f"“{content.text}” turns the change around")
        elif content.tier > max(allowed, 1):
            yield _fault(Code.VERB_RAISED, source, output, f"“{content.text}” ranks higher than what the source says")
        elif allowed < 2 and content.tier > allowed and gone:
            yield _fault(Code.VERB_RAISED, source, output, f"“{content.text}” ranks higher than what the source says")
        else:
            code = Code.ACT_CHANGED if gone or content.acts else _kind_of(content)
            yield _fault(code, source, output, f"“{content.text}” is not what the source says was done")


def _same_act(one: Content, other: Content) -> bool:
    return any(synonyms(a) & synonyms(b) for a in one.lemmas for b in other.lemmas)


def _duty_tier(source: str) -> int:
    line = canonical(source).lower()
    return max(
        (tier for tier, phrases in lexicon.wording().duties.items() if any(p in line for p in phrases)), default=0
    )


@cache
def _direction_keys() -> tuple[frozenset[str], frozenset[str]]:
    table = lexicon.wording()
    return frozenset(map(key, table.up)), frozenset(map(key, table.down))


def _directions(content: Content) -> str:
    up, down = _direction_keys()
    return "up" if content.key in up else "down" if content.key in down else ""


def _raised(source: str, output: str, found: Difference) -> Iterator[Fault]:
    """Acts that the source has too, but there behind "helped to" or "worked on"."""
    best: dict[str, int] = {}
    for mate, content in found.kept:
        best[content.key] = max(best.get(content.key, 0), mate.tier)
    for content in {c.word.start: c for _, c in found.kept if c.acts and c.lemmas}.values():
        if best[content.key] < 2 and content.tier > best[content.key]:
            yield _fault(
                Code.VERB_RAISED, source, output, f"“{content.text}”: in the source the person only had a part in it"
            )


def _kind_of(content: Content) -> Code:
    if content.name and not content.first:
        return Code.TOOL_ADDED
    return Code.AUDIENCE_ADDED if content.key in people_keys() else Code.DETAIL_ADDED


def _lost(source: str, output: str, found: Difference) -> Iterator[Fault]:
    """Names that are gone, people whom nobody mentions any more, and lines that lost much of what they say."""
    lost = [c for c in found.lost if c.text not in _light()]
    names = [c for c in lost if c.name and not c.first]
    total = len({c.word.start for c, _ in found.kept}) + len(found.lost)
    if names:
        yield _fault(Code.DETAIL_LOST, source, output, f"“{names[0].word.printed}” is missing")
    elif (len(lost) > 2 and len(lost) > total / 4) or (len(lost) == 2 and total < 7):
        yield _fault(Code.DETAIL_LOST, source, output, f"“{', '.join(c.text for c in lost)}” are missing")
