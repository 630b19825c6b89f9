"""What the program writes is true by its own check, given as files like anybody's."""

from __future__ import annotations

from pathlib import Path

import pytest

from resumetailor.pipeline import Success, compare
from tests.outcomes import SAMPLES, TODAY, WAYS, outcomes


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_no_fault_is_found_in_what_was_written(path: Path, tmp_path: Path) -> None:
    for way in ("hybrid", "ats-strict", "keep"):
        outcome = outcomes(way)[SAMPLES.index(path)]
        assert isinstance(outcome, Success)
        written = tmp_path / f"{way}.docx"
        written.write_bytes(outcome.document)
        assert compare(path, written, WAYS[way].role, TODAY).faults == (), way
