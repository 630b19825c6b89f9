"""Resumes and evidence made by hand, for tests of the stages behind reading."""

from __future__ import annotations

from resumetailor.evidence import AnalysedResume, Competency, Evidence, Judgement, Kind, Token
from resumetailor.resume import Achievements, Basics, Date, Highlight, Period, Resume, Text, Work
from resumetailor.source import SourceDocument


def text(value: str | None) -> Text | None:
    return None if value is None else Text(value)


def period(start: str, end: str = "present") -> Period:
    """A period between ISO dates, "2019-03" or "2021"."""

    def day(iso: str) -> Date:
        year, _, month = iso.partition("-")
        return Date(int(year), int(month) if month else None)

    present = end == "present"
    return Period(Text(f"{start} – {end}"), day(start), None if present else day(end), present)


def job(number: int, position: str | None, employer: str | None, when: Period | None, *highlights: str) -> Work:
    id = f"work-{number}"
    made = tuple(Highlight(f"{id}-{i}", Text(h)) for i, h in enumerate(highlights))
    return Work(id, text(position), text(employer), period=when, highlights=made)


def resume(
    *jobs: Work, label: str | None = None, summary: tuple[str, ...] = (), achieved: tuple[str, ...] = ()
) -> Resume:
    basics = Basics(name=Text("Ada Okoro"), label=text(label), summary=tuple(Text(s) for s in summary))
    lines = tuple(Highlight(f"achievements-0-{i}", Text(line)) for i, line in enumerate(achieved))
    apart = (Achievements("achievements-0", Text("Key achievements"), highlights=lines),) if lines else ()
    return Resume(SourceDocument("cv.docx", ()), basics, jobs, achievements=apart)


def evidence(kind: Kind = "accomplishment", *competencies: str, customer: bool = False, strength: int = 3) -> Evidence:
    """Evidence whose first word is a verb in the past tense."""
    return Evidence(
        kind=kind,
        kind_score=0.9,
        problem_solving=Judgement("problem_solving" in competencies, 0.9),
        customer_facing=Judgement(customer, 0.9),
        competencies=tuple(Competency(c, 0.9 - i / 10) for i, c in enumerate(competencies)),
        strength=strength,
        parse=(Token("Cut", 0, 3, "cut", "VERB", "VBD", "ROOT", 0),),
    )


def analysed(of: Resume, **by_highlight: Evidence) -> AnalysedResume:
    """Evidence by highlight id with underscores ("work_0_1"); those not named are bare duties."""
    given = {id.replace("_", "-"): e for id, e in by_highlight.items()}
    return AnalysedResume(of, {h.id: given.get(h.id, evidence("responsibility", strength=0)) for h in of.highlights()})
