"""The third stage: judges every highlight of a resume."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain, islice

from resumetailor.evidence import AnalysedResume
from resumetailor.framework import Framework, load_framework
from resumetailor.resume import Home, Resume, Work

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
    """The resumes, in their order, with the evidence in each of their highlights.

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
    for home in resume.homes():
        occupation = _occupation(home, resume)
        for highlight in home.highlights:
            yield highlight.text.value, occupation


def _occupation(home: Home, resume: Resume) -> str:
    """The position in which it was done or, where none is told, what the person was last or calls themselves.

    An earlier run has put the direction behind what they call themselves.
    """
    own = home.position if isinstance(home, Work) else None
    latest = next((work.position for work in resume.work if work.position), None)
    text = own or latest or resume.basics.label
    return text.value if text else ""
