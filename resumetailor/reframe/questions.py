"""What a highlight leaves open, asked of the person: "How many, how often, for whom?"."""

from __future__ import annotations

from collections.abc import Iterator

from resumetailor.evidence import AnalysedResume, Evidence
from resumetailor.mapping.measured import names_a_change, tells_a_change, tells_an_amount
from resumetailor.nlp.parts import VERBAL
from resumetailor.reframe.counted_facts import Gap, counted_facts
from resumetailor.segment.credentials import is_award


def questions(analysed: AnalysedResume) -> Iterator[tuple[str, str]]:
    """Highlight id and what its writer could add to it, for each that leaves something open."""
    for highlight in analysed.resume.highlights():
        gap = _gap(highlight.text.value, analysed.evidence[highlight.id])
        if gap is not None:
            yield highlight.id, counted_facts().questions[gap]


def _gap(text: str, evidence: Evidence) -> Gap | None:
    """An award and a measured result leave nothing open, nor does a result that is told as a name."""
    if tells_a_change(text) or is_award(text):
        return None
    if evidence.kind == "accomplishment":
        measured = evidence.strength == 4 or evidence.metrics or tells_an_amount(text)
        if measured or not any(token.tag in VERBAL for token in evidence.parse):
            return None
        return "measure" if names_a_change(text) else "result"
    if evidence.strength == 1:
        return "volume"
    return "improvement" if evidence.kind == "responsibility" else "case"
