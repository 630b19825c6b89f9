"""Layouts of real templates, as small documents with what a person reads in them (cases/*.yml)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from resumetailor.report.json_resume import json_resume
from resumetailor.segment import segment
from tests.segment.layouts import document

CASES = sorted((Path(__file__).parent / "cases").glob("*.yml"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_reads_what_a_person_reads(path: Path) -> None:
    case: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    found = json_resume(segment(document(case["document"])))
    assert {section: found.get(section) for section in case["expect"]} == case["expect"]
