"""Names of skills, titles, employers, certificates, awards and so on, told in long, in short or under a label."""

from __future__ import annotations

from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from resumetailor.resume import Resume
from resumetailor.source import Page
from resumetailor.verify import check
from resumetailor.verify.resumes.list_labels import list_labels, names_list
from tests.templates.gold import resume_of
from tests.verify.edited import edited

HERE = Path(__file__).parent
CASES = yaml.safe_load((HERE / "names.yml").read_text("utf-8"))
TODAY = date(2026, 11, 1)
BARE: dict[str, Any] = {
    "basics": {"name": "Imogen Tarrant", "label": "Nurse", "email": "i.tarrant@example.org"},
    "work": [{"position": "Nurse", "name": "Alderwick Hospital", "startDate": "2019-04", "endDate": "present"}],
    "education": [{"institution": "Somerset Vale College", "studyType": "BA", "area": "Nursing", "endDate": "2015"}],
    "certificates": [{"name": "Emergency care", "date": "2020"}],
    "skills": ["Triage"],
    "awards": ["Nurse of the Week"],
    "languages": ["English (native)"],
}
PLACES = {
    "skills": "skills.0",
    "title": "work.0.position",
    "employer": "work.0.name",
    "certificate": "certificates.0.name",
    "award": "awards.0",
    "language": "languages.0",
    "degree": "education.0.studyType",
    "school": "education.0.institution",
    "headline": "basics.label",
}


def with_name(field: str, name: str) -> Resume:
    return resume_of(edited(deepcopy(BARE), [{"at": PLACES[field], "set": name}]), "names.docx", Page())


@pytest.mark.parametrize(("field", "source", "output"), CASES["honest"])
def test_a_name_told_otherwise_passes(field: str, source: str, output: str) -> None:
    assert check(with_name(field, source), with_name(field, output), today=TODAY).faults == ()


@pytest.mark.parametrize(("field", "source", "output"), CASES["faults"])
def test_another_name_is_found(field: str, source: str, output: str) -> None:
    assert not check(with_name(field, source), with_name(field, output), today=TODAY).ok


@pytest.mark.parametrize(("of", "label"), list_labels().examples)
def test_a_label_of_a_list_claims_nothing(of: Any, label: str) -> None:
    assert names_list(label, of)


@pytest.mark.parametrize(("of", "label"), list_labels().counterexamples)
def test_a_label_that_says_what_an_entry_is_claims_something(of: Any, label: str) -> None:
    assert not names_list(label, of)
