"""Projects of one's studies come behind what a job tells."""

from __future__ import annotations

from dataclasses import replace

import pytest

from resumetailor.mapping.student_projects import of_studies
from resumetailor.resume import Education, Heading, Highlight, Period, Project, Resume, Text
from tests.made import job, period, resume

STUDIES = period("2019-09", "2022-06")
WORKED = resume(job(0, "Barista", "Café Lune", period("2022-09"), "Cut waste by 20%."))


def project(name: str, when: Period | None = None) -> Project:
    return Project("project-0", Text(name), period=when, highlights=(Highlight("project-0-0", Text("Cut it by 40%.")),))


def of(made: Project, resume: Resume) -> bool:
    studied = replace(resume, education=(Education(Text("Lorn University"), period=STUDIES),))
    return bool(of_studies(made, replace(studied, projects=(made,))))


@pytest.mark.parametrize(
    ("made", "studied"),
    [
        (project("Capstone project: route planner"), True),
        (project("Bachelor thesis on queues"), True),
        (project("Route planner", period("2021-01", "2021-06")), True),
        (project("Route planner", period("2023-01", "2023-06")), False),
        (project("Route planner"), False),
    ],
)
def test_a_project_is_of_ones_studies_if_it_says_so_or_was_done_then(made: Project, studied: bool) -> None:
    assert of(made, WORKED) == studied


def test_the_heading_of_its_section_tells_it_too() -> None:
    headed = replace(WORKED, headings=(Heading("projects", Text("Academic Projects")),))
    assert of(project("Route planner"), headed)


def test_what_was_done_beside_a_job_is_no_project_of_ones_studies() -> None:
    worked = resume(job(0, "Barista", "Café Lune", period("2018-01"), "Cut waste by 20%."))
    assert not of(project("Route planner", period("2021-01", "2021-06")), worked)


def test_who_has_no_job_to_tell_of_is_read_for_projects() -> None:
    assert not of(project("Capstone project"), resume(job(0, "Barista", "Café Lune", period("2022-09"))))
