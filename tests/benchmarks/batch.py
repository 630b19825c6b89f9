"""Runs over many resumes as ratios measured in one run: `python -m tests.benchmarks.batch [MOST [FILES]]`.

FILES resumes (200) for the ratios of speed, MOST (2,000) for memory and time a file. Speed is counted in the seconds
that the processors worked, of the busiest process where several work: a machine that others use as well, or one with
fewer processors than workers, would make a clock's ratio nonsense. The clock's figure stands beside it. Starting up is
not counted. Linux only, since it looks into /proc.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from contextlib import ExitStack
from dataclasses import dataclass
from multiprocessing import active_children
from pathlib import Path

import spacy

from resumetailor.batch.folder import Batch, started, workers
from resumetailor.batch.run import TOGETHER, Status
from resumetailor.nlp.general import PACKAGES
from resumetailor.ooxml.read import read
from resumetailor.options import Options
from resumetailor.segment import segment
from tests.batch.test_cluster import free_port, process
from tests.benchmarks.varied import make

_TICKS = os.sysconf("SC_CLK_TCK")
EARLY = 100


@dataclass(frozen=True, slots=True)
class Moment:
    """What the processes have used when `files` are done: seconds of work, megabytes held; the parent is the first."""

    files: int
    clock: float
    seconds: tuple[float, ...]
    memory: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Course:
    """A run from its warm beginning to its end."""

    moments: tuple[Moment, ...]
    failed: int

    def a_file(self, first: int = 0, last: int = -1) -> float:
        """Seconds of work a file, of all processes."""
        one, two = self.moments[first], self.moments[last]
        return (sum(two.seconds) - sum(one.seconds)) / (two.files - one.files)

    def busiest(self) -> float:
        """Seconds of work a file of the process that worked most."""
        one, two = self.moments[0], self.moments[-1]
        return max(b - a for a, b in zip(one.seconds, two.seconds, strict=True)) / (two.files - one.files)

    def clock(self) -> float:
        """Seconds a file by the clock."""
        one, two = self.moments[0], self.moments[-1]
        return (two.clock - one.clock) / (two.files - one.files)


def run(folder: Path, count: int, scheduler: str | None = None, pids: tuple[int, ...] = ()) -> Course:
    """Tailors a folder; moments are noted when all workers are warm, after each `EARLY` files, and at the end."""
    warm = 4 * count * TOGETHER
    moments, failed, done = [], 0, 0
    with (
        tempfile.TemporaryDirectory() as output,
        started(Batch([folder], Path(output)), Options(), workers(count, scheduler)) as (_, reports),
    ):
        for done, report in enumerate(reports, 1):
            failed += report.status is not Status.TAILORED
            if done == warm or (done > warm and done % EARLY == 0):
                moments.append(_moment(done, pids))
        if done % EARLY:
            moments.append(_moment(done, pids))
    return Course(tuple(moments), failed)


def _moment(files: int, pids: tuple[int, ...]) -> Moment:
    found = (os.getpid(), *(pids or sorted(c.pid for c in active_children() if c.pid and _is_worker(c.pid))))
    return Moment(files, time.perf_counter(), tuple(map(_seconds, found)), tuple(map(_memory, found)))


def _is_worker(pid: int) -> bool:
    return b"spawn_main" in Path(f"/proc/{pid}/cmdline").read_bytes()


def _seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS


def _memory(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text()
    return int(status.partition("VmRSS:")[2].split()[0]) / 1024


def bare(folder: Path) -> tuple[int, float]:
    """The words of all highlights in the folder, and the seconds that spaCy's own pipeline takes for them."""
    resumes = (segment(read(path)) for path in sorted(folder.iterdir()))
    texts = [highlight.text.value for resume in resumes for highlight in resume.highlights()]
    nlp = spacy.load(next(p for p in PACKAGES if spacy.util.is_package(p)))
    list(nlp.pipe(texts[:EARLY]))
    start = time.process_time()
    list(nlp.pipe(texts))
    return sum(len(text.split()) for text in texts), time.process_time() - start


def on_cluster(folder: Path) -> Course:
    """The same run by two Dask workers of this machine."""
    with ExitStack() as stack:
        port = free_port()
        address = f"tcp://127.0.0.1:{port}"
        stack.enter_context(process("scheduler", "--host", "127.0.0.1", "--port", str(port), "--no-dashboard"))
        one = ("worker", address, "--nthreads", "1", "--no-nanny", "--no-dashboard", "--death-timeout", "60")
        pids = tuple(stack.enter_context(process(*one)).pid for _ in range(2))
        time.sleep(8)
        return run(folder, 2, address, pids)


def main(most: int, files: int) -> None:
    """Measures and prints; exit code 1 if over a budget."""
    with tempfile.TemporaryDirectory() as few, tempfile.TemporaryDirectory() as many:
        make(Path(few), files)
        make(Path(many), most)
        words, seconds = bare(Path(few))
        one, two, cluster = run(Path(few), 1), run(Path(few), 2), on_cluster(Path(few))
        long = run(Path(many), 1)
    tenth = max(1, len(long.moments) // 10)
    early = next(n for n, moment in enumerate(long.moments) if moment.files >= EARLY)
    grown = [b / a for a, b in zip(long.moments[early].memory, long.moments[-1].memory, strict=True)]
    figures = [
        ("words a second: one worker / bare pipe", seconds / files / one.a_file(), 0.6, None),
        ("two workers / one", one.busiest() / two.busiest(), 1.7, one.clock() / two.clock()),
        ("two Dask workers / two processes", two.busiest() / cluster.busiest(), 0.85, two.clock() / cluster.clock()),
        (f"memory after {most} / after {EARLY}", -max(grown), -1.1, None),
        ("a worker's memory, MB", -max(m for moment in long.moments for m in moment.memory[1:]), -500, None),
        ("time a file, last tenth / first", -long.a_file(-1 - tenth) / long.a_file(0, tenth), -1.1, None),
    ]
    print(f"bare pipe {words / seconds:.0f} words/s; one worker {words / files / one.a_file():.0f} words/s")  # noqa: T201
    print(f"not tailored: {one.failed} of {files}, {long.failed} of {most}; load {os.getloadavg()}")  # noqa: T201
    for name, value, budget, clock in figures:
        told = "" if clock is None else f", by the clock {clock:.2f}"
        print(f"{name:40}{abs(value):9.2f}   (budget {'≥' if budget > 0 else '≤'} {abs(budget)}{told})")  # noqa: T201
    if any(value < budget for _, value, budget, _ in figures):
        raise SystemExit(1)


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[1:]]
    main(*(given + [2000, 200][len(given) :]))
