"""The order of the stages, and nothing else. Bytes in, bytes out: the ends of the way are files only for the caller."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from resumetailor.analyse import analyse
from resumetailor.errors import NoWorkHistory, Untrue
from resumetailor.evidence import AnalysedResume
from resumetailor.framework import Framework, load_framework
from resumetailor.language import require_english
from resumetailor.mapping import CompetencyMap, map_competencies
from resumetailor.ooxml.read import read, read_bytes
from resumetailor.ooxml.render import render
from resumetailor.ooxml.template import template_path
from resumetailor.options import Options
from resumetailor.reframe.compose import Direction, reframe
from resumetailor.resume import Resume
from resumetailor.segment import segment
from resumetailor.source import SourceDocument
from resumetailor.tailored import TailoredResume
from resumetailor.verify import Verdict, check, verify


@dataclass(frozen=True, slots=True)
class Inspection:
    """What a resume says and what is judged of it."""

    analysed: AnalysedResume
    mapped: CompetencyMap


@dataclass(frozen=True, slots=True)
class Outcome:
    """One resume tailored: what was read and judged, what is printed, and the Word file's bytes."""

    inspection: Inspection
    tailored: TailoredResume
    document: bytes


def understand(document: SourceDocument, framework: Framework) -> Inspection:
    """Segments, analyses and maps.

    Raises `NoWorkHistory` and `WrongLanguage`.
    """
    require_english(document)
    resume = segment(document)
    if not any(job.position or job.name or job.highlights for job in resume.work):
        raise NoWorkHistory(
            document.name,
            "no job could be found in it",
            "give each job a line with title, employer and dates, under a heading such as Experience",
        )
    analysed = analyse(resume, framework)
    return Inspection(analysed, map_competencies(analysed, framework))


def inspect(path: Path, options: Options) -> Inspection:
    """What is read and judged of the file at `path`.

    Raises `UnreadableInput`, `UnusableResume`, `BadKnowledge`.
    """
    return understand(read(path), load_framework(options.framework))


def tailor(path: Path, options: Options) -> Outcome:
    """Tailors the resume at `path`; writes nothing.

    Raises `UnreadableInput`, `UnusableResume`, `BadKnowledge`, and `Untrue` if the result would not say what the
    source says.
    """
    template = template_path(options.template)
    inspection = inspect(path, options)
    tailored = reframe(inspection.analysed, inspection.mapped, Direction(options.role, options.today))
    _require_true(path.name, verify(tailored))
    document = render(tailored, template)
    _require_true(path.name, check(tailored.resume, _as_its_reader_sees_it(document, path.name), options.role))
    return Outcome(inspection, tailored, document)


def compare(original: Path, other: Path, role: str) -> Verdict:
    """Whether the resume at `other` is true to the one at `original`, whoever wrote it."""
    return check(segment(read(original)), segment(read(other)), role)


def _as_its_reader_sees_it(document: bytes, name: str) -> Resume:
    return segment(read_bytes(document, name))


def _require_true(name: str, verdict: Verdict) -> None:
    if verdict.faults:
        codes = ", ".join(sorted({fault.code for fault in verdict.faults}))
        raise Untrue(
            name,
            f"the tailored text would not say what the source says ({codes})",
            "nothing was written; resumetailor inspect shows how the file was read",
        )
