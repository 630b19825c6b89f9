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

from resumetailor.batch.journal import NAME
from resumetailor.ooxml.read import read
from tests.benchmarks.varied import make

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are another thing there")
PATIENCE = 120


def started(folder: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "resumetailor", str(folder)]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True, start_new_session=True)


def results(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in (folder / "tailored").glob("*.docx")}


def inputs(folder: Path, count: int) -> Path:
    folder.mkdir()
    make(folder, count)
    return folder


def wait_for_results(folder: Path, more_than: int) -> None:
    end = time.monotonic() + PATIENCE
    while len(list((folder / "tailored").glob("*.docx"))) <= more_than and time.monotonic() < end:
        time.sleep(0.005)


def test_an_interrupted_run_finishes_what_is_under_way_and_goes_on(tmp_path: Path) -> None:
    """As Ctrl-C does it: every process of the terminal gets the signal."""
    folder = inputs(tmp_path / "in", 40)
    process = started(folder)
    wait_for_results(folder, 0)
    os.killpg(process.pid, signal.SIGINT)
    output, messages = process.communicate(timeout=PATIENCE)
    assert process.returncode == 130
    assert "Finishing what is under way" in messages
    assert "the same command goes on from here" in messages
    assert "Traceback" not in messages
    done = results(folder)
    assert 0 < len(done) < 40
    assert f"{len(done)}  tailored" in output
    again = started(folder)
    output, _ = again.communicate(timeout=PATIENCE)
    assert again.returncode == 0
    assert f"{len(done)}  unchanged" in output
    assert done.items() <= results(folder).items()
    assert len(results(folder)) == 40


def test_a_second_interrupt_stops_at_once(tmp_path: Path) -> None:
    folder = inputs(tmp_path / "in", 16)
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
    folder = inputs(tmp_path / "in", 24)
    killed_and_continued(folder, 3, 0)
    assert len(results(folder)) == 24


def test_what_a_killed_run_left_is_removed_by_the_next(tmp_path: Path) -> None:
    folder = inputs(tmp_path / "in", 1)
    left = folder / "tailored" / ".resumetailor-x8s2.tmp"
    left.parent.mkdir()
    left.write_bytes(b"half")
    started(folder).communicate(timeout=PATIENCE)
    assert not left.exists()
    assert len(results(folder)) == 1


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        killed_and_continued(inputs(Path(place) / "in", 8 * int(sys.argv[1])), int(sys.argv[1]), 1)
