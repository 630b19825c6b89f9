"""What a person reads of a resume that is only inspected."""

from __future__ import annotations

from collections.abc import Iterable

from rich.padding import Padding
from rich.text import Text

from resumetailor.ooxml.ats import AtsCheck
from resumetailor.pipeline import Inspection
from resumetailor.report.terminal.console import console, print_coverage, print_person
from resumetailor.resume import Achievements, Home, Work


def print_inspection(inspection: Inspection) -> None:
    """Every section as read; below each highlight what it is evidence of."""
    resume = inspection.analysed.resume
    print_person(resume, None)
    names = {coverage.id: coverage.label for coverage in inspection.mapped.coverage}
    for home in resume.homes():
        console.print(_head_line(home))
        for highlight in home.highlights:
            evidence = inspection.analysed.evidence[highlight.id]
            console.print(Padding(Text(f"• {highlight.text}"), (0, 0, 0, 2)))
            labels = [evidence.kind, *(f"{names[c.id]} {c.score:.2f}" for c in evidence.competencies)]
            labels += ["solves a problem"] if evidence.problem_solving.value else []
            labels += ["serves customers"] if evidence.customer_facing.value else []
            labels += [m.text for m in evidence.metrics]
            console.print(Padding(Text(" · ".join(labels), style="dim"), (0, 0, 0, 4)))
        console.print()
    print_coverage(inspection.analysed, inspection.mapped)
    _print_ats(inspection.ats_checks())


def _head_line(home: Home) -> Text:
    if isinstance(home, Achievements):
        texts = [home.heading, home.label]
    else:
        position, place = (home.position, home.location) if isinstance(home, Work) else (None, None)
        texts = [position, home.name, place, home.period.text if home.period else None]
    return Text(" · ".join(str(t) for t in texts if t), style="bold")


def _print_ats(checks: Iterable[AtsCheck]) -> None:
    """What a parser stumbles over, or that it passes."""
    failed = [check for check in checks if not check.passed]
    if not failed:
        console.print("Applicant tracking systems: all checks passed.", style="dim")
    for check in failed:
        console.print(Text(f"Applicant tracking systems may stumble over: {check.detail}", "yellow"))
