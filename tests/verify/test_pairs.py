"""Resumes in Word, each with rewrites of the whole: an honest one passes, faults planted in another are all found."""

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
CASES = [
    pytest.param(case, id=f"{case['resume']} {case['rewrite']}")
    for case in yaml.safe_load((HERE / "pairs.yml").read_text("utf-8"))
]


@cache
def as_read(name: str) -> Resume:
    return segment(read_bytes((HERE / name).read_bytes(), name))


@pytest.mark.parametrize("case", CASES)
def test_a_rewrite_passes_unless_faults_were_planted_and_these_are_found(case: dict[str, Any]) -> None:
    original, rewrite = (as_read(f"{case['resume']}.{which}.docx") for which in ("original", case["rewrite"]))
    found = {fault.code for fault in check(original, rewrite, today=TODAY).faults}
    assert set(case["codes"]) <= found
    assert bool(found) == bool(case["codes"])
