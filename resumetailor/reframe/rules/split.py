"""Long highlights cut at a semicolon, where both parts tell an act of their own."""

from __future__ import annotations

from collections.abc import Iterator

from resumetailor.reframe.rules.rule import Change, RewriteContext
from resumetailor.reframe.syntax.sentence import Sentence, capitalized
from resumetailor.reframe.syntax.verb_or_noun import parsed_as_verb, verb_at

LONGEST = 32
"""Words beyond which a highlight is hard to read in one breath."""


def split(sentence: Sentence, context: RewriteContext) -> Iterator[Change]:  # noqa: ARG001 (every step takes it)
    """One change for all semicolons between acts in the past of a long highlight; the parts keep their order."""
    words = sum(w.text[:1].isalnum() for w in sentence)
    if words <= LONGEST or not _act_at(sentence, 0) or sentence[-1].text not in (".", "!"):
        return
    changed = sentence
    for position in range(2, len(sentence) - 2):
        if sentence[position].text == ";" and _act_at(sentence, position + 1):
            text = sentence[position + 1].text
            changed = changed.put(position, ".").put(position + 1, capitalized(text))
    if changed is not sentence:
        yield Change("split", changed)


def _act_at(sentence: Sentence, position: int) -> bool:
    verb = verb_at(sentence, position, "VBD")
    return verb is not None and parsed_as_verb(sentence[position], "VBD") and sentence[position].text.isalpha()
