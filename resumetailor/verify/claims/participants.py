"""Which part people have in what a line tells: done with them, for them, to them, got from them, or about them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import takewhile

from resumetailor.english.number_words import number_words
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.canonical import canonical
from resumetailor.verify.text.grammar import DETERMINERS
from resumetailor.verify.text.keys import is_person, singular
from resumetailor.verify.text.verb_forms import lemmas_of, tags_of
from resumetailor.verify.text.words import Word, words

HEAD = "head"
_BEFORE = 7
"""How many words before people their preposition is looked for."""
_PARTING = frozenset(
    (*".;:()", "that", "which", "who", "whom", "whose", "when", "where", "while", "because", "so", "if", "but")
)
_COORDINATING = frozenset((",", "and", "then"))
_SELF = frozenset(("me", "myself", "i"))
"""Whoever is named behind these shares the act: "by me and two students"."""
_FOR_NAMES = frozenset(("with", "for", "against"))
"""The parts that a firm or product may have too; "to London" is none."""


@lru_cache(1024)
def participants(text: str) -> tuple[tuple[str, str | None], ...]:
    """People and names of a line by their keys, each with its part; None if no preposition tells it."""
    line = canonical(text)
    tokens = words(line)
    found: list[tuple[str, str | None]] = []
    for index, token in enumerate(tokens):
        body = singular(token.text) in lexicon.people().bodies
        if ((body or are_people(token)) and not qualifies(tokens, index, line)) or _is_head(tokens, index):
            found.append((token.key, _part(tokens, index)))
        elif index and token.printed.istitle() and token.printed.isalpha() and tokens[index - 1].text not in ".;:(":
            part = _part(tokens, index)
            found.append((token.key, part if part in _FOR_NAMES else None))
    return tuple(found)


def partners(text: str) -> frozenset[str]:
    """Keys of the people with whom it was done."""
    return frozenset(person for person, part in participants(text) if part == "with")


@lru_cache(4096)
def objects(text: str) -> tuple[tuple[str, str, bool], ...]:
    """People with the verb in the past of which they are the object, and whether no preposition stands between."""
    tokens = words(canonical(text))
    found: list[tuple[str, str, bool]] = []
    for index, token in enumerate(tokens):
        if are_people(token) or _is_head(tokens, index):
            between = list(takewhile(lambda t: t.text not in _PARTING and not _acts(t), reversed(tokens[:index])))
            verb = index - len(between) - 1
            bare = not any(t.text in lexicon.wording().prepositions or t.text in _COORDINATING for t in between)
            close = bare or tokens[verb + 1].text in lexicon.wording().prepositions
            if verb >= 0 and close and _acts(tokens[verb]):
                found.append((token.key, tokens[verb].key, bare))
    return tuple(found)


def _acts(token: Word) -> bool:
    return "VBD" in tags_of(token.text)


def are_people(token: Word) -> bool:
    return token.is_word and (is_person(token.key) or singular(token.text) in lexicon.people().groups)


def _is_head(tokens: tuple[Word, ...], index: int) -> bool:
    """Whether "head" is whoever heads something: "the head of operations"; not "the head of the queue"."""
    before, of, after = (tokens[i].text if 0 <= i < len(tokens) else "" for i in (index - 1, index + 1, index + 2))
    if tokens[index].text != HEAD or before not in DETERMINERS or of != "of":
        return False
    return after not in DETERMINERS or (index + 3 < len(tokens) and tokens[index + 3].text in lexicon.people().groups)


def qualifies(tokens: tuple[Word, ...], index: int, line: str) -> bool:
    """Whether the people only qualify what follows them: "customer complaints", "the nurses' rota"."""
    token, after = tokens[index], tokens[index + 1] if index + 1 < len(tokens) else None
    if line[token.end : token.end + 1] == "'" or token.text.endswith("'s"):
        return True
    if after is None or not after.is_word or after.text in lexicon.function_words() or _made_to(tokens, index):
        return False
    return token.text == singular(token.text) and not tags_of(after.text) & {"VBD", "VBG"}


def _made_to(tokens: tuple[Word, ...], index: int) -> bool:
    """Whether a bare verb behind the people tells what they did: "helped the steward write", "had two clerks check"."""
    before = takewhile(lambda t: t.is_word and t.text not in lexicon.wording().prepositions, reversed(tokens[:index]))
    led = any(not lemmas_of(t.text).isdisjoint(lexicon.wording().with_bare) for t in before)
    return led and "VB" in tags_of(tokens[index + 1].text)


def _part(tokens: tuple[Word, ...], index: int) -> str | None:
    """The part told by the nearest preposition before the people."""
    for place in range(index - 1, max(-1, index - 1 - _BEFORE), -1):
        token = tokens[place]
        if token.text in _PARTING or (token.text == "," and not are_people(tokens[place - 1])):
            return None
        if "VBD" in tags_of(token.text) and tokens[place - 1].text in _COORDINATING:
            return None
        if token.text in _SELF:
            return "with"
        if token.text in lexicon.wording().prepositions and not _bounds_number(tokens, place):
            following = tags_of(tokens[place + 1].text) if place + 1 < index else set()
            verbal = following == {"VBG"} or (token.text == "to" and "VB" in following)
            dealt = token.text == "with" and is_dealing([t.text for t in tokens[:place]])
            return None if verbal or dealt else _parts().get(token.text)
    return None


def is_dealing(before: Sequence[str]) -> bool:
    """Whether who stands behind "with" is no partner in the act: "signed a contract with", not "wrote it with"."""
    if not before or singular(before[-1]) not in lexicon.people().dealings:
        return False
    creating = frozenset((*lexicon.wording().creating, "draft"))
    return all(lemmas_of(word).isdisjoint(creating) for word in before[-_BEFORE:])


def _bounds_number(tokens: tuple[Word, ...], place: int) -> bool:
    """As in "8 to 10 clients", "about nine pupils"."""
    text, after = tokens[place].text, tokens[place + 1].text
    return (text in ("to", "about", "under") and _number(after)) or (text == "to" and _number(tokens[place - 1].text))


def _number(text: str) -> bool:
    return text[0].isdigit() or text in number_words().cardinals


@cache
def _parts() -> dict[str, str]:
    return {word: part for part, prepositions in lexicon.people().parts.items() for word in prepositions}
