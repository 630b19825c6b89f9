"""Degrees and certificates as a sentence names them in full: "a Diploma in Veterinary Nursing"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resumetailor.resume import Education, Resume
from resumetailor.verify.resumes.pool import keys
from resumetailor.verify.text.folding import folded
from resumetailor.verify.text.ranks import rank_words

_NAMED = re.compile(r"\s*\([^)]*\)|,.*")
"""What stands behind a certificate's own name."""


def credentials(resume: Resume) -> list[tuple[re.Pattern[str], str]]:
    """For each degree and certificate, the longest first, a pattern of its name and all that the source says of it."""
    named = [pair for study in resume.education for pair in _studied(study)]
    named += [(_NAMED.sub("", c.name.value), f"{c.name} {c.issuer or ''}") for c in resume.certificates]
    named = [(folded(name), text) for name, text in named if len(keys(name))]
    return [(_whole(name), text) for name, text in sorted(named, key=lambda pair: -len(pair[0]))]


def _whole(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)


def _studied(study: Education) -> Iterator[tuple[str, str]]:
    """The degree alone and with its subject, and whatever else the entry names."""
    degree, area = str(study.study_type or ""), str(study.area or "")
    if not rank_words().issuperset(keys(degree)):  # "Associate" alone is none
        yield degree, degree
    if degree and area:
        yield from ((f"{degree}{join}{area}", f"{degree} {area}") for join in (" in ", " of ", ", ", " "))
        yield f"{area} {degree}", f"{degree} {area}"
    for course in study.courses:
        yield _NAMED.sub("", course.value), course.value
