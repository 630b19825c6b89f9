"""What a person reads of a check, of an evaluation, and of what comes with the program."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from resumetailor.doctor import Diagnosis
from resumetailor.evaluate import Figures, macro
from resumetailor.framework import CompetencyRule, Framework
from resumetailor.report.terminal.console import console
from resumetailor.verify import Verdict


def print_verdict(verdict: Verdict) -> None:
    """Each fault with its place, the two texts and the explanation."""
    for fault in verdict.faults:
        console.print(Text.assemble((str(fault.code), "bold red"), f"  {fault.place}"))
        for name, text in (("source", fault.source), ("output", fault.output)):
            if text:
                console.print(Padding(Text(f"{name}: {text}"), (0, 0, 0, 2)))
        console.print(Padding(Text(fault.explanation, style="dim"), (0, 0, 0, 2)))
    count = len(verdict.faults)
    found = f"{count} fault{'s' * (count != 1)} found" if count else "True to the original: no fault found"
    console.print(Text(found, style="bold red" if count else "bold green"))


def print_competencies(framework: Framework) -> None:
    """One line each: the id, the label and what it means."""
    _print_listed((c.id, Text.assemble((c.label, "bold"), f": {c.description}")) for c in framework)


def print_templates(described: Iterable[tuple[str, str]]) -> None:
    """One line each: the name, and what it gives."""
    _print_listed((name, Text(description)) for name, description in described)


def _print_listed(entries: Iterable[tuple[str, Text]]) -> None:
    listed = list(entries)
    width = max(len(name) for name, _ in listed)
    for name, text in listed:
        console.print(Text(f"{name:{width}}  ").append_text(text), soft_wrap=True)


def print_competency(competency: CompetencyRule) -> None:
    """Label, description, question, and the cues with their examples."""
    console.print(Text(competency.label, style="bold"))
    console.print(competency.description)
    console.print(Text(f"Ask: {competency.question}", style="italic"))
    for cue in competency.cues:
        console.print(f"\n{cue.id}", style="bold")
        for example in cue.examples:
            console.print(Text(f"  yes  {example}"))
        for counterexample in cue.counterexamples:
            console.print(Text(f"  no   {counterexample}", style="dim"))


def print_diagnoses(diagnoses: Iterable[Diagnosis]) -> None:
    """A line for each part of the installation."""
    for diagnosis in diagnoses:
        sign = Text("ok    ", style="green") if diagnosis.sound else Text("FAILED", style="bold red")
        console.print(Text.assemble(sign, f"  {diagnosis.subject}: {diagnosis.finding}"), soft_wrap=True)


def print_figures(figures: Sequence[Figures]) -> None:
    """A row a label: how many by the labels and by the model, recall, precision, F1."""
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    for column in ("label", "gold", "found", "recall", "precision", "F1"):
        table.add_column(column, justify="left" if column == "label" else "right")
    for row in figures:
        table.add_row(row.label, str(row.gold), str(row.found), *map(_share, (row.recall, row.precision, row.f1)))
    table.add_row("competencies macro", "", "", "", "", _share(macro(figures)))
    console.print(table)


def _share(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"
