"""Layouts that people make in Word, read from its files: merged cells, lists within lists, forms below numbers."""

from __future__ import annotations

from typing import Any

from resumetailor.ooxml.read import read_bytes
from resumetailor.report.json_resume import json_resume
from resumetailor.segment import segment
from tests.builder import cell, docx, p, table

TOP = (p("Ida Brask", size=18, bold=True), p("ida@example.com"))


def heading(text: str) -> str:
    return p(text, size=14, bold=True)


def read(*body: str) -> dict[str, Any]:
    return json_resume(segment(read_bytes(docx(*TOP, *body), "resume.docx")))


def test_starts_and_ends_in_two_columns_above_merged_rows_of_duties() -> None:
    names = [cell(p(name, bold=True)) for name in ("From", "To", "Employer", "Post")]
    duties = cell(p("Ward rounds, orthopaedics", bullet=0), p("Moved 30 beds a day", bullet=0), span=4)
    jobs = table(
        names, ["04/19", "Current", "Corner Clinic", "Nurse"], [duties], ["2014", "03/19", "Swan Hotel", "Maid"]
    )
    assert read(heading("Employment"), jobs)["work"] == [
        {
            "position": "Nurse",
            "name": "Corner Clinic",
            "startDate": "2019-04",
            "highlights": ["Ward rounds, orthopaedics", "Moved 30 beds a day"],
        },
        {"position": "Maid", "name": "Swan Hotel", "startDate": "2014", "endDate": "2019-03"},
    ]


def test_a_post_without_an_end_in_a_column_of_ends_is_not_said_to_be_over() -> None:
    jobs = table(
        ["From", "To", "Employer", "Post"], ["2012", "", "Corner Shop", "Cashier"], ["2010", "2012", "Mill", "Clerk"]
    )
    cashier, clerk = read(heading("Employment"), jobs)["work"]
    assert ("endDate" in cashier, clerk["endDate"]) == (False, "2012")


def test_posts_are_outer_items_and_what_was_done_inner_ones() -> None:
    work = read(
        heading("Where have I been working? (oldest first)"),
        p("Au pair with the Farrant family in Bath, 2013 to 2014", bullet=0),
        p("Looked after twins aged 3.", bullet=1),
        p("Nursery Assistant with Puddle Lane Nursery in Leeds, Sept 2014 until now", bullet=0),
        p("Key worker for 6 toddlers.", bullet=1),
    )["work"]
    assert [(w["position"], w["name"], w["location"], w["highlights"]) for w in work] == [
        ("Au pair", "the Farrant family", "Bath", ["Looked after twins aged 3."]),
        ("Nursery Assistant", "Puddle Lane Nursery", "Leeds", ["Key worker for 6 toddlers."]),
    ]


def test_inner_items_that_explain_outer_ones_head_nothing() -> None:
    (post,) = read(
        heading("Experience"),
        p("Hotel Manager, Palms Hotel, Dubai", "\t2016 – Present", bold=True),
        p("Trained the new duty manager", bullet=0),
        p("Wrote the handbook", bullet=1),
        p("Moved check-in to the sofa", bullet=0),
        p("Timed 60 guests", bullet=1),
    )["work"]
    assert len(post["highlights"]) == 4


def test_periods_below_what_is_told_belong_to_the_post_above() -> None:
    work = read(
        p("my work so far", size=15),
        p("Audience Editor, The Peninsula Gazette"),
        p("Ran reader panels in three suburbs."),
        p("spring 2014 to June 2019", italic=True),
        p("Cadet Reporter, Karoo Weekly"),
        p("Court, council and rugby."),
        p("2012–13", italic=True),
    )["work"]
    assert [(w["name"], w["startDate"], w["endDate"]) for w in work] == [
        ("The Peninsula Gazette", "2014", "2019-06"),
        ("Karoo Weekly", "2012", "2013"),
    ]


def test_numbered_projects_above_forms_are_no_jobs() -> None:
    form = (["Title", "Claims Migration"], ["Client", "UK insurer"], ["Duration", "Nov 2020 – Dec 2021"])
    found = read(
        heading("Experience"),
        p("Developer, Kaveri Infosoft Ltd", "\t2018 – 2022", bold=True),
        p("Designed 42 jobs.", bullet=0),
        heading("Project profile:"),
        p("Project #1", bold=True),
        table(*form, ["Contribution", "Migrated 12 years of claims."]),
    )
    assert len(found["work"]) == 1
    assert found["projects"] == [
        {
            "name": "Claims Migration",
            "startDate": "2020-11",
            "endDate": "2021-12",
            "description": "Client: UK insurer",
            "highlights": ["Migrated 12 years of claims."],
        }
    ]


def test_several_posts_in_a_paragraph_are_told_and_none_is_claimed() -> None:
    told = "I began as a porter at Swan Hospital in 2004. From 2012 to 2016 I ran the bed office. Since 2016 I lead it."
    (post,) = read(heading("Experience"), p(told))["work"]
    assert " ".join(post["highlights"]) == told
    assert not {"position", "name", "startDate"} & post.keys()


def test_a_labelled_value_set_as_a_heading_is_kept() -> None:
    found = read(heading("Experience"), p("Clerk, Corner Shop Ltd, 2010 – 2012"), heading("Military status: exempt"))
    assert "Military status: exempt" in str(found)
