"""What a person reads in the terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from resumetailor.doctor import Diagnosis
from resumetailor.evaluate import Figures, macro
from resumetailor.evidence import AnalysedResume, Cue
from resumetailor.framework import CompetencyRule, Framework
from resumetailor.mapping import CompetencyMap
from resumetailor.ooxml.ats import AtsCheck
from resumetailor.ooxml.editing.notes import reworded
from resumetailor.pipeline import Inspection, Success
from resumetailor.resume import Project, Resume, Work
from resumetailor.tailored import TailoredHighlight, TailoredResume
from resumetailor.verify import Verdict

WIDEST = 110
"""Columns: longer lines tire the eye."""
MOST_QUESTIONS = 3

console = Console(highlight=False)
console.width = min(console.width, WIDEST)


def print_outcome(outcome: Success, written: Path | None, verbose: bool) -> None:
    """What was found, what it shows, what changed and what did not, what is missing, and where the result is."""
    analysed, mapped = outcome.inspection.analysed, outcome.inspection.mapped
    _print_person(analysed.resume, outcome.tailored)
    _print_coverage(analysed, mapped)
    _print_changes(outcome)
    if verbose:
        _print_rewrites(outcome.tailored)
        _print_kept(outcome.tailored)
    _print_missing(outcome)
    obstacles = [check.detail for check in outcome.ats_checks() if not check.passed]
    if obstacles:
        advice = "--template ats-strict passes every check"
        console.print(Text(f"Simple parsers may stumble over: {'; '.join(obstacles)}. {advice}.", style="dim"))
    place = (
        Text(f"Wrote {written}", style="bold green") if written else Text("Nothing written (dry run).", style="bold")
    )
    console.print(place, soft_wrap=True)


def print_inspection(inspection: Inspection) -> None:
    """Every section as read; below each highlight what it is evidence of."""
    resume = inspection.analysed.resume
    _print_person(resume, None)
    names = {coverage.id: coverage.label for coverage in inspection.mapped.coverage}
    for entry in resume.entries():
        console.print(_entry_line(entry))
        for highlight in entry.highlights:
            evidence = inspection.analysed.evidence[highlight.id]
            console.print(Padding(Text(f"• {highlight.text}"), (0, 0, 0, 2)))
            labels = [evidence.kind, *(f"{names[c.id]} {c.score:.2f}" for c in evidence.competencies)]
            labels += ["solves a problem"] if evidence.problem_solving.value else []
            labels += ["serves customers"] if evidence.customer_facing.value else []
            labels += [m.text for m in evidence.metrics]
            console.print(Padding(Text(" · ".join(labels), style="dim"), (0, 0, 0, 4)))
    _print_coverage(inspection.analysed, inspection.mapped)
    _print_ats(inspection.ats_checks())


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
    """One line each."""
    table = Table.grid(padding=(0, 2))
    for competency in framework:
        table.add_row(competency.id, Text(competency.label, style="bold"), competency.description)
    console.print(table)


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


def _print_person(resume: Resume, tailored: TailoredResume | None) -> None:
    name = Text(str(resume.basics.name or resume.document.name), style="bold")
    headline = tailored.headline.text if tailored and tailored.headline else str(resume.basics.label or "")
    console.print(Text.assemble(name, f"  {headline}"))
    counts = {
        "job": len(resume.work),
        "highlight": sum(1 for _ in resume.highlights()),
        "voluntary post": len(resume.volunteer),
        "project": len(resume.projects),
        "degree": len(resume.education),
        "certificate": len(resume.certificates),
        "skill": len(resume.skills),
    }
    found = ", ".join(f"{n} {noun}{'s' * (n != 1)}" for noun, n in counts.items() if n)
    console.print(Text(f"Found {found}.", style="dim"))
    lines = sum(len(section.lines) for section in resume.other)
    if lines:
        headings = ", ".join(dict.fromkeys(str(s.heading) for s in resume.other if s.heading))
        console.print(
            Text(f"Kept as printed: {lines} other line{'s' * (lines != 1)} {headings and f'({headings})'}", "dim")
        )
    console.print()


def _entry_line(entry: Work | Project) -> Text:
    position = entry.position if isinstance(entry, Work) else None
    place = entry.location if isinstance(entry, Work) else None
    texts = [position, entry.name, place, entry.period and entry.period.text]
    return Text("\n" + " · ".join(str(t) for t in texts if t), style="bold")


def _print_coverage(analysed: AnalysedResume, mapped: CompetencyMap) -> None:
    """A row for each competency with evidence: how many highlights, and the one chosen for it or one not told yet."""
    texts = {h.id: h.text.value for h in analysed.resume.highlights()}
    table = Table(box=None, padding=(0, 2, 0, 0), show_header=True, header_style="dim")
    table.add_column("Competency", no_wrap=True)
    table.add_column("", justify="right")
    table.add_column("Best evidence")
    chosen = {choice.competency: choice.highlight for choice in reversed(mapped.choices)}
    told = set(chosen.values())
    for coverage in mapped.coverage:
        if coverage.highlights:
            untold = next((id for id in coverage.highlights if id not in told), coverage.highlights[0])
            best = chosen.get(coverage.id, untold)
            told.add(best)
            shown = next(c for c in analysed.evidence[best].competencies if c.id == coverage.id)
            table.add_row(
                Text(coverage.label, style="bold"), str(len(coverage.highlights)), _marked(texts[best], shown.evidence)
            )
    console.print(table)
    console.print()


def _marked(text: str, cues: Iterable[Cue]) -> Text:
    marked = Text(text)
    for cue in cues:
        marked.stylize("cyan", cue.start, cue.end)
    return marked


def _print_changes(outcome: Success) -> None:
    highlights = outcome.tailored.highlights()
    changed = sum(h.changed for h in highlights)
    moved = _moved(outcome.tailored)
    rest = f", {changed} of {len(highlights)} reworded." if changed else "; no words changed."
    console.print(f"{moved or 'No'} highlight{'s' * (moved != 1)} moved to the top{rest}")
    staying = len(outcome.inspection.mapped.choices) - moved
    if staying > 0:
        advice = "this layout does not let them be moved, a template does (leave out --keep-layout)"
        console.print(Text(f"  {staying} more chosen, left in their jobs: {advice}.", style="dim"))
    for reason, count in Counter(h.reason for h in highlights if h.reason).most_common():
        console.print(Text(f"  {count} kept. {reason}", style="dim"))
    console.print()


def _moved(tailored: TailoredResume) -> int:
    return sum(len(group.selections) for group in tailored.selected)


def _print_rewrites(tailored: TailoredResume) -> None:
    for highlight in tailored.highlights():
        if highlight.changed:
            console.print(Text(f"- {highlight.original}", style="red"))
            console.print(Text(f"+ {highlight.text}", style="green"))
            console.print(Padding(Text(reworded(highlight, tailored), style="dim"), (0, 0, 0, 2)))
    console.print()


def _print_kept(tailored: TailoredResume) -> None:
    """The highlights that keep their words, below the reason."""
    kept = [h for h in tailored.highlights() if h.reason]
    for reason, _ in Counter(h.reason for h in kept).most_common():
        console.print(Text(f"Kept. {reason}", style="dim"))
        for highlight in kept:
            if highlight.reason == reason:
                console.print(Padding(Text(f"• {highlight.text}"), (0, 0, 0, 2)))
    console.print()


def _print_missing(outcome: Success) -> None:
    gaps = outcome.inspection.mapped.gaps
    if gaps:
        console.print(Text("No evidence of: " + ", ".join(gap.label.lower() for gap in gaps), style="yellow"))
    texts = {h.id: h for h in outcome.tailored.highlights()}
    relevance = outcome.inspection.mapped.relevance
    questions = sorted(outcome.tailored.questions, key=lambda q: -relevance[q[0]])[:MOST_QUESTIONS]
    if questions:
        console.print("Worth answering before you send it:")
        for id, question in questions:
            console.print(_question(texts[id], question))
    remarks = outcome.tailored.remarks
    if remarks:
        console.print("Left as you wrote it, for you to look at:")
        for remark in remarks:
            console.print(Padding(Text.assemble(f"“{remark.text}”: ", (remark.advice, "italic")), (0, 0, 0, 2)))
    if gaps or questions or remarks:
        console.print()


def _print_ats(checks: Iterable[AtsCheck]) -> None:
    """What a parser stumbles over, or that it passes."""
    failed = [check for check in checks if not check.passed]
    if not failed:
        console.print("Applicant tracking systems: all checks passed.", style="dim")
    for check in failed:
        console.print(Text(f"Applicant tracking systems may stumble over: {check.detail}", "yellow"))


def _question(highlight: TailoredHighlight, question: str) -> Padding:
    return Padding(Text.assemble((question, "italic"), f"  ← {highlight.text}"), (0, 0, 0, 2))
