"""The fourth stage: which highlights speak for which competency, which come first, and what is missing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from resumetailor.evidence import AnalysedResume, Evidence
from resumetailor.framework import Framework
from resumetailor.measured import tells_a_change
from resumetailor.resume import Highlight, Project, Work
from resumetailor.threads import threads
from resumetailor.variety import spelled_in, variety


@dataclass(frozen=True, slots=True)
class Coverage:
    """A competency of the framework and the ids of the highlights that show it, the strongest first.

    `label` is spelled in the resume's variety of English.
    """

    id: str
    label: str
    highlights: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """A highlight chosen for the top, the competency that it stands under there, and the reason in words."""

    highlight: str
    competency: str
    reason: str


@dataclass(frozen=True, slots=True)
class CompetencyMap:
    """What the resume shows of the framework.

    `relevance` is each highlight's weight for product management, higher first; `coverage` has every competency in the
    framework's order, `gaps` are those without evidence; `choices` are in the order in which they were made.
    """

    relevance: dict[str, float]
    coverage: tuple[Coverage, ...]
    choices: tuple[Choice, ...]

    @property
    def gaps(self) -> tuple[Coverage, ...]:
        """The competencies that no highlight shows."""
        return tuple(c for c in self.coverage if not c.highlights)


FEWEST_CHOSEN = 4
MOST_CHOSEN = 8
MOST_GROUPS = 4
MOST_IN_A_GROUP = 3
"""Four to eight highlights under three or four labels, none of which holds most of them: what hiring managers read."""
FIRST = ("problem_solving", "customer_insight")
"""The two competencies that a career changer is advised to show first."""


def map_competencies(analysed: AnalysedResume, framework: Framework) -> CompetencyMap:
    """The map of `analysed` onto `framework`."""
    relevance = {h.id: _relevance(analysed.evidence[h.id], h.text.value) for h in analysed.resume.highlights()}
    english = variety(analysed.resume.document)
    coverage = tuple(
        Coverage(c.id, spelled_in(english, c.label), tuple(_showing(c.id, analysed, relevance)))
        for c in framework.competencies
    )
    return CompetencyMap(relevance, coverage, tuple(_choose(analysed, relevance)))


def _relevance(evidence: Evidence, text: str) -> float:
    """Accomplishments before duties, then the two leading qualities, then strength and measure of the evidence."""
    return (
        4.0 * (evidence.kind == "accomplishment")
        + 2.0 * evidence.problem_solving.value
        + 2.0 * evidence.customer_facing.value
        + 1.25 * evidence.strength
        + 1.25 * tells_a_change(text)
        + 0.5 * len(evidence.competencies)
        - 4.0 * (evidence.kind == "other")
    )


def _showing(competency: str, analysed: AnalysedResume, relevance: dict[str, float]) -> list[str]:
    scores = {
        id: c.score for id, evidence in analysed.evidence.items() for c in evidence.competencies if c.id == competency
    }
    return sorted(scores, key=lambda id: (-relevance[id], -scores[id]))


@dataclass(frozen=True, slots=True)
class _Candidate:
    """Highlights that belong together, and how they could stand at the top."""

    highlights: tuple[Highlight, ...]
    entry: Work | Project
    age: int
    accomplished: bool
    competencies: tuple[str, ...]
    relevance: float
    reason: str


def _choose(analysed: AnalysedResume, relevance: dict[str, float]) -> list[Choice]:
    """Greedily the best left, duties last; what an entry and a competency already have lowers the rest of theirs.

    Between equals the words decide, so that the order of lines, which tailoring changes, does not.
    """
    left = list(_candidates(analysed, relevance))
    choices: list[Choice] = []
    taken: dict[str, int] = {}
    grouped: dict[str, int] = {}
    while left:
        left = [c for c in left if _fits(c, taken, len(choices)) and _group(c, grouped)]
        if not left:
            break
        best = max(left, key=lambda c: (c.accomplished, _gain(c, taken, grouped), c.highlights[0].text.value))
        left.remove(best)
        group = _group(best, grouped)
        if group is None:
            continue
        taken[best.entry.id] = taken.get(best.entry.id, 0) + len(best.highlights)
        grouped[group] = grouped.get(group, 0) + 1
        choices += [Choice(h.id, group, best.reason) for h in best.highlights]
    return choices


def _candidates(analysed: AnalysedResume, relevance: dict[str, float]) -> Iterable[_Candidate]:
    for age, entry in enumerate(analysed.resume.entries()):
        for thread in threads(entry.highlights, analysed.resume.document):
            evidence = analysed.evidence[thread[0].id]
            if evidence.kind != "other" and evidence.competencies:
                accomplished = evidence.kind == "accomplishment"
                ids = tuple(c.id for c in evidence.competencies)
                yield _Candidate(thread, entry, age, accomplished, ids, relevance[thread[0].id], _reason(evidence))


def _fits(candidate: _Candidate, taken: dict[str, int], chosen: int) -> bool:
    """Whether the entry keeps at least half of its highlights, and the top has room: for duties only up to its four."""
    moved = taken.get(candidate.entry.id, 0) + len(candidate.highlights)
    room = (MOST_CHOSEN if candidate.accomplished else FEWEST_CHOSEN) - chosen
    return moved <= len(candidate.entry.highlights) // 2 and len(candidate.highlights) <= room


def _group(candidate: _Candidate, grouped: dict[str, int]) -> str | None:
    """The label to stand under: one of the leading two if it shows them, an open group, else its strongest."""
    by_preference = sorted(candidate.competencies, key=lambda id: (id not in FIRST, id not in grouped))
    return next((id for id in by_preference if _is_open(id, grouped)), None)


def _is_open(group: str, grouped: dict[str, int]) -> bool:
    return grouped[group] < MOST_IN_A_GROUP if group in grouped else len(grouped) < MOST_GROUPS


def _gain(candidate: _Candidate, taken: dict[str, int], grouped: dict[str, int]) -> float:
    group = _group(candidate, grouped) or ""
    tolerance = 0.5 if group in FIRST else 1.0
    crowding = 1.5 * taken.get(candidate.entry.id, 0) + tolerance * grouped.get(group, 0)
    return candidate.relevance - crowding - 0.4 * candidate.age


def _reason(evidence: Evidence) -> str:
    words: list[str] = [evidence.kind]
    words += ["solves a problem"] if evidence.problem_solving.value else []
    words += ["serves customers"] if evidence.customer_facing.value else []
    words += [f"evidence strength {evidence.strength} of 4"]
    return ", ".join(words)


def by_relevance(entry: Work | Project, analysed: AnalysedResume, relevance: dict[str, float]) -> list[Highlight]:
    """The entry's highlights, most relevant first; what leans on its predecessor stays behind it."""
    order = threads(entry.highlights, analysed.resume.document)
    order.sort(key=lambda thread: -max(relevance[h.id] for h in thread))
    return [highlight for thread in order for highlight in thread]
