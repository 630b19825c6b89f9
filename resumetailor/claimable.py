"""Which competencies may be told of a person: those that two highlights or more are evidence of."""

from __future__ import annotations

from datetime import date

from resumetailor.analyse import analyse_all
from resumetailor.english.variety import spelled_in, variety
from resumetailor.framework import load_framework
from resumetailor.mapping import CompetencyMap, map_competencies
from resumetailor.resume import Resume
from resumetailor.verify import Competencies


def claimable(resume: Resume, today: date) -> Competencies:
    """The competencies of the shipped framework; the resume is analysed only where one of them is claimed."""
    framework, english = load_framework(), variety(resume.document)

    def shown() -> frozenset[str]:
        analysed = next(analyse_all([resume], framework))
        return of_map(map_competencies(analysed, framework, today)).shown()

    return Competencies(frozenset(spelled_in(english, c.label) for c in framework.competencies), shown)


def of_map(mapped: CompetencyMap) -> Competencies:
    """Those that a resume was mapped to."""
    labels = frozenset(c.label for c in mapped.coverage)
    return Competencies(labels, lambda: frozenset(c.label for c in mapped.shown))
