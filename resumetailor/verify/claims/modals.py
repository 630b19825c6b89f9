"""What "would" and "should" say: that a thing is planned, or only what people used to do, asked or suggested."""

from __future__ import annotations

import re

from resumetailor.verify.text import lexicon
from resumetailor.verify.text.keys import is_person, key
from resumetailor.verify.text.verb_forms import lemmas_of

_WITHIN_QUESTION = re.compile(r"\b(?:how|when|what|whether|where|who|why)\b(?: [\w'-]+){0,4} $")
_SUGGESTED = re.compile(r"\b(?:advis|ask|insist|propos|recommend|request|sugges|urg)\w*\b(?: [\w'-]+){0,6} $")
_HABIT = re.compile(r" (?:usually|often|always|regularly|sometimes|then|typically|normally)\b")
_PRONOUNS = frozenset(("i", "we", "you", "he", "she", "they", "there", "who", "people"))
_SENTENCE = re.compile(r"[.;:!?(]")


def plans_nothing(found: re.Match[str]) -> bool:
    """Whether a modal verb tells no plan: "asked when it would come", "I would open at 7", "there would be a queue"."""
    before = found.string[: found.start()]
    if _WITHIN_QUESTION.search(before):
        return True
    if found.group() == "should":  # "suggested that mothers should be given a card" plans no more than it says
        return bool(_SUGGESTED.search(before))
    return bool(_HABIT.match(found.string, found.end())) or _is_habit(before)


def _is_habit(before: str) -> bool:
    """Whether people are the subject in a sentence of their own: a thing that "would save time" is only planned."""
    words = _SENTENCE.split(before)[-1].split()
    subject = words[-1].removesuffix("'s") if words else ""
    if subject not in _PRONOUNS and not is_person(key(subject)):
        return False
    intended = any(not lemmas_of(word).isdisjoint(lexicon.wording().intending) for word in words)
    return not intended and ("that" not in words[-4:-1] or subject == "who")
