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

HERE = Path(__file__).parent
FURTHER = ("second", "third", "fourth", "fifth")
TODAY = date(2026, 11, 1)


def cases(*names: str) -> list[Any]:
    found = [case for name in names for case in yaml.safe_load((HERE / name).read_text("utf-8"))]
    found = [case for case in found if "resume" in case]
    return [pytest.param(case, id=f"{case['resume']}-{i}") for i, case in enumerate(found)]


@cache
def further_resumes() -> dict[str, Any]:
    """Short resumes that were written for a set of edits."""
    files = [HERE / f"{name}_resumes.yml" for name in FURTHER[1:]]
    return {name: facts for file in files for name, facts in yaml.safe_load(file.read_text("utf-8")).items()}


def gold(name: str) -> dict[str, Any]:
    sample = SAMPLES_BY_NAME.get(name)
    found: dict[str, Any] = json.loads(sample.read_text("utf-8")) if sample else further_resumes()[name]
    return found


def codes(case: dict[str, Any], folder: Path) -> list[Any]:
    source = edited(gold(case["resume"]), case.get("before", []))
    verdict = check(built(source, folder), built(edited(source, case["edits"]), folder), today=TODAY)
    return [(f.code, f.place, f.output, f.explanation) for f in verdict.faults]


@pytest.mark.parametrize("case", cases("resume_faults.yml", *(f"{n}_faults.yml" for n in FURTHER)))
def test_a_planted_fault_is_found(case: dict[str, Any], tmp_path: Path) -> None:
    assert Code(case["code"]) in {code for code, *_ in codes(case, tmp_path)}


@pytest.mark.parametrize("case", cases("resume_honest.yml", *(f"{n}_honest.yml" for n in FURTHER)))
def test_an_honest_edit_passes(case: dict[str, Any], tmp_path: Path) -> None:
    assert codes(case, tmp_path) == []


@pytest.mark.parametrize("name", [*SAMPLES_BY_NAME, *further_resumes()])
def test_a_resume_is_true_to_itself(name: str, tmp_path: Path) -> None:
    resume = built(gold(name), tmp_path)
    assert check(resume, resume, today=TODAY).faults == ()
