"""Projects of one's studies: whoever has worked as well is read for that first."""

from __future__ import annotations

from resumetailor.mapping.merit import Ground
from resumetailor.phrases import holds_any
from resumetailor.resume import Date, Home, Period, Project, Resume
from resumetailor.segment.education import studies

STUDIED = Ground(-8, "a project of one's studies")
"""More than all that a highlight may tell beside its standing, so that any accomplishment of a job comes before it."""


def of_studies(home: Home, resume: Resume) -> tuple[Ground, ...]:
    """The ground against what was done in one's studies, where jobs tell of anything."""
    worked = any(job.highlights for job in resume.work)
    return (STUDIED,) if worked and isinstance(home, Project) and _is_of_studies(home, resume) else ()


def _is_of_studies(project: Project, resume: Resume) -> bool:
    """Whether it says so, or its section's heading does, or it was done while the person studied and held no job."""
    told = (project.name, project.summary, *(h.text for h in resume.headings if h.kind == "projects"))
    words = studies.words()
    if any(holds_any((*words.student_projects, *words.theses), text.value) for text in told if text):
        return True
    times = (entry.period for entry in resume.education)
    jobs = (job.period for job in resume.work)
    return any(_within(project.period, time) for time in times) and not any(_meet(project.period, j) for j in jobs)


def _within(one: Period | None, other: Period | None) -> bool:
    if one is None or other is None or not (one.start and one.end and other.start and other.end):
        return False
    return other.start.earliest <= one.start.earliest and one.end.latest <= other.end.latest


def _meet(one: Period | None, other: Period | None) -> bool:
    if one is None or other is None or not (one.start and other.start):
        return False
    return other.start.earliest <= _last(one) and one.start.earliest <= _last(other)


def _last(period: Period) -> tuple[int, int]:
    end = Date(9999) if period.present else period.last
    return end.latest if end else (0, 0)
