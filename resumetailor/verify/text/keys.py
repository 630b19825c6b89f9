"""What all forms of a word have in common, and which words belong together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from resumetailor.verify.text import lexicon
from resumetailor.verify.text.folding import unaccented
from resumetailor.verify.text.verb_forms import readings

_ENDINGS = (
    *("ational", "ization", "isation", "fulness", "ousness", "iveness", "ements", "ations", "ement", "ation", "ition"),
    *("ments", "ances", "ences", "ators", "ment", "ance", "ence", "ions", "ator", "ings", "ness", "able", "ible"),
    *("ion", "ing", "ies", "ied", "ers", "ors", "ive", "ity", "als", "ful", "est", "ize", "ed", "es", "er", "or", "al"),
    *("ly", "s", "e", "y"),
)
_VARIETIES = (
    (re.compile(r"iz(?=(?:e|es|ed|ing|ation|ations|er|ers)$)"), "is"),
    (re.compile(r"yz(?=(?:e|es|ed|ing|er|ers)$)"), "ys"),
)
_SPELLED = 6
"""Shorter words are never taken for misspelt ones."""
_FAMILY = 4
"""So many letters related keys have in common at least."""
_KEEP_S = frozenset(("gas", "bus", "yes", "was", "has", "his", "its", "plus"))


@lru_cache(1 << 14)
def key(word: str) -> str:
    """What all forms of a word have in common: its verb's lemma, in one of the spellings, its endings cut off."""
    word = unaccented(word.removesuffix("'s").removesuffix("'"))
    word = lexicon.wording().abbreviations.get(word, word)
    if len(word) <= 3 and not readings(word):
        return word.removesuffix("s") if len(word) == 3 and word not in _KEEP_S else word
    if any(c.isdigit() for c in word):
        return word
    if (noun := singular(word)) in _people():
        return spelled if (spelled := _one_spelling(noun)) in _people() else noun
    found = readings(word)
    lemma = next((lemma for lemma, tag in found if tag != "VB"), found[0][0] if found else word)  # "found" is to find
    return _root(_one_spelling(lemma))


def _root(word: str) -> str:
    """The word without its endings, unless that makes a noun for people of it: "internal" is no intern."""
    stem = _stem(word)
    return singular(word) if stem in _people() else stem


@cache
def _people() -> frozenset[str]:
    table = lexicon.people()
    return frozenset((*table.people, *lexicon.wordnet().people, *(name for group in table.same for name in group)))


def is_person(key: str) -> bool:
    """Whether the key is that of a noun for people."""
    return key in _people()


def singular(noun: str) -> str:
    """A noun without its plural ending."""
    if noun in lexicon.wording().plurals:
        return lexicon.wording().plurals[noun]
    if noun.endswith("ies") and len(noun) > 4:
        return f"{noun[:-3]}y"
    if noun.endswith(("sses", "xes", "ches", "shes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) and len(noun) > 3 else noun


def _one_spelling(word: str) -> str:
    table = lexicon.wording().spellings
    for end in ("", "s", "d", "ed", "ing"):
        base = word.removesuffix(end) if end else word
        if base in table and word.endswith(end):
            return table[base] + end
    for pattern, common in _VARIETIES:
        word = pattern.sub(common, word)
    if len(word) > 5:
        word = re.sub(r"(?<=[bdlmnrv])our(?=(?:s|ed|ing|ite|able|al)?$)", "or", word)
        word = re.sub(r"ll(?=(?:ed|ing|er|ers|or|ors)$)", "l", word)
    return word


def _stem(word: str) -> str:
    word = singular(word)
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= max(3, 5 - len(ending)):
            stem = word[: -len(ending)]
            if ending in ("ing", "ed", "er") and len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "ls":
                return stem[:-1]
            return stem
    return word


def misspelt(wrong: str, right: str) -> bool:
    """Whether one is no verb and differs by one letter, left out, added or exchanged with the next."""
    if not may_be_misspelt(wrong) or len(right) < _SPELLED or wrong[0] != right[0] or abs(len(wrong) - len(right)) > 1:
        return False
    short, long = sorted((wrong, right), key=len)
    if len(short) == len(long):
        odd = [i for i, (a, b) in enumerate(zip(short, long, strict=True)) if a != b]
        return len(odd) == 2 and short[odd[0]] == long[odd[1]] and short[odd[1]] == long[odd[0]]
    return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))


def may_be_misspelt(word: str) -> bool:
    """Whether a word may be one that is misspelt by a letter: long enough, and no verb."""
    return len(word) >= _SPELLED and not readings(word)


def beginning(key: str) -> str:
    """What two related keys have in common."""
    return f"{key[:_FAMILY]}-"


def told_as(key: str) -> Iterator[str]:
    """The keys of words that one of this key may be told by, without being of its family."""
    yield key
    yield from _vocabulary().get(key, ())
    yield from _same_people().get(key, ())


def related(one: str, other: str) -> bool:
    """Whether two keys belong to words of one family: analysis and analyze, liaison and liaise."""
    if one == other:
        return True
    if apart(one, other):
        return False
    short, long = sorted((one, other), key=len)
    if len(short) < _FAMILY or len(long) - len(short) > 4 or any(c.isdigit() for c in one + other):
        return False
    return long.startswith(short) or (len(short) > 4 and long[: len(short) - 1] == short[:-1])


def apart(one: str, other: str) -> bool:
    """Whether two keys are of words that only begin alike: internal and intern."""
    return other in _apart().get(one, ())


@cache
def _apart() -> Mapping[str, frozenset[str]]:
    """For each key those of words that only begin like it."""
    return lexicon.by_member(map(key, group) for group in lexicon.wording().apart)


@lru_cache(1 << 14)
def same_words(one: str, other: str) -> bool:
    """Whether the key of an output's word is of the family of the source's, or names the same people."""
    if other in _vocabulary().get(one, ()):
        return True
    if is_person(one) and is_person(other):
        return one == other or other in _same_people().get(one, ())
    return related(one, other)


@cache
def _vocabulary() -> dict[str, frozenset[str]]:
    return {key(word): frozenset(map(key, says)) for word, says in lexicon.wording().vocabulary.items()}


@cache
def _same_people() -> Mapping[str, frozenset[str]]:
    """For each name those of the same people, and the more general ones."""
    table = lexicon.people()
    same = dict(lexicon.by_member(map(key, group) for group in table.same))
    for name, kinds in table.general.items():
        same[key(name)] = same.get(key(name), frozenset()).union(map(key, kinds))
    return same
