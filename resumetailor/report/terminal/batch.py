"""What a person sees of a run over many files: a progress bar on a terminal, plain lines otherwise, then a table."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from datetime import timedelta

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table

from resumetailor.batch.digest import Digest
from resumetailor.batch.folder import Batch
from resumetailor.batch.run import Report, Status
from resumetailor.batch.summary import NAME, Tally

messages = Console(stderr=True, highlight=False)
results = Console(highlight=False)

STYLES = {Status.TAILORED: "green", Status.FAILED: "bold red"}
MOST_FAILURES = 20


def watched(reports: Iterable[Report], total: int) -> Iterator[Report]:
    """The reports, shown on stderr as they come."""
    if not messages.is_terminal:
        for report in reports:
            messages.print(_line(report), soft_wrap=True, markup=False)
            yield report
        return
    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[pace]}"))
    with Progress(*columns, console=messages) as progress:
        bar = progress.add_task("", total=total, pace="")
        started, failed = time.monotonic(), 0
        for done, report in enumerate(reports, start=1):
            failed += report.status is Status.FAILED
            told = pace(done, total, time.monotonic() - started) + (f"  {failed} failed" if failed else "")
            progress.update(bar, advance=1, pace=told)
            yield report


def pace(done: int, total: int, seconds: float) -> str:
    """The rate from the beginning on, since files are done in groups, and how long the others take at it."""
    left = timedelta(seconds=round(seconds * max(total - done, 0) / done))
    return f"{done / max(seconds, 0.1):.1f} a second  {left} left"


def show(reports: Iterable[Report], batch: Batch, quiet: bool) -> Tally:
    """Shows the run to its end: the count of each status, why files failed, where the summary stands."""
    tally, failures = Tally(), list[Report]()
    for report in reports if quiet else watched(reports, batch.count()):
        tally.add(report)
        if report.status is Status.FAILED and len(failures) < MOST_FAILURES:
            failures.append(report)
    for report in failures if quiet or messages.is_terminal else ():  # plain lines have told of them
        messages.print(_line(report), soft_wrap=True, markup=False)
    if not quiet:
        _print_tally(tally)
        results.print(f"All files: {batch.results / NAME}", soft_wrap=True, markup=False)
    return tally


def _print_tally(tally: Tally) -> None:
    table = Table.grid(padding=(0, 2))
    for status in Status:
        if tally.counts[status]:
            table.add_row(str(tally.counts[status]), status.value, style=STYLES.get(status))
    results.print(table)


def _line(report: Report) -> str:
    """What became of a file: the cause, or in short what was done with it."""
    status = "Error" if report.status is Status.FAILED else report.status
    told = report.cause or (_told(report.digest) if report.digest else "")
    return f"{status}: {report.name}" + (f": {told}" if told else "")


def _told(digest: Digest) -> str:
    done = f"{digest.chosen} of {digest.highlights} highlights on top, {digest.reworded} reworded"
    return f"{done}; for the person: questions {digest.questions}, remarks {digest.remarks}"
