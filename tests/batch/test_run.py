"""Runs over real folders: statuses, bad files, continuing, workers that die."""

from __future__ import annotations

import codecs
import csv
import os
import shutil
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from resumetailor.batch.folder import Batch, started, workers
from resumetailor.batch.journal import NAME
from resumetailor.batch.run import Report, Status
from resumetailor.batch.workers import Limits, LocalWorkers, Workers
from resumetailor.options import Options

SAMPLES = Path(__file__).parent.parent / "resumes"
NAMES = ("nurse", "teacher", "support_lead")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    for name in NAMES:
        shutil.copy(SAMPLES / f"{name}.docx", folder)
    return folder


def run(folder: Path, by: Workers, options: Options | None = None, force: bool = False) -> list[Report]:
    with started(Batch([folder], force=force), options or Options(), by) as (_, reports):
        return list(reports)


def statuses(reports: list[Report]) -> dict[str, str]:
    return {r.name: r.status.value for r in reports}


def test_one_bad_file_never_stops_the_rest(folder: Path, worker: Workers) -> None:
    (folder / "bad.docx").write_text("no Word file")
    (folder / "empty.docx").write_bytes(b"")
    shutil.copy(folder / "nurse.docx", folder / "the same again.docx")
    assert statuses(run(folder, worker)) == {
        "bad.docx": "failed",
        "empty.docx": "failed",
        "nurse.docx": "tailored",
        "support_lead.docx": "tailored",
        "teacher.docx": "tailored",
        "the same again.docx": "duplicate",
    }


def test_a_name_of_no_file_never_stops_the_rest(folder: Path, worker: Workers, tmp_path: Path) -> None:
    batch = Batch([tmp_path / "nowhere" / "nosuch.docx", folder / "nurse.docx"], tmp_path / "many")
    with started(batch, Options(), worker) as (_, reports):
        told = list(reports)
    assert statuses(told) == {"nosuch.docx": "failed", "nurse.docx": "tailored"}
    assert next(r.cause for r in told if r.cause) == "there is no such file or folder; check the name"
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with a name")
def test_a_pipe_in_the_folder_keeps_nobody_waiting(folder: Path, worker: Workers) -> None:
    os.mkfifo(folder / "pipe.docx")
    failed = [r for r in run(folder, worker) if r.status is Status.FAILED]
    assert [(r.name, r.cause) for r in failed] == [("pipe.docx", "cannot be read (it is no file but a device)")]


def test_a_name_too_long_for_its_result_costs_one_file(folder: Path, worker: Workers) -> None:
    long = f"{'x' * 245}.docx"
    shutil.copy(SAMPLES / "ux_writer.docx", folder / long)
    failed = [r for r in run(folder, worker) if r.status is Status.FAILED]
    assert [(r.name, "name is too long" in r.cause) for r in failed] == [(long, True)]


def test_what_is_done_is_not_done_again_unless_something_changed(folder: Path, worker: Workers) -> None:
    run(folder, worker)
    shutil.copy(SAMPLES / "ux_writer.docx", folder / "nurse.docx")
    (folder / "tailored" / "teacher.tailored.docx").unlink()
    again = {"nurse.docx": "tailored", "support_lead.docx": "unchanged", "teacher.docx": "tailored"}
    assert statuses(run(folder, worker)) == again
    assert set(statuses(run(folder, worker, Options(role="product operations"))).values()) == {"tailored"}


def test_a_result_that_no_run_made_is_left_alone_without_force(folder: Path, worker: Workers) -> None:
    mine = folder / "tailored" / "nurse.tailored.docx"
    mine.parent.mkdir()
    mine.write_bytes(b"mine")
    assert statuses(run(folder, worker))["nurse.docx"] == "skipped"
    assert mine.read_bytes() == b"mine"
    assert statuses(run(folder, worker, force=True))["nurse.docx"] == "tailored"


def test_the_summary_has_a_line_for_each_file(folder: Path, worker: Workers) -> None:
    (folder / "bad.docx").write_text("no Word file")
    (folder / "scan.pdf").write_text("no Word file")
    run(folder, worker)
    with (folder / "tailored" / "summary.csv").open(encoding="utf-8-sig", newline="") as file:
        lines = {line["name"]: line for line in csv.DictReader(file)}
    assert {name: line["status"] for name, line in lines.items()}["bad.docx"] == "failed"
    assert lines["bad.docx"]["cause"]
    assert lines["nurse.docx"]["result"] == "nurse.tailored.docx"
    assert lines["scan.pdf"]["status"] == "skipped"
    assert int(lines["nurse.docx"]["highlights"]) > int(lines["nurse.docx"]["chosen"]) >= 4
    assert lines["bad.docx"]["highlights"] == lines["scan.pdf"]["remarks"] == ""


def test_excel_knows_the_summary_as_utf_8(folder: Path, worker: Workers) -> None:
    (folder / "Zoë Müller.docx").write_bytes(b"")
    run(folder, worker)
    written = (folder / "tailored" / "summary.csv").read_bytes()
    assert written.startswith(codecs.BOM_UTF8 + b"name,")
    assert "Zoë Müller.docx" in written.decode()


def test_the_summary_tells_as_much_of_what_an_earlier_run_did(folder: Path, worker: Workers) -> None:
    def told() -> dict[str, list[str]]:
        run(folder, worker)
        with (folder / "tailored" / "summary.csv").open(encoding="utf-8-sig", newline="") as file:
            return {line[0]: line[4:] for line in csv.reader(file)}

    first, again = told(), told()
    assert first == again and all(map(any, first.values()))


def test_what_a_killed_run_left_is_removed_by_the_next(folder: Path, worker: Workers) -> None:
    left = folder / "tailored" / ".resumetailor-x8s2.tmp"
    left.parent.mkdir()
    left.write_bytes(b"half")
    run(folder, worker)
    assert {file.name for file in left.parent.glob(".*")} == {NAME}


def test_a_file_that_takes_too_long_is_stopped_and_counted_as_failed(folder: Path) -> None:
    [report] = run(folder / "nurse.docx", workers(1, None, Limits(seconds=0.01)))
    assert (report.status, "too long" in report.cause) == (Status.FAILED, True)


def test_a_file_that_eats_memory_costs_itself_only(folder: Path) -> None:
    """With an address space too small for the models every file fails, and each for itself."""
    reports = run(folder, workers(1, None, Limits(memory=200 << 20)))
    assert [r.status for r in reports] == [Status.FAILED] * len(NAMES)


def test_a_worker_computes_in_one_thread_though_the_program_that_starts_it_uses_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("OPENBLAS_NUM_THREADS", raising=False)
    with LocalWorkers(1, Limits()) as started:
        assert started._pool.schedule(os.getenv, args=("OPENBLAS_NUM_THREADS",)).result() == "1"


def children(of: int) -> Iterator[int]:
    for entry in Path("/proc").iterdir():
        try:
            parent = entry.joinpath("stat").read_text().rsplit(")", 1)[1].split()[1]
        except (OSError, IndexError):
            continue
        if parent == str(of) and b"spawn_main" in entry.joinpath("cmdline").read_bytes():
            yield int(entry.name)


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="finds the worker in /proc")
def test_a_worker_that_is_killed_costs_nothing_that_can_be_done_again(folder: Path) -> None:
    """Its group is taken apart and given to its successor."""
    with started(Batch([folder]), Options(), workers(1, None)) as (_, reports):
        running = iter(reports)
        collected = []
        import threading

        def kill() -> None:
            while not (found := list(children(os.getpid()))):
                time.sleep(0.05)
            time.sleep(0.5)
            os.kill(found[0], signal.SIGKILL)

        killer = threading.Thread(target=kill)
        killer.start()
        collected = list(running)
        killer.join()
    assert set(statuses(collected).values()) == {"tailored"}
