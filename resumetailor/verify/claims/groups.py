"""Groups of people that act, or to which the person belongs: "our crew rewired", "part of the night shift"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from resumetailor.english.verbs import inflect
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.canonical import canonical
from resumetailor.verify.text.keys import key
from resumetailor.verify.text.verb_forms import tags_of

_ONE_OF_SEVERAL = re.compile(r"\b(?:was|were|am|as) (?:one|two|three|four) of (?=(?:[\w-]+ ){1,4}(?:who|that|which) )")


def acting_groups(line: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Groups that are told to have acted, by name: "crew"."""
    return ((m["group"] or m["joined"] or m["ours"], m) for m in _found_acting(line))


@lru_cache(1024)
def acts_of_groups(text: str) -> frozenset[str]:
    """The keys of what groups of people are told to have done: "in an orchestra that toured"."""
    return frozenset(key(_act_of(m)) for m in _found_acting(canonical(text).lower()))


def _found_acting(line: str) -> Iterator[re.Match[str]]:
    """Groups of people that are told to have acted: "our crew rewired"."""
    return (m for m in _group().finditer(line) if "VBD" in tags_of(_act_of(m)))


def _act_of(found: re.Match[str]) -> str:
    return found["act"] or found["did"] or found["won"]


@cache
def _group() -> re.Pattern[str]:
    won = "|".join(inflect(verb, "VBD") for verb in lexicon.wording().winning)
    return re.compile(
        r"\b(?:on|in|of|joined) (?:our|my|the|this|an?) (?:[\w-]+ ){0,2}?"
        rf"(?P<joined>{'|'.join(lexicon.people().groups)}) (?:that|which|who) (?P<did>\w+)"
        r"|(?:^|[.,;:] |\b(?:and|but|so|after|when|once|as|because|which|that) )(?:our|my|the|this|a) (?:[\w-]+ ){0,2}?"
        rf"(?P<group>{'|'.join(lexicon.people().groups)}) (?:then |also |together )?(?P<act>\w+)"
        rf"|(?:^|[.;] )our (?:[\w-]+ ){{0,2}}?(?P<ours>\w+) (?P<won>{won})\b"
    )


def among_others(line: str) -> Iterator[re.Match[str]]:
    """What tells that the person was one of several: "one of four pilots who", "part of the night shift"."""
    for pattern in (_ONE_OF_SEVERAL, part_of_group(), _whole_group()):
        yield from pattern.finditer(line)


@cache
def part_of_group() -> re.Pattern[str]:
    """What tells that the person belonged to a group: "part of the night shift"."""
    every, times = lexicon.people().groups, lexicon.quantities().periods
    groups, acting = "|".join(every), "|".join(g for g in every if g not in times)  # "in a shift of 8 hours"
    within = r"(?:[\w-]+ ){0,4}?"
    return re.compile(
        rf"\b(?:(?:part|members?|one) of (?:a|an|our|my) {within}(?:{groups})"
        rf"|(?:part|members?) of the {within}(?:{groups})"
        rf"|belonged to (?:an?|the) {within}(?:{groups})|(?:in|on) an? {within}(?:{acting}))\b"
    )


@cache
def _whole_group() -> re.Pattern[str]:
    """As in "70 calls a night for the whole desk"."""
    groups = "|".join((*lexicon.people().groups, "desk", "floor", "shop", "store", "site"))
    return re.compile(rf"\b(?:for|by|between) the (?:whole|entire) (?:\w+ )?(?:{groups})\b")
