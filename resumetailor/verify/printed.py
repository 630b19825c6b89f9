"""Does a written file print, word for word, all that was verified? Asked where a layout misleads the reading of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace

from resumetailor.resume import Certificate, Education, Period, Project, Resume, Work
from resumetailor.source import SourceDocument
from resumetailor.tailored import TailoredResume
from resumetailor.verify.faults import Code, Fault
from resumetailor.verify.pool import plain, texts


def unprinted(tailored: TailoredResume, written: SourceDocument) -> tuple[Fault, ...]:
    """A fault for each text of the tailored resume that stands nowhere in the file; dates may be in another style."""
    everything = plain("\n".join(block.text for block in written.blocks))
    return tuple(
        Fault(Code.LINE_LOST, "the written file", text, "", "it is not printed")
        for text in dict.fromkeys(_printed_texts(tailored))
        if plain(text).strip() and plain(text) not in everything
    )


def _printed_texts(tailored: TailoredResume) -> Iterator[str]:
    for part in (f for f in fields(Resume) if f.name not in ("document", "headings")):
        for text in _undated(getattr(_without_heading_of_jobs(tailored.resume), part.name)):
            yield from texts(text)
    yield from (highlight.text for highlight in tailored.highlights())
    dated: list[Work | Project | Education | Certificate] = [*tailored.resume.entries(), *tailored.resume.education]
    for entry in (*dated, *tailored.resume.certificates):
        yield from _years(entry.period)


def _without_heading_of_jobs(resume: Resume) -> Resume:
    """Templates print the jobs below a heading of their own, and what else stood among them below another."""
    of_jobs = {heading.text for heading in resume.headings if heading.kind == "work"}
    other = (replace(section, heading=None) if section.heading in of_jobs else section for section in resume.other)
    return replace(resume, other=tuple(other))


def _undated(part: object) -> tuple[object, ...]:
    """The part's items without dates and highlights, which are asked for in their own way."""
    items = part if isinstance(part, tuple) else (part,)
    return tuple(_bare(item) for item in items)


def _bare(item: object) -> object:
    if isinstance(item, Work | Project):
        return replace(item, period=None, highlights=())
    return replace(item, period=None) if isinstance(item, Education | Certificate) else item


def _years(period: Period | None) -> Iterator[str]:
    """The years as digits, of which a short style prints the last two."""
    if period is not None:
        yield from (str(day.year) for day in (period.start, period.end) if day and str(day.year) in period.text.value)
