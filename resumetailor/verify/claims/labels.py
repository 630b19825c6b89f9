"""A label before what is told, as in "Process improvement: Cut the wait …", claims nothing by itself."""

from __future__ import annotations

from resumetailor.verify.claims.ladder import quantifiers
from resumetailor.verify.claims.markers import markers
from resumetailor.verify.claims.quantities import quantities
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.canonical import canonical
from resumetailor.verify.text.folding import folded
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
        or not _labels(lead)
        or len(rest.split()) < _WORDS
    ):
        return output
    return rest


def _past(word: str) -> bool:
    """Whether it can only be a verb in the past."""
    tags = tags_of(word)
    return "VBD" in tags and "VB" not in tags


def _labels(lead: str) -> bool:
    tokens = words(canonical(lead))
    if not 0 < len(tokens) <= _WORDS or quantities(lead) or quantifiers(lead) or markers(lead):
        return False
    return all(t.is_word or t.text in "&/-" for t in tokens) and not any(
        t.text in lexicon.wording().praise or t.key in rank_words() or _past(t.text) for t in tokens
    )
