"""The resume in JSON Resume's terms."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from resumetailor.report.json_resume import json_resume
from resumetailor.segment import segment
from tests.segment.layouts import document

TEXT = """
{b 16} Jane Doe
Support Lead
Leeds, UK | +44 113 496 0147 | jane@example.com | linkedin.com/in/jane | https://jane.example.com
{b 12} Experience
{b} Support Lead, Acme Ltd, Leeds, Jan 2019 – Present
- Cut the backlog.
{b} Clerk, Borough Council, Leeds, 2015
- Filed forms.
{b 12} Education
BSc Computing, University of Northmere, 2014 (2:1)
{b 12} Certifications
ITIL 4 Foundation, PeopleCert, 2020
{b 12} Languages
Welsh (conversational), English
{b 12} References
On request.
"""


@pytest.fixture(scope="module")
def found() -> dict[str, Any]:
    return json_resume(segment(document(TEXT)))


def test_basics_use_the_schemas_shapes(found: dict[str, Any]) -> None:
    assert found["basics"]["location"] == {"address": "Leeds, UK"}
    assert found["basics"]["url"] == "https://linkedin.com/in/jane"
    assert found["basics"]["profiles"] == [{"url": "https://jane.example.com"}]


def test_a_job_held_today_has_no_end(found: dict[str, Any]) -> None:
    assert "endDate" not in found["work"][0]
    assert found["work"][0]["startDate"] == "2019-01"


def test_one_date_of_a_job_is_its_start_and_end(found: dict[str, Any]) -> None:
    assert (found["work"][1]["startDate"], found["work"][1]["endDate"]) == ("2015", "2015")


def test_one_date_of_a_school_is_its_end(found: dict[str, Any]) -> None:
    assert found["education"] == [
        {
            "institution": "University of Northmere",
            "studyType": "BSc",
            "area": "Computing",
            "endDate": "2014",
            "score": "2:1",
        }
    ]


def test_lists_are_objects_one_an_item(found: dict[str, Any]) -> None:
    assert found["languages"] == [
        {"language": "Welsh (conversational)", "fluency": "conversational"},
        {"language": "English"},
    ]
    assert found["certificates"] == [{"name": "ITIL 4 Foundation", "issuer": "PeopleCert", "date": "2020"}]


def test_what_has_no_field_is_under_other(found: dict[str, Any]) -> None:
    assert found["other"] == [{"heading": "References", "lines": ["On request."]}]


def test_nothing_is_empty_and_dates_are_iso(found: dict[str, Any]) -> None:
    text = json.dumps(found)
    assert "null" not in text and '""' not in text and "[]" not in text and "{}" not in text
    for date in re.findall(r'"(?:startDate|endDate|date)": "([^"]*)"', text):
        assert re.fullmatch(r"\d{4}(-\d\d)?", date)


def test_an_empty_document_gives_an_empty_resume() -> None:
    assert json_resume(segment(document(""))) == {}
