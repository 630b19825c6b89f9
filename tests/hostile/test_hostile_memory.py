"""The parser takes memory for each word at once: the longest file that is read at all stays within a worker's share."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.builder import docx, p
from tests.hostile.test_hostile_texts import JOB, PROSE, WORK

pytest.importorskip("resource")
MEGABYTES = 500
MEASURE = """
import resource, sys
from pathlib import Path
from resumetailor.pipeline import Success, tailor_many
outcome = next(tailor_many([Path(sys.argv[1])]))
assert isinstance(outcome, Success), outcome
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1 << (20 if sys.platform == "darwin" else 10)))
"""


def test_a_file_of_letters_and_commas(tmp_path: Path) -> None:
    """In paragraphs as long as may be, so that each is a highlight with more words than a whole resume."""
    lines = [p("a, " * 3_300, bullet=0) for _ in range(19)]
    file = tmp_path / "letters.docx"
    file.write_bytes(
        docx(p("Jane Doe"), p(PROSE), p("Experience", style="Heading1"), *map(p, JOB), p(WORK, bullet=0), *lines)
    )
    measured = subprocess.run([sys.executable, "-c", MEASURE, file], capture_output=True, text=True, check=True)
    assert int(measured.stdout) < MEGABYTES
