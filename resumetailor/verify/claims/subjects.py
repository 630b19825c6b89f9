"""Acts whose subject is somebody else: "learned how the brewery plans", "persuaded the partners to introduce it"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise, takewhile

from resumetailor.verify.text import lexicon
from resumetailor.verify.text.canonical import canonical
from resumetailor.verify.text.grammar import DETERMINERS, PASSIVE
from resumetailor.verify.text.keys import is_person, singular
from resumetailor.verify.text.verb_forms import lemmas_of, tags_of
from resumetailor.verify.text.words import Word, words

_OPENING = frozenset(
    ("how", "what", "why", "when", "after", "before", "because", "where", "whether", "once", "since", "until", "while")
).union(("that", "which", "as", "if"))
_OTHERS = frozenset(("he", "she", "they", "others", "it"))
_THIRD = _OTHERS | {"this", "which", "that"}
_AUXILIARY = frozenset(("had", "have", "has", "then", "later", "already", "also"))
_OF_THEM = (["of", "which"], ["of", "whom"])
_QUESTIONS = frozenset(("how", "what", "which", "when", "where", "whether", "who", "whom"))
_GERUNDIAL = frozenset(("by", "after", "before", "when", "while"))
_SELF = frozenset(("i", "we", "me", "to"))
_REACH = 6
"""How many words before an act the clause's opening is looked for."""
_GROUP = 8
"""How many words before "who" a group may be named to which the person belonged."""
_OBJECT = 10
"""How many words behind a verb of urging its "to" is looked for."""
_COORDINATING = frozenset((",", "and", "or"))
_DETERMINING = DETERMINERS | {"this", "that", "all", "it"}
_ONE_OF = ("one", "part", "member", "two")
_OWN = frozenset(("i", "we", "then", "also", "but"))
_CLAUSE = frozenset(".;:!?()")
_NO_OBJECT = _CLAUSE | {"by"}


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
    before = [t.text for t in tokens[max(0, index - _REACH) : index]]
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
    other = _CLAUSE.union((",", *lexicon.wording().prepositions))
    return opened and not any(t.text in other or "VBD" in tags_of(t.text) for t in before)


def _people_act(tokens: tuple[Word, ...], index: int) -> bool:
    """As in "my supervisor rewrote the manual": people open the clause, and the verb has an object."""
    after = tokens[index + 1].text if index + 1 < len(tokens) else "."
    place = index - 1
    if "VBD" not in tags_of(tokens[index].text) or not _people(tokens[place]):
        return False
    while place >= 0 and _within_subject(tokens, place):
        if tags_of(tokens[place].text) and not _people(tokens[place]) and index - place < _REACH:
            return False
        if tokens[place].text in lexicon.wording().prepositions:
            return False
        place -= 1
    opened = place < 0 or tokens[place].text in _CLAUSE or tokens[place].text in _OPENING
    return opened and (after in _DETERMINING or after not in lexicon.function_words() | _CLAUSE | {","})


def _within_subject(tokens: tuple[Word, ...], place: int) -> bool:
    """Whether the word does not open the clause; "and" behind people names others: "the head and the trainer"."""
    if tokens[place].text in _COORDINATING:
        return place > 0 and _people(tokens[place - 1])
    return tokens[place].is_word and tokens[place].text not in _OPENING


def _finite(token: Word) -> bool:
    return not {"VBD", "VBZ", "VB"}.isdisjoint(tags_of(token.text))


def _has_subject(tokens: tuple[Word, ...], index: int) -> bool:
    """Whether a clause opens shortly before the verb, and a noun that is not the person stands between."""
    if index and (_told_of(tokens, index) or [t.text for t in tokens[max(0, index - 2) : index]] in _OF_THEM):
        return True
    between: list[Word] = []
    for token in reversed(tokens[max(0, index - _REACH) : index]):
        if not token.is_word or token.text in _SELF:
            return False
        if token.text in _OPENING:
            return any(t.text not in lexicon.function_words() or t.text in _OTHERS for t in between)
        if token.text in _AUXILIARY:
            continue
        if not {"VBD", "VBZ"}.isdisjoint(tags_of(token.text)) and not _could_be_noun(token):
            return False
        between.append(token)
    return False


def _could_be_noun(token: Word) -> bool:
    """A verb in -s may be a plural: "the partners", "visits"."""
    return token.text.endswith("s")


@lru_cache(1024)
def acts_urged(line: str) -> frozenset[str]:
    """The keys of acts that the person got others to do: "persuaded the board to fund it"."""
    tokens = words(canonical(line))
    return frozenset(tokens[i].key for index in range(len(tokens)) for i in _infinitives(tokens, index))


@lru_cache(1024)
def acts_asked(line: str) -> frozenset[str]:
    """The keys of acts told only as a question: "which steps to remove", "how to close the till"."""
    tokens = words(canonical(line))
    asked = (i for i, t in enumerate(tokens) if t.text == "to" and i + 1 < len(tokens) and _asked(tokens, i))
    return frozenset(tokens[i + 1].key for i in asked if _bare(tokens[i + 1]))


@lru_cache(1024)
def acts_learned(line: str) -> frozenset[str]:
    """The keys of acts told only as learned or taught: "learned to weld", "was trained in welding"."""
    tokens = words(canonical(line))
    learning = (i for i, t in enumerate(tokens) if t.is_word and _learns(tokens, i))
    return frozenset(tokens[i].key for index in learning for i in _behind_learning(tokens, index))


def _learns(tokens: tuple[Word, ...], index: int) -> bool:
    """Whether the person learns, or was taught: no "taught trainees to"."""
    lemmas = lemmas_of(tokens[index].text)
    table = lexicon.wording()
    taught = not lemmas.isdisjoint(table.teaching) and (not index or tokens[index - 1].text in PASSIVE)
    return taught or not lemmas.isdisjoint(table.learning)


def _behind_learning(tokens: tuple[Word, ...], index: int) -> Iterator[int]:
    """Where the acts stand that are learned: behind "to", "how to", "in" or "on"."""
    following = tokens[index + 1 : index + 4]
    start = next((i for i, t in enumerate(following) if t.text in ("to", "in", "on", "about")), None)
    if start is None or any(t.text not in ("how", "both") for t in following[:start]):
        return
    tag = "VB" if following[start].text == "to" else "VBG"
    for place in range(index + 2 + start, len(tokens)):
        forms = tags_of(tokens[place].text)
        if tokens[place].text in _CLAUSE or (tokens[place - 1].text in _COORDINATING and forms and tag not in forms):
            return
        before = tokens[place - 1]
        if tag in forms and (place == index + 2 + start or before.text in _COORDINATING):
            yield place


@lru_cache(1024)
def acts_named(line: str) -> frozenset[str]:
    """The keys of acts told only as a time: "before underwriting"."""
    tokens = words(canonical(line))
    return frozenset(
        w.key
        for before, w, after in zip(tokens, tokens[1:], (*(t.text for t in tokens[2:]), "."), strict=False)
        if before.text in ("before", "after", "during", "until")
        and after in _CLAUSE | {",", "and"}
        and "VBG" in tags_of(w.text)
    )


@lru_cache(1024)
def acts_undergone(line: str) -> frozenset[str]:
    """The keys of acts that something undergoes, where the person is not told to do them: "features were built"."""
    tokens = words(canonical(line))
    return frozenset(t.key for i, t in enumerate(tokens) if t.is_word and _undergone(tokens, i))


def _undergone(tokens: tuple[Word, ...], index: int) -> bool:
    """Whether a participle stands behind a form of "be" whose subject is no person acting, and no "by me" follows."""
    if "VBN" not in tags_of(tokens[index].text):
        return False
    if _done_by_others(tokens, index) or (_agentless(tokens, index) and _of_others(tokens, index)):
        return True
    place = index - 1
    while place > 0 and (tokens[place].text in (*_COORDINATING, "not", "then", "also") or _skipped(tokens[place])):
        place -= 1
    if place < 1 or tokens[place].text not in PASSIVE or tokens[place - 1].text in (*_CLAUSE, *_COORDINATING, *_OWN):
        return False
    return not _by_me(tokens, index)


def _by_me(tokens: tuple[Word, ...], index: int) -> bool:
    """Whether the clause goes on with who did it, and it is the person."""
    rest = [t.text for t in takewhile(lambda t: t.text not in _CLAUSE, tokens[index + 1 :])]
    mine = any(by == "by" and who in ("me", "myself", "us") for by, who in pairwise(rest))
    return mine or ("by" in rest and "i" in rest[rest.index("by") :])


@lru_cache(1024)
def acts_together(line: str) -> frozenset[str]:
    """The keys of verbs in the past that commas or "and" join with no object between: "fed, weighed and vaccinated"."""
    tokens = words(canonical(line))
    past = [t.is_word and "VBD" in tags_of(t.text) for t in tokens]
    pairs = ((i, i + 2) for i in range(len(tokens) - 2) if tokens[i + 1].text in ("and", ","))
    joined = {i for pair in pairs if all(past[i] for i in pair) for i in pair}
    opened = (i for i in joined if i == 0 or i - 2 in joined)
    return frozenset(tokens[i].key for i in opened)


@lru_cache(1024)
def acts_meanwhile(line: str) -> frozenset[str]:
    """The keys of participles behind a comma, which tell what the person did meanwhile: "sang in a choir, touring"."""
    tokens = words(canonical(line))
    return frozenset(two.key for one, two in pairwise(tokens) if one.text == "," and tags_of(two.text) == {"VBG"})


@lru_cache(1024)
def acts_unowned(line: str) -> frozenset[str]:
    """The keys of acts that a thing is told to have undergone, by whom is not said: "a guide, published in May"."""
    tokens = words(canonical(line))
    return frozenset(t.key for i, t in enumerate(tokens) if t.is_word and _agentless(tokens, i))


def _agentless(tokens: tuple[Word, ...], index: int) -> bool:
    """Whether a participle behind a comma tells of the thing before it, with no "by me" behind."""
    adverb = index > 1 and (tokens[index - 1].text.endswith("ly") or tokens[index - 1].text in _AUXILIARY)
    comma = tokens[index - 1 - adverb].text if index > 1 else ""
    after = tokens[index + 1].text if index + 1 < len(tokens) else ""
    participle = "VBN" in tags_of(tokens[index].text) and after in lexicon.wording().prepositions
    return participle and comma == "," and not _by_me(tokens, index)


def _of_others(tokens: tuple[Word, ...], index: int) -> bool:
    """Whether a pronoun that is not the person opens the clause: "it became a form, launched in May"."""
    clause = list(takewhile(lambda t: t.text not in _CLAUSE | {"-"}, reversed(tokens[:index])))
    return bool(clause) and clause[-1].text in _THIRD


@lru_cache(1024)
def acts_claimed(line: str) -> frozenset[str]:
    """The keys of acts behind an "I": "that I launched", "which I then sold"."""
    tokens = words(canonical(line))
    return frozenset(
        tokens[i].key for i in range(1, len(tokens)) if "VBD" in tags_of(tokens[i].text) and _behind_me(tokens, i)
    )


def _behind_me(tokens: tuple[Word, ...], index: int) -> bool:
    before = [t.text for t in tokens[max(0, index - 2) : index]]
    return before[-1:] == ["i"] or (before[:1] == ["i"] and (before[-1] in _AUXILIARY or before[-1].endswith("ly")))


def _done_by_others(tokens: tuple[Word, ...], index: int) -> bool:
    """As in "pleadings reviewed by the attorney"."""
    by, who = (*(t.text for t in tokens[index + 1 : index + 3]), "", "")[:2]
    return (
        by == "by"
        and who not in lexicon.wording().by_means
        and not (who in ("me", "my", "us", "myself") or who[:1].isdigit() or tags_of(who) & {"VBG"})
    )


def _skipped(token: Word) -> bool:
    return token.text.endswith("ly") or "VBN" in tags_of(token.text)


def _asked(tokens: tuple[Word, ...], to: int) -> bool:
    """Whether a word of asking opens the clause in which "to" stands, with no verb between."""
    between = [t.text for t in tokens[max(0, to - _REACH) : to]]
    last = max((i for i, text in enumerate(between) if text in _QUESTIONS), default=None)
    return last is not None and not any(text in _NO_OBJECT for text in between[last:])


@lru_cache(1024)
def own_acts(line: str) -> frozenset[str]:
    """The keys of acts told as the person's own: verbs in the past that begin a clause or stand behind "and"."""
    tokens = words(canonical(line))
    return frozenset(t.key for i, t in enumerate(tokens) if t.is_word and _own(tokens, i))


def _own(tokens: tuple[Word, ...], index: int) -> bool:
    """Whether no other subject stands before the verb: "by" makes a gerund one's own."""
    before = tokens[index - 1].text if index else "."
    if before in ("then", "also", "later"):  # "which facilities then installed"
        before = tokens[index - 2].text if index > 1 else "."
    tags = tags_of(tokens[index].text)
    after = tokens[index + 1].text if index + 1 < len(tokens) else "."
    if after == "by" or (
        before == "," and after in lexicon.wording().prepositions
    ):  # "used by managers", "sent in May"
        return False
    if "VBG" in tags and after in (*_CLAUSE, "and", ",") and before in ("before", "after", "during"):
        return False  # "before underwriting"
    return ("VBD" in tags and before in (*_CLAUSE, *_COORDINATING, *_OWN)) or ("VBG" in tags and before in _GERUNDIAL)


def _infinitives(tokens: tuple[Word, ...], verb: int) -> Iterator[int]:
    """Where the acts stand that a verb such as "persuaded" has others do."""
    lemmas = lemmas_of(tokens[verb].text) if tokens[verb].is_word else frozenset()
    table = lexicon.wording()
    if lemmas.isdisjoint((*table.urging, *table.requesting)):
        return
    to = next((i for i in range(verb + 2, min(verb + _OBJECT, len(tokens) - 1)) if tokens[i].text == "to"), None)
    if to is None or any(t.text in _NO_OBJECT for t in tokens[verb:to]) or not _bare(tokens[to + 1]):
        return
    if lemmas.isdisjoint(table.urging) and not _people(tokens[to - 1]):
        return
    yield to + 1
    if _bare(tokens[verb]):  # in "get guests to sign, hand out badges" the second may be the person's own
        return
    for index in range(to + 2, len(tokens)):
        if tokens[index].text in _CLAUSE:
            return
        if tokens[index - 1].text in _COORDINATING and _only_bare(tokens[index]):
            yield index


def _bare(token: Word) -> bool:
    return "VB" in tags_of(token.text)


def _only_bare(token: Word) -> bool:
    """A bare verb that is no past: "hire", but not "cut"."""
    return _bare(token) and "VBD" not in tags_of(token.text)


def _people(token: Word) -> bool:
    return is_person(token.key) or singular(token.text) in lexicon.people().groups
