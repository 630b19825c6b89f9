"""Resumes in Word, each with an honest rewrite, which passes, and one with five planted faults, which are all found."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from resumetailor.ooxml.read import read_bytes
from resumetailor.resume import Resume
from resumetailor.segment import segment
from resumetailor.verify import check

HERE = Path(__file__).parent / "pairs"
TODAY = date(2026, 11, 1)
CASES = [pytest.param(case, id=case["name"]) for case in yaml.safe_load((HERE / "pairs.yml").read_text("utf-8"))]
BY_OTHER_HANDS = [
    pytest.param(name, case, id=f"{name} {case['name']}")
    for name in ("eighth", "tenth")
    for case in yaml.safe_load((HERE / f"{name}.yml").read_text("utf-8"))
]
SEVERAL_REWRITES = [
    pytest.param(case, id=f"seventeenth {case['name']} {case['rewrite']}")
    for case in yaml.safe_load((HERE / "seventeenth.yml").read_text("utf-8"))
]


@cache
def as_read(name: str) -> Resume:
    return segment(read_bytes((HERE / f"{name}.docx").read_bytes(), name))


@pytest.mark.parametrize("case", CASES)
def test_an_honest_rewrite_passes(case: dict[str, Any]) -> None:
    verdict = check(as_read(f"{case['name']}_original"), as_read(f"{case['name']}_honest"), today=TODAY)
    assert verdict.faults == ()


@pytest.mark.parametrize("case", CASES)
def test_all_planted_faults_are_found(case: dict[str, Any]) -> None:
    verdict = check(as_read(f"{case['name']}_original"), as_read(f"{case['name']}_faulty"), today=TODAY)
    assert set(case["codes"]) <= {fault.code for fault in verdict.faults}


@pytest.mark.parametrize(("name", "case"), BY_OTHER_HANDS)
def test_a_rewrite_by_another_hand_passes_unless_faults_were_planted(name: str, case: dict[str, Any]) -> None:
    pair = (as_read(f"{name}_{case['name']}_{which}") for which in ("original", "tailored"))
    found = {fault.code for fault in check(*pair, today=TODAY).faults}
    assert set(case["codes"]) <= found
    assert bool(found) == bool(case["codes"])


@pytest.mark.parametrize("case", SEVERAL_REWRITES)
def test_each_of_several_rewrites_passes_unless_a_fault_was_planted(case: dict[str, Any]) -> None:
    pair = (as_read(f"seventeenth_{case['name']}_{which}") for which in ("original", case["rewrite"]))
    found = {fault.code for fault in check(*pair, today=TODAY).faults}
    assert set(case["codes"]) <= found
    assert bool(found) == bool(case["codes"])
