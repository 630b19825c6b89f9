"""Achievements told apart that a job tells as well: two lines, and one thing that was done."""

from __future__ import annotations

from collections.abc import Iterator

from resumetailor.resume import Resume
from resumetailor.verify.claims.quantities import quantities
from resumetailor.verify.resumes.align import PART, overlap, weight


def repeated(resume: Resume) -> frozenset[str]:
    """The ids of the highlights that another one tells as fully, of which one stands in no job.

    Of two that tell the same it is the one without a job.
    """
    return frozenset(_repeated(resume))


def _repeated(resume: Resume) -> Iterator[str]:
    told = [highlight for entry in resume.entries() for highlight in entry.highlights]
    for achieved in (highlight for home in resume.achievements for highlight in home.highlights):
        for highlight in told:
            if _is_told_in(achieved.text.value, highlight.text.value):
                yield achieved.id
            elif _is_told_in(highlight.text.value, achieved.text.value):
                yield highlight.id


def _is_told_in(text: str, other: str) -> bool:
    """Whether most words of a text, and all of its numbers, stand in the other one."""
    numbers, known = ({(q.value, q.unit) for q in quantities(t)} for t in (text, other))
    return overlap(text, other) >= PART * weight(text) and numbers <= known
