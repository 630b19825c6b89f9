"""Times of day, parts of a unit, limits and how often something happens, each told in one way (measures.yml)."""

from __future__ import annotations

import calendar
import re
from functools import cache, partial

from resumetailor.english.number_words import number_words
from resumetailor.english.verbs import Words
from resumetailor.knowledge import Knowledge, from_lexicon
from resumetailor.verify.text import lexicon


class Measures(Knowledge):
    """Wordings and what each is read as; see the file."""

    units: Words
    wordings: tuple[tuple[str, str], ...]
    examples: dict[str, str]
    counterexamples: dict[str, str]


measures = from_lexicon("measures", Measures)


def measured_alike(line: str) -> str:
    """The line with its measures told in one way: "half past six in the evening" is "6:30 pm"."""
    possible = _possible(line)
    for number, (wording, told) in enumerate(measures().wordings):
        if number in possible:
            before, line = line, _pattern(wording).sub(partial(_told, told), line)
            possible = possible if line == before else _possible(line)
    return line


def _possible(line: str) -> frozenset[int]:
    """The numbers of the wordings that the line may hold, by its words."""
    said, numbers = line.lower(), _numbers()
    return numbers[""].union(*(found for word, found in numbers.items() if word and word in said))


@cache
def _numbers() -> dict[str, frozenset[int]]:
    """For each word, the numbers of the wordings of which it may be needed; for "", of those that need none."""
    needed = [_needed(wording) for wording, _ in measures().wordings]
    words = {"", *(word for some in needed for word in some)}
    return {word: frozenset(n for n, some in enumerate(needed) if word in (some or ("",))) for word in words}


@cache
def _pattern(wording: str) -> re.Pattern[str]:
    """Compiled only for a line that may hold it: few resumes need more than some."""
    return re.compile(_filled(wording, _holes()), re.IGNORECASE)


@cache
def _holes() -> dict[str, str]:
    """What stands for the names in braces."""
    number = rf"\d+(?:\.\d+)?|{number_words().any_cardinal}"
    groups = "|".join(lexicon.people().groups)
    units = "|".join(measures().units)
    months = "|".join((*calendar.month_name[1:], *calendar.month_abbr[1:], "Sept"))
    named = {"{n}": f"(?P<n>{number})", "{unit}": f"(?P<unit>{units})"}
    return {**named, "{number}": f"(?:{number})", "{month}": rf"(?:{months})\.?", "{group}": groups}


_ALTERNATIVES = re.compile(r"\((?:\?[:=])?([a-z0-9]+(?:[ -][a-z0-9]+)*(?:\|[a-z0-9]+(?:[ -][a-z0-9]+)*)*)\)(?![?*])")
_GROUP = re.compile(r"\([^()]*\)[?*+]?")
_CLASS = re.compile(r"\[[^]]*\]")
_NO_LETTERS = re.compile(r"\\[A-Za-z0-9]|\{[\w,]+\}|.\?")
"""Kinds of characters, holes, repetitions, and what may be missing."""


def _needed(wording: str) -> tuple[str, ...]:
    """Words without one of which the wording matches nothing, as long as can be; none if it names none for sure.

    One stands outside of all brackets, several are the alternatives of a bracket outside of all others.
    """
    groups: list[tuple[str, ...]] = []

    def kept(group: re.Match[str]) -> str:
        groups.append(tuple(group[1].split("|")))
        return f"<{chr(len(groups))}>"

    outside = _ALTERNATIVES.sub(kept, _CLASS.sub("\t", wording))
    while (without := _GROUP.sub("\t", outside)) != outside:
        outside = without
    if "|" in outside:
        return ()
    bare = _NO_LETTERS.sub("\t", outside)
    told: list[tuple[str, ...]] = [(words,) for words in re.findall("[a-z0-9/' ]*[a-z0-9][a-z0-9/' ]*", bare)]
    told += [groups[ord(sign) - 1] for sign in re.findall("<(.)>", bare)]
    return max(told, key=lambda some: min(map(len, some)), default=())


def _filled(told: str, holes: dict[str, str]) -> str:
    for hole, pattern in holes.items():
        told = told.replace(hole, pattern)
    return told


def _told(shape: str, found: re.Match[str]) -> str:
    named = found.groupdict()
    number = _value(named["n"]) if named.get("n") else 0.0
    numbers = {"n": number, "less": number - 1, "half": number + 0.5}
    groups = [group or "" for i, group in enumerate(found.groups(), 1) if i not in found.re.groupindex.values()]
    return shape.format(None, *groups, **{k: f"{v:g}" for k, v in numbers.items()}, unit=named.get("unit"))


def _value(number: str) -> float:
    return float(number_words().cardinals.get(number.lower(), 0) if number.isalpha() else number)
