"""Which verbs of a highlight tell its acts side by side, and how they are brought into one tense."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from resumetailor.knowledge import Knowledge, load
from resumetailor.reframe.sentence import Sentence, Word
from resumetailor.resources import models
from resumetailor.verbs import Tag, Variety, Words, inflect, readings

JOINS = frozenset({"and", "&", "or", "then"})
SEPARATORS = JOINS | {",", ";"}
NOUN_PHRASE_STARTS = frozenset(
    {"DT", "PRP$", "PDT", "CD", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "VBN", "$", "WP"}
)
CLOSED_STARTS = frozenset({"DT", "PRP$", "PDT", "PRP", "CD", "$"})
"""Tags of words that begin a noun phrase and cannot be its head behind another noun."""
PRESENT: tuple[Tag, ...] = ("VB", "VBZ")
_PARSED_AS = {"VB": ("VB", "VBP"), "VBZ": ("VBZ",), "VBG": ("VBG",), "VBD": ("VBD",), "VBN": ("VBN",)}


class VerbOrNoun(Knowledge):
    """The file's content; see there what each list means."""

    noun_modifiers: Words
    verb_first: Words
    noun_phrases: Words
    activities: Words


@cache
def verb_or_noun() -> VerbOrNoun:
    """The words that ship with the program. Raises `BadLexicon` if their file is damaged."""
    return load(models() / "lexicons" / "verb_or_noun.yml", VerbOrNoun)


@dataclass(frozen=True, slots=True)
class Verb:
    """A word of the sentence in one of its readings."""

    position: int
    lemma: str
    tag: Tag


def verb_at(sentence: Sentence, position: int, *tags: Tag) -> Verb | None:
    """The word there as a verb in one of these forms, whatever the parse takes it for; None if it can be none."""
    if position >= len(sentence):
        return None
    word = sentence[position]
    found = [(lemma, tag) for lemma, tag in readings(word.text) if tag in tags]
    preferred = next(((lemma, tag) for lemma, tag in found if lemma == word.lemma), None)
    lemma, tag = preferred or (found[0] if found else ("", tags[0]))
    if not lemma and word.tag in {t for tag in tags for t in _PARSED_AS[tag]} and word.pos == "VERB":
        tag = next(tag for tag in tags if word.tag in _PARSED_AS[tag])
        lemma = word.lemma if inflect(word.lemma, tag) == word.lower else ""
    return Verb(position, lemma, tag) if lemma else None


def side_by_side(sentence: Sentence, first: Verb) -> tuple[Verb, ...] | None:
    """The verb and those that stand in a list with it, in the same form; None if that is not certain."""
    candidates = [v for p in _after_separators(sentence, first.position + 1) if (v := verb_at(sentence, p, first.tag))]
    accepted = {first.position: first}
    doubtful: list[Verb] = []
    for verb in candidates:
        answer = _belongs(sentence, verb, accepted)
        if answer is None:
            doubtful.append(verb)
        elif answer:
            accepted[verb.position] = verb
    for verb in reversed(doubtful):
        if _joined_by_and(sentence, verb.position):
            if _may_be_a_modifier(sentence, verb):
                return None
            accepted[verb.position] = verb
        elif any(p > verb.position and _joined_by_and(sentence, p) for p in accepted):
            accepted[verb.position] = verb
    chain = tuple(accepted[p] for p in sorted(accepted))
    return None if _names_a_second_act(sentence, chain) else chain


def with_forms(sentence: Sentence, chain: tuple[Verb, ...], tag: Tag, variety: Variety) -> Sentence:
    """The sentence with these verbs in another form."""
    for verb in chain:
        text = inflect(verb.lemma, tag, variety)
        word = sentence[verb.position]
        text = text.capitalize() if word.text[:1].isupper() and not word.text.isupper() else text
        sentence = sentence.put(verb.position, text, tag="VBP" if tag == "VB" else tag, pos="VERB", lemma=verb.lemma)
    return sentence


def _after_separators(sentence: Sentence, start: int) -> list[int]:
    """Where a new member of a list can begin: behind "," or "and", and behind adverbs that follow them."""
    found = []
    for position in range(max(start, 1), len(sentence)):
        before = position - 1
        while before > 0 and sentence[before].tag == "RB" and sentence[before].lower.endswith("ly"):
            before -= 1
        if sentence[before].lower in SEPARATORS and sentence[position].tag != "RB":
            found.append(position)
    return found


def _belongs(sentence: Sentence, verb: Verb, accepted: dict[int, Verb]) -> bool | None:
    """Whether the parse puts the verb beside an accepted one; None if it takes it for a noun that might be a verb."""
    word = sentence[verb.position]
    if word.tag in _PARSED_AS[verb.tag] and word.pos in ("VERB", "AUX"):
        return _linked(sentence, word, accepted)
    following = sentence[verb.position + 1] if verb.position + 1 < len(sentence) else None
    if following is None or following.tag not in NOUN_PHRASE_STARTS | {"IN", "RP", "PRP"}:
        return False
    if following.tag in ("IN", "RP") and word.dep not in ("conj", "ROOT", "advcl"):
        return False
    return None if following.tag not in CLOSED_STARTS or verb.tag != "VBG" else True


def _linked(sentence: Sentence, word: Word, accepted: dict[int, Verb]) -> bool:
    if any(c.dep in ("aux", "mark", "nsubj", "nsubjpass") for c in sentence.children(word)):
        return False
    head, seen = word, {word.index}
    while head.dep == "conj":
        parent = sentence.head(head)
        if parent is None or parent.index in seen:
            return True
        if sentence.position(parent.index) in accepted:
            return True
        seen.add(parent.index)
        if parent.tag.startswith("VB"):
            return False if parent.dep != "conj" and not parent.is_root else _linked(sentence, parent, accepted)
        head = parent
    return head.is_root or (word.dep != "conj" and head.dep in ("ccomp", "dep", "parataxis"))


def _joined_by_and(sentence: Sentence, position: int) -> bool:
    before = position - 1
    while before > 0 and sentence[before].tag == "RB":
        before -= 1
    return sentence[before].lower in JOINS


def _may_be_a_modifier(sentence: Sentence, verb: Verb) -> bool:
    lists = verb_or_noun()
    words = lists.noun_modifiers if verb.tag == "VBG" else lists.verb_first
    return sentence[verb.position].lower in words or verb.lemma in words


def _names_a_second_act(sentence: Sentence, chain: tuple[Verb, ...]) -> bool:
    """Whether an act named by a noun is joined to what a verb acts upon: "answering phones and data entry"."""
    verbs = {v.position for v in chain}
    for position in range(chain[0].position + 1, len(sentence)):
        word = sentence[position]
        if position in verbs or word.dep not in ("conj", "appos") or not word.tag.startswith("NN"):
            continue
        if _is_activity(word) and _joins_an_object(sentence, word, verbs):
            return True
    return False


def _is_activity(word: Word) -> bool:
    gerund = any(tag == "VBG" for _, tag in readings(word.text))
    return gerund or word.lower in verb_or_noun().activities


def _joins_an_object(sentence: Sentence, word: Word, verbs: set[int]) -> bool:
    """Whether the noun is in a list whose first member is not an activity, directly below one of the verbs."""
    head: Word | None = word
    for _ in range(len(sentence)):
        parent = sentence.head(head) if head is not None else None
        if parent is None or head is None:
            return False
        if sentence.position(parent.index) in verbs:
            return head.dep in ("dobj", "conj", "appos", "dep") and not _is_activity(head)
        if head.dep not in ("conj", "appos", "dobj"):
            return False
        head = parent
    return False
