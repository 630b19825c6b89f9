"""What must follow a weak beginning, so that it may be said in another way."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Literal

from resumetailor.reframe.syntax.nouns import (
    at_odds,
    head_noun,
    is_affair,
    is_body,
    is_cared_for,
    is_committee,
    is_likeness,
    is_listed_person,
    is_person,
    is_work,
)
from resumetailor.reframe.syntax.sentence import Sentence, Word
from resumetailor.reframe.syntax.verb_or_noun import PRESENT, doubtful, names_an_act, verb_at

Takes = Literal[
    "gerund",
    "infinitive",
    "act",
    "past",
    "finite",
    "things",
    "works",
    "matters",
    "affairs",
    "counted_people",
    "people",
    "people_at_odds",
    "cared_for",
    "group",
    "doings",
    "role",
    "own_title",
    "list",
    "anything",
]
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_INSTANCES = frozenset({"including", "incl", "incl.", "e.g.", "i.e."})
_ROLE = ("NN", "JJ", "HYPH", "VBG", "CD")
_ROLE_FOR = ("for", "between")


def follows(kind: Takes, sentence: Sentence, end: int) -> bool:
    """Whether what stands from `end` on is of this kind."""
    return _CONDITIONS[kind](sentence, end)


def pronoun_of_group(sentence: Sentence, end: int) -> int | None:
    """Where "that" stands between a group and what it did."""
    for position in range(end + 1, min(end + 9, len(sentence) - 1)):
        if sentence[position].lower in ("that", "which", "who"):
            return position if _past(sentence, position + 1) else None
        inside = sentence[position].tag == "VBG" and sentence[position].dep in ("amod", "compound")
        if sentence[position].tag.startswith(("VB", ",", ".")) and not inside:
            return None
    return None


def _past(sentence: Sentence, end: int) -> bool:
    tags = ("VBD", "VBN") if verb_at(sentence, end, "VB") else ("VBD", "VBN", "VBP")
    return verb_at(sentence, end, "VBD") is not None and sentence[end].tag in tags


def _finite(sentence: Sentence, end: int) -> bool:
    word = sentence[end]
    return verb_at(sentence, end, *PRESENT) is not None and word.tag in ("VB", "VBP", "VBZ") and word.pos == "VERB"


def _gerund(sentence: Sentence, end: int) -> bool:
    verb, word = verb_at(sentence, end, "VBG"), sentence[end]
    modifier = verb is not None and doubtful(sentence, verb) and end + 1 < len(sentence)
    if modifier and sentence[end + 1].tag.startswith(("NN", "JJ")):
        return False
    return word.tag == "VBG" and word.dep not in ("amod", "compound") and (verb is not None or word.dep == "pcomp")


def things(sentence: Sentence, end: int) -> bool:
    """Whether noun phrases about no people follow."""
    start = sentence[end]
    described = start.tag == "VBG" and start.dep in ("amod", "compound")
    if not (
        described or start.tag.startswith(("NN", "JJ", "VBN")) or start.tag in ("DT", "PRP$", "CD", "PDT", "$", "RB")
    ):
        return False
    head, *others = _heads(sentence, end)
    return (
        head is not None
        and (is_affair(head) or not is_person(head))
        and not any(other and is_listed_person(other) for other in others)
    )


def _listed(sentence: Sentence, start: int) -> list[int]:
    """Where the members of a list of nouns begin, up to the first preposition or verb."""
    begins = [start]
    for position in range(start, len(sentence)):
        word = sentence[position]
        if word.lower in _INSTANCES:
            return [begin for begin in begins if begin < position]
        if word.tag in ("IN", "TO", "WDT", "WP") or (word.tag.startswith("VB") and word.tag not in ("VBN", "VBG")):
            break
        if word.lower in (",", "and", "&", "or"):
            begins.append(position + 1)
    return begins


def _works(sentence: Sentence, end: int) -> bool:
    """Whether the noun phrase that follows is about something that is made."""
    noun = head_noun(sentence, end)
    return noun is not None and is_work(noun)


def _counted_people(sentence: Sentence, end: int) -> bool:
    """Whether a number of people follows, and no word on what they were helped to do."""
    numbers = [i for i in range(end, min(end + 4, len(sentence))) if sentence[i].tag == "CD"]
    head = head_noun(sentence, numbers[0]) if numbers else None
    acts = any(w.tag in ("VB", "VBP", "TO") for w in sentence.words[max(numbers, default=end) :])
    acts = acts or verb_at(sentence, end, "VB") is not None
    return head is not None and is_person(head) and not acts


def matters(sentence: Sentence, end: int) -> bool:
    """Whether things follow that can be dealt with: no organisation, and no name."""
    heads = _heads(sentence, end)
    named = any(w.tag.startswith("NNP") and w.lower == heads[0] for w in sentence.words[end:])
    return things(sentence, end) and not named and not any(noun and is_body(noun) for noun in heads)


def _affairs(sentence: Sentence, end: int) -> bool:
    """Whether nothing but matters that are settled follow: no garden, no horses."""
    return matters(sentence, end) and _all_heads(lambda noun: is_affair(noun) or names_an_act(noun), sentence, end)


def _people(sentence: Sentence, end: int) -> bool:
    """Whether nothing but people and organisations follow; what is theirs may be read as a verb: "clients accounts"."""
    theirs = any(a.tag == "NNS" and b.tag == "VBZ" for a, b in pairwise(sentence.words[end:]))
    return not theirs and _all_heads(lambda noun: is_person(noun) or is_body(noun), sentence, end)


def _people_at_odds(sentence: Sentence, end: int) -> bool:
    """Whether people follow of whom it is told that they were angry or the like: "residents unhappy about parking"."""
    return any(
        at_odds(word.lower) and (word.dep == "pobj" or _told_of_people(sentence, word)) for word in sentence.words[end:]
    )


def _told_of_people(sentence: Sentence, word: Word) -> bool:
    """Whether what an adjective stands before or belongs to, right below the opener, is a noun for people."""
    position = sentence.position(word.index)
    if position is not None and any(is_listed_person(w.lower) for w in sentence.words[position + 1 : position + 2]):
        return True
    for _ in range(5):
        parent = sentence.head(word)
        if parent is None:
            return False
        if parent.tag.startswith("NN"):
            return is_listed_person(parent.lower) and parent.dep in ("pobj", "conj", "dobj", "ROOT")
        word = parent
    return False


def _cared_for(sentence: Sentence, end: int) -> bool:
    """Whether nothing but people or animals in somebody's care follow."""
    return _all_heads(is_cared_for, sentence, end)


def _all_heads(condition: Callable[[str], bool], sentence: Sentence, end: int) -> bool:
    """Whether all nouns of the list that follows are so; a member without a noun is none of it: ", incl. feeding"."""
    first, *others = _heads(sentence, end)
    return first is not None and all(condition(noun) for noun in (first, *others) if noun is not None)


def _heads(sentence: Sentence, end: int) -> list[str | None]:
    """The nouns of a list of noun phrases."""
    return [head_noun(sentence, position) for position in _listed(sentence, end)]


def _role(sentence: Sentence, end: int) -> bool:
    """Whether a role stands there "for" something or "between" some, and nothing else is told."""
    words = sentence.words[end:]
    bare = [w for before, w in pairwise(words) if w.tag == "VB" and before.tag != "TO"]
    if not all(_joins_a_base_form(sentence, w) or _is_a_noun(sentence, w) for w in bare):
        return False
    if verb_at(sentence, end, "VB") and not _is_of_several_words(sentence, end) and sentence[end - 1].tag != "DT":
        return False
    if any(w.tag in _FINITE and not _is_a_noun(sentence, w) and not _is_subordinate(sentence, w) for w in words):
        return False
    at = end
    while at < len(sentence) and (sentence[at].tag.startswith(_ROLE) or _joins_two_roles(sentence, at, end)):
        at += 1
    likened = at > end and is_likeness(sentence[at - 1].lower)
    of = at > end and at + 1 < len(sentence) and sentence[at].lower == "of"
    at = at + 2 if of else at
    named = at > end and sentence[at - 1].tag.startswith("NN") and not likened
    return named and at + 1 < len(sentence) and sentence[at].lower in _ROLE_FOR and not _acts(sentence[at + 1])


def _acts(word: Word) -> bool:
    """Whether a gerund does not describe a noun: "for running the shop", but "for visiting alumni"."""
    return word.tag == "VBG" and word.dep not in ("amod", "compound")


def _is_of_several_words(sentence: Sentence, position: int) -> bool:
    """Whether a word that may be a verb is the first of a role's name: "plant contact for", "point of contact for"."""
    words = sentence.words[position + 1 : position + 3]
    return len(words) > 1 and (words[0].tag == "NN" or (words[0].lower == "of" and words[1].tag == "NN"))


def _is_a_noun(sentence: Sentence, word: Word) -> bool:
    """Whether a word tagged as a verb stands where only a noun does: an object, or beside one: "health, leave, pay"."""
    parent = sentence.head(word)
    beside = word.dep == "conj" and parent is not None and parent.tag.startswith("NN")
    return word.dep in ("dobj", "pobj") or (beside and sentence.child(word, "dobj", "prep", "aux") is None)


def _joins_two_roles(sentence: Sentence, position: int, end: int) -> bool:
    """Whether "and" stands between two nouns: "scrum master and liaison for"."""
    inside = end < position < len(sentence) - 1 and sentence[position].lower in ("and", "&")
    return inside and sentence[position - 1].tag.startswith("NN") and sentence[position + 1].tag.startswith("NN")


def _is_subordinate(sentence: Sentence, word: Word) -> bool:
    """Whether the verb has a subject of its own, or helps one that has: "what they had taken", "who walk in"."""
    helped = sentence.head(word) if word.dep in ("aux", "auxpass") else word
    below = helped is not None and helped.dep in ("relcl", "ccomp", "advcl", "pcomp")
    return below and helped is not None and sentence.child(helped, "nsubj", "nsubjpass") is not None


def _joins_a_base_form(sentence: Sentence, word: Word) -> bool:
    parent = sentence.head(word)
    return word.dep == "conj" and parent is not None and parent.tag == "VB"


def _list(sentence: Sentence, end: int) -> bool:
    """Whether a list of nouns follows and no verb."""
    words = sentence.words[end:]
    listed = any(w.lower in (",", "and", "&") for w in words)
    if not listed or not words[0].tag.startswith(("NN", "JJ")) or verb_at(sentence, end, "VBG"):
        return False
    verbal = (*_FINITE, "VB", "TO", "PRP", "WDT")
    return not any(w.tag in verbal or (w.tag == "VBG" and w.dep == "pcomp") for w in words)


_CONDITIONS: dict[Takes, Callable[[Sentence, int], bool]] = {
    "gerund": _gerund,
    "past": _past,
    "finite": _finite,
    "things": things,
    "works": _works,
    "counted_people": _counted_people,
    "matters": matters,
    "affairs": _affairs,
    "people": _people,
    "people_at_odds": _people_at_odds,
    "cared_for": _cared_for,
    "role": _role,
    "list": _list,
    "group": lambda sentence, end: pronoun_of_group(sentence, end) is not None,
    "doings": lambda sentence, end: not is_committee(head_noun(sentence, end) or ""),
    "anything": lambda sentence, end: end < len(sentence),
}
