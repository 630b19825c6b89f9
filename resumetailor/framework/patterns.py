"""The cue patterns of the lexicons, turned into spaCy Matcher patterns.

A pattern is words with blanks between them; each word stands for all its inflected forms, whatever their tag:

    resolve|settle .. complaint     "settling long-running complaints": up to five words between, in one sentence
    {help} .. {customer}            word classes, from models/lexicons/words.yml or the file's own `words`
    lead/VERB {people}              the form must be tagged as this part of speech (Universal Dependencies)
    =leads                          this form only
    key? account                    the word may be missing
    ^ point of contact              at the highlight's start
    # {customer}                    # is a number
    follow-up                       "follow-up", "follow up", "following up"
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from resumetailor.knowledge import Knowledge, load
from resumetailor.resources import models

Spec = dict[str, object]

GAP: Spec = {"ORTH": {"NOT_IN": [".", ";", ":", "!", "?", "•"]}, "OP": "{,5}"}
JOINT: Spec = {"ORTH": {"IN": ["-", "/"]}, "OP": "?"}
JOINED = re.compile(r"\w+(?:[-/]\w+)+")
NUMBER = r"\d[\d.,]*[a-z+]*|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|hundreds"
ELEMENT = re.compile(r"(?P<words>[^?]+?)(?:/(?P<pos>[A-Z]{3,5}))?(?P<optional>\?)?")


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
    """A Matcher pattern; of each set of `words` one must occur in a text that it can match."""

    specs: tuple[Spec, ...]
    words: tuple[frozenset[str], ...]
    at_start: bool


def compile_pattern(text: str, classes: Mapping[str, Iterable[str]]) -> Pattern:
    """The pattern in Matcher's terms; raises `BadPattern`."""
    elements = text.split()
    at_start = elements[:1] == ["^"]
    specs: list[Spec] = []
    obligatory: list[frozenset[str]] = []
    for element in elements[at_start:]:
        if element == "..":
            specs.append(GAP)
        else:
            parts, forms = _element(element, classes)
            specs += parts
            obligatory += forms
    if not obligatory or ".." in (elements[at_start], elements[-1]):
        raise BadPattern(f"{text!r} needs a word that must occur, and words on both sides of '..'")
    return Pattern(tuple(specs), tuple(sorted(obligatory, key=len)), at_start)


def _element(element: str, classes: Mapping[str, Iterable[str]]) -> tuple[list[Spec], list[frozenset[str]]]:
    """What one element of a pattern is in Matcher's terms, and its forms if they must occur."""
    parsed = ELEMENT.fullmatch(element)
    if parsed is None:
        raise BadPattern(f"{element!r} is no pattern")
    if JOINED.fullmatch(parsed["words"]):
        parts = [inflect(word) for word in re.split("[-/]", parsed["words"])]
        rest = [spec for part in parts[1:] for spec in (JOINT, _spec(part))]
        return [_spec(parts[0]), *rest], parts
    members = list(_members(parsed["words"], classes))
    forms = _forms(tuple(members))
    spec = _number_or(forms) if "#" in members else _spec(forms)
    if parsed["pos"]:
        spec["POS"] = parsed["pos"]
    if parsed["optional"]:
        spec["OP"] = "?"
    return [spec], [] if "#" in members or parsed["optional"] else [forms]


def _spec(forms: Iterable[str]) -> Spec:
    return {"LOWER": {"IN": list(forms)}}


def _number_or(forms: Iterable[str]) -> Spec:
    return {"LOWER": {"REGEX": rf"^(?:{NUMBER}|{'|'.join(map(re.escape, forms))})$"}}


def _members(alternatives: str, classes: Mapping[str, Iterable[str]]) -> Iterator[str]:
    for word in alternatives.split("|"):
        if JOINED.fullmatch(word):
            raise BadPattern(f"{word!r} cannot stand among alternatives")
        if not word.startswith("{"):
            yield word
        elif word[1:-1] in classes:
            yield from classes[word[1:-1]]
        else:
            raise BadPattern(f"there is no word class {word}")


@cache
def _forms(members: tuple[str, ...]) -> frozenset[str]:
    return frozenset().union(*map(inflect, members))


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
