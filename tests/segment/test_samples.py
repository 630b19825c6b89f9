"""The sample resumes, read from their files, against what a person reads in them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from resumetailor.ooxml.read import read
from resumetailor.report.json_resume import json_resume
from resumetailor.segment import segment

SAMPLES = sorted((Path(__file__).parents[1] / "resumes").glob("*.docx"))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_jobs_are_read_as_printed(path: Path) -> None:
    gold: dict[str, Any] = json.loads(path.with_suffix("").with_suffix(".gold.json").read_text("utf-8"))
    found = json_resume(segment(read(path)))
    fields = ("position", "name", "startDate", "endDate", "summary", "highlights")
    jobs = [{field: job.get(field) for field in fields} for job in found["work"]]
    wanted = [{field: job.get(field) for field in fields} for job in gold["work"]]
    for job in wanted:
        job["endDate"] = None if job["endDate"] == "present" else job["endDate"]
    assert jobs == wanted
