"""Every highlight of every entry gets its evidence, alone or with other resumes."""

from __future__ import annotations

from resumetailor.analyse import TOGETHER, analyse_all
from resumetailor.evidence import AnalysedResume
from resumetailor.framework import load_framework
from resumetailor.resume import Basics, Highlight, Project, Resume, Text, Work
from resumetailor.source import SourceDocument

FRAMEWORK = load_framework()
EMPTY = Resume(SourceDocument("empty.docx", ()))


def highlight(name: str, text: str) -> Highlight:
    return Highlight(name, Text(text))


def resume(name: str, text: str) -> Resume:
    work = Work("work-0", position=Text("Support agent"), highlights=(highlight(f"{name}-work-0-0", text),))
    volunteer = Work("volunteer-0", highlights=(highlight(f"{name}-volunteer-0-0", "Taught evening classes"),))
    project = Project("project-0", highlights=(highlight(f"{name}-project-0-0", "Built a booking page"),))
    document = SourceDocument(f"{name}.docx", ())
    return Resume(document, Basics(), work=(work,), volunteer=(volunteer,), projects=(project,))


def analysed_alone(source: Resume) -> AnalysedResume:
    return next(analyse_all([source], FRAMEWORK))


def test_highlights_of_jobs_voluntary_posts_and_projects_are_judged():
    source = resume("a", "Resolved billing disputes for 40 clinics")
    analysed = analysed_alone(source)
    assert analysed.resume is source
    assert set(analysed.evidence) == {h.id for h in source.highlights()}
    assert analysed.evidence["a-work-0-0"].problem_solving.value


def test_a_resume_without_highlights_has_no_evidence():
    assert analysed_alone(EMPTY).evidence == {}


def test_many_resumes_get_the_same_evidence_as_each_alone():
    many = [resume(str(i), f"Resolved {i + 2} disputes") if i % 3 else EMPTY for i in range(TOGETHER + 3)]
    together = list(analyse_all(many, FRAMEWORK))
    assert [analysed.resume for analysed in together] == many
    assert together[-1].evidence.keys() == analysed_alone(many[-1]).evidence.keys()
    alone = analysed_alone(many[1]).evidence
    assert {i: (e.kind, e.parse, e.metrics) for i, e in together[1].evidence.items()} == {
        i: (e.kind, e.parse, e.metrics) for i, e in alone.items()
    }
