"""The console, and what several commands print."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from resumetailor.evidence import AnalysedResume, Cue
from resumetailor.mapping import CompetencyMap
from resumetailor.resume import Resume
from resumetailor.tailored import TailoredResume

WIDEST = 110
"""Columns: longer lines tire the eye."""
MOST_UNPLACED = 5
"""So many lines that could not be placed are shown."""
MUCH_LESS = 5
"""By more points than these, evidence that is not told yet is no better to show than what is told already."""

console = Console(highlight=False)
console.width = min(console.width, WIDEST)


def print_person(resume: Resume, tailored: TailoredResume | None) -> None:
    """Whose resume it is, the headline, and how much was found."""
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
    _print_other(resume)
    console.print()


def _print_other(resume: Resume) -> None:
    """The sections that are none of a resume's own, and what of the others no field took, word for word."""
    unplaced = resume.unplaced()
    kept = [section for section in resume.other if not set(section.lines) <= set(unplaced)]
    if kept:
        lines = sum(len(section.lines) for section in kept)
        headings = ", ".join(dict.fromkeys(str(section.heading) for section in kept))
        console.print(Text(f"Kept as printed: {lines} other line{'s' * (lines != 1)} ({headings})", "dim"))
    if unplaced:
        console.print(
            Text("Not placed, printed at the end (--keep-layout leaves such lines where they stand):", "yellow")
        )
        for line in unplaced[:MOST_UNPLACED]:
            console.print(Padding(Text(f"“{line}”", overflow="ellipsis", no_wrap=True), (0, 0, 0, 2)))
        if len(unplaced) > MOST_UNPLACED:
            console.print(Padding(Text(f"and {len(unplaced) - MOST_UNPLACED} more", "dim"), (0, 0, 0, 2)))


def print_coverage(analysed: AnalysedResume, mapped: CompetencyMap) -> None:
    """A row for each competency with evidence: how many highlights, and the one chosen for it or one as good."""
    texts = {h.id: h.text.value for h in analysed.resume.highlights()}
    table = Table(box=None, padding=(0, 2, 0, 0), show_header=True, header_style="dim")
    table.add_column("Competency", no_wrap=True)
    table.add_column("", justify="right")
    table.add_column("Best evidence")
    chosen = {choice.competency: choice.highlight for choice in reversed(mapped.choices)}
    told = set(chosen.values())
    for coverage in mapped.coverage:
        if coverage.highlights:
            best = chosen.get(coverage.id) or _first_untold(coverage.highlights, told, mapped)
            told.add(best)
            shown = next(c for c in analysed.evidence[best].competencies if c.id == coverage.id)
            table.add_row(
                Text(coverage.label, style="bold"), str(len(coverage.highlights)), _marked(texts[best], shown.evidence)
            )
        elif coverage.studies:
            table.add_row(Text(coverage.label, style="bold"), "", Text("; ".join(coverage.studies)))
    console.print(table)
    console.print()


def _first_untold(showing: Sequence[str], told: Container[str], mapped: CompetencyMap) -> str:
    """The best of them that is not told yet, if it is worth about as much as the best of all."""
    points = mapped.relevance
    near = (id for id in showing if id not in told and points[id] >= points[showing[0]] - MUCH_LESS)
    return next(near, showing[0])


def _marked(text: str, cues: Iterable[Cue]) -> Text:
    marked = Text(text)
    for cue in cues:
        marked.stylize("cyan", cue.start, cue.end)
    return marked
