"""A change counts as measured where its number is told of it, and not of something else in the line."""

from __future__ import annotations

import pytest

from resumetailor.mapping.measured import tells_a_change, tells_from_what_to_what


@pytest.mark.parametrize(
    ("text", "measured", "from_to"),
    [
        ("Cut falls by 40%.", True, False),
        ("Cut the form to one side of A4", False, False),
        ("Cut the wait to one day", True, False),
        ("Executed Rotation 23-04", False, False),
        ("Wait fell 12-5 days", True, True),
        ("Signups 34% -> 46% (n=21k)", True, True),
        ("Late deliveries went from 9% to 4%", True, True),
        ("Mapped the process; cycle time 12 days to 5", True, True),
        ("Moved five customers to new prices, revenue +27%", True, False),
        ("Made a one page sheet with pharmacy, errors dropped", False, False),
        ("Shadowed 6 new nurses and asked what slowed them down", False, False),
        ("Reached 118% of quota", False, False),
        ("Scripted the tests so that a run takes 2 hours instead of 3 days", True, True),
        ("Ranked 30 ideas by reach instead of by age", False, False),
        ("Interviewed 15 clinics and argued for dropping the second form", False, False),
        ("Dropped the error rate by 3%", True, False),
        ("Worked there from 2018 to 2021", False, False),
        ("Mark-downs dropped from R22m to R13m", True, True),
        ("Moved two plants from R22 to R410 units", False, False),
        ("Raised daily sales from N850,000 to N1.2 million", True, True),
        ("Moved the ward from N95 to cloth masks", False, False),
    ],
)
def test_what_is_measured(text: str, measured: bool, from_to: bool) -> None:
    assert tells_a_change(text) == measured
    assert tells_from_what_to_what(text) == from_to
