"""A label before what is told, as in "Process improvement: Cut the wait …", claims nothing by itself."""

from __future__ import annotations

from functools import cache

from resumetailor.english.common_words import is_common
from resumetailor.verify.claims.markers import markers
from resumetailor.verify.claims.quantifiers import quantifiers
from resumetailor.verify.claims.quantities import quantities
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.canonical import canonical
from resumetailor.verify.text.folding import folded
from resumetailor.verify.text.keys import is_person, singular
from resumetailor.verify.text.ranks import rank_words
from resumetailor.verify.text.verb_forms import tags_of
from resumetailor.verify.text.words import words

_SIGNS = (": ", " – ", " — ", " - ")
_WORDS = 5
"""More words are no label."""


def without_label(source: str, output: str) -> str:
    """The output without a label of its own: some nouns and a colon before a sentence."""
    lead, sign, rest = next((parts for sign in _SIGNS if (parts := output.partition(sign))[1]), ("", "", ""))
    if (
        not sign
        or folded(f"{lead}{sign.rstrip()}").lower() in folded(source).lower()
        or not claims_nothing(lead)
        or len(rest.split()) < _WORDS
    ):
        return output
    return rest


def _past(word: str) -> bool:
    """Whether it can only be a verb in the past."""
    tags = tags_of(word)
    return "VBD" in tags and "VB" not in tags


def claims_nothing(lead: str) -> bool:
    """Whether a few words before a line are no more than a label."""
    tokens = words(canonical(lead))
    claims = (*quantities(lead), *quantifiers(lead), *(m for m in markers(lead) if m.kind != "team"))
    if not 0 < len(tokens) <= _WORDS or claims:
        return False
    return all(t.is_word or t.text in "&/-" for t in tokens) and not any(
        {t.text, singular(t.text)} & _claiming() or t.key in rank_words() or _past(t.text) for t in tokens
    )


@cache
def _claiming() -> frozenset[str]:
    return frozenset((*lexicon.wording().praise, *lexicon.wording().honours))


def is_label(sentence: str) -> bool:
    """Whether a sentence before others states no fact, as in "Working with data. Cut the wait …"; no "Member." does."""
    lead = sentence.rstrip(".")
    tokens = [w.text for w in words(lead)]
    named = next((i for i, w in enumerate(tokens) if w in lexicon.wording().prepositions), len(tokens))
    common = all(map(is_common, tokens))
    return sentence != lead and common and claims_nothing(lead) and not is_person(singular(tokens[named - 1]))
