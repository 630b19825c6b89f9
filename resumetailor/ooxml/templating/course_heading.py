"""What certificates are printed under: a course that somebody took is none where the source does not call it one."""

from __future__ import annotations

import re

from resumetailor.knowledge import Knowledge, from_lexicon
from resumetailor.resume import Resume

CERTIFICATIONS, COURSES = "Certifications", "Courses"


class CourseHeadings(Knowledge):
    """models/lexicons/course_headings.yml."""

    courses: frozenset[str]
    claims: tuple[str, ...]
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]


course_headings = from_lexicon("course_headings", CourseHeadings)


def certificates_heading(resume: Resume) -> str:
    """Says “Courses” where all that the source prints above them tells of courses only, else “Certifications”."""
    above = [h.text.value for h in resume.headings if h.kind in ("certificates", "training")]
    return COURSES if above and all(map(tells_of_courses, above)) else CERTIFICATIONS


def tells_of_courses(heading: str) -> bool:
    """Whether a heading names courses and claims no certificate."""
    words = re.findall(r"[a-z]+", heading.casefold())
    known = course_headings()
    return not known.courses.isdisjoint(words) and not any(word.startswith(known.claims) for word in words)
