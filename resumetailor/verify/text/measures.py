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
    said = line.lower()
    for needed, wording, told in _wordings():
        if needed in said:
            line = _pattern(wording).sub(partial(_told, told), line)
            said = line.lower()
    return line


@cache
def _wordings() -> tuple[tuple[str, str, str], ...]:
    """A word without which the wording matches nothing, the wording, and what is told instead."""
    return tuple((_needed(wording), wording, shape) for wording, shape in measures().wordings)


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


_GROUP = re.compile(r"\([^()]*\)[?*+]?")
_NO_LETTERS = re.compile(r"\\[A-Za-z]|\{\w+\}|\[[^]]*\]|.\?")
"""Classes of characters, holes, and what may be missing."""


def _needed(told: str) -> str:
    """The longest word of a wording that stands outside of all brackets; "" if none does, or there are alternatives."""
    while (outside := _GROUP.sub(" ", told)) != told:
        told = outside
    return "" if "|" in told else max(re.findall("[a-z]+", _NO_LETTERS.sub(" ", told)), key=len, default="")


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
