"""A digest of everything that comes out, to compare before and after a change that should change nothing.

`python -m tests.benchmarks.outputs [FOLDER...] > before`, change, `… > after`, `diff before after`. Without folders the
samples are tailored in every layout and with every template, and `VARIED` resumes made of them in the two that differ
most. A line is a file, a way of printing it, the digest of the Word file and that of all that was read, judged and
read back, scores to three digits.
"""

from __future__ import annotations

import hashlib
import json
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from pathlib import Path

from resumetailor.ooxml.template import template_names
from resumetailor.options import Options
from resumetailor.pipeline import Failure, Outcome, tailor_many
from tests.benchmarks.varied import SAMPLES, make

VARIED = 42
DIFFERENT = ("hybrid", "track")
TODAY = date(2026, 1, 1)


def ways() -> Iterator[tuple[str, Options]]:
    """Every layout and every template, by name."""
    for template in template_names():
        yield template, Options(template=template, today=TODAY)
    yield "keep", Options(layout="keep", today=TODAY)
    yield "track", Options(layout="track", today=TODAY)


def line(outcome: Outcome, way: str) -> str:
    """What became of a file, in short."""
    if isinstance(outcome, Failure):
        return f"{outcome.name}\t{way}\t{type(outcome.error).__name__}: {outcome.error}"
    known = asdict(outcome.inspection.analysed), asdict(outcome.tailored), asdict(outcome.written)
    judged = json.dumps(_rounded(known), sort_keys=True, default=str)
    return f"{outcome.name}\t{way}\t{_digest(outcome.document)}\t{_digest(judged.encode())}"


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:16]


def _rounded(found: object) -> object:
    if isinstance(found, dict):
        return {key: _rounded(value) for key, value in found.items()}
    if isinstance(found, list | tuple):
        return [_rounded(value) for value in found]
    if isinstance(found, set | frozenset):
        return sorted(map(str, found))
    return round(found, 3) if isinstance(found, float) else found


def main(folders: list[Path]) -> None:
    """Prints the lines."""
    with tempfile.TemporaryDirectory() as varied:
        make(Path(varied), VARIED)
        for way, options in ways():
            given = folders or [SAMPLES, *([Path(varied)] if way in DIFFERENT else [])]
            for outcome in tailor_many((f for folder in given for f in sorted(folder.glob("*.docx"))), options):
                print(line(outcome, way), flush=True)  # noqa: T201 (it is a report)


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]])
