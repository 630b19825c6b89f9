"""The cue patterns of the lexicons.

A pattern is words with blanks between them; each word stands for all its inflected forms, whatever their tag:

    resolve|settle .. complaint     "settling long-running complaints": up to five words between, in one sentence
    {help} .. {customer}            word classes, from models/lexicons/word_classes.yml or the file's own `words`
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
from enum import Enum
from functools import cache
from itertools import chain

from resumetailor.english.verbs import forms
from resumetailor.knowledge import Knowledge, from_lexicon

LONGEST_GAP = 5
GAP_STOPS = frozenset((".", ";", ":", "!", "?", "•"))
"""What ".." does not reach over."""
JOINED = re.compile(r"\w+(?:[-/]\w+)+")
NUMBER = re.compile(
    r"\d[\d.,]*[a-z+]*|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|hundreds"
)
ELEMENT = re.compile(r"(?P<words>[^?]+?)(?:/(?P<pos>[A-Z]{3,5}))?(?P<optional>\?)?")


class WordClasses(Knowledge):
    """Word classes, and the forms that no verb has."""

    classes: dict[str, tuple[str, ...]]
    irregular: dict[str, str]


word_classes = from_lexicon("word_classes", WordClasses)


class BadPattern(ValueError):
    """A pattern does not follow the syntax above or names an unknown word class."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a pattern: any of `forms`, lower-cased, or a number, tagged `pos` if that is given."""

    forms: frozenset[str]
    or_number: bool = False
    pos: str | None = None
    optional: bool = False

    def matches(self, lower: str, pos: str) -> bool:
        """Whether a word of this lower-cased form and part of speech is meant."""
        meant = lower in self.forms or (self.or_number and NUMBER.fullmatch(lower) is not None)
        return meant and self.pos in (None, pos)


class Gap(Enum):
    """Up to five words."""

    GAP = ".."


JOINT = Word(frozenset("-/"), optional=True)


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern's elements; of each set of `words`, the smallest first, one must occur in a text that it matches."""

    elements: tuple[Word | Gap, ...]
    words: tuple[frozenset[str], ...]
    at_start: bool


def compile_pattern(text: str, classes: Mapping[str, Iterable[str]]) -> Pattern:
    """The pattern as written in a lexicon; raises `BadPattern`."""
    written = text.split()
    at_start = written[:1] == ["^"]
    elements = tuple(chain.from_iterable(_elements(element, classes) for element in written[at_start:]))
    obligatory = [e.forms for e in elements if isinstance(e, Word) and not (e.optional or e.or_number)]
    if not obligatory or Gap.GAP in (elements[0], elements[-1]):
        raise BadPattern(f"{text!r} needs a word that must occur, and words on both sides of '..'")
    return Pattern(elements, tuple(sorted(obligatory, key=len)), at_start)


def _elements(written: str, classes: Mapping[str, Iterable[str]]) -> list[Word | Gap]:
    """What is written between two blanks: one element, or several of a word with hyphens."""
    if written == Gap.GAP.value:
        return [Gap.GAP]
    parsed = ELEMENT.fullmatch(written)
    if parsed is None:
        raise BadPattern(f"{written!r} is no pattern")
    if JOINED.fullmatch(parsed["words"]):
        first, *others = [Word(inflect(part)) for part in re.split("[-/]", parsed["words"])]
        return [first, *chain.from_iterable((JOINT, other) for other in others)]
    members = tuple(_members(parsed["words"], classes))
    return [Word(_forms(members), "#" in members, parsed["pos"], parsed["optional"] is not None)]


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
    return frozenset({word + "s", word + "'s", *word_classes().irregular.get(word, "").split(), *forms(word)})
