"""Does a written file print all that was verified, word for word, and nothing else, in the order that was planned?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, replace
from functools import lru_cache

from resumetailor.english.number_words import SIGNS_OF_MONEY
from resumetailor.resume import Achievements, Certificate, Education, Period, Project, Resume, Text, Work
from resumetailor.source import SourceDocument
from resumetailor.tailored import Flow, TailoredResume
from resumetailor.verify.faults import Code, Fault
from resumetailor.verify.resumes.misdated import misdated
from resumetailor.verify.resumes.pool import plain, texts
from resumetailor.verify.resumes.torn_numbers import torn_numbers


def unprinted(tailored: TailoredResume, written: SourceDocument) -> tuple[Fault, ...]:
    """A fault for each text of the tailored resume that stands nowhere in the file; dates may be in another style."""
    everything = f" {' '.join(' '.join(plain(block.text) for block in written.blocks).split())} "
    missed = (
        Fault(Code.LINE_LOST, "the written file", text, "", "it is not printed")
        for text in dict.fromkeys(_printed_texts(tailored))
        if plain(text).strip() and not (plain(text) in everything or plain(_uncounted(text)) in everything)
    )
    return (*missed, *torn_numbers(tailored.resume, written), *misdated(tailored.resume, written))


_NEXT = 2
"""The group that a flow has reached, and the one behind it."""


def unplanned(planned: Iterable[Flow], written: SourceDocument) -> tuple[Fault, ...]:
    """A fault for each paragraph of the file that the plan does not have, or not so often; else the first misplaced."""
    readers = [_Reader(flow) for flow in planned]
    paragraphs = [(text, block.text) for block in written.blocks if (text := _squeezed(block.text))]
    stray = next((printed for text, printed in paragraphs if not _found(text, readers)), None)
    if stray is None:
        return ()
    left = Counter(_squeezed(text) for flow in planned for group in flow for text in group)
    left.subtract(text for text, _ in paragraphs)
    added = [_fault(Code.LINE_INVENTED, printed) for text, printed in dict.fromkeys(paragraphs) if left[text] < 0]
    return tuple(added) or (_fault(Code.LINE_MOVED, stray),)


def _fault(code: Code, text: str) -> Fault:
    return Fault(code, "the written file", "", text, "the plan does not have it there")


def _found(text: str, readers: Sequence[_Reader]) -> bool:
    """Where a flow goes on with the text, or else further down in one."""
    return any(reader.reads(text, _NEXT) for reader in readers) or any(reader.reads(text) for reader in readers)


class _Reader:
    """Follows a flow while a file is read; what was read is not read again."""

    def __init__(self, flow: Flow) -> None:
        groups = ([text for text in map(_squeezed, group) if text] for group in flow)
        self._groups = [group for group in groups if group]
        self._at = 0

    def reads(self, text: str, within: int | None = None) -> bool:
        ahead = self._groups[self._at :] if within is None else self._groups[self._at : self._at + within]
        for steps, group in enumerate(ahead):
            if text in group:
                group.remove(text)
                self._at += steps
                return True
        return False


_COUNTED = re.compile(r"\(?(?:\d{1,2}|[a-z])[.)]\s+(?=\S)")
"""The number of an item, typed in front of it, which is read as a list's where items follow one another."""
_UNSAID = re.compile(rf"[^\w%{SIGNS_OF_MONEY}+~≈<>≤≥&/#@.,:'-]+")


@lru_cache(1024)
def _squeezed(text: str) -> str:
    """What the text says, without blanks, case, signs of lists and what closes it, which layouts set as they like."""
    return _UNSAID.sub("", _uncounted(text)).casefold().strip(".,:'-")


def _uncounted(text: str) -> str:
    counted = _COUNTED.match(text)
    return text[counted.end() :] if counted else text


def _printed_texts(tailored: TailoredResume) -> Iterator[str]:
    described = [entry.summary for entry in tailored.resume.entries() if entry.summary is not None]
    for part in (f for f in fields(Resume) if f.name not in ("document", "headings")):
        for text in _undated(getattr(_without_heading_of_jobs(tailored.resume), part.name)):
            yield from texts(text)
    for text in described:
        yield from _stretches(text, tailored.resume.document)
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
        return replace(item, period=None, summary=None, highlights=())
    if isinstance(item, Achievements):
        return None  # a heading is gone with the last that stood below it
    return replace(item, period=None) if isinstance(item, Education | Certificate) else item


def _stretches(text: Text, document: SourceDocument) -> Iterator[str]:
    """What of it stands together in the source: in the person's own file a title may stand between two stretches."""
    for span in text.source:
        yield document.blocks[span.block].text[span.start : span.end]


def _years(period: Period | None) -> Iterator[str]:
    """The years as digits, of which a short style prints the last two."""
    if period is not None:
        yield from (str(day.year) for day in (period.start, period.end) if day and str(day.year) in period.text.value)
