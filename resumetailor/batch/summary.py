"""The summary of a run: a line for each file, written as files are done, and a count of each status."""

from __future__ import annotations

import csv
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass, field, fields
from pathlib import Path

from resumetailor.batch.digest import Digest
from resumetailor.batch.journal import open_private
from resumetailor.batch.run import Report, Status
from resumetailor.errors import UnwritableOutput

NAME = "summary.csv"
_COLUMNS = ("name", "status", "result", "cause")


@dataclass(slots=True)
class Tally:
    """How many files have each status."""

    counts: Counter[Status] = field(default_factory=Counter)

    def add(self, report: Report) -> None:
        """Counts one file more."""
        self.counts[report.status] += 1

    @property
    def failed(self) -> bool:
        """Whether any file failed."""
        return self.counts[Status.FAILED] > 0


def recorded(reports: Iterable[Report], folder: Path) -> Iterator[Report]:
    """The reports, each written to summary.csv in `folder` on its way; the file appears whole, at the end.

    A byte order mark begins it, by which Excel knows that it is UTF-8. Raises `UnwritableOutput`.
    """
    target = folder / NAME
    growing = target.with_name(f".{NAME}.tmp")
    try:
        with os.fdopen(open_private(growing, os.O_TRUNC), "w", encoding="utf-8-sig", newline="") as file:
            table = csv.writer(file)
            table.writerow((*_COLUMNS, *(f.name for f in fields(Digest))))
            for report in reports:
                table.writerow(_row(report))
                file.flush()
                yield report
    except OSError as error:
        raise UnwritableOutput(target, f"cannot be written ({error.strerror})", "make room or choose -o") from error
    finally:
        if growing.exists():
            growing.replace(target)


def _row(report: Report) -> tuple[object, ...]:
    told = astuple(report.digest) if report.digest else ("",) * len(fields(Digest))
    return (*(getattr(report, column) for column in _COLUMNS), *told)
