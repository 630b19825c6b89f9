"""The program itself, interrupted and killed.

More kills than the suite's: `python -m tests.batch.test_interrupted 20`.
"""

from __future__ import annotations

import os
import random
import signal
import stat
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from resumetailor.batch.folder import Batch
from resumetailor.batch.folder import started as run_over
from resumetailor.batch.journal import NAME
from resumetailor.batch.run import Status
from resumetailor.batch.workers import Workers
from resumetailor.ooxml.read import read
from resumetailor.options import Options
from tests.benchmarks.varied import make

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are another thing there")
PATIENCE = 120


def started(folder: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "resumetailor", str(folder), "--workers", "1"]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True, start_new_session=True)


def results(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in (folder / "tailored").glob("*.docx")}


def wait_for_results(folder: Path, more_than: int) -> None:
    end = time.monotonic() + PATIENCE
    while len(list((folder / "tailored").glob("*.docx"))) <= more_than and time.monotonic() < end:
        time.sleep(0.005)


def test_an_interrupted_run_finishes_what_is_under_way_and_goes_on(tmp_path: Path, worker: Workers) -> None:
    """As Ctrl-C does it: every process of the terminal gets the signal."""
    folder = make(tmp_path / "in", 20)
    process = started(folder)
    wait_for_results(folder, 0)
    os.killpg(process.pid, signal.SIGINT)
    output, messages = process.communicate(timeout=PATIENCE)
    assert process.returncode == 130
    assert "Finishing what is under way" in messages
    assert "the same command goes on from here" in messages
    assert "Traceback" not in messages
    done = results(folder)
    assert 0 < len(done) < 20
    assert f"{len(done)}  tailored" in output
    with run_over(Batch([folder]), Options(), worker) as (_, reports):
        assert sum(report.status is Status.UNCHANGED for report in reports) == len(done)
    assert done.items() <= results(folder).items()
    assert len(results(folder)) == 20


def test_a_second_interrupt_stops_at_once(tmp_path: Path) -> None:
    folder = make(tmp_path / "in", 16)
    process = started(folder)
    wait_for_results(folder, 0)
    os.killpg(process.pid, signal.SIGINT)
    time.sleep(0.1)
    os.killpg(process.pid, signal.SIGINT)
    _, messages = process.communicate(timeout=PATIENCE)
    assert process.returncode == 130
    assert "the same command goes on from here" in messages
    assert "Traceback" not in messages
    assert {file.name for file in (folder / "tailored").glob(".*")} == {NAME}


def killed_and_continued(folder: Path, kills: int, seed: int) -> None:
    """Kills the run and all its workers soon after a result appears, so often; every result is whole at any time."""
    rng = random.Random(seed)
    total, left = len(list(folder.glob("*.docx"))), dict[str, bytes]()
    for _ in range(kills):
        process = started(folder)
        wait_for_results(folder, len(left))
        time.sleep(rng.random() * 0.03)
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        now = results(folder)
        assert left.items() <= now.items(), "a finished result was lost or changed"
        left = now
        for file in (folder / "tailored").glob("*.docx"):
            assert read(file).blocks
        for temporary in (folder / "tailored").glob(".*"):
            assert stat.S_IMODE(temporary.stat().st_mode) == 0o600
    process = started(folder)
    process.communicate(timeout=PATIENCE)
    assert process.returncode == 0
    assert len(results(folder)) == total
    assert left.items() <= results(folder).items()
    assert {file.name for file in (folder / "tailored").glob(".*")} == {NAME}


def test_killed_at_any_moment_it_leaves_nothing_half_written_and_goes_on(tmp_path: Path) -> None:
    folder = make(tmp_path / "in", 20)
    killed_and_continued(folder, 2, 0)
    assert len(results(folder)) == 20


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        killed_and_continued(make(Path(place) / "in", 8 * int(sys.argv[1])), int(sys.argv[1]), 1)
