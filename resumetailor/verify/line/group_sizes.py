"""How many belong to a thing, and how many such things there are: "a team of 12", "12 teams"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from resumetailor.verify.claims.quantities import Quantity
from resumetailor.verify.faults import Code, Fault, Pair
from resumetailor.verify.line.swapped_numbers import Mates
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.canonical import canonical
from resumetailor.verify.text.keys import is_person, key, singular
from resumetailor.verify.text.words import Word, words

_ACTS = ("ion", "ment", "ance", "ing", "al")


def size_faults(pairs: list[Mates], pair: Pair) -> Iterator[Fault]:
    """Numbers of what a thing has told as the number of such things, or the other way round."""
    for one, other in pairs:
        if one.unit or other.unit:
            continue
        before, after = _counted(one, pair.source), _counted(other, pair.output)
        if _sized(one, after) or _sized(other, before) or _counts_another(one, after, pair):
            yield pair.fault(Code.NUMBER_CHANGED, f"“{other.printed}” counts what the source does not count")


def _counted(quantity: Quantity, text: str) -> Word | None:
    """The plural that a number counts."""
    behind = words(canonical(text))[quantity.last + 1 :]
    phrase = takewhile(lambda t: t.is_word and t.text not in lexicon.function_words(), behind)
    return next((t for t in phrase if t.text != singular(t.text)), None)


def _sized(quantity: Quantity, counted: Word | None) -> bool:
    """Whether the counted things are those whose size the number tells: "crews of nine", "nine crews"."""
    if counted is None or quantity.lead != "of" or key(quantity.before) != counted.key or counted.key in quantity.nouns:
        return False
    return _is_group(counted) or (bool(quantity.nouns) and not _names_act(counted))


def _counts_another(quantity: Quantity, counted: Word | None, pair: Pair) -> bool:
    """Whether the size of a group is told as the number of other things: "a talk to a group of 60", "60 talks"."""
    of_group = quantity.lead == "of" and not quantity.nouns and quantity.before in lexicon.people().groups
    if counted is None or not of_group or is_person(counted.key) or _is_group(counted):
        return False
    return counted.key in {w.key for line in (pair.source, canonical(pair.source)) for w in words(line)}


def _is_group(word: Word) -> bool:
    return singular(word.text) in lexicon.people().groups


def _names_act(word: Word) -> bool:
    """Whether it names an act, done once to each thing: "inspections of 40 boilers" are 40 inspections."""
    noun = singular(word.text)
    return noun.endswith(_ACTS) or noun in lexicon.wording().events
