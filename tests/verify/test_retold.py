"""Lines of two resumes told in other ways, by kind: what stays true passes, what does not is found."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from resumetailor.segment import segment
from resumetailor.verify import Fault, check
from tests.segment.layouts import document

TODAY = date(2026, 11, 1)
CASES: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "retold.yml").read_text("utf-8"))
RESUMES: dict[str, str] = CASES["resumes"]
JOBS = ("{b 12} Experience", "{b 12} Work experience")


def cases(truth: str) -> list[Any]:
    return [
        pytest.param(name, edit, id=f"{kind}-{name}-{number}")
        for kind, sides in CASES.items()
        if kind != "resumes"
        for name, edits in sides[truth].items()
        for number, edit in enumerate(edits, start=1)
    ]


def edited(text: str, edit: dict[str, Any]) -> str:
    """The resume with its lines edited and the achievements put before its jobs."""
    lines = list(_edited_lines(text.splitlines(), edit.get("edits", {})))
    if above := edit.get("above"):
        at = next(n for n, line in enumerate(lines) if line in JOBS)
        lines[at:at] = ["{b 12} Key achievements", *above]
    return "\n".join(lines)


def _edited_lines(lines: list[str], edits: dict[str, str]) -> Iterator[str]:
    assert all(sum(line.startswith(begun) for line in lines) == 1 for begun in edits), edits
    for line in lines:
        yield next((new for begun, new in edits.items() if line.startswith(begun)), line)


def faults(name: str, edit: dict[str, Any]) -> tuple[Fault, ...]:
    source, output = (segment(document(text)) for text in (RESUMES[name], edited(RESUMES[name], edit)))
    return check(source, output, today=TODAY).faults


@pytest.mark.parametrize(("name", "edit"), cases("honest"))
def test_what_is_told_otherwise_passes(name: str, edit: dict[str, Any]) -> None:
    assert faults(name, edit) == ()


@pytest.mark.parametrize(("name", "edit"), cases("faulty"))
def test_what_is_no_longer_true_is_found(name: str, edit: dict[str, Any]) -> None:
    assert faults(name, edit)


@pytest.mark.parametrize("name", RESUMES)
def test_a_resume_is_true_to_itself(name: str) -> None:
    assert faults(name, {}) == ()
