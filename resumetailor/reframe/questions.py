"""What a highlight leaves open, asked of the person: "From what to what?" of those at the top before all others."""

from __future__ import annotations

from collections.abc import Iterator

from resumetailor.evidence import AnalysedResume, Evidence
from resumetailor.mapping import CompetencyMap
from resumetailor.mapping.measured import names_a_change, tells_a_change, tells_an_amount, tells_money
from resumetailor.nlp.parts import VERBAL
from resumetailor.reframe.counted_facts import Gap, counted_facts
from resumetailor.segment.education.credentials import is_award

ORDER: tuple[Gap, ...] = ("measure", "result")
"""What is asked first of the highlights at the top: a number that is missing would be read there."""


def questions(analysed: AnalysedResume, mapped: CompetencyMap) -> Iterator[tuple[str, str]]:
    """Highlight id and what its writer could add to it, for each that leaves something open; the most useful first."""
    chosen = {choice.highlight for choice in mapped.choices}
    gaps = {h.id: _gap(h.text.value, analysed.evidence[h.id]) for h in analysed.resume.highlights()}

    def rank(id: str) -> tuple[bool, int, int]:
        gap = gaps[id]
        return id not in chosen, ORDER.index(gap) if gap in ORDER else len(ORDER), -mapped.relevance[id]

    for id in sorted(gaps, key=rank):
        if (gap := gaps[id]) is not None:
            yield id, counted_facts().questions[gap]


def _gap(text: str, evidence: Evidence) -> Gap | None:
    """An award and a measured result leave nothing open, nor does a result that is told as a name.

    What the role itself does is asked for its outcome whatever numbers it tells: "interviewed 22 customers".
    """
    if tells_a_change(text) or is_award(text):
        return None
    if evidence.kind == "accomplishment":
        if names_a_change(text):
            return "measure"
        if evidence.practice and not tells_money(text):
            return "result"
        measured = evidence.strength == 4 or evidence.metrics or tells_an_amount(text)
        if measured or not any(token.tag in VERBAL for token in evidence.parse):
            return None
        return "result"
    if evidence.strength == 1:
        return "volume"
    return "improvement" if evidence.kind == "responsibility" else "case"
