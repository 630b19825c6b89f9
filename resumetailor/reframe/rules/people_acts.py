"""Acts that are done to people, of which a thing beside them is no object: "calling owners and letters to tenants"."""

from __future__ import annotations

from resumetailor.reframe.rules.opener_rules import openers
from resumetailor.reframe.syntax.nouns import head_noun, is_person
from resumetailor.reframe.syntax.sentence import Sentence
from resumetailor.reframe.syntax.separators import members
from resumetailor.reframe.syntax.verb_or_noun import CLOSED, verb_at


def joins_a_thing_to_people(sentence: Sentence, position: int) -> bool:
    """Whether the act there is done to people and has a thing beside them."""
    people = head_noun(sentence, position + 1)
    if sentence[position].lemma not in openers().done_to_people or people is None or not is_person(people):
        return False
    for begin in members(sentence, position + 2):
        if any(word.tag in ("IN", "TO") for word in sentence.words[position + 1 : begin]):
            break
        beside = None if _acts(sentence, begin) else head_noun(sentence, begin)
        if beside is not None and not is_person(beside):
            return True
    return False


def _acts(sentence: Sentence, position: int) -> bool:
    """Whether a verb and the beginning of what it acts upon stand there, whatever the parse says: "respect their"."""
    own = any(word.tag in CLOSED for word in sentence.words[position + 1 : position + 2])
    return own and verb_at(sentence, position, "VB", "VBZ", "VBG") is not None
