"""What is told of a run while it goes on."""

from __future__ import annotations

import pytest

from resumetailor.batch.digest import Digest
from resumetailor.batch.run import Report, Status
from resumetailor.report.terminal.batch import pace, watched


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


def test_plain_lines_tell_what_was_done_with_each_file_or_why_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    digest = Digest(highlights=13, chosen=4, reworded=3, gaps="Strategy", questions=8, remarks=1)
    reports = [
        Report("nurse.docx", Status.TAILORED, "nurse.tailored.docx", digest=digest),
        Report("scan.docx", Status.FAILED, cause="no job could be found in it"),
        Report("notes.pdf", Status.SKIPPED),
    ]
    assert list(watched(reports, len(reports))) == reports
    assert capsys.readouterr().err.splitlines() == [
        "tailored: nurse.docx: 4 of 13 highlights on top, 3 reworded; for the person: questions 8, remarks 1",
        "Error: scan.docx: no job could be found in it",
        "skipped: notes.pdf",
    ]
