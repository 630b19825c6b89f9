"""What a person reads after a resume was tailored."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path

from rich.padding import Padding
from rich.text import Text

from resumetailor.mapping import CompetencyMap, Coverage
from resumetailor.ooxml.editing.notes import reworded
from resumetailor.pipeline import Success
from resumetailor.report.terminal.console import console, print_coverage, print_person
from resumetailor.tailored import TailoredHighlight, TailoredResume

MOST_QUESTIONS = 5


def print_outcome(outcome: Success, written: Path | None, verbose: bool) -> None:
    """What was found, what it shows, what changed and what did not, what is missing, and where the result is."""
    analysed, mapped = outcome.inspection.analysed, outcome.inspection.mapped
    print_person(analysed.resume, outcome.tailored)
    print_coverage(analysed, mapped)
    _print_changes(outcome)
    if verbose:
        _print_rewrites(outcome.tailored)
        _print_kept(outcome.tailored)
    _print_missing(outcome)
    obstacles = [check.detail for check in outcome.ats_checks() if not check.passed]
    if obstacles:
        advice = "--template ats-strict avoids what comes of the layout; what comes of the words only you can mend"
        console.print(Text(f"Simple parsers may stumble over: {'; '.join(obstacles)}. {advice}.", style="dim"))
    place = (
        Text(f"Wrote {written}", style="bold green") if written else Text("Nothing written (dry run).", style="bold")
    )
    console.print(place, soft_wrap=True)


def _print_changes(outcome: Success) -> None:
    highlights = outcome.tailored.highlights()
    changed = sum(h.changed for h in highlights)
    top = _at_the_top(outcome.tailored)
    rest = f", {changed} of {len(highlights)} reworded." if changed else "; no words changed."
    console.print(f"{top or 'No'} highlight{' stands' if top == 1 else 's stand'} at the top{rest}")
    staying = len(outcome.inspection.mapped.choices) - top
    if staying > 0:
        advice = "this layout keeps them there, a template does not (leave out --keep-layout)"
        console.print(Text(f"  {staying} more chosen, left where they stand: {advice}.", style="dim"))
    for reason, count in Counter(h.reason for h in highlights if h.reason).most_common():
        console.print(Text(f"  {count} kept. {reason}", style="dim"))
    console.print()


def _at_the_top(tailored: TailoredResume) -> int:
    return sum(len(group.selections) for group in tailored.selected)


def _print_rewrites(tailored: TailoredResume) -> None:
    changed = [highlight for highlight in tailored.highlights() if highlight.changed]
    for highlight in changed:
        console.print(Text(f"- {highlight.original}", style="red"))
        console.print(Text(f"+ {highlight.text}", style="green"))
        console.print(Padding(Text(reworded(highlight, tailored), style="dim"), (0, 0, 0, 2)))
    if changed:
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
    """What no line shows, what the lines leave open, and what only the person can mend."""
    mapped, texts = outcome.inspection.mapped, {h.id: h for h in outcome.tailored.highlights()}
    _print_gaps(mapped.gaps)
    _print_asked("Only hinted at; say it plainly if it was so:", _hinted(mapped, texts))
    questions = ((question, texts[id]) for id, question in outcome.tailored.questions)
    _print_asked("Worth answering before you send it:", questions)
    remarks = outcome.tailored.remarks
    if remarks:
        console.print("Left as you wrote it, for you to look at:")
        for remark in remarks:
            console.print(Padding(Text.assemble(f"“{remark.text}”: ", (remark.advice, "italic")), (0, 0, 0, 2)))
    if mapped.gaps or mapped.hinted or outcome.tailored.questions or remarks:
        console.print()


def _print_gaps(gaps: Sequence[Coverage]) -> None:
    if gaps:
        console.print(Text("No line was found that shows these. If you have done them, add a line that answers:"))
        for gap in gaps[:MOST_QUESTIONS]:
            console.print(Padding(Text.assemble((gap.label, "yellow"), f": {gap.question}"), (0, 0, 0, 2)))
        if further := gaps[MOST_QUESTIONS:]:
            console.print(Padding(Text(f"also {', '.join(gap.label.lower() for gap in further)}", "dim"), (0, 0, 0, 2)))


Asked = tuple[str, TailoredHighlight]
"""A question and the highlight that leaves it open."""


def _hinted(mapped: CompetencyMap, texts: Mapping[str, TailoredHighlight]) -> Iterator[Asked]:
    return ((f"{hint.label}: {hint.question}", texts[hint.hints[0]]) for hint in mapped.hinted)


def _print_asked(heading: str, asked: Iterable[Asked]) -> None:
    first = tuple(islice(asked, MOST_QUESTIONS))
    if first:
        console.print(heading)
    for question, highlight in first:
        console.print(_question(highlight, question))


def _question(highlight: TailoredHighlight, question: str) -> Padding:
    return Padding(Text.assemble((question, "italic"), f"  ← {highlight.text}"), (0, 0, 0, 2))
