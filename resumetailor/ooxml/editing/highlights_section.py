"""Gathers the chosen highlights in a section of their own above the jobs, and orders what stays below."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from resumetailor.mapping.threads import threads
from resumetailor.ooxml.editing.bullets import Stretch, Unit, stretches
from resumetailor.ooxml.editing.copies import append_text, label_like, main_run
from resumetailor.ooxml.editing.excerpts import SharedParagraph, shared_paragraphs
from resumetailor.ooxml.editing.items import ItemLook, item_look, typed_sign_of, with_one_sign
from resumetailor.ooxml.editing.looks import beginning_of_work, heading_like, model, work_heading
from resumetailor.ooxml.editing.notes import editing_texts, selected
from resumetailor.ooxml.editing.openings import Opening, opening_for
from resumetailor.ooxml.editing.original import OriginalFile
from resumetailor.ooxml.editing.rearranging import rearrange
from resumetailor.ooxml.editing.writers import Writer
from resumetailor.ooxml.names import RPR
from resumetailor.ooxml.templating.context import attribution
from resumetailor.resume import Achievements, Heading, Home, Resume
from resumetailor.tailored import TailoredEntry, TailoredResume, only_moved
from resumetailor.verify.resumes.pool import plain


@dataclass(frozen=True, slots=True)
class _Plan:
    """A list of one job: what leaves it for the top, and what stays, most relevant first."""

    stretch: Stretch
    leaving: tuple[Unit, ...]
    order: tuple[Unit, ...]


@dataclass(frozen=True, slots=True)
class _Job:
    """Where the highlights of a job stand: in lists, or in paragraphs that they share with other text."""

    entry: TailoredEntry[Home]
    stretches: tuple[Stretch, ...]
    shared: tuple[SharedParagraph, ...]

    def liftable(self, chosen: set[str], tailored: TailoredResume) -> Iterator[tuple[SharedParagraph, str]]:
        """The chosen highlights that can leave a paragraph which they share, if all that leans on them can too."""
        places = {id: shared for shared in self.shared for id in shared.highlights}
        for thread in threads(self.entry.entry.highlights, tailored.resume.document, tailored.evidence):
            ids = [highlight.id for highlight in thread]
            if chosen.issuperset(ids) and all(id in places and places[id].excerpt(id) for id in ids):
                yield from ((places[id], id) for id in ids)


def highlights_section(file: OriginalFile, tailored: TailoredResume, writer: Writer) -> frozenset[str]:
    """Moves chosen highlights to the top, each with employer and years; gives the ids of those that stand there.

    In every job the chosen ones that stay come first (the section has no safe place, or other text in the list's only
    paragraph), in the order of their choice; the others follow in the order of `TailoredEntry.highlights`. Only what
    stands together in one list is reordered, and what leans on a highlight goes with it. A section that an earlier run
    has written stays as it is, and so do achievements of no job that stand above the jobs already; what one of these
    tells word for word leads its job and is not told there twice.
    """
    tailored = only_moved(tailored, _untold_above(tailored))
    earlier = _section_of_an_earlier_run(tailored.resume)
    chosen = {s.highlight.id for group in tailored.selected for s in group.selections}
    jobs = [_job(file, entry) for entry in tailored.homes() if not _is_above_work(entry, tailored.resume)]
    moving = list(_moving(jobs, chosen, tailored))
    opening = _opening(file, tailored.resume, moving) if not earlier else None
    look = item_look(file, tailored.resume)
    signs = {highlight.id: typed_sign_of(file, highlight) for highlight in tailored.resume.highlights()}
    taken = _taken_from_lists(jobs, tailored, opening, writer)
    for id in [id for id, item in taken.items() if file.counts(item)]:
        taken[id], signs[id] = look.uncounted(taken[id]), look.sign
    if opening is not None:
        lifted = [pair for job in jobs for pair in job.liftable(chosen, tailored)]
        new = _lifted([pair for pair in lifted if opening.holds(pair[0].paragraph)], look, writer)
        taken |= new
        if taken:
            with_one_sign(taken, signs | dict.fromkeys(new, look.sign))
            _write(file, tailored, opening, taken, writer)
    return frozenset(taken) | (chosen & standing_above(tailored.resume))


def standing_above(resume: Resume) -> frozenset[str]:
    """The ids of the highlights that an earlier run has moved up, and of the achievements above the jobs."""
    section = _section_of_an_earlier_run(resume)
    moved = {h.id for h in resume.highlights() if h.text.source and h.text.source[0].block in section}
    achieved = (h for home in resume.achievements for h in home.highlights)
    return frozenset(moved | {h.id for h in achieved if resume.stands_above_work(h.text)})


def _untold_above(tailored: TailoredResume) -> frozenset[str]:
    """The ids of the chosen highlights that no achievement above the jobs tells in its own words."""
    achieved = [h.text for home in tailored.resume.achievements for h in home.highlights]
    above = {plain(text.value) for text in achieved if tailored.resume.stands_above_work(text)}
    chosen = [s for group in tailored.selected for s in group.selections]
    jobs = [s for s in chosen if not isinstance(s.entry, Achievements)]
    told = {s.highlight.id for s in jobs if any(text in plain(s.highlight.original) for text in above)}
    return frozenset(s.highlight.id for s in chosen) - told


def _is_above_work(entry: TailoredEntry[Home], resume: Resume) -> bool:
    """Whether these are achievements of no job that stand above the jobs."""
    told = (highlight.text for highlight in entry.entry.highlights)
    return isinstance(entry.entry, Achievements) and resume.stands_above_work(*told)


def _section_of_an_earlier_run(resume: Resume) -> range:
    """The numbers of the blocks in the section of that name; none if there is none."""
    starts = [(heading, heading.text.source[0].block) for heading in resume.headings if heading.text.source]
    title = editing_texts().headings.highlights.casefold()
    start = next((block for h, block in starts if h.kind == "highlights" and h.text.value.casefold() == title), None)
    if start is None:
        return range(0)
    ends = [block for heading, block in starts if block > start and heading.kind != "other"]
    return range(start, min(ends, default=len(resume.document.blocks)))


def _job(file: OriginalFile, entry: TailoredEntry[Home]) -> _Job:
    return _Job(entry, tuple(stretches(file, entry.entry)), tuple(shared_paragraphs(file, entry.entry)))


def _moving(jobs: list[_Job], chosen: set[str], tailored: TailoredResume) -> Iterator[etree._Element]:
    """The paragraphs of all that could move, if there is a place for it."""
    for job in jobs:
        units = [unit for stretch in job.stretches for unit in stretch.units]
        yield from (unit.paragraphs[0] for unit in units if chosen.issuperset(unit.highlights))
        yield from (shared.paragraph for shared, _ in job.liftable(chosen, tailored))


def _opening(file: OriginalFile, resume: Resume, moving: list[etree._Element]) -> Opening | None:
    first = beginning_of_work(file, resume)
    return None if first is None else opening_for(first, moving, is_heading=work_heading(resume) is not None)


def _taken_from_lists(
    jobs: list[_Job], tailored: TailoredResume, opening: Opening | None, writer: Writer
) -> dict[str, etree._Element]:
    """Takes what leaves the lists, and puts what stays in order."""
    plans = [_plan(stretch, job.entry, tailored, opening) for job in jobs for stretch in job.stretches]
    taken = {
        id: writer.take(paragraph)
        for plan in plans
        for unit in plan.leaving
        for id, paragraph in zip(unit.highlights, unit.paragraphs, strict=True)
    }
    for plan, twin in [(plan, plan.stretch.twin()) for plan in plans]:
        if plan.order:
            rearrange(plan.stretch, plan.order, writer)
        if twin is not None:
            rearrange(twin, [twin.units[plan.stretch.units.index(unit)] for unit in plan.order], writer)
    return taken


def _plan(stretch: Stretch, entry: TailoredEntry[Home], tailored: TailoredResume, opening: Opening | None) -> _Plan:
    chosen = [s.highlight.id for group in tailored.selected for s in group.selections]
    rank = {id: number for number, id in enumerate([*chosen, *(h.id for h in entry.highlights)])}
    order = sorted(stretch.units, key=lambda unit: rank.get(unit.highlights[0], len(rank)))
    leaving = [
        unit
        for unit in order
        if set(unit.highlights) <= set(chosen) and opening is not None and opening.holds(unit.paragraphs[0])
    ]
    must_stay = stretch.ends_its_container or stretch.is_labelled or _leaves_a_bare_heading(entry)
    if len(leaving) == len(order) and must_stay:
        leaving.pop()
    return _Plan(stretch, tuple(leaving), tuple(unit for unit in order if unit not in leaving))


def _leaves_a_bare_heading(entry: TailoredEntry[Home]) -> bool:
    """Whether nothing would stay below the heading of achievements, which stands for no job."""
    return isinstance(entry.entry, Achievements) and not entry.highlights


def _lifted(places: list[tuple[SharedParagraph, str]], look: ItemLook, writer: Writer) -> dict[str, etree._Element]:
    """Takes highlights out of the paragraphs that they share, the last of each first."""
    taken = {}
    left = {shared.paragraph: shared for shared, _ in places}
    for whole, id in sorted(places, key=lambda place: place[0].highlights[place[1]], reverse=True):
        shared = left[whole.paragraph]
        excerpt = shared.excerpt(id)
        if excerpt is not None:
            taken[id] = look.dressed(writer.lift(shared, excerpt), shared.paragraph)
            left[whole.paragraph] = shared.without(id, excerpt)
    return taken


def _write(
    file: OriginalFile, tailored: TailoredResume, opening: Opening, taken: Mapping[str, etree._Element], writer: Writer
) -> None:
    texts = editing_texts()
    emphasis = _label_emphasis(file, tailored.resume)
    typical = _typical(list(taken.values()))
    content: list[etree._Element] = []
    notes: list[tuple[etree._Element, str]] = []
    for group in tailored.selected:
        chosen = [s for s in group.selections if s.highlight.id in taken]
        for number, selection in enumerate(chosen):
            paragraph = taken[selection.highlight.id]
            if number == 0:
                content.append(_label(typical, group.label, emphasis))
            source = attribution(selection.entry, tailored.resume)
            append_text(paragraph, f" ({source})" if source else "")
            content.append(paragraph)
            notes.append((paragraph, selected(selection, group, tailored.evidence.get(selection.highlight.id))))
    heading = _heading(file, tailored.resume, content[0], texts.headings.highlights)
    opening.write(writer, heading, content)
    for paragraph, note in [(heading, texts.comments.section), *notes]:
        writer.explain(paragraph, note)
    if work_heading(tailored.resume) is None:
        jobs = _heading(file, tailored.resume, content[0], texts.headings.work)
        opening.write(writer, jobs, [])
        writer.explain(jobs, texts.comments.work)


def _heading(file: OriginalFile, resume: Resume, label: etree._Element, text: str) -> etree._Element:
    """A heading like that above the jobs, or another of the file; without any, one like the labels, in capitals."""
    for example in _headings(resume):
        look = model(file, example.text)
        if look is not None:
            return heading_like(look, example.text.value, text)
    run = main_run(label)
    return label_like(label, run if run is not None else label, text.upper(), emphasis="b")


def _headings(resume: Resume) -> list[Heading]:
    """The headings of the file, that above the jobs first."""
    return sorted(resume.headings, key=lambda heading: heading is not work_heading(resume))


def _label_emphasis(file: OriginalFile, resume: Resume) -> str:
    """How a label is set off from the text: bold, or italic where bold of the same size is what headings are."""
    blocks = file.document.blocks
    heading = next(iter(_headings(resume)), None)
    texts = [blocks[h.text.source[0].block] for job in resume.work for h in job.highlights if h.text.source]
    if heading is None:
        return "i"
    head = blocks[heading.text.source[0].block]
    is_alike = bool(texts) and (head.style, head.size) == (texts[0].style, texts[0].size) and not head.caps
    return "i" if is_alike and head.bold else "b"


def _typical(items: list[etree._Element]) -> etree._Element:
    """The first of those that look like most."""

    def look(item: etree._Element) -> bytes:
        run = main_run(item)
        found = None if run is None else run.find(RPR)
        return b"" if found is None or not len(found) else etree.tostring(found, method="c14n", exclusive=True)

    looks = Counter(map(look, items))
    return max(items, key=lambda item: looks[look(item)])


def _label(item: etree._Element, text: str, emphasis: str) -> etree._Element:
    run = main_run(item)
    return label_like(item, run if run is not None else item, text, emphasis=emphasis)
