"""What a person sees of a run over many files: a progress bar on a terminal, plain lines otherwise, then a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

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
    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"), TimeRemainingColumn())
    with Progress(*columns, console=messages) as progress:
        bar = progress.add_task("", total=total, rate="")
        failed = 0
        for report in reports:
            failed += report.status is Status.FAILED
            speed = progress.tasks[0].speed
            rate = f"{speed:.1f} a second" if speed else ""
            progress.update(bar, advance=1, rate=f"{rate}  {failed} failed" if failed else rate)
            yield report


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
    status = "Error" if report.status is Status.FAILED else report.status
    return f"{status}: {report.name}" + (f": {report.cause}" if report.cause else "")
