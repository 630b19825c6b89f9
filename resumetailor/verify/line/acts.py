"""The acts of a rewritten line against those of its source line: none may be another one, none may rank higher."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resumetailor.verify.claims.contents import Content
from resumetailor.verify.claims.markers import markers
from resumetailor.verify.claims.own_acts import own_acts
from resumetailor.verify.claims.subjects import acts_of_others
from resumetailor.verify.claims.thesaurus import stands_for_clause
from resumetailor.verify.claims.tiers import shares_an_act, takes_part
from resumetailor.verify.faults import Code, Fault, Pair
from resumetailor.verify.line.act_nouns import is_given, out_of_nouns
from resumetailor.verify.line.aims import aim_faults
from resumetailor.verify.line.borrowed_acts import borrowed_acts
from resumetailor.verify.line.left_to_others import left_to_others
from resumetailor.verify.line.light_wordings import stands_for_light
from resumetailor.verify.line.new_acts import LostActs, new_act
from resumetailor.verify.line.verb_objects import NOUN_AFTER
from resumetailor.verify.line.wording import Difference
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.canonical import canonical, quoted

_HELPED = re.compile(r"\bwith (?:the )?(?:help|support|assistance) (?:of|from)\b", re.IGNORECASE)


def act_faults(pair: Pair, found: Difference) -> Iterator[Fault]:
    """Verbs that are new, and verbs that lost the "helped to" or "worked on" before them."""
    gone = [c for c in found.lost if c.lemmas]
    duty = _duty(pair.source)
    named = [c for c in found.lost if c.lemmas or is_given(c, pair, found.lost)]
    lost = LostActs(gone, named, max((c.tier for c in gone if c.acts), default=duty.tier if duty else 0))
    for content in found.added:
        done = (
            _helps(content, gone, pair)
            or (duty and content.lemmas & set(duty.acts))
            or _makes_noun_of_act(content, found)
        )
        if content.lemmas and not (content.person or done or _stands_for_more(content, pair, found)):
            yield from new_act(pair, content, lost)
    yield from _raised(pair, found)
    yield from borrowed_acts(pair, found)
    yield from aim_faults(pair)
    yield from out_of_nouns(pair, found)
    told = takes_part(_without_helpers(pair)) or (_in_team(pair.source) and _in_team(pair.output))
    if shares_an_act(canonical(pair.source)) and not told:
        yield pair.fault(Code.VERB_RAISED, "in the source the person only had a part in it")


def _without_helpers(pair: Pair) -> str:
    """The output, without those who are told to have helped where the source has none: it was the person who helped."""
    output = canonical(pair.output)
    return output if _HELPED.search(canonical(pair.source)) else _HELPED.sub("with", output)


def _stands_for_more(content: Content, pair: Pair, found: Difference) -> bool:
    """Whether a word tells what the source has a clause or a turn of phrase for."""
    return stands_for_clause(content, pair.source) or stands_for_light(content, pair, found)


def _in_team(line: str) -> bool:
    """Whether the line says that it was done in a team: "was part of a team that moved", "as one of a team"."""
    return any(m.sense == "team" for m in markers(line))


def _helps(content: Content, gone: list[Content], pair: Pair) -> bool:
    """Whether the output says that the person only helped with what the source says was done."""
    took_part = "take" in content.lemmas and canonical(pair.output)[content.word.end :].startswith(" part in ")
    helping = took_part or not content.lemmas.isdisjoint(lexicon.wording().helping)
    less = not gone or any(c.acts and (c.tier > content.tier or took_part) for c in gone)
    return helping and less and not left_to_others(pair)


def _makes_noun_of_act(content: Content, found: Difference) -> bool:
    """Whether a verb of making stands before the noun of an act of the source: "produced estimates", "estimated"."""
    behind = (
        content.acts and mate.acts and not told.acts and 0 < told.word.start - content.word.end < NOUN_AFTER
        for mate, told in found.kept
    )
    return bool(content.lemmas & set(lexicon.wording().making)) and any(behind)


def _duty(source: str) -> lexicon.Duty | None:
    """The opener of a duty in the source: "responsible for"."""
    line = canonical(source).lower()
    return next((d for d in lexicon.wording().duties if any(phrase in line for phrase in d.phrases)), None)


def _raised(pair: Pair, found: Difference) -> Iterator[Fault]:
    """Acts that the source has too, but there behind "helped to" or "worked on": those told as the person's own."""
    best: dict[str, int] = {}
    for mate, content in found.kept:
        best[content.key] = max(best.get(content.key, 0), mate.tier)
    others = acts_of_others(pair.output)
    acts = {c.word.start: c for _, c in found.kept if c.acts and c.lemmas and c.key not in others}.values()
    raised = [c for c in acts if best[c.key] < 2 and c.tier > best[c.key]]
    own = own_acts(pair.output)
    told = [quoted(pair.output, c.text) for c in [c for c in raised if c.first or c.key in own] or raised]
    if told:
        yield pair.fault(Code.VERB_RAISED, f"{', '.join(told)}: in the source the person only had a part in it")
