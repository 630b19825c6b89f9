"""What the truth check knows of words: models/lexicons/{quantities,claims,people,wording}.yml, checked and indexed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from resumetailor.knowledge import Knowledge, load
from resumetailor.resources import models
from resumetailor.verbs import Words

Phrases = tuple[str, ...]


class Quantities(Knowledge):
    """How quantities are told; see the file."""

    cardinals: dict[str, int]
    ordinals: dict[str, int]
    multipliers: dict[str, int]
    fractions: dict[str, int]
    vague: Words
    units: dict[str, Phrases]
    hedges: dict[str, Phrases]
    hedges_after: dict[str, Phrases]
    bounds: dict[str, Phrases]
    bounds_after: dict[str, Phrases]
    from_: Phrases
    to: Phrases
    by: Phrases
    frequencies: dict[str, Phrases]
    periods: Words


class Claims(Knowledge):
    """Words that carry a claim or a reserve; see the file."""

    kept: dict[str, dict[str, Phrases]]
    refused: dict[str, dict[str, Phrases]]


class People(Knowledge):
    """Nouns for people; see the file."""

    people: Words
    same: tuple[Words, ...]


class Duty(Knowledge):
    """Openers of a duty: the tier of the act that they claim, and the verbs that may stand for them."""

    tier: int
    acts: Words
    phrases: Phrases


class Wording(Knowledge):
    """Which words say nothing, and which say the same; see the file."""

    function: Words
    fillers: Words
    light: Words
    up: Words
    down: Words
    other_results: Words
    phrases: dict[str, Phrases]
    duties: tuple[Duty, ...]
    took_part: Words
    exposed: Words
    acts: tuple[Words, ...]
    synonyms: tuple[Words, ...]
    vocabulary: dict[str, Words]
    acronyms: dict[str, str]
    collective: Words
    spellings: dict[str, str]


@cache
def quantities() -> Quantities:
    return load(models() / "lexicons" / "quantities.yml", Quantities)


@cache
def claims() -> Claims:
    return load(models() / "lexicons" / "claims.yml", Claims)


@cache
def people() -> People:
    return load(models() / "lexicons" / "people.yml", People)


@cache
def wording() -> Wording:
    return load(models() / "lexicons" / "wording.yml", Wording)


@cache
def function_words() -> frozenset[str]:
    return frozenset(wording().function)


def alternation(phrases: Iterable[str]) -> str:
    """A pattern of any of the phrases, longest first; "*" at the end of one stands for any ending."""
    ordered = sorted(phrases, key=len, reverse=True)
    return "|".join(
        re.escape(p).replace(r"\ ", r"[ -]").replace(r"\*", r"\w*").replace(r"\-", r"[ -]") for p in ordered
    )


def bounded(pattern: str) -> str:
    """The pattern as whole words: no letter or digit touches it where it begins or ends with one."""
    return rf"(?<!\w)(?:{pattern})(?!\w)"


def senses(table: Mapping[str, Phrases]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """For each sense the pattern of its wordings."""
    return tuple((sense, re.compile(bounded(alternation(phrases)))) for sense, phrases in table.items())
