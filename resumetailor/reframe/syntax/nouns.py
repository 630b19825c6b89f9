"""What nouns name: people, things that are made, single things (models/lexicons/nouns.yml)."""

from __future__ import annotations

import re

from resumetailor.english.verbs import Words
from resumetailor.knowledge import Knowledge
from resumetailor.reframe.syntax.sentence import Sentence, fresh
from resumetailor.reframe.syntax.word_lists import word_lists
from resumetailor.verify.text.keys import is_person as names_people
from resumetailor.verify.text.keys import singular

_AGENT = re.compile(r"[a-z]{2,}(?:er|or|ist|ee|ant|ian|man|woman)s?")
_INSIDE = ("JJ", "CD", "VBN", "DT", "PDT", "PRP$", "RB", "HYPH", "$", "POS")


class Nouns(Knowledge):
    """The file's content; see there what each list means."""

    people: Words
    works: Words
    bodies: Words
    cared_for: Words
    committees: Words
    affairs: Words
    at_odds: Words
    amounts: Words
    single: Words
    likenesses: Words
    no_agents: Words


def _nouns() -> dict[str, frozenset[str]]:
    return word_lists("nouns", Nouns)


def head_noun(sentence: Sentence, start: int) -> str | None:
    """The noun that a noun phrase from `start` on is about, in lower case: of "a range of guests' needs", "needs"."""
    last = None
    for position, word in enumerate(sentence.words[start:], start):
        if word.tag.startswith("NN"):
            last = word.lower
        elif last and word.lower == "of" and _has("amounts", last):
            return head_noun(sentence, position + 1) or last
        elif last and word.tag == "POS":
            last = None
        elif last or not (word.tag.startswith(_INSIDE) or word.text == "+" or "-" in word.text[1:-1]):
            break
    return last


def with_article_of_single(sentence: Sentence, position: int) -> Sentence:
    """The sentence with "the" before a bare noun at `position` that names one thing: "of the checkout flow"."""
    head = head_noun(sentence, position)
    starts = position < len(sentence) and sentence[position].tag in ("NN", "JJ", "VBG", "VBN")
    return sentence.splice(position, position, fresh("the")) if starts and head and is_single(head) else sentence


def is_person(noun: str) -> bool:
    """Whether the noun names people, by the list or by its ending: "supplier", "walkers"."""
    return is_listed_person(noun) or is_agent(noun)


def is_agent(noun: str) -> bool:
    """Whether the noun names somebody by what is done, as far as its ending tells: "driver", "assistant"."""
    return bool(_AGENT.fullmatch(noun)) and not _has("no_agents", noun)


def is_listed_person(noun: str) -> bool:
    """Whether a list of people has the noun, in singular or plural."""
    return _has("people", noun) or names_people(singular(noun))


def is_work(noun: str) -> bool:
    """Whether the noun names something that is made, which one can contribute to."""
    return _has("works", noun)


def is_body(noun: str) -> bool:
    """Whether the noun names an organisation or another party that one works with: "agency"."""
    return _has("bodies", noun)


def is_committee(noun: str) -> bool:
    """Whether the noun names people who do something together, of whom one is and in whom one takes no part."""
    return _has("committees", noun)


def is_cared_for(noun: str) -> bool:
    """Whether the noun names people or animals in somebody's care: "resident", "horse"."""
    return _has("cared_for", noun)


def is_affair(noun: str) -> bool:
    """Whether the noun names something that is settled rather than kept in order: "invoice", and no "garden"."""
    return _has("affairs", noun)


def at_odds(word: str) -> bool:
    """Whether the word tells of people that they are a difficulty, or names such people: "angry", "hecklers"."""
    return _has("at_odds", word)


def is_likeness(noun: str) -> bool:
    """Whether the noun says what somebody is likened to, and no role: "bridge", "voice"."""
    return _has("likenesses", noun)


def is_single(noun: str) -> bool:
    """Whether the noun, in the singular, names one thing and needs an article."""
    return noun in _nouns()["single"]


def _has(name: str, noun: str) -> bool:
    return noun in _nouns()[name] or noun.removesuffix("s") in _nouns()[name]
