"""A resume is true to itself, also such a one as no sample is, and so is what is made of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resumetailor.claimable import claimable
from resumetailor.ooxml.read import read, read_bytes
from resumetailor.options import Options
from resumetailor.pipeline import tailor
from resumetailor.resume import Highlight, Resume, Text
from resumetailor.segment import segment
from resumetailor.verify import check
from tests.builder import docx, p
from tests.templates.gold import SAMPLES, resume

TODAY = date(2026, 11, 1)
HERE = Path(__file__).parent
FILES = sorted((*HERE.parent.joinpath("resumes").glob("*.docx"), *HERE.rglob("*original.docx")))
ODD = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Cs", "Co", "Cn")), max_size=40)
WAYS = st.sampled_from(
    (
        str.upper,
        str.lower,
        lambda line: line.rstrip("."),
        lambda line: line.replace(" and ", " & ").replace(" to ", "–"),
        lambda line: f"Service: {line}",
        lambda line: f"Responsible for {line[:1].lower()}{line[1:]}",
        lambda line: f"I {line[:1].lower()}{line[1:]}",
        lambda line: f"{line} (approx. 3–5 a week; not in Q3)",
        lambda line: " ".join(reversed(line.split())),
        lambda line: f"{line} {line}",
        lambda line: line.replace(" ", ", "),
        lambda line: line[: len(line) // 2],
    )
)
"""What may happen to a line, so that it is no line of a sample any more."""


@cache
def sample(path: Path) -> Resume:
    return resume(path)


@st.composite
def mutated(draw: st.DrawFn) -> Resume:
    """A sample with some of its lines changed, torn, joined, told twice or put elsewhere."""
    made = sample(draw(st.sampled_from(SAMPLES)))
    lines = [h.text.value for job in made.work for h in job.highlights]
    lines = draw(st.permutations(lines))
    for index in draw(st.lists(st.integers(0, len(lines) - 1), max_size=8)):
        lines[index] = draw(WAYS)(lines[index]) + draw(st.just("") | ODD)
    lines += draw(st.lists(st.sampled_from(lines), max_size=2))
    share = -(-len(lines) // len(made.work))
    parts = [lines[at : at + share] for at in range(0, len(lines), share)]
    jobs = [
        replace(job, highlights=tuple(Highlight(f"{job.id}-{i}", Text(line)) for i, line in enumerate(part)))
        for job, part in zip(made.work, parts, strict=False)
    ]
    return replace(made, work=tuple(jobs))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_is_true_to_itself(path: Path) -> None:
    read_once = segment(read(path))
    assert check(read_once, read_once, today=TODAY).faults == ()


@given(mutated())
@settings(max_examples=60, deadline=None)
def test_a_resume_whatever_it_says_is_true_to_itself(made: Resume) -> None:
    assert check(made, made, today=TODAY).faults == ()


def written(made: Resume) -> bytes:
    """The resume as a plain Word file."""
    jobs = [
        line
        for job in made.work
        for line in (
            p(", ".join(str(t) for t in (job.position, job.name, job.period and job.period.text) if t)),
            *(p(h.text.value, bullet=0) for h in job.highlights),
        )
    ]
    name = p(str(made.basics.name), style="Title")
    return docx(name, p(str(made.basics.email)), p("Experience", style="Heading1"), *jobs)


@given(mutated())
@settings(max_examples=4, deadline=None, derandomize=True)
def test_what_is_made_of_it_is_true_to_it(made: Resume) -> None:
    source = written(made)
    tailored = tailor(source, Options(today=TODAY)).document
    before, after = (segment(read_bytes(content, "cv.docx")) for content in (source, tailored))
    assert check(before, after, today=TODAY, competencies=claimable(before, TODAY)).faults == ()


def test_a_chosen_highlight_in_capitals_is_no_heading_of_its_own() -> None:
    """What a person writes "SERVICE: …" stays a highlight where it is chosen, and begins no voluntary work."""
    lines = ("SERVICE: RESPONSIBLE FOR DATA CLEANING (NOT IN Q3)", "Built price models in Excel.")
    job = p("Engagement Manager, Corvane & Partners, Jan 2022 – Present")
    source = docx(
        p("Renée Acht", style="Title"), p("Experience", style="Heading1"), job, *(p(x, bullet=0) for x in lines)
    )
    before, after = (
        segment(read_bytes(content, "cv.docx")) for content in (source, tailor(source, Options(today=TODAY)).document)
    )
    assert check(before, after, today=TODAY, competencies=claimable(before, TODAY)).faults == ()


def test_what_two_jobs_tell_word_for_word_may_be_told_of_either() -> None:
    line = "Cut checkout time from 1.9 s to 640 ms by moving fraud checks off the request path."
    made = sample(SAMPLES[0])
    first, second, *rest = made.work
    twice = [replace(j, highlights=(*j.highlights, Highlight(f"{j.id}-x", Text(line)))) for j in (first, second)]
    source = replace(made, work=(*twice, *rest))
    for job in twice:
        told = replace(made.basics, summary=(*made.basics.summary, Text(f"{line.rstrip('.')} ({job.name}).")))
        assert check(source, replace(source, basics=told), today=TODAY).faults == ()


def test_a_sentence_may_end_with_an_incorporated_employer() -> None:
    """Of "… now Engineer at Greywater Inc. Saved $900 a month by …" both are judged, each for itself."""
    source = docx(
        p("Renée Acht", style="Title"),
        p("Experience", style="Heading1"),
        p("Senior Engineer, Nimbuskettle Inc., Apr 2021 – Present"),
        p("Responsible for code review and on call.", bullet=0),
        p("Junior Developer, Fennimore Web Studio, Jun 2016 – Jun 2018"),
        p("Migrated client sites to a shared hosting platform, saving $900/month.", bullet=0),
    )
    tailored = docx(
        p("Renée Acht", style="Title"),
        p(
            "10 years of work in 2 roles, now Senior Engineer at Nimbuskettle Inc. "
            "Saved $900/month by migrating client sites to a shared hosting platform."
        ),
        p("Experience", style="Heading1"),
        p("Senior Engineer, Nimbuskettle Inc., Apr 2021 – Present"),
        p("Responsible for code review and on call.", bullet=0),
        p("Junior Developer, Fennimore Web Studio, Jun 2016 – Jun 2018"),
        p("Migrated client sites to a shared hosting platform, saving $900/month.", bullet=0),
    )
    before, after = (segment(read_bytes(content, "cv.docx")) for content in (source, tailored))
    codes = {str(fault.code) for fault in check(before, after, today=TODAY).faults}
    assert "line_invented" not in codes
