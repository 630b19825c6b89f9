"""Whole resumes: every planted fault is found under its code, every honest edit passes."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from resumetailor.verify import Code, check
from tests.verify.edited import SAMPLES_BY_NAME, built, edited

HERE = Path(__file__).parent
TODAY = date(2026, 11, 1)


def cases(*names: str) -> list[Any]:
    found = [case for name in names for case in yaml.safe_load((HERE / name).read_text("utf-8"))]
    return [pytest.param(case, id=f"{case['resume']}-{i}") for i, case in enumerate(found)]


def codes(case: dict[str, Any], folder: Path) -> list[Any]:
    gold = json.loads(SAMPLES_BY_NAME[case["resume"]].read_text("utf-8"))
    source = edited(gold, case.get("before", []))
    verdict = check(built(source, folder), built(edited(source, case["edits"]), folder), today=TODAY)
    return [(f.code, f.place, f.output, f.explanation) for f in verdict.faults]


@pytest.mark.parametrize("case", cases("resume_faults.yml", "second_faults.yml"))
def test_a_planted_fault_is_found(case: dict[str, Any], tmp_path: Path) -> None:
    assert Code(case["code"]) in {code for code, *_ in codes(case, tmp_path)}


@pytest.mark.parametrize("case", cases("resume_honest.yml", "second_honest.yml"))
def test_an_honest_edit_passes(case: dict[str, Any], tmp_path: Path) -> None:
    assert codes(case, tmp_path) == []


@pytest.mark.parametrize("name", SAMPLES_BY_NAME)
def test_a_resume_is_true_to_itself(name: str, tmp_path: Path) -> None:
    resume = built(json.loads(SAMPLES_BY_NAME[name].read_text("utf-8")), tmp_path)
    assert check(resume, resume, today=TODAY).faults == ()
