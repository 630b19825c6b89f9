"""What of a line on schooling is a degree."""

from __future__ import annotations

import pytest

from resumetailor.segment.education.studies import has_degree


@pytest.mark.parametrize(
    "text", ["Norfolk College, Holly Springs, MS", "Chesapeake State University, Towson, MD · GPA: 3.8 of 4.0"]
)
def test_a_state_behind_a_town_is_no_degree(text: str) -> None:
    assert not has_degree(text)


@pytest.mark.parametrize(
    "text", ["Johns Hopkins University, MD · GPA: 3.8", "Physics, MS · Norfolk College", "MA | Norfolk College, Towson"]
)
def test_the_same_letters_behind_a_school_or_a_field_are_one(text: str) -> None:
    assert has_degree(text)
