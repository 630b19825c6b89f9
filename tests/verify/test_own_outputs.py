"""What the program writes is true by its own check, given as files like anybody's."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from resumetailor.options import Options
from resumetailor.pipeline import compare, tailor

TODAY = date(2025, 6, 1)
RESUMES = sorted((Path(__file__).parents[1] / "resumes").glob("*.docx"))
WAYS = [
    Options(template="hybrid", today=TODAY),
    Options(template="ats-strict", today=TODAY),
    Options(layout="keep", today=TODAY),
]


@pytest.mark.parametrize("path", RESUMES, ids=lambda path: path.stem)
def test_no_fault_is_found_in_what_was_written(path: Path, tmp_path: Path) -> None:
    for options in WAYS:
        written = tmp_path / f"{options.layout}-{options.template}.docx"
        written.write_bytes(tailor(path, options).document)
        assert compare(path, written, options.role, TODAY).faults == (), written.name
