"""What is told of a run while it goes on."""

from __future__ import annotations

import pytest

from resumetailor.report.terminal.batch import pace


@pytest.mark.parametrize(
    ("done", "total", "seconds", "told"),
    [
        (8, 60, 8.0, "1.0 a second  0:00:52 left"),
        (60, 60, 40.0, "1.5 a second  0:00:00 left"),
        (1, 100_000, 0.5, "2.0 a second  13:53:20 left"),
        (3, 2, 0.0, "30.0 a second  0:00:00 left"),
    ],
)
def test_the_pace_is_that_of_the_whole_run(done: int, total: int, seconds: float, told: str) -> None:
    """Files come in groups: between two of a group no time passes."""
    assert pace(done, total, seconds) == told
