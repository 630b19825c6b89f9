"""A written file is asked, word for word, for all that was verified."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from resumetailor import pipeline
from resumetailor.options import Options
from resumetailor.resume import Heading, OtherSection, SectionKind, Text
from resumetailor.verify import unprinted

SAMPLE = Path(__file__).parent.parent / "resumes" / "support_lead.docx"


@pytest.fixture(scope="module")
def outcome() -> pipeline.Success:
    return pipeline.tailor(SAMPLE, Options())


def test_a_whole_file_prints_all(outcome: pipeline.Success) -> None:
    assert unprinted(outcome.tailored, outcome.read_back) == ()


def test_every_bullet_taken_out_is_missed(outcome: pipeline.Success) -> None:
    document = outcome.read_back
    said_above = [fact.text for fact in outcome.tailored.summary]
    for block in document.blocks:
        if block.style == "List Bullet" and not any(block.text.rstrip(".") in fact for fact in said_above):
            rest = replace(document, blocks=tuple(b for b in document.blocks if b is not block))
            assert unprinted(outcome.tailored, rest), block.text


def test_lines_among_the_jobs_need_not_stand_below_the_heading_of_jobs(outcome: pipeline.Success) -> None:
    resume = outcome.tailored.resume
    printed = Text("Feb 2023: between jobs")
    blocks = (*outcome.read_back.blocks, replace(outcome.read_back.blocks[-1], text=str(printed)))
    written = replace(outcome.read_back, blocks=blocks)

    def missed(kind: SectionKind) -> list[str]:
        heading = Text("Where I have toiled")
        other = (*resume.other, OtherSection(heading, (printed,)))
        tailored = replace(outcome.tailored, resume=replace(resume, other=other, headings=(Heading(kind, heading),)))
        return [fault.source for fault in unprinted(tailored, written)]

    assert missed("work") == []
    assert missed("other") == ["Where I have toiled"]
