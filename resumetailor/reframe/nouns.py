"""What nouns name: people, things that are made, single things (models/lexicons/nouns.yml)."""

from __future__ import annotations

import re
from functools import cache

from resumetailor.knowledge import Knowledge, load
from resumetailor.reframe.sentence import Sentence
from resumetailor.resources import models
from resumetailor.verbs import Words

_AGENT = re.compile(r"[a-z]{2,}(?:er|or|ist|ee|ant|ian|man|woman)s?")
_INSIDE = ("JJ", "CD", "VBN", "DT", "PDT", "PRP$", "RB", "HYPH", "$", "POS")


class Nouns(Knowledge):
    """The file's content; see there what each list means."""

    people: Words
    works: Words
    partners: Words
    single: Words


@cache
def _nouns() -> dict[str, frozenset[str]]:
    found = load(models() / "lexicons" / "nouns.yml", Nouns)
    return {name: frozenset(words) for name, words in found}


def head_noun(sentence: Sentence, start: int) -> str | None:
    """The noun that a noun phrase beginning at `start` is about, in lower case."""
    last = None
    for word in sentence.words[start:]:
        if word.tag.startswith("NN"):
            last = word.lower
        elif last or not word.tag.startswith(_INSIDE):
            break
    return last


def is_person(noun: str) -> bool:
    """Whether the noun names people, by the list or by its ending: "supplier", "walkers"."""
    return is_listed_person(noun) or is_agent(noun)


def is_agent(noun: str) -> bool:
    """Whether the noun names somebody by what is done, as far as its ending tells: "driver", "assistant"."""
    return bool(_AGENT.fullmatch(noun))


def is_listed_person(noun: str) -> bool:
    """Whether the list of people has the noun, in singular or plural."""
    return _has("people", noun)


def is_work(noun: str) -> bool:
    """Whether the noun names something that is made, which one can contribute to."""
    return _has("works", noun)


def is_partner(noun: str) -> bool:
    """Whether the noun names somebody with whom business is done: "supplier"."""
    return _has("partners", noun)


def is_single(noun: str) -> bool:
    """Whether the noun, in the singular, names one thing and needs an article."""
    return noun in _nouns()["single"]


def _has(name: str, noun: str) -> bool:
    return noun in _nouns()[name] or noun.removesuffix("s") in _nouns()[name]
