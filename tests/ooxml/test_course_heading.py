"""Courses are not printed under the name of certificates: course_headings.yml, its examples and counterexamples."""

from __future__ import annotations

import pytest

from resumetailor.ooxml.templating.course_heading import course_headings, tells_of_courses


@pytest.mark.parametrize("heading", course_headings().examples)
def test_a_heading_of_courses(heading: str) -> None:
    assert tells_of_courses(heading)


@pytest.mark.parametrize("heading", course_headings().counterexamples)
def test_a_heading_that_claims_more(heading: str) -> None:
    assert not tells_of_courses(heading)
