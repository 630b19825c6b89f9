"""What the truth check knows of words: its files in models/lexicons, checked and indexed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Annotated

from pydantic import BeforeValidator

from resumetailor.english.verbs import Words
from resumetailor.knowledge import Knowledge, from_lexicon

Phrases = tuple[str, ...]
Groups = Annotated[tuple[Words, ...], BeforeValidator(lambda text: text.split(", "))]
"""Groups of words in one text of YAML, parted by commas."""


class Quantities(Knowledge):
    """How quantities are told; see the file."""

    vague: Words
    currencies: dict[str, str]
    letters_of_money: dict[str, str]
    signs_with_letters: dict[str, str]
    currency_words: Words
    changed: dict[str, tuple[float, str]]
    numbered: Words
    units: dict[str, Phrases]
    may_mean: dict[str, Phrases]
    scales: dict[str, tuple[float, str]]
    hedges: dict[str, Phrases]
    hedges_after: dict[str, Phrases]
    hedges_behind: dict[str, Phrases]
    bounds: dict[str, Phrases]
    bounds_after: dict[str, Phrases]
    bounds_behind: dict[str, Phrases]
    from_: Phrases
    to: Phrases
    by: Phrases
    leading_to: Phrases
    frequencies: dict[str, Phrases]
    periods: Words


class Claims(Knowledge):
    """Words that carry a claim or qualify it; see the file."""

    kept: dict[str, dict[str, Phrases]]
    refused: dict[str, dict[str, Phrases]]
    quantifiers: tuple[Phrases, ...]
    universal: tuple[Words, ...]
    benchmark: dict[str, Phrases]
    of_numbers: Phrases
    superlatives: Words


class People(Knowledge):
    """Nouns for people; see the file."""

    people: Words
    same: tuple[Words, ...]
    general: dict[str, Words]
    groups: Words
    bodies: Words
    dealings: Words
    members: dict[str, Words]
    parts: dict[str, Words]
    same_part: dict[str, Words]


class Duty(Knowledge):
    """Openers of a duty: the tier of the act that they claim, and the verbs that may stand for them."""

    tier: int
    acts: Words
    phrases: Phrases


class Wording(Knowledge):
    """Which words say nothing, and which say the same; see the file."""

    function: Words
    fillers: Words
    praise: Words
    honours: Words
    self_praise: Words
    soft: Words
    manners: Words
    supplied: Words
    light: Words
    employing: Words
    unclaiming: Words
    receiving: Words
    giving: Words
    transferred: Words
    making: Words
    creating: Words
    executing: Words
    writings: Words
    events: Words
    realizing: Words
    plain: Words
    up: Words
    down: Words
    intending: Words
    plans: Words
    ending: Words
    moving: Words
    linking: Words
    other_results: Words
    winning: Words
    bringing: Words
    crediting: Words
    vague: Words
    generic: Words
    duties: tuple[Duty, ...]
    took_part: Words
    helping: Words
    parts: Words
    exposed: Words
    happening: Words
    intransitive: Words
    hindering: Words
    with_bare: Words
    no_partners: Words
    by_means: Words
    workplaces: Words
    governing: dict[str, Words]
    denying: Words
    denying_prefixes: Words
    again: Words
    of_heads: Words
    prefixes: Words
    particles: Words
    splitting: Words
    turned: Words
    mentioning: Words
    parting: Words
    parting_phrases: Phrases
    prepositions: Words
    topical: Words
    urging: Words
    learning: Words
    teaching: Words
    requesting: Words
    vocabulary: dict[str, Words]
    apart: tuple[Words, ...]
    collective: Words
    of_tools: Words
    of_microsoft: Words
    abbreviations: dict[str, str]
    plurals: dict[str, str]
    spellings: dict[str, str]


class LongForms(Knowledge):
    """What abbreviations stand for; see the file."""

    acronyms: dict[str, Phrases]
    one_meaning: Words
    weighty: Words


class OfThings(Knowledge):
    """Verbs that tell one act where certain things are its object."""

    acts: Words
    things: Words


class Synonyms(Knowledge):
    """Wordings of equal strength; see the file."""

    phrases: dict[str, Phrases]
    achieved: Phrases
    acts: tuple[Words, ...]
    of_things: tuple[OfThings, ...]
    spoken: Words
    routine: Words
    general: dict[str, Words]
    nominal: dict[str, Words]
    milder: dict[str, Words]
    shell: dict[str, Words]
    nouns: tuple[Words, ...]
    qualities: tuple[Words, ...]
    examples: dict[str, str]
    counterexamples: dict[str, str]


class WordNet(Knowledge):
    """What WordNet knows of nouns, qualities and families of words; see the file."""

    people: Words
    nouns: Groups
    acts: Groups
    qualities: Groups
    kinds: Groups
    general_acts: Groups
    general_qualities: Groups
    opposites: Groups
    families: Groups
    origins: Groups


quantities = from_lexicon("quantities", Quantities)
claims = from_lexicon("claims", Claims)
people = from_lexicon("people", People)
wording = from_lexicon("wording", Wording)
long_forms = from_lexicon("long_forms", LongForms)
synonyms = from_lexicon("synonyms", Synonyms)
wordnet = from_lexicon("wordnet", WordNet)


@cache
def function_words() -> frozenset[str]:
    return frozenset(wording().function)


@cache
def unit_names() -> Mapping[str, str]:
    """The unit that each of its names stands for."""
    return {form: unit for unit, forms in quantities().units.items() for form in (unit, *forms)}


@cache
def result_verbs() -> frozenset[str]:
    """Verbs that tell a change or another result."""
    table = wording()
    return frozenset((*table.up, *table.down, *table.other_results))


def by_member(groups: Iterable[Iterable[str]]) -> Mapping[str, frozenset[str]]:
    """For each word those of the groups in which it stands."""
    found: dict[str, frozenset[str]] = {}
    for group in groups:
        words = frozenset(group)
        for word in words:
            found[word] = found[word] | words if word in found else words
    return found


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
