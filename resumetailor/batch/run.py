"""The run over many files: each gets a status, none stops the others, and what is done stays done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, wait
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from resumetailor.batch.digest import Digest
from resumetailor.batch.inputs import Task, printable
from resumetailor.batch.journal import Finished, Journal, fingerprint
from resumetailor.batch.workers import Document, Refused, Result, Results, Tailored, Workers
from resumetailor.errors import ResumeTailorError
from resumetailor.options import Options
from resumetailor.output import is_there, remove_left_over, require_writable, save

TOGETHER = 8
"""Files that a worker takes at once: their highlights go through the pipeline in one batch."""
LARGEST_FILE = 64 << 20
"""Bytes that are read at all; a resume of 1 MB is large."""


class Status(StrEnum):
    """What became of a file."""

    TAILORED = "tailored"
    UNCHANGED = "unchanged"
    """Done by an earlier run, from the same content, with the same options and version."""
    DUPLICATE = "duplicate"
    """The same content as another file of this run."""
    SKIPPED = "skipped"
    """No Word file, or its result stands already, and not from an earlier run."""
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Report:
    """A file's line in the summary."""

    name: str
    status: Status
    result: str = ""
    cause: str = ""
    digest: Digest | None = None


@dataclass(frozen=True, slots=True)
class _Reading:
    """A task with what was read for it."""

    task: Task
    content: bytes
    input: str


@dataclass(slots=True)
class Run:
    """One run. Iterating over `reports` does the work; `stop` lets it end with what is under way."""

    workers: Workers
    journal: Journal
    options: Options
    force: bool = False
    stopped: bool = False
    _folders: set[Path] = field(default_factory=set)

    def stop(self) -> None:
        """Takes no further file."""
        self.stopped = True

    def reports(self, tasks: Iterable[Task]) -> Iterator[Report]:
        """A report for each file, as it is done; at most two groups a worker are under way."""
        readings = self._readings(tasks)
        under_way: dict[Results, list[_Reading]] = {}
        ended = False
        while under_way or not ended:
            while not ended and len(under_way) < 2 * self.workers.count:
                group, reports, ended = _take(readings)
                yield from reports
                if group:
                    under_way[self._submit(group)] = group
            for future in wait(under_way, return_when=FIRST_COMPLETED).done:
                reports, again = self._settle(future, under_way.pop(future))
                yield from reports
                under_way |= {self._submit([single]): [single] for single in again}

    def _submit(self, group: list[_Reading]) -> Results:
        return self.workers.submit([Document(r.task.source.name, r.content) for r in group], self.options)

    def _readings(self, tasks: Iterable[Task]) -> Iterator[_Reading | Report]:
        """What is to be done of the tasks, and reports of those that are not."""
        seen: dict[str, str] = {}
        for task in tasks:
            if self.stopped:
                return
            if task.unread:
                yield Report(task.name, Status.SKIPPED, cause=task.unread)
                continue
            try:
                content = _content(task.source)
            except FileNotFoundError:
                yield Report(task.name, Status.FAILED, cause="there is no such file or folder; check the name")
                continue
            except OSError as error:
                yield Report(task.name, Status.FAILED, cause=f"cannot be read ({error.strerror})")
                continue
            input = fingerprint(content)
            if input in seen:
                yield Report(task.name, Status.DUPLICATE, cause=f"same content as {seen[input]}")
                continue
            seen[input] = task.name
            yield self._reading(task, content, input)

    def _reading(self, task: Task, content: bytes, input: str) -> _Reading | Report:
        digest = self.journal.done(task.target, input)
        if digest and not self.force:
            return Report(task.name, Status.UNCHANGED, printable(task.target.name), digest=digest)
        try:
            self._make(task.target.parent)
            require_writable(task.target, task.source, self.force or self.journal.is_ours(task.target))
        except (ResumeTailorError, OSError) as error:
            if is_there(task.target) and not self.force:
                return Report(task.name, Status.SKIPPED, cause="its result exists; use --force to replace it")
            return Report(task.name, Status.FAILED, cause=_cause(error))
        return _Reading(task, content, input)

    def _make(self, folder: Path) -> None:
        """The folder for results, once, without what a killed run left in it."""
        if folder not in self._folders:
            self._folders.add(folder)
            folder.mkdir(parents=True, exist_ok=True)
            remove_left_over(folder)

    def _settle(self, future: Results, group: list[_Reading]) -> tuple[list[Report], list[_Reading]]:
        """Reports of a finished group; one that failed as a whole is taken apart to find the file at fault."""
        try:
            results = future.result()
        except Exception as error:  # whatever a dying worker raises costs one file, not the run
            if len(group) > 1:
                return [], group
            return [Report(group[0].task.name, Status.FAILED, cause=_end_of_worker(error))], []
        return self._finish(group, results), []

    def _finish(self, group: list[_Reading], results: list[Result]) -> list[Report]:
        """Saves the results. The journal tells of them before any gets its final name, and again when all have it."""
        done = [(r, result) for r, result in zip(group, results, strict=True) if isinstance(result, Tailored)]
        try:
            self.journal.begin({r.task.target: r.input for r, _ in done})
            saved = {r.task: _save(result, r.task) for r, result in done}
            whole = [(r, result) for r, result in done if saved[r.task].status is Status.TAILORED]
            self.journal.finish({r.task.target: Finished(r.input, result.digest) for r, result in whole})
        except OSError as error:
            saved = {r.task: Report(r.task.name, Status.FAILED, cause=_cause(error)) for r, _ in done}
        return [
            Report(r.task.name, Status.FAILED, cause=result.cause) if isinstance(result, Refused) else saved[r.task]
            for r, result in zip(group, results, strict=True)
        ]


def _save(result: Tailored, task: Task) -> Report:
    try:
        save(result.document, task.target)
    except (ResumeTailorError, OSError) as error:
        return Report(task.name, Status.FAILED, cause=_cause(error))
    return Report(task.name, Status.TAILORED, printable(task.target.name), digest=result.digest)


def _take(readings: Iterator[_Reading | Report]) -> tuple[list[_Reading], list[Report], bool]:
    """The next group, the reports met on the way, and whether the end is reached."""
    group: list[_Reading] = []
    reports: list[Report] = []
    for reading in readings:
        if isinstance(reading, Report):
            reports.append(reading)
        else:
            group.append(reading)
        if len(group) == TOGETHER or len(reports) == TOGETHER:
            return group, reports, False
    return group, reports, True


def _content(file: Path) -> bytes:
    if file.is_dir():
        raise OSError(None, "the folder may not be listed")
    if file.exists() and not file.is_file():
        raise OSError(None, "it is no file but a device")  # a pipe would keep the run waiting for ever
    if file.stat().st_size > LARGEST_FILE:
        raise OSError(None, f"larger than {LARGEST_FILE >> 20} MB")
    return file.read_bytes()


def _cause(error: ResumeTailorError | OSError) -> str:
    return error.cause if isinstance(error, ResumeTailorError) else f"cannot be written ({error.strerror})"


def _end_of_worker(error: Exception) -> str:
    if isinstance(error, TimeoutError):
        return "took too long and was stopped; look whether it is a resume"
    return f"ended its worker ({type(error).__name__}); look whether it is a resume"
