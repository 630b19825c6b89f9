"""In which order an entry's highlights stand: what came of its work, then how far that reached, then all other acts."""

from __future__ import annotations

from collections.abc import Mapping

from resumetailor.evidence import AnalysedResume, Evidence
from resumetailor.mapping.measured import tells_a_rate, tells_an_amount, tells_money
from resumetailor.mapping.merit import STRENGTHS, is_practised, speaks_for_itself, standing
from resumetailor.mapping.threads import threads
from resumetailor.resume import Highlight, Home


def by_relevance(home: Home, analysed: AnalysedResume, points: Mapping[str, int]) -> list[Highlight]:
    """The highlights of one home, most relevant first; what leans on its predecessor stays behind it.

    The first one printed, where it tells the size of a duty, is what the job extended to: only acts that tell more than
    that they were done are read before it.
    """
    order = threads(home.highlights, analysed.resume.document, analysed.evidence)
    scope = home.highlights[:1]

    def rank(highlight: Highlight) -> tuple[int, int]:
        text, evidence = highlight.text.value, analysed.evidence[highlight.id]
        before = 2 * _tells_more(text, evidence) or (highlight in scope and _tells_a_size(text, evidence))
        return int(before), points[highlight.id]

    order.sort(key=lambda thread: max(map(rank, thread)), reverse=True)
    return [highlight for thread in order for highlight in thread]


def _tells_more(text: str, evidence: Evidence) -> bool:
    """Whether it tells more than an act: a problem, a change, what it was worth, or what the role itself does."""
    if is_practised(evidence, text):
        return True
    worth = speaks_for_itself(evidence, text) or (_is_finished(evidence) and (tells_money(text) or tells_a_rate(text)))
    return standing(evidence, text) == "accomplishment" and worth


def _tells_a_size(text: str, evidence: Evidence) -> bool:
    """Whether a size is told of a duty, or of what goes on: "Own a $5.2M book of 48 accounts"."""
    goes_on = standing(evidence, text) == "responsibility" or not _is_finished(evidence)
    return goes_on and tells_an_amount(text)


def _is_finished(evidence: Evidence) -> bool:
    return evidence.strength > STRENGTHS.index("an act and its size")
