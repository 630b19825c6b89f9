"""Acts whose subject is somebody else: "learned how the brewery plans", "the team, who closed the deal"."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise, takewhile

from resumetailor.verify.claims.clauses import AUXILIARIES, CLAUSE_ENDS, COORDINATING, OTHERS, REACH, are_people
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.canonical import canonical
from resumetailor.verify.text.grammar import DETERMINERS, PASSIVE
from resumetailor.verify.text.keys import singular
from resumetailor.verify.text.verb_forms import tags_of
from resumetailor.verify.text.words import Word, words

_OPENING = frozenset(
    ("how", "what", "why", "when", "after", "before", "because", "where", "whether", "once", "since", "until", "while")
).union(("that", "which", "as", "if"))
_OF_THEM = (["of", "which"], ["of", "whom"])
_SELF = frozenset(("i", "we", "me", "to"))
_GROUP = 8
"""How many words before "who" a group may be named to which the person belonged."""
_DETERMINING = DETERMINERS | {"this", "that", "all", "it", "them", "him", "her", "us", "one", "each", "both", "every"}
_ONE_OF = ("one", "part", "member", "two")


@lru_cache(1024)
def acts_of_others(line: str) -> frozenset[str]:
    """The keys of acts that the line tells of others only."""
    tokens = words(canonical(line))
    finite = (i for i, t in enumerate(tokens) if t.is_word and _finite(t) and not _is_head_noun(tokens, i))
    verbs = [i for i in finite if tokens[i - 1].text not in PASSIVE]
    others = {tokens[i].key for i in verbs if _has_subject(tokens, i)}
    return frozenset(others - {tokens[i].key for i in verbs if not _has_subject(tokens, i)})


@lru_cache(1024)
def acts_of_whom(line: str) -> frozenset[str]:
    """The keys of acts that people named right before "who" did: "the team, who closed the deal"."""
    tokens = words(canonical(line))
    return frozenset(
        tokens[i].key
        for i in range(1, len(tokens))
        if _finite(tokens[i]) and (_told_of(tokens, i) or _people_act(tokens, i))
    )


def _is_head_noun(tokens: tuple[Word, ...], index: int) -> bool:
    """Whether a bare verb is the noun of which an article before it or its modifier tells: "a customer survey"."""
    if index < 2 or tags_of(tokens[index].text) != {"VB"}:
        return False
    if tokens[index - 1].text in DETERMINERS:
        return True
    article, modifier = tokens[index - 2 : index]
    return article.text in ("a", "an", "each", "every") and modifier.text == singular(modifier.text)


def _told_of(tokens: tuple[Word, ...], index: int) -> bool:
    """Whether "who" before the verb stands for others: not in "was one of three pilots who rewrote"."""
    before = [t.text for t in tokens[max(0, index - REACH) : index]]
    mine = (
        _describes_me(tokens, index)
        or before[-2:-1] in (["i"], ["me"])
        or ("of" in before and before[before.index("of") - 1] in _ONE_OF)
        or "among" in before
        or "belonged" in [t.text for t in tokens[max(0, index - _GROUP) : index]]  # "to the group of six who"
    )
    return before[-1:] == ["who"] and not mine


def _describes_me(tokens: tuple[Word, ...], index: int) -> bool:
    """Whether "who" stands for whoever the line is about: "Dynamic self-starter who oversaw four clerks"."""
    before = list(takewhile(lambda t: t.text != "who", tokens[:index]))
    opened = bool(before) and before[0].text not in _DETERMINING and len(before) < index
    other = CLAUSE_ENDS.union((",", *lexicon.wording().prepositions))
    return opened and not any(t.text in other or "VBD" in tags_of(t.text) for t in before)


def _people_act(tokens: tuple[Word, ...], index: int) -> bool:
    """As in "my supervisor rewrote the manual": people open the clause, and the verb has an object."""
    after = tokens[index + 1].text if index + 1 < len(tokens) else "."
    place = index - 2 if tokens[index - 1].text in AUXILIARIES else index - 1
    if "VBD" not in tags_of(tokens[index].text) or place < 0 or not are_people(tokens[place]):
        return False
    while place >= 0 and _within_subject(tokens, place):
        modifies = are_people(tokens[place + 1]) and tokens[place - 1].text in DETERMINERS  # "the site lead"
        if tags_of(tokens[place].text) and not (modifies or are_people(tokens[place])) and index - place < REACH:
            return False
        if tokens[place].text in lexicon.wording().prepositions:
            return False
        place -= 1
    opened = place < 0 or tokens[place].text in CLAUSE_ENDS or tokens[place].text in _OPENING
    return opened and (after in _DETERMINING or after not in lexicon.function_words() | CLAUSE_ENDS | {","})


def _within_subject(tokens: tuple[Word, ...], place: int) -> bool:
    """Whether the word does not open the clause; "and" behind people names others: "the head and the trainer"."""
    if tokens[place].text in COORDINATING:
        return place > 0 and are_people(tokens[place - 1])
    return tokens[place].is_word and tokens[place].text not in _OPENING


def _finite(token: Word) -> bool:
    return not {"VBD", "VBZ", "VB"}.isdisjoint(tags_of(token.text))


def _has_subject(tokens: tuple[Word, ...], index: int) -> bool:
    """Whether a clause opens shortly before the verb, and a noun that is not the person stands between."""
    if index and (_told_of(tokens, index) or [t.text for t in tokens[max(0, index - 2) : index]] in _OF_THEM):
        return True
    if _beside_progressive(tokens, index):
        return False
    between: list[Word] = []
    for token in reversed(tokens[max(0, index - REACH) : index]):
        if not token.is_word or token.text in _SELF:
            return False
        if token.text in _OPENING:
            return any(t.text not in lexicon.function_words() or t.text in OTHERS for t in between)
        if token.text in AUXILIARIES:
            continue
        if not {"VBD", "VBZ"}.isdisjoint(tags_of(token.text)) and not _could_be_noun(token):
            return False
        between.append(token)
    return False


def _beside_progressive(tokens: tuple[Word, ...], index: int) -> bool:
    """Whether it goes on with the first verb, not with what was going on: "saw that it was leaking and shut it"."""
    clause = tokens[max(0, index - REACH) : index]
    going_on = any(one.text in PASSIVE and "VBG" in tags_of(two.text) for one, two in pairwise(clause))
    past = all("VBD" in tags_of(t.text) for t in (tokens[0], tokens[index]))
    return past and going_on and tokens[index - 1].text in COORDINATING


def _could_be_noun(token: Word) -> bool:
    """A verb in -s may be a plural: "the partners", "visits"."""
    return token.text.endswith("s")
