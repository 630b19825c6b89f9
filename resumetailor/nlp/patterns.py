"""The cue patterns of the lexicons, turned into spaCy Matcher patterns.

A pattern is words with blanks between them; each word stands for all its inflected forms, whatever their tag:

    resolve|settle .. complaint     "settling long-running complaints": up to five words between, in one sentence
    {help} .. {customer}            word classes, from models/lexicons/words.yml or the file's own `words`
    lead/VERB {people}              the form must be tagged as this part of speech (Universal Dependencies)
    =leads                          this form only
    key? account                    the word may be missing
    ^ point of contact              at the highlight's start
    # {customer}                    # is a number
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from resumetailor.knowledge import Knowledge, load
from resumetailor.resources import models

Spec = dict[str, object]

GAP = {"ORTH": {"NOT_IN": [".", ";", ":", "!", "?", "•"]}, "OP": "{,5}"}
NUMBER = {"LIKE_NUM": True}
ELEMENT = re.compile(r"(?P<words>[^/?]+)(?:/(?P<pos>[A-Z]+))?(?P<optional>\?)?")


class Words(Knowledge):
    """Word classes, and the forms that no spelling rule gives."""

    classes: dict[str, tuple[str, ...]]
    irregular: dict[str, str]


@cache
def words() -> Words:
    """The word classes that every pattern may use."""
    return load(models() / "lexicons" / "words.yml", Words)


class BadPattern(ValueError):
    """A pattern does not follow the syntax above or names an unknown word class."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A Matcher pattern; `triggers` are forms of which one must occur in a text that it can match."""

    specs: tuple[Spec, ...]
    triggers: frozenset[str]
    at_start: bool


def compile_pattern(text: str, classes: Mapping[str, Iterable[str]]) -> Pattern:
    """The pattern in Matcher's terms; raises `BadPattern`."""
    elements = text.split()
    at_start = elements[:1] == ["^"]
    specs, obligatory = [], []
    for element in elements[at_start:]:
        if element == "..":
            specs.append(GAP)
        elif element == "#":
            specs.append(NUMBER)
        else:
            spec, forms = _word(element, classes)
            specs.append(spec)
            if "OP" not in spec:
                obligatory.append(forms)
    if not obligatory or elements[-1] == "..":
        raise BadPattern(f"{text!r} needs a word that must occur, and words on both sides of '..'")
    return Pattern(tuple(specs), min(obligatory, key=len), at_start)


def _word(element: str, classes: Mapping[str, Iterable[str]]) -> tuple[Spec, frozenset[str]]:
    parsed = ELEMENT.fullmatch(element)
    if parsed is None:
        raise BadPattern(f"{element!r} is no pattern")
    forms = frozenset(form for word in _members(parsed["words"], classes) for form in inflect(word))
    spec: Spec = {"LOWER": {"IN": sorted(forms)}}
    if parsed["pos"]:
        spec["POS"] = parsed["pos"]
    if parsed["optional"]:
        spec["OP"] = "?"
    return spec, forms


def _members(alternatives: str, classes: Mapping[str, Iterable[str]]) -> Iterator[str]:
    for word in alternatives.split("|"):
        if not word.startswith("{"):
            yield word
        elif word[1:-1] in classes:
            yield from classes[word[1:-1]]
        else:
            raise BadPattern(f"there is no word class {word}")


@cache
def inflect(word: str) -> frozenset[str]:
    """All forms that a word may have as noun or verb, lower-cased; forms that do not exist do no harm."""
    word = word.lower()
    if word.startswith("="):
        return frozenset({word[1:]})
    forms = {word, *words().irregular.get(word, "").split()}
    stem = word[:-1] if word.endswith("e") else word
    forms |= {word + "s", stem + "ed", stem + "ing", word + "'s"}
    if word.endswith("y"):
        forms |= {word[:-1] + "ies", word[:-1] + "ied"}
    if word.endswith(("s", "x", "z", "ch", "sh")):
        forms.add(word + "es")
    if re.search(r"[^aeiou][aeiou][bdglmnprt]$", word):
        forms |= {word + word[-1] + "ed", word + word[-1] + "ing"}
    return frozenset(forms)
