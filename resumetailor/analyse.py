"""The third stage: judges every highlight of a resume."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain, islice

from resumetailor.evidence import AnalysedResume
from resumetailor.framework import Framework, load_framework
from resumetailor.resume import Project, Resume, Work

TOGETHER = 16
"""So many resumes are read ahead."""


@cache
def proven_framework(name_or_path: str) -> Framework:
    """The shipped framework of this name, or the user's own in this file once its examples have proved its cues.

    Raises what `load_framework` does, and `BadLexicon` with the lines of all cues that miss an example or match a
    counterexample.
    """
    framework = load_framework(name_or_path)
    if not framework.shipped:
        from resumetailor.nlp.examples import check_examples  # loads spaCy: listing the shipped ones does without

        check_examples(framework)
    return framework


def analyse_all(resumes: Iterable[Resume], framework: Framework) -> Iterator[AnalysedResume]:
    """The resumes, in their order, with the evidence in each highlight of their jobs, voluntary posts and projects.

    All highlights run through one pipe, which is faster than one for each resume, and as lazy.
    """
    from resumetailor.nlp.judge import judge  # loads spaCy, which nobody needs before there is something to analyse

    resumes = iter(resumes)
    while chunk := tuple(islice(resumes, TOGETHER)):
        judged = judge(chain.from_iterable(map(_work_claims, chunk)), framework)
        for resume in chunk:
            ids = [highlight.id for highlight in resume.highlights()]
            yield AnalysedResume(resume, dict(zip(ids, judged, strict=False)))


def _work_claims(resume: Resume) -> Iterator[tuple[str, str]]:
    """Each highlight's text with the occupation that it belongs to."""
    for entry in resume.entries():
        occupation = _occupation(entry, resume)
        for highlight in entry.highlights:
            yield highlight.text.value, occupation


def _occupation(entry: Work | Project, resume: Resume) -> str:
    """The entry's position or, where it has none, what the person calls themselves or was last."""
    own = entry.position if isinstance(entry, Work) else None
    latest = next((work.position for work in resume.work if work.position), None)
    text = own or resume.basics.label or latest
    return text.value if text else ""
