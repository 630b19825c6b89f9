"""Acts that are done to people, of which a thing beside them is no object: "calling owners and letters to tenants"."""

from __future__ import annotations

from collections.abc import Iterator

from resumetailor.reframe.syntax.nouns import head_noun, is_person
from resumetailor.reframe.syntax.sentence import Sentence
from resumetailor.reframe.syntax.separators import SEPARATORS, STOPS, members
from resumetailor.reframe.syntax.verb_or_noun import verb_at


def joins_a_thing_to_people(sentence: Sentence, position: int, acts: tuple[str, ...]) -> bool:
    """Whether one of these acts stands there and is done to people who have a thing beside them."""
    people = head_noun(sentence, position + 1)
    if sentence[position].lemma not in acts or people is None or not is_person(people):
        return False
    beside = (head_noun(sentence, begin) for begin in _objects_beside(sentence, position))
    return any(noun is not None and not is_person(noun) for noun in beside)


def _objects_beside(sentence: Sentence, position: int) -> Iterator[int]:
    """Where further objects of the act begin: up to a preposition, a semicolon or the next act."""
    for begin in members(sentence, position + 2):
        between = sentence.words[position + 1 : begin]
        if any(word.tag in ("IN", "TO") or word.text == ";" for word in between) or _acts(sentence, begin):
            return
        yield begin


def _acts(sentence: Sentence, position: int) -> bool:
    """Whether a verb and something to act upon may stand there: "greeting buyers, collecting ID"."""
    following = sentence.words[position + 1 : position + 2]
    own = any(word.lower not in SEPARATORS and word.text not in STOPS for word in following)
    tagged = sentence[position].tag.startswith("VB")
    return own and verb_at(sentence, position, *(("VB", "VBZ", "VBG") if tagged else ("VBG",))) is not None
