"""Runs over many resumes as ratios measured in one run: `python -m tests.benchmarks.batch [MOST [FILES]]`.

Resumes of varied content (see varied.py): FILES (300) for the ratios of speed, `EARLY` (100), FILES and MOST (2,000)
for time and memory. Each ratio stands in the seconds that processors worked and in those of the clock, which means
something only on a machine that nothing else uses and that has a processor for each worker. Both begin when every
worker is warm: starting up is not counted, but for the line that says so. The longest run is stopped after `LONGEST`
seconds and tells how far it came, so that the whole takes minutes. Linux only, since it looks into /proc.
"""

from __future__ import annotations

import os
import resource
import sys
import tempfile
import time
from contextlib import ExitStack
from dataclasses import dataclass
from multiprocessing import active_children
from pathlib import Path

import spacy

from resumetailor.batch.folder import Batch, started, workers
from resumetailor.batch.process import let_children_compute_in_one_thread
from resumetailor.batch.run import TOGETHER, Status
from resumetailor.nlp.general import PACKAGES
from resumetailor.ooxml.read import read
from resumetailor.options import Options
from resumetailor.segment import segment
from tests.batch.test_cluster import free_port, process
from tests.benchmarks.varied import make

_TICKS = os.sysconf("SC_CLK_TCK")
EARLY = 100
LONGEST = 420
"""Seconds of one run."""


@dataclass(frozen=True, slots=True)
class Moment:
    """What the processes have used when `files` are done: seconds of work, megabytes held; the parent is the first.

    `ended`: the seconds of workers that were replaced since.
    """

    files: int
    clock: float
    seconds: tuple[float, ...]
    memory: tuple[float, ...]
    ended: float

    @property
    def work(self) -> float:
        """Seconds of all processes together."""
        return sum(self.seconds) + self.ended


@dataclass(frozen=True, slots=True)
class Course:
    """A run: its moments from when all workers were warm, its files, how many failed, and its seconds in all."""

    moments: tuple[Moment, ...]
    files: int
    failed: int
    whole: float

    def work(self, first: int = 0, last: int = -1) -> float:
        """Seconds of work a file, of all processes."""
        one, two = self.moments[first], self.moments[last]
        return (two.work - one.work) / (two.files - one.files)

    def busiest(self) -> float:
        """Seconds of work a file of the process that worked most."""
        one, two = self.moments[0], self.moments[-1]
        return max(b - a for a, b in zip(one.seconds, two.seconds, strict=True)) / (two.files - one.files)

    def parent(self) -> float:
        """Seconds of work a file of the process that reads, saves and reports."""
        one, two = self.moments[0], self.moments[-1]
        return (two.seconds[0] - one.seconds[0]) / (two.files - one.files)

    def clock(self, first: int = 0, last: int = -1) -> float:
        """Seconds a file by the clock."""
        one, two = self.moments[first], self.moments[last]
        return (two.clock - one.clock) / (two.files - one.files)


@dataclass(frozen=True, slots=True)
class Bare:
    """spaCy's own pipeline over all highlights: their words, seconds of work and of the clock."""

    words: int
    work: float
    clock: float


def run(folder: Path, count: int, scheduler: str | None = None, pids: tuple[int, ...] = ()) -> Course:
    """Tailors a folder; moments are noted when all workers are warm, after each `EARLY` files, and at the end."""
    warm = 2 * count * TOGETHER
    moments, failed, done = [], 0, 0
    start = time.perf_counter()
    with (
        tempfile.TemporaryDirectory() as output,
        started(Batch([folder], Path(output)), Options(), workers(count, scheduler)) as (under_way, reports),
    ):
        for done, report in enumerate(reports, 1):
            failed += report.status is not Status.TAILORED
            if done == warm or (done > warm and done % EARLY == 0):
                moments.append(_moment(done, pids))
            if time.perf_counter() - start > LONGEST:
                under_way.stop()
        if done % EARLY:
            moments.append(_moment(done, pids))
    return Course(tuple(moments), done, failed, time.perf_counter() - start)


def _moment(files: int, pids: tuple[int, ...]) -> Moment:
    found = (os.getpid(), *(pids or sorted(c.pid for c in active_children() if c.pid and _is_worker(c.pid))))
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds, memory = tuple(map(_seconds, found)), tuple(map(_memory, found))
    return Moment(files, time.perf_counter(), seconds, memory, ended.ru_utime + ended.ru_stime)


def _is_worker(pid: int) -> bool:
    return b"spawn_main" in Path(f"/proc/{pid}/cmdline").read_bytes()


def _seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS


def _memory(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text()
    return int(status.partition("VmRSS:")[2].split()[0]) / 1024


def bare(folder: Path) -> Bare:
    """The general pipeline with all its default components."""
    resumes = (segment(read(path)) for path in sorted(folder.iterdir()))
    texts = [highlight.text.value for resume in resumes for highlight in resume.highlights()]
    nlp = spacy.load(next(p for p in PACKAGES if spacy.util.is_package(p)))
    list(nlp.pipe(texts[:EARLY]))
    work, clock = time.process_time(), time.perf_counter()
    list(nlp.pipe(texts))
    work, clock = time.process_time() - work, time.perf_counter() - clock
    return Bare(sum(len(text.split()) for text in texts), work, clock)


def on_cluster(folder: Path) -> Course:
    """The same run by two Dask workers of this machine."""
    with ExitStack() as stack:
        port = free_port()
        address = f"tcp://127.0.0.1:{port}"
        stack.enter_context(process("scheduler", "--host", "127.0.0.1", "--port", str(port), "--no-dashboard"))
        let_children_compute_in_one_thread()  # as `dask worker` itself does unless it has no nanny
        one = ("worker", address, "--nthreads", "1", "--no-nanny", "--no-dashboard", "--death-timeout", "60")
        pids = tuple(stack.enter_context(process(*one)).pid for _ in range(2))
        time.sleep(8)
        return run(folder, 2, address, pids)


def main(most: int, files: int) -> None:
    """Measures and prints, each figure as it is there; exit code 1 if over a budget."""
    with tempfile.TemporaryDirectory() as place:
        few, some, many = (make(Path(place) / str(count), count) for count in (EARLY, files, most))
        own = bare(some)
        one, two = run(some, 1), run(some, 2)
        speed = {
            "words a second: one worker / bare pipe": (own.work / files / one.work(), own.clock / files / one.clock()),
            "two workers / one": (one.busiest() / two.busiest(), one.clock() / two.clock()),
        }
        _say(f"{files} files: one worker {_told(one)}; two {_told(two)}")
        _say(f"bare pipe {own.words / own.work:.0f} words/s; one worker {own.words / files / one.work():.0f} words/s")
        missed = _judged(speed, 0.6, 1.7)
        cluster = on_cluster(some)
        _say(f"{files} files: two Dask workers {_told(cluster)}")
        missed += _judged(
            {"two Dask workers / two processes": (two.busiest() / cluster.busiest(), two.clock() / cluster.clock())},
            0.85,
        )
        short, long = run(few, 1), run(many, 1)
    _say(f"{EARLY} files: one worker {_told(short)}; {long.files} files: {_told(long)}")
    tenth = max(1, len(long.moments) // 10)
    early = next((n for n, moment in enumerate(long.moments) if moment.files >= EARLY), 0)
    before, after = long.moments[early].memory, long.moments[-1].memory
    largest = max(max(moment.memory[1:], default=0.0) for moment in long.moments)
    missed += _judged(
        {
            f"time a file, last tenth of {long.files} / first": (
                long.work(-1 - tenth) / long.work(0, tenth),
                long.clock(-1 - tenth) / long.clock(0, tenth),
            ),
            f"memory after {long.files} / after {EARLY}, the parent's": (after[0] / before[0],) * 2,
            f"memory, the most over {long.files} / after {EARLY}, a worker's": (largest / max(before[1:]),) * 2,
            "a worker's memory, MB / 500": (largest / 500,) * 2,
        },
        -1.1,
        -1.1,
        -1.1,
        -1.0,
    )
    _say(f"not tailored: {[course.failed for course in (one, two, cluster, short, long)]}; load {os.getloadavg()}")
    if missed:
        raise SystemExit(1)


def _told(course: Course) -> str:
    return (
        f"{1000 * course.work():.0f} ms of work a file ({1000 * course.parent():.1f} of them the parent's), "
        f"{1000 * course.clock():.0f} ms by the clock, {course.whole:.1f} s in all with starting up"
    )


def _judged(figures: dict[str, tuple[float, float]], *budgets: float) -> int:
    """Prints each figure by work and by the clock, a negative budget being the most; how many miss theirs by work."""
    missed = 0
    for (name, (work, clock)), budget in zip(figures.items(), budgets, strict=True):
        kept = work >= budget if budget > 0 else work <= -budget
        missed += not kept
        limit = f"({'≥' if budget > 0 else '≤'} {abs(budget)}{'' if kept else ', missed'})"
        _say(f"{name:56}{work:7.2f}{clock:7.2f}   {limit}")
    return missed


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 (it is a report)


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[1:]]
    main(*(given + [2000, 300][len(given) :]))
