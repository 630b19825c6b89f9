"""Whole resumes: every planted fault is found under its code, every honest edit passes."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from resumetailor.verify import Code, check
from tests.verify.edited import SAMPLES_BY_NAME, built, edited

RESUMES = Path(__file__).parent / "resumes"
TODAY = date(2026, 11, 1)


def cases(ending: str) -> list[Any]:
    files = sorted(RESUMES.glob(f"*_{ending}.yml"))
    found = [case for file in files for case in yaml.safe_load(file.read_text("utf-8"))]
    return [pytest.param(case, id=f"{case['resume']}-{i}") for i, case in enumerate(found)]


@cache
def short_resumes() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((RESUMES / "short_resumes.yml").read_text("utf-8"))
    return found


def gold(name: str) -> dict[str, Any]:
    sample = SAMPLES_BY_NAME.get(name)
    found: dict[str, Any] = json.loads(sample.read_text("utf-8")) if sample else short_resumes()[name]
    return found


def codes(case: dict[str, Any]) -> list[Any]:
    source = edited(gold(case["resume"]), case.get("before", []))
    verdict = check(built(source), built(edited(source, case["edits"])), today=TODAY)
    return [(f.code, f.place, f.output, f.explanation) for f in verdict.faults]


@pytest.mark.parametrize("case", cases("faults"))
def test_a_planted_fault_is_found(case: dict[str, Any]) -> None:
    assert Code(case["code"]) in {code for code, *_ in codes(case)}


@pytest.mark.parametrize("case", cases("honest"))
def test_an_honest_edit_passes(case: dict[str, Any]) -> None:
    assert codes(case) == []


@pytest.mark.parametrize("name", [*SAMPLES_BY_NAME, *short_resumes()])
def test_a_resume_is_true_to_itself(name: str) -> None:
    resume = built(gold(name))
    assert check(resume, resume, today=TODAY).faults == ()
