"""Gathers the chosen highlights in a section of their own above the jobs, and orders what stays below."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from resumetailor.ooxml.editing.bullets import Stretch, Unit, stretches
from resumetailor.ooxml.editing.copies import append_text, label_like, main_run
from resumetailor.ooxml.editing.hands import Hand
from resumetailor.ooxml.editing.looks import (
    beginning_of_work,
    blank_line_before,
    heading_like,
    model,
    shares_flow,
    work_heading,
)
from resumetailor.ooxml.editing.notes import editing_texts, selected
from resumetailor.ooxml.editing.original import OriginalFile
from resumetailor.ooxml.editing.rearranging import rearrange
from resumetailor.ooxml.templating.context import attribution
from resumetailor.resume import Heading, Resume
from resumetailor.tailored import TailoredEntry, TailoredResume


@dataclass(frozen=True, slots=True)
class _Plan:
    """A list of one job: what leaves it for the top, and what stays, most relevant first."""

    stretch: Stretch
    leaving: tuple[Unit, ...]
    order: tuple[Unit, ...]


def highlights_section(file: OriginalFile, tailored: TailoredResume, hand: Hand) -> None:
    """Moves chosen highlights to the top where they are paragraphs of their own, each with employer and years.

    In every job the chosen ones that stay come first (the section has no safe place, or other text in the list's only
    paragraph), in the order of their choice; the others follow in the order of `TailoredEntry.highlights`. Only what
    stands together in one list is reordered, and what leans on a highlight goes with it.
    """
    place = beginning_of_work(file, tailored.resume) if work_heading(tailored.resume) else None
    plans = [
        _plan(stretch, entry, tailored, place)
        for entry in (*tailored.work, *tailored.volunteer, *tailored.projects)
        for stretch in stretches(file, entry.entry)
    ]
    taken = {
        id: hand.take(paragraph)
        for plan in plans
        for unit in plan.leaving
        for id, paragraph in zip(unit.highlights, unit.paragraphs, strict=True)
    }
    for plan, twin in [(plan, plan.stretch.twin()) for plan in plans]:
        if plan.order:
            rearrange(plan.stretch, plan.order, hand)
        if twin is not None:
            rearrange(twin, [twin.units[plan.stretch.units.index(unit)] for unit in plan.order], hand)
    if taken and place is not None:
        _write(file, tailored, place, taken, hand)


def _plan(stretch: Stretch, entry: TailoredEntry, tailored: TailoredResume, place: etree._Element | None) -> _Plan:
    chosen = [s.highlight.id for group in tailored.selected for s in group.selections]
    rank = {id: number for number, id in enumerate([*chosen, *(h.id for h in entry.highlights)])}
    order = sorted(stretch.units, key=lambda unit: rank.get(unit.highlights[0], len(rank)))
    leaving = [unit for unit in order if set(unit.highlights) <= set(chosen) and _can_leave(unit, place)]
    if len(leaving) == len(order) and stretch.ends_its_container:
        leaving.pop()
    return _Plan(stretch, tuple(leaving), tuple(unit for unit in order if unit not in leaving))


def _can_leave(unit: Unit, place: etree._Element | None) -> bool:
    return place is not None and shares_flow(unit.paragraphs[0], place)


def _write(
    file: OriginalFile,
    tailored: TailoredResume,
    place: etree._Element,
    taken: dict[str, etree._Element],
    hand: Hand,
) -> None:
    example = work_heading(tailored.resume)
    look = None if example is None else model(file, example.text)
    if example is None or look is None:
        return
    emphasis = _label_emphasis(file, tailored.resume, example)
    gap = blank_line_before(place)
    heading = heading_like(look, example.text.value, editing_texts().headings.highlights)
    hand.put_before(place, heading)
    hand.explain(heading, editing_texts().comments.section)
    for group in tailored.selected:
        chosen = [s for s in group.selections if s.highlight.id in taken]
        for number, selection in enumerate(chosen):
            paragraph = taken[selection.highlight.id]
            if number == 0:
                hand.put_before(place, _label(paragraph, group.label, emphasis))
            source = attribution(selection.entry, tailored.resume)
            append_text(paragraph, f" ({source})" if source else "")
            hand.put_before(place, paragraph)
            hand.explain(paragraph, selected(selection, group))
    if gap is not None:
        hand.put_before(place, gap)


def _label_emphasis(file: OriginalFile, resume: Resume, heading: Heading) -> str:
    """How a label is set off from the text: bold, or italic where bold of the same size is what headings are."""
    blocks = file.document.blocks
    head = blocks[heading.text.source[0].block]
    texts = [blocks[h.text.source[0].block] for job in resume.work for h in job.highlights if h.text.source]
    is_alike = bool(texts) and (head.style, head.size) == (texts[0].style, texts[0].size) and not head.caps
    return "i" if is_alike and head.bold else "b"


def _label(item: etree._Element, text: str, emphasis: str) -> etree._Element:
    run = main_run(item)
    return label_like(item, run if run is not None else item, text, emphasis=emphasis)
