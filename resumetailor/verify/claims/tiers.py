"""How much each word claims as an act: behind "helped" or "observed" an act is not the person's own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice, pairwise, takewhile

from resumetailor.verify.text import lexicon
from resumetailor.verify.text.grammar import DETERMINERS
from resumetailor.verify.text.keys import is_person, singular
from resumetailor.verify.text.verb_forms import lemmas_of, readings, tags_of, tier
from resumetailor.verify.text.words import Word, words

_COORDINATING = frozenset((",", "and", "then", "but", "-", "also"))
_WORK = frozenset(("job", "role", "work", "post", "position", "duties"))
"""Part of these is done by the person: "it was part of the job to write reports"."""
_OBJECT = 4
"""Among how many words behind a verb its object is looked for."""
_GERUND = 8
"""Among how many words behind a verb of helping it is told in what."""
_IN_AN_ACT = re.compile(r"\b(?:in|with) the \w+(?:ion|ment|ance|ence|ing|choice) of\b")
_RELATIVE = frozenset(("which", "that", "who"))


def tiers(tokens: tuple[Word, ...]) -> list[int]:
    """How much each word claims as an act: behind "helped" or "observed" an act is not the person's own."""
    found: list[int] = []
    scope: _Scope | None = None
    for index, token in enumerate(tokens):
        if token.text in ".;:!?" or (scope and scope.ends_at(tokens, index)):
            scope = None
        lemmas = lemmas_of(token.text) if token.is_word else frozenset()
        own = min((t for lemma in lemmas if (t := tier(lemma)) is not None), default=2)
        own = 2 if own == 0 and _watches_things(tokens, index) else own
        found.append(min(own, scope.ceiling) if scope else own)
        ceiling = _opens(tokens, index, lemmas)
        if ceiling is not None and (scope is None or ceiling < scope.ceiling):
            scope = _Scope(ceiling, *_complement(tokens, index), "contribute" in lemmas)
    return found


@lru_cache(1024)
def takes_part(line: str) -> bool:
    """Whether the line says of anything that the person only had a part in it, or only saw it."""
    return bool(_parts_at(words(line)))


@lru_cache(1024)
def shares_an_act(line: str) -> bool:
    """Whether the line says so of what others did: of "helped customers choose", not of "helped customers"."""
    tokens = words(line)
    return any(not _serves_people(tokens, index) for index in _parts_at(tokens))


def _parts_at(tokens: tuple[Word, ...]) -> list[int]:
    """Where a word says that the person only had a part in it, or only saw it."""
    return [
        i
        for i, t in enumerate(tokens)
        if t.is_word and (_opens(tokens, i, lemmas_of(t.text)) is not None or _names_part(tokens, i))
    ]


def _names_part(tokens: tuple[Word, ...], index: int) -> bool:
    """As in "with help from", "a contribution": a noun, no verb at the beginning of a clause."""
    before = tokens[index - 1].text if index else ","
    after = tokens[index + 1].text if index + 1 < len(tokens) else ""
    if tokens[index].text == "support" and after in ("to", "for") and _person_at(tokens, index + 1) is not None:
        return False
    if tokens[index].text == "part":  # a part may be a piece of a machine too
        return after in ("in", "of") and not {t.text for t in tokens[index + 2 : index + 4]} & _WORK
    verb = bool(readings(tokens[index].text)) and before in (*_COORDINATING, "to", "or", ".", ";")
    return tokens[index].text in lexicon.wording().parts and not verb


@dataclass(frozen=True, slots=True)
class _Scope:
    """What stands behind an opener such as "helped": at most `ceiling`, until a verb is coordinated with the opener."""

    ceiling: int
    tags: frozenset[str]
    verbal: bool
    """Whether the opener goes with a verb ("helped write"), so that a bare verb after "and" belongs behind it."""

    gives_way: bool
    """Whether what it was done by is the person's own act: "contributed to the launch by writing"."""

    def ends_at(self, tokens: tuple[Word, ...], index: int) -> bool:
        before = tokens[index - 1].text if index else ""
        if self.gives_way and before in ("by", "through") and "VBG" in tags_of(tokens[index].text):
            return True
        if before == "-" and tokens[index - 1].end == tokens[index].start:
            return False
        if before not in _COORDINATING and before not in _RELATIVE:
            return False
        if before == "," and not self.verbal and _own_act(tokens[index]):
            return True
        forms = tags_of(tokens[index].text)
        if before in _RELATIVE:
            return not forms.isdisjoint(("VB", "VBD", "VBZ"))
        tags = forms & self.tags
        return bool(tags - {"VB", "VBG"} if self.verbal else tags)


def _own_act(token: Word) -> bool:
    """Whether a participle behind a comma tells what the person did meanwhile, rather than what came of it."""
    return tags_of(token.text) == {"VBG"} and lemmas_of(token.text).isdisjoint(lexicon.result_verbs())


def _opens(tokens: tuple[Word, ...], index: int, lemmas: frozenset[str]) -> int | None:
    """The ceiling that a word sets for what stands behind it, if it does."""
    if tokens[index].text == "part" and tokens[index - 1].text in ("take", "took", "taking"):
        return 1
    if lemmas & _openers(1):
        if _is_noun(tokens, index) or _works_with(tokens, index):
            return None
        return None if _person_follows(tokens, index) else 1
    exposed = lemmas & _openers(0) or tokens[index].text in lexicon.wording().exposed
    return 0 if exposed and not _watches_things(tokens, index) else None


def _watches_things(tokens: tuple[Word, ...], index: int) -> bool:
    """Whether gauges and the like are watched, which is work of one's own: no one's act is only seen."""
    behind = takewhile(lambda t: t.is_word, tokens[index + 1 : index + 1 + _OBJECT])
    return any(singular(t.text) in _watched() for t in behind)


@cache
def _watched() -> frozenset[str]:
    groups = (g for g in lexicon.synonyms().of_things if not _openers(0).isdisjoint(g.acts))
    return frozenset(thing for group in groups for thing in group.things)


def _is_noun(tokens: tuple[Word, ...], index: int) -> bool:
    """Whether the word names a thing, as in "first aid": no form of the past, nor where a bare verb stands."""
    tags = tags_of(tokens[index].text)
    before = tokens[index - 1] if index else None
    if before is not None and (before.text in DETERMINERS or before.text.endswith("'s")):
        return tags <= {"VB", "VBZ"}
    if before is not None and before.text == "-" and before.end == tokens[index].start:  # "first-aid"
        return tags <= {"VB", "VBZ"} and index > 1 and tokens[index - 2].text not in lexicon.wording().prefixes
    if before is None or not before.is_word:
        return False
    preposition = before.text in lexicon.wording().prepositions and before.text != "to"  # "with help from"
    return tags <= {"VB"} and (preposition or before.text not in lexicon.function_words())


def _works_with(tokens: tuple[Word, ...], index: int) -> bool:
    """Whether it says with whom something was done: the marker of shared credit guards that."""
    following = tokens[index + 1].text if index + 1 < len(tokens) else ""
    return tokens[index].text.startswith(("work", "collaborat")) and following == "with"


def _complement(tokens: tuple[Word, ...], index: int) -> tuple[frozenset[str], bool]:
    """The opener's forms, and whether a verb follows it, at once or after a preposition."""
    verb = index - 1 if tokens[index].text == "part" else index
    tags = tags_of(tokens[verb].text)
    preposition, following = (*(t.text for t in tokens[index + 1 : index + 3]), "", "")[:2]
    forms = tags_of(following)
    verbal = (preposition == "to" and "VB" in forms) or (preposition in ("in", "with", "on", "to") and "VBG" in forms)
    bare = "help" in lemmas_of(tokens[index].text) and not _serves_people(tokens, index)
    return tags, verbal or bare or _takes_gerund(tokens, index)


def _takes_gerund(tokens: tuple[Word, ...], index: int) -> bool:
    """As in "assisted the chief in choosing", "supported the chief in the choice of"."""
    following = tuple(takewhile(lambda t: t.is_word, tokens[index + 1 : index + 1 + _GERUND]))
    named = _IN_AN_ACT.search(" ".join(t.text for t in following))
    return bool(named) or any(
        preposition.text in ("in", "with") and "VBG" in tags_of(word.text) for preposition, word in pairwise(following)
    )


def _person_follows(tokens: tuple[Word, ...], index: int) -> bool:
    """Whether people are served, as in "supported customers", rather than an act of others: "supported the launch"."""
    served = tokens[index].text.startswith("support") and _person_at(tokens, index) is not None
    return served and not _takes_gerund(tokens, index)


def _person_at(tokens: tuple[Word, ...], index: int) -> int | None:
    """Where people are named close behind a verb, however many they are."""
    behind = takewhile(lambda i: tokens[i].text not in ".;:", range(index + 1, len(tokens)))
    return next((i for i in islice((i for i in behind if tokens[i].is_word), 3) if is_person(tokens[i].key)), None)


def _serves_people(tokens: tuple[Word, ...], index: int) -> bool:
    """Whether it is "helped" with people behind it, and no act of theirs: neither "choose" nor "with choosing"."""
    person = _person_at(tokens, index) if tokens[index].text.startswith("help") else None
    if person is None:
        return False
    clause = list(takewhile(lambda t: t.text not in ".;:!?", tokens[person + 1 :]))
    bare = {tag for t in clause[:2] for _, tag in readings(t.text)}
    return "VB" not in bare and not any(
        (before.text == "to" and "VB" in forms) or (before.text in ("in", "with") and "VBG" in forms)
        for before, word in pairwise(clause)
        for forms in (tags_of(word.text),)
    )


@cache
def _openers(tier: int) -> frozenset[str]:
    table = lexicon.wording()
    return frozenset(table.took_part) if tier else frozenset(table.exposed)
