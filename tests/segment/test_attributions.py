"""Highlights that stand apart from their job go to the one they name."""

from __future__ import annotations

import pytest

from resumetailor.segment import segment
from tests.segment.layouts import document

HEAD = "{b 16} Una Quill\nLeeds, UK | u@example.com\n"
JOBS = {
    "employer": "{b} Clerk, Moor Mill Ltd\\t2021 – present",
    "title": "{b} Mill Clerk\\t2021 – present",
    "dates": "03/2021 – now",
}


@pytest.mark.parametrize(
    ("job", "cited"),
    [
        ("employer", "Moor Mill Ltd, 2021 to present"),
        ("title", "Mill Clerk, 2021 to present"),
        ("dates", "2021 to present"),
    ],
)
def test_a_job_is_cited_by_what_is_known_of_it(job: str, cited: str) -> None:
    top = f"{{b 12 c}} Selected highlights\nProblem solving\n- Cut waste by 9% ({cited})\n"
    below = f"{{b 12 c}} Experience\n{JOBS[job]}\n- Ran the day book.\n- Paid the post."
    resume = segment(document(HEAD + top + below))
    assert [h.text.value for h in resume.work[0].highlights][-1] == "Cut waste by 9%"
    assert resume.other == ()


def test_dates_alone_name_no_job_that_has_other_ones() -> None:
    top = "{b 12 c} Selected highlights\n- Cut waste by 9% (2019 to 2020)\n"
    below = f"{{b 12 c}} Experience\n{JOBS['dates']}\n- Ran the day book.\n- Paid the post."
    assert len(segment(document(HEAD + top + below)).work[0].highlights) == 2


@pytest.mark.parametrize("cited", ["Moor Mill Ltd, 2019 to present", "Moor Mill Ltd, 2020"])
def test_years_in_which_a_job_was_not_held_stay_with_what_tells_them(cited: str) -> None:
    top = f"{{b 12 c}} Selected highlights\n- Cut waste by 9% ({cited})\n"
    below = f"{{b 12 c}} Experience\n{JOBS['employer']}\n- Ran the day book.\n- Paid the post."
    assert len(segment(document(HEAD + top + below)).work[0].highlights) == 2


def test_what_no_field_took_of_a_section_that_has_fields_is_unplaced() -> None:
    jobs = f"{{b 12 c}} Experience\n{JOBS['employer']}\n- Ran the day book."
    talks = "{b 12 c} Conference talks\n“Swap it yourself”, Bergen, 2019\n"
    assert segment(document(f"{HEAD}{talks}{jobs}")).unplaced() == ()
    assert [line.value for line in segment(document(f"{HEAD}NMC PIN: 09I2217E\n{jobs}")).unplaced()] == [
        "NMC PIN: 09I2217E"
    ]
