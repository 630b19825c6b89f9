"""A label before what is told, as in "Process improvement: Cut the wait …", claims nothing by itself."""

from __future__ import annotations

from resumetailor.verify import lexicon
from resumetailor.verify.canonical import canonical
from resumetailor.verify.ladder import quantifiers
from resumetailor.verify.markers import markers
from resumetailor.verify.quantities import quantities
from resumetailor.verify.ranks import rank_words
from resumetailor.verify.words import readings, words

_WORDS = 5
"""More words are no label."""


def without_label(source: str, output: str) -> str:
    """The output without a label of its own: some nouns and a colon before a sentence."""
    lead, colon, rest = output.partition(": ")
    if not colon or f"{lead.lower()}:" in source.lower() or not _labels(lead) or len(rest.split()) < _WORDS:
        return output
    return rest


def _labels(lead: str) -> bool:
    tokens = words(canonical(lead))
    if not 0 < len(tokens) <= _WORDS or quantities(lead) or quantifiers(lead) or markers(lead):
        return False
    return all(t.is_word or t.text in "&/-" for t in tokens) and not any(
        t.text in lexicon.wording().praise or t.key in rank_words() or {tag for _, tag in readings(t.text)} & {"VBD", "VBZ"}
        for t in tokens
    )
