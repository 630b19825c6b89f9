"""Highlights that only make sense beside another: "The worst offender, label printing, …" behind the one before it.

In a job told in sentences so does the result of what the sentence before tells, "Median time fell from 94 days to 61.",
and what was wrong before the sentence that tells what was done about it: "In 2021 we lost a third of our readers."
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache

from resumetailor.evidence import Evidence, Token
from resumetailor.knowledge import Knowledge, from_lexicon
from resumetailor.mapping.measured import names_a_change, tells_from_what_to_what
from resumetailor.nlp.parts import VERBAL
from resumetailor.phrases import any_form
from resumetailor.resume import Highlight
from resumetailor.source import SourceDocument

_IN_PHRASE = frozenset(("JJ", "JJR", "JJS", "VBN", "VBG", "NN", "NNS", "NNP", "NNPS", "CD", "HYPH"))
"""What may stand in a noun phrase behind its article."""


class Openers(Knowledge):
    """Openers of sentences that hold nothing of `unless`, as regular expressions without regard to case."""

    openers: tuple[str, ...]
    unless: tuple[str, ...] = ()
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]


back_references = from_lexicon("back_references", Openers)
"""Of sentences that lean on the one before them."""
predicaments = from_lexicon("predicaments", Openers)
"""Of sentences that tell what was wrong, and nobody's act: the one behind them tells what was done about it."""


@cache
def _opener(of: Callable[[], Openers]) -> re.Pattern[str]:
    unless = f"(?!.*{any_form(of().unless)})" if of().unless else ""
    return re.compile(f"(?={any_form(of().openers)}){unless}", re.IGNORECASE)


def refers_back(text: str) -> bool:
    """Whether the sentence leans on the one before it."""
    return _opener(back_references).match(text) is not None


def tells_a_predicament(text: str) -> bool:
    """Whether the sentence tells only what was wrong: "In 2021 we lost a third of our readers"."""
    return _opener(predicaments).match(text) is not None


def threads(
    highlights: Sequence[Highlight], document: SourceDocument, evidence: Mapping[str, Evidence]
) -> list[tuple[Highlight, ...]]:
    """The highlights in order, each with those that lean on it.

    These are sub-bullets, sentences that refer back, results, and what was wrong before it.
    """
    result: list[tuple[Highlight, ...]] = []
    for highlight in highlights:
        if result and (
            _leans(highlight, result[-1][0], document)
            or _came_of(highlight, result[-1][-1], evidence)
            or _names_again(highlight, result[-1][-1], evidence)
            or _mends(highlight, result[-1][-1])
        ):
            result[-1] = (*result[-1], highlight)
        else:
            result.append((highlight,))
    return result


def leading(thread: Sequence[Highlight]) -> Highlight:
    """The one on which the others lean: the first that tells more than what was wrong."""
    return next((h for h in thread if not tells_a_predicament(h.text.value)), thread[0])


def _leans(highlight: Highlight, head: Highlight, document: SourceDocument) -> bool:
    return refers_back(highlight.text.value) or _depth(highlight, document) > _depth(head, document)


def _came_of(highlight: Highlight, before: Highlight, evidence: Mapping[str, Evidence]) -> bool:
    """Whether it tells in the same paragraph a change and nobody's act, behind an act: what came of that."""
    told, act = evidence.get(highlight.id), evidence.get(before.id)
    if told is None or act is None or not (_blocks(highlight) and _blocks(highlight) == _blocks(before)):
        return False
    text = highlight.text.value
    changed = names_a_change(text) or tells_from_what_to_what(text)
    return _opens_with_an_act(act) and not _has_a_doer(told) and changed


def _mends(highlight: Highlight, before: Highlight) -> bool:
    """Whether it tells in the same paragraph what was done about what was wrong."""
    return _blocks(highlight) == _blocks(before) != set() and tells_a_predicament(before.text.value)


def _names_again(highlight: Highlight, before: Highlight, evidence: Mapping[str, Evidence]) -> bool:
    """Whether it begins with "the" thing that the act before it told of: "Built a dashboard.", "The dashboard is …"."""
    told, act = evidence.get(highlight.id), evidence.get(before.id)
    if told is None or act is None or not _opens_with_an_act(act) or not told.parse:
        return False
    head = _subject(told.parse) if told.parse[0].lemma == "the" else None
    return head is not None and any(t.lemma == head.lemma and t.tag.startswith("NN") for t in act.parse)


def _subject(parse: Sequence[Token]) -> Token | None:
    """The last noun of the noun phrase that opens the sentence, if a verb in the past or present follows."""
    behind = next((i for i, token in enumerate(parse) if i and token.tag not in _IN_PHRASE), len(parse))
    finite = behind < len(parse) and parse[behind].tag in ("VBD", "VBZ", "VBP", "MD")
    return parse[behind - 1] if finite and parse[behind - 1].tag.startswith("NN") else None


def _opens_with_an_act(evidence: Evidence) -> bool:
    return any(token.tag in VERBAL for token in evidence.parse[:1])


def _has_a_doer(evidence: Evidence) -> bool:
    """Whether it opens with an act or somebody who acts: "Cut …", "I cut …", "We cut …"."""
    return any(token.tag in (*VERBAL, "PRP") for token in evidence.parse[:1])


def _blocks(highlight: Highlight) -> set[int]:
    return {span.block for span in highlight.text.source}


def _depth(highlight: Highlight, document: SourceDocument) -> int:
    source = highlight.text.source
    return (document.blocks[source[0].block].list_level or 0) if source else 0
