"""Reads an O*NET text release (the official zip, unpacked): its task statements and the work activities of each."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from labelled import Row

TASK = "task"


@dataclass(frozen=True)
class Task:
    """A task statement with its detailed and its generalized work activities."""

    row: Row
    activities: frozenset[str]


def read_tasks(release: Path) -> Iterator[Task]:
    """All tasks of all occupations."""
    titles = {r["O*NET-SOC Code"]: r["Title"].lower() for r in _read(release / "Occupation Data.txt")}
    names = {r["Element ID"]: r["Element Name"] for r in _read(release / "Content Model Reference.txt")}
    detailed = {r["DWA ID"]: (r["DWA Title"], names[r["Element ID"]]) for r in _read(release / "DWA Reference.txt")}
    links: dict[tuple[str, str], set[str]] = {}
    for r in _read(release / "Tasks to DWAs.txt"):
        links.setdefault((r["O*NET-SOC Code"], r["Task ID"]), set()).update(detailed[r["DWA ID"]])
    for r in _read(release / "Task Statements.txt"):
        code, number = r["O*NET-SOC Code"], r["Task ID"]
        row = Row(f"{TASK}-{code}-{number}", r["Task"], titles[code], TASK)
        yield Task(row, frozenset(links.get((code, number), ())))


def _read(path: Path) -> Iterator[Mapping[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
