"""The order of the stages, and nothing else. Bytes in, bytes out: the ends of the way are files only for the caller."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import islice
from pathlib import Path

from resumetailor.analyse import analyse_all, proven_framework
from resumetailor.claimable import claimable, of_map
from resumetailor.english.language import require_english
from resumetailor.errors import BadKnowledge, NoResume, NoWorkHistory, Untrue
from resumetailor.evidence import AnalysedResume
from resumetailor.mapping import CompetencyMap, map_competencies
from resumetailor.ooxml.ats import AtsCheck, ats_checks
from resumetailor.ooxml.read import load, read, read_bytes
from resumetailor.options import Options
from resumetailor.printing import Printed, printed
from resumetailor.reframe.compose import Direction, reframe
from resumetailor.reframe.earlier_runs import uncounted
from resumetailor.resume import Resume
from resumetailor.segment import segment
from resumetailor.source import STORY_STYLE, SourceDocument
from resumetailor.tailored import TailoredResume
from resumetailor.verify import Code, Fault, Verdict, check, unplanned, unprinted, verify

TOGETHER = 8
"""So many resumes go through the language pipeline in one batch, which is faster than one by one."""

Source = Path | str | tuple[str, bytes]
"""A file's path, or its name and content."""


@dataclass(frozen=True, slots=True)
class Inspection:
    """What a resume says and what is judged of it; `content` is the file's bytes."""

    content: bytes
    analysed: AnalysedResume
    mapped: CompetencyMap

    def ats_checks(self) -> tuple[AtsCheck, ...]:
        """What a parser would stumble over in the file as it is."""
        return ats_checks(self.content, self.analysed.resume)


@dataclass(frozen=True)
class Success:
    """One resume tailored: what was read and judged, what is printed, the Word file's bytes, and these read back."""

    name: str
    inspection: Inspection
    tailored: TailoredResume
    document: bytes
    read_back: SourceDocument

    @cached_property
    def written(self) -> Resume:
        """The resume that a reader finds in the Word file."""
        return segment(self.read_back)

    def ats_checks(self) -> tuple[AtsCheck, ...]:
        """What a parser would stumble over in the file written."""
        return ats_checks(self.document, self.written)


@dataclass(frozen=True, slots=True)
class Failure:
    """One resume that could not be tailored, and why: a `ResumeTailorError` unless the program is at fault."""

    name: str
    error: Exception


Outcome = Success | Failure


def tailor(source: Path | str | bytes, options: Options | None = None, name: str = "resume.docx") -> Success:
    """Tailors one resume, a file or its content, and writes nothing; `name` is what content is called in errors.

    Raises `UnreadableInput`, `UnusableResume`, `BadKnowledge`, and `Untrue` if the result would not say what the
    source says.
    """
    given: Source = (name, source) if isinstance(source, bytes) else source
    outcome = next(tailor_many([given], options))
    if isinstance(outcome, Failure):
        raise outcome.error
    return outcome


def tailor_many(sources: Iterable[Source], options: Options | None = None) -> Iterator[Outcome]:
    """An outcome for each source, in their order, `TOGETHER` of them at a time; none stops the others.

    Raises `BadKnowledge`, which is the installation's fault and no resume's.
    """
    options = options or Options()
    remaining = iter(sources)
    while chunk := list(islice(remaining, TOGETHER)):
        readings = [_read(source) for source in chunk]
        inspections = _inspect_all([r for r in readings if isinstance(r, _Reading)], options)
        for reading in readings:
            yield reading if isinstance(reading, Failure) else _finish(reading, next(inspections), options)


def inspect(path: Path, options: Options) -> Inspection:
    """What is read and judged of the file at `path`.

    Raises `UnreadableInput`, `UnusableResume`, `BadKnowledge`.
    """
    reading = _read(path)
    if isinstance(reading, Failure):
        raise reading.error
    return next(_inspect_all([reading], options))


def compare(original: Path, other: Path, role: str, today: date) -> Verdict:
    """Whether the resume at `other` is true to the one at `original`, whoever wrote it.

    Raises `UnreadableInput`, and `NoResume` if one of them is a bank of interview stories.
    """
    source, output = (segment(_without_stories(read(path))) for path in (original, other))
    return check(source, output, role, today, claimable(source, today))


@dataclass(frozen=True, slots=True)
class _Reading:
    name: str
    content: bytes
    resume: Resume


def _read(source: Source) -> _Reading | Failure:
    name = source[0] if isinstance(source, tuple) else Path(source).name
    try:
        content = source[1] if isinstance(source, tuple) else load(Path(source))
        return _Reading(name, content, _usable(read_bytes(content, name)))
    except Exception as error:  # one resume's fault, or a fault that one resume lays bare
        return Failure(name, error)


def _usable(document: SourceDocument) -> Resume:
    require_english(document)
    resume = uncounted(segment(_without_stories(document)))
    if not any(job.position or job.name or job.highlights for job in resume.work):
        raise NoWorkHistory(
            document.name,
            "no job could be found in it",
            "give each job a line with title, employer and dates, under a heading such as Experience",
        )
    return resume


def _without_stories(document: SourceDocument) -> SourceDocument:
    if not any(block.style == STORY_STYLE for block in document.blocks):
        return document
    raise NoResume(
        document.name,
        "is a bank of interview stories, which hold a few lines of a resume and would have lost all others",
        "name a resume; the words of a story are the resume's own, compared with it before the bank was written",
    )


def _inspect_all(readings: list[_Reading], options: Options) -> Iterator[Inspection]:
    framework = proven_framework(options.framework)
    analyses = analyse_all((reading.resume for reading in readings), framework)
    for reading, analysed in zip(readings, analyses, strict=True):
        yield Inspection(reading.content, analysed, map_competencies(analysed, framework, options.today))


def _finish(reading: _Reading, inspection: Inspection, options: Options) -> Outcome:
    try:
        planned = reframe(inspection.analysed, inspection.mapped, Direction(options.role, options.today))
        competencies = of_map(inspection.mapped)
        _require_true(reading.name, verify(planned, options.role, options.today, competencies).faults)
        file = printed(reading.content, planned, options)
        read_back = read_bytes(file.document, reading.name)
        outcome = Success(reading.name, inspection, file.tailored, file.document, read_back)
        _require_true(reading.name, _faults_read_back(outcome, file, options))
        return outcome
    except BadKnowledge:
        raise
    except Exception as error:  # as in _read
        return Failure(reading.name, error)


def _faults_read_back(outcome: Success, file: Printed, options: Options) -> tuple[Fault, ...]:
    """What the file prints beyond the plan; what it does not print, or elsewhere, unless its reader finds it there.

    Reading and comparing takes twenty times as long as looking for the words, and is done only where these are not
    found in place: layouts mislead the reading.
    """
    strange = unplanned(file.lines, outcome.read_back)
    added = tuple(fault for fault in strange if fault.code is Code.LINE_INVENTED)
    if added and file.is_ours:
        return added
    if not file.is_resume:
        return ()
    missed = (*strange, *unprinted(outcome.tailored, outcome.read_back))
    resume, competencies = outcome.tailored.resume, of_map(outcome.inspection.mapped)
    untrue = missed and check(resume, outcome.written, options.role, options.today, competencies).faults
    return missed if untrue else ()


def _require_true(name: str, faults: tuple[Fault, ...]) -> None:
    if faults:
        codes = ", ".join(sorted({fault.code for fault in faults}))
        raise Untrue(
            name,
            f"the tailored text would not say what the source says ({codes})",
            "nothing was written; resumetailor inspect shows how the file was read",
        )
