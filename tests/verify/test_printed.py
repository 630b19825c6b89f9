"""A written file is asked, word for word, for all that was verified."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from resumetailor import pipeline
from resumetailor.options import Options
from resumetailor.verify import unprinted

SAMPLE = Path(__file__).parent.parent / "resumes" / "support_lead.docx"


@pytest.fixture(scope="module")
def outcome() -> pipeline.Success:
    return pipeline.tailor(SAMPLE, Options())


def test_a_whole_file_prints_all(outcome: pipeline.Success) -> None:
    assert unprinted(outcome.tailored, outcome.written.document) == ()


def test_every_bullet_taken_out_is_missed(outcome: pipeline.Success) -> None:
    document = outcome.written.document
    for block in document.blocks:
        if block.style == "List Bullet" and outcome.tailored.summary[-1].text[-40:-1] not in block.text:
            rest = replace(document, blocks=tuple(b for b in document.blocks if b is not block))
            assert unprinted(outcome.tailored, rest), block.text
