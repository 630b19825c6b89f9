"""Which subject a highlight leaves out: told by the forms of its first words, before any analysis."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from resumetailor.framework.patterns import word_classes

PLAIN, THIRD_PERSON, PROGRESSIVE, NONE = ("I",), ("She",), ("I", "was"), ()
ADVERB = re.compile(r"[a-z]{2,}ly|also|then|often|always|and|co|re|-")
ENDINGS = (("ing", ""), ("ing", "e"), ("ed", ""), ("ed", "e"), ("ied", "y"), ("ies", "y"), ("es", ""), ("s", ""))

DETERMINERS = frozenset({"the", "a", "an", "all", "our", "my", "new", "up", "and", "each"})
SHORTEST_PAST = 5


@dataclass(frozen=True, slots=True)
class Verbs:
    """The base forms of English verbs, and the base of each irregular form."""

    bases: frozenset[str]
    irregular: Mapping[str, object]

    def __contains__(self, form: str) -> bool:
        """Whether the lower-case word is a form of a verb, or a past tense of one that is too new to be listed."""
        known = form in self.bases or form in self.irregular or any(base in self.bases for base in _bases(form))
        return known or (form.endswith("ed") and len(form) > SHORTEST_PAST)


def implied_subject(text: Sequence[str], verbs: Verbs) -> tuple[str, ...]:
    """The words to put before a highlight made of these words: "I", "She", "I was" or none.

    None stands before a noun phrase ("Point of contact for"), a number, a preposition or a subject of its own.
    """
    lower = [word.lower() for word in text[:6]]
    start = next((i for i, word in enumerate(lower) if not ADVERB.fullmatch(word)), 0)
    word, after = lower[start] if lower else "", lower[start + 1] if len(lower) > start + 1 else ""
    if word in word_classes().classes["predicate"]:
        return PROGRESSIVE
    rarely_verb = word in word_classes().classes["no_verb"] and after not in DETERMINERS
    if word not in verbs or rarely_verb or after in {"of", "/", ":"}:
        return NONE
    if word.endswith("ing") and word not in verbs.bases:
        return PROGRESSIVE
    return THIRD_PERSON if word.endswith("s") and not word.endswith("ss") and word not in verbs.bases else PLAIN


def _bases(form: str) -> set[str]:
    """What the form may be of: "planning" of "planning", "plann", "planne" and "plan"."""
    bases = {form[: -len(end)] + instead for end, instead in ENDINGS if form.endswith(end)}
    return bases | {base[:-1] for base in bases if base[-1:] == base[-2:-1]}
