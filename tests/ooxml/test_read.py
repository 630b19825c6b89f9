"""What the reader sees in the samples, against their gold."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from resumetailor.ooxml.read import read

RESUMES = Path(__file__).parents[1] / "resumes"
SAMPLES = sorted(RESUMES.glob("*.docx"))
_NOT_PRINTED = {"layout", "startDate", "endDate", "date", "heading"}


def _texts(gold: object) -> Iterator[str]:
    if isinstance(gold, str):
        yield gold
    elif isinstance(gold, dict):
        for key, value in gold.items():
            if key not in _NOT_PRINTED:
                yield from _texts(value)
    elif isinstance(gold, list):
        for item in gold:
            yield from _texts(item)


def _folded(text: str) -> str:
    return re.sub(r"\s+", " ", text)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_every_text_of_the_gold_is_read(sample: Path) -> None:
    gold = json.loads((RESUMES / f"{sample.stem}.gold.json").read_text("utf-8"))
    read_text = _folded("\n".join(block.text for block in read(sample).blocks))
    assert [text for text in _texts(gold) if _folded(text) not in read_text] == []


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_each_paragraph_gives_one_block_at_most(sample: Path) -> None:
    locations = [block.location for block in read(sample).blocks]
    assert len(locations) == len(set(locations))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_runs_cover_the_text_without_gap(sample: Path) -> None:
    for block in read(sample).blocks:
        assert [run.start for run in block.runs] == [0, *(run.end for run in block.runs[:-1])]
        assert block.runs[-1].end == len(block.text)
