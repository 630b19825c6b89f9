"""Where somebody is going, and what is told behind it: the aim is free, what else a sentence says of them is not."""

from __future__ import annotations

import re
from functools import cache

from resumetailor.english.number_words import number_words
from resumetailor.verify.claims.quantities import quantities
from resumetailor.verify.resumes.target import counted_claims, titles
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.keys import is_person, singular
from resumetailor.verify.text.verb_forms import tags_of
from resumetailor.verify.text.words import Word, words

_OPENING = ("with", "where", "who", "that", "which", "after", "having", "by", "because", "since", "using", "through")
"""Behind these more is told than the aim."""
_JOINTS = re.compile(rf"\s*[,;:()|–—]\s*|\.\s+|\s+(?=(?:{'|'.join(_OPENING)}|while|and)\b)", re.IGNORECASE)


def claims_beside_aim(text: str, role: str) -> list[str]:
    """The parts of what stands behind a direction that claim something: "after leading 50 nurses"."""
    parts = [part.removeprefix("and ").strip(" .") for part in _JOINTS.split(text)]
    return [part for number, part in enumerate(parts) if part and _claims(part, role, first=not number)]


def _claims(part: str, role: str, *, first: bool) -> bool:
    """Whether a part tells an amount, an act, who somebody is, or praise; a field or a wish is no claim."""
    if _detail().match(part):
        return False
    tokens = [w for w in words(part) if w.is_word]
    acts = bool(tokens) and not first and (tokens[0].text in _OPENING or "VBD" in tags_of(tokens[0].text))
    ordinals = number_words().ordinals
    counts = any(q.printed.lower() not in ordinals for q in quantities(part))
    return acts or counts or any(_praises(w) or _names_somebody(w, role) for w in tokens)


def _praises(word: Word) -> bool:
    table = lexicon.wording()
    return word.text in table.honours or word.text in table.praise or word.text in ("award", "proven")


def _names_somebody(word: Word, role: str) -> bool:
    """Whether it names a person by what they are, and not by the role aimed at."""
    aimed = (w.key for title in titles(role) for w in words(title))
    groups = lexicon.people().groups
    return is_person(word.key) and word.key not in (*aimed, "associate", "junior") and singular(word.text) not in groups


@cache
def _detail() -> re.Pattern[str]:
    """Words behind which an aim is told more closely: "with a focus on health"."""
    return re.compile(rf"(?:{lexicon.alternation(counted_claims().aim_details)})(?!\w)", re.IGNORECASE)
