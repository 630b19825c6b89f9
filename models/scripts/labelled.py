"""Reads labelled highlights (models/README.md says what the labels mean) as rows and as target matrices."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from resumetailor.evidence import KINDS
from resumetailor.nlp.classifier.labels import COMPETENCIES

Floats = NDArray[np.float32]
MAKINGS = ("clean", "mirror", "plain")
"""How a labelled set was made, which its file's name tells: with clean lines, like real ones, or rich in negatives."""


@dataclass(frozen=True)
class Row:
    """One highlight; `group` is the file it stands in, `gold` its labels: kind as one of three, then the yes-or-no.

    `fold`: the quarter that it, or the highlight of which it is a variant, is held back with (folds.py); -1 if never.
    """

    id: str
    text: str
    occupation: str
    group: str
    gold: tuple[float, ...] = ()
    fold: int = -1


def read(path: Path) -> list[Row]:
    """The highlights of a JSON Lines file."""
    return [row(json.loads(line), path.stem) for line in path.read_text("utf-8").splitlines() if line.strip()]


def read_all(paths: Iterable[Path]) -> list[Row]:
    return [row for path in sorted(paths) for row in read(path)]


def row(entry: dict[str, object], group: str) -> Row:
    kind = [float(entry["kind"] == k) for k in KINDS]
    flags = [float(bool(entry["problem_solving"])), float(bool(entry["customer_facing"]))]
    given = entry["competencies"]
    competencies = [float(c in given) for c in COMPETENCIES]  # type: ignore[operator]
    return Row(str(entry["id"]), str(entry["text"]), str(entry["occupation"]), group, (*kind, *flags, *competencies))


def making(row: Row) -> str:
    """One of `MAKINGS`."""
    return next((name for name in MAKINGS if name in row.group), MAKINGS[0])


def gold(rows: Sequence[Row]) -> Floats:
    """Shape (rows, 17)."""
    return np.array([r.gold for r in rows], dtype=np.float32)
