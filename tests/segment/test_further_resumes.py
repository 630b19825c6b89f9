"""Resumes by other hands are read nearly as a person reads them (tests/further_resumes/README.md)."""

from __future__ import annotations

from pathlib import Path

from tests.reading_score import reading_f1

FOLDER = Path(__file__).parents[1] / "further_resumes"
FLOORS = {"ALL": 0.98, "name": 0.97, "email": 0.99, "phone": 0.99}


def test_most_of_what_they_say_is_found_in_its_place() -> None:
    found = reading_f1(FOLDER)
    assert {field: found[field] for field in FLOORS if found[field] < FLOORS[field]} == {}
