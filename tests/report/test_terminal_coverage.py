"""The table of competencies shows good evidence for each, and not one line for all of them where others are as good."""

from __future__ import annotations

from datetime import date

import pytest

from resumetailor.evidence import Kind
from resumetailor.framework import load_framework
from resumetailor.mapping import map_competencies
from resumetailor.report.terminal.console import console, print_coverage
from tests.made import analysed, evidence, job, resume


@pytest.mark.parametrize(
    ("kind", "shown"), [("accomplishment", "Opened a depot."), ("responsibility", "Moved a ward.")]
)
def test_a_line_that_is_told_already_gives_way_to_one_as_good_and_to_no_weak_one(kind: Kind, shown: str) -> None:
    one = resume(job(0, "Nurse", "Ward 5", None, "Moved a ward.", "Opened a depot."))
    both = evidence("accomplishment", "strategy", "execution", strength=4)
    of = analysed(one, work_0_0=both, work_0_1=evidence(kind, "execution", strength=3))
    with console.capture() as printed:
        print_coverage(of, map_competencies(of, load_framework(), date(2026, 6, 15)))
    row = next(line for line in printed.get().splitlines() if line.startswith("Execution"))
    assert row.rstrip().endswith(shown)
