"""Years of all trades are told as years of work, never as those in one job."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from resumetailor.resume import Text
from resumetailor.verify import Code, check
from tests.made import job, period, resume

TODAY = date(2026, 6, 15)
SOURCE = resume(
    job(0, "Staff Nurse, ICU", "Cascade Bend (regional hospital)", period("2018", "present"), "Cut falls from 9 to 4."),
    job(1, "Aide", "Laurel House", period("2012", "2018"), "Kept charts."),
)


@pytest.mark.parametrize(
    ("profile", "true"),
    [
        ("14 years of work in 2 roles, now Staff Nurse at Cascade Bend.", True),
        ("Staff Nurse with 14 years of experience across 2 roles.", True),
        ("8 years as Staff Nurse, ICU at Cascade Bend.", True),
        ("Staff Nurse, ICU at Cascade Bend with 8 years of experience.", True),
        ("Staff Nurse, ICU at Cascade Bend with 14 years of experience across 2 roles.", False),
        ("14 years as Staff Nurse, ICU.", False),
        ("14 years of work at Cascade Bend.", False),
        ("8 years as Aide.", False),
        ("16 years of work in 2 roles, now Staff Nurse at Cascade Bend.", False),
    ],
)
def test_years_told_of_one_job_are_those_in_it(profile: str, true: bool) -> None:
    output = replace(SOURCE, basics=replace(SOURCE.basics, summary=(Text(profile),)))
    faults = {fault.code for fault in check(SOURCE, output, today=TODAY).faults}
    assert faults == (set() if true else {Code.NUMBER_CHANGED})


@pytest.mark.parametrize(
    ("profile", "faults"),
    [
        ("At Cascade Bend: cut falls from 9 to 4.", set()),
        ("At Laurel House: cut falls from 9 to 4.", {Code.LINE_MOVED}),
    ],
)
def test_a_result_in_the_profile_is_that_of_the_employer_named(profile: str, faults: set[Code]) -> None:
    output = replace(SOURCE, basics=replace(SOURCE.basics, summary=(Text(profile),)))
    assert {fault.code for fault in check(SOURCE, output, today=TODAY).faults} == faults
