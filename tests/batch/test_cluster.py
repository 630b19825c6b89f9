"""A real Dask scheduler and two real workers on this machine's loopback."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from resumetailor.batch.folder import Batch, started, workers
from resumetailor.batch.run import Report
from resumetailor.batch.workers import ClusterWorkers, Workers
from resumetailor.errors import Unreachable
from resumetailor.options import Options

distributed = pytest.importorskip("distributed")

SAMPLES = Path(__file__).parent.parent / "resumes"


@contextmanager
def process(*arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    quiet = subprocess.DEVNULL
    running = subprocess.Popen([sys.executable, "-m", "dask", *arguments], stdout=quiet, stderr=quiet)
    try:
        yield running
    finally:
        running.kill()
        running.wait()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def cluster() -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """The scheduler's address and its two workers, of which the last test kills one."""
    address = f"tcp://127.0.0.1:{free_port()}"
    with ExitStack() as stack:
        port = address.rsplit(":", 1)[1]
        stack.enter_context(process("scheduler", "--host", "127.0.0.1", "--port", port, "--no-dashboard"))
        one = ("worker", address, "--nthreads", "1", "--no-nanny", "--no-dashboard", "--death-timeout", "30")
        running = [stack.enter_context(process(*one)) for _ in range(2)]
        with distributed.Client(address, timeout=30, set_as_default=False) as client:
            client.wait_for_workers(2, timeout=30)
        yield address, running


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    for sample in SAMPLES.glob("*.docx"):
        shutil.copy(sample, folder)
    return folder


def statuses(reports: list[Report]) -> set[str]:
    return {report.status.value for report in reports}


def test_workers_of_another_version_are_refused(
    cluster: tuple[str, list[subprocess.Popen[bytes]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("resumetailor.batch.workers.__version__", "9.9.9")
    with pytest.raises(Unreachable, match=r"another version.*install 9\.9\.9"):
        workers(1, cluster[0])


def test_a_cluster_makes_the_same_files_and_survives_the_death_of_a_worker(
    cluster: tuple[str, list[subprocess.Popen[bytes]]], worker: Workers, folder: Path, tmp_path: Path
) -> None:
    address, running = cluster
    with started(Batch([folder], tmp_path / "cluster"), Options(), workers(1, address)) as (_, reports):
        collected = [next(reports)]
        running[0].kill()
        collected += reports
    assert statuses(collected) == {"tailored"}
    with started(Batch([folder], tmp_path / "local"), Options(), worker) as (_, reports):
        list(reports)
    made = {f.name: f.read_bytes() for f in (tmp_path / "cluster").glob("*.docx")}
    assert len(made) == len(list(folder.glob("*.docx")))
    assert made == {f.name: f.read_bytes() for f in (tmp_path / "local").glob("*.docx")}


def test_an_address_where_nobody_answers_is_an_error() -> None:
    with pytest.raises(Unreachable, match="dask scheduler"):
        ClusterWorkers(f"tcp://127.0.0.1:{free_port()}", patience=1)
