"""Which highlights speak for which competency of a framework, how much each is worth, and what is missing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from resumetailor.english.variety import spelled_in, variety
from resumetailor.english.verbs import Variety
from resumetailor.evidence import AnalysedResume, Evidence
from resumetailor.framework import Framework
from resumetailor.mapping.choice import Choice, chosen
from resumetailor.mapping.merit import relevance
from resumetailor.mapping.repeats import repeated
from resumetailor.mapping.student_projects import of_studies
from resumetailor.mapping.studies import studies


@dataclass(frozen=True, slots=True)
class Coverage:
    """A competency of the framework and the ids of the highlights that show it, the strongest first.

    `label` is spelled in the resume's variety of English; `question` is what to ask somebody who shows no evidence.
    `hints` are highlights that may speak for it and were not judged to show it, the likeliest first; `studies` the
    certificates and what the person taught themselves, where these are evidence of it.
    """

    id: str
    label: str
    highlights: tuple[str, ...]
    question: str
    hints: tuple[str, ...] = ()
    studies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CompetencyMap:
    """What the resume shows of the framework.

    `relevance` is each highlight's points (see `merit`), higher first; `coverage` has every competency in the
    framework's order, `gaps` are those without any; `choices` have the strongest first. `english` is the variety that
    the resume is written in. `repeated` are the highlights that another one tells as well: they are evidence of nothing
    more.
    """

    relevance: dict[str, int]
    coverage: tuple[Coverage, ...]
    choices: tuple[Choice, ...]
    english: Variety
    repeated: frozenset[str] = frozenset()

    @property
    def gaps(self) -> tuple[Coverage, ...]:
        """The competencies that nothing in the resume speaks for."""
        return tuple(c for c in self.coverage if not (c.highlights or c.hints or c.studies))

    @property
    def hinted(self) -> tuple[Coverage, ...]:
        """The competencies for which a line has words, and none plainly shows them."""
        return tuple(c for c in self.coverage if c.hints and not (c.highlights or c.studies))

    @property
    def shown(self) -> tuple[Coverage, ...]:
        """The competencies that may be claimed: two highlights or more show them."""
        return tuple(c for c in self.coverage if len(c.highlights) > 1)


def map_competencies(analysed: AnalysedResume, framework: Framework, today: date) -> CompetencyMap:
    """The map of `analysed` onto `framework`; `today` is the day from which years are counted."""
    points = {
        h.id: relevance(analysed.evidence[h.id], h.text.value, home.told_in, today) + sum(g.points for g in against)
        for home in analysed.resume.homes()
        for against in (of_studies(home, analysed.resume),)
        for h in home.highlights
    }
    again = repeated(analysed.resume)
    once = {id: evidence for id, evidence in analysed.evidence.items() if id not in again}
    english = variety(analysed.resume.document)
    coverage = tuple(
        Coverage(
            c.id,
            spelled_in(english, c.label),
            tuple(_showing(c.id, once, points)),
            c.question,
            tuple(_hinting(c.id, once)),
            tuple(studies(analysed.resume, c.studies)) if c.studies else (),
        )
        for c in framework.competencies
    )
    return CompetencyMap(points, coverage, tuple(chosen(analysed, points, again, today)), english, again)


def _showing(competency: str, evidence: Mapping[str, Evidence], points: dict[str, int]) -> list[str]:
    scores = {id: c.score for id, found in evidence.items() for c in found.competencies if c.id == competency}
    return sorted(scores, key=lambda id: (-points[id], -scores[id]))


def _hinting(competency: str, evidence: Mapping[str, Evidence]) -> list[str]:
    scores = {id: c.score for id, found in evidence.items() for c in found.hints if c.id == competency}
    shown = {id for id, found in evidence.items() for c in found.competencies if c.id == competency}
    return sorted(scores.keys() - shown, key=lambda id: (-scores[id], id))
