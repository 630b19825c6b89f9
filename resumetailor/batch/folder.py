"""A whole run over files and folders, from their names to the summary."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from resumetailor.batch.inputs import results_folder, tasks
from resumetailor.batch.journal import Journal
from resumetailor.batch.run import Report, Run
from resumetailor.batch.summary import recorded
from resumetailor.batch.workers import ClusterWorkers, Limits, LocalWorkers, Workers
from resumetailor.errors import NotFound, UnwritableOutput
from resumetailor.options import Options
from resumetailor.output import is_there


@dataclass(frozen=True, slots=True)
class Batch:
    """What to run over: files and folders, where results go, whether they may replace others."""

    inputs: Sequence[Path]
    output: Path | None = None
    force: bool = False

    @property
    def results(self) -> Path:
        """The folder of the summary."""
        return results_folder(self.inputs, self.output)

    def count(self) -> int:
        """How many files there are to look at."""
        return sum(1 for _ in tasks(self.inputs, self.output))


def workers(count: int, scheduler: str | None, limits: Limits | None = None) -> Workers:
    """`count` processes of this machine, or those of the Dask cluster at the address `scheduler`.

    Raises `Unreachable`.
    """
    return ClusterWorkers(scheduler) if scheduler else LocalWorkers(count, limits or Limits())


@contextmanager
def started(batch: Batch, options: Options, by: Workers) -> Iterator[tuple[Run, Iterator[Report]]]:
    """The run, and its reports as files are done; they stand in the results folder's summary.csv at the end.

    Raises `NotFound` if no input is there or none has a Word file in it, `UnwritableOutput`, and `BadKnowledge`.
    """
    if not any(map(is_there, batch.inputs)):
        raise NotFound(batch.inputs[0], "there is no such file or folder", "check the name")
    if all(task.unread for task in tasks(batch.inputs, batch.output)):
        raise NotFound(batch.inputs[0], "has no Word file in it", "name a folder with .docx files")
    folder = batch.results
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UnwritableOutput(folder, f"cannot be made ({error.strerror})", "choose another folder with -o") from error
    with by, Journal(folder, options) as journal:
        run = Run(by, journal, options, batch.force)
        yield run, recorded(run.reports(tasks(batch.inputs, batch.output)), folder)
