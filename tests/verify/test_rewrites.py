"""Whole rewrites in Word: an honest one passes, and of a flattering one every untrue place is told."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from resumetailor.ooxml.read import read_bytes
from resumetailor.resume import Resume
from resumetailor.segment import segment
from resumetailor.verify import Fault, check

HERE = Path(__file__).parent / "rewrites"
CASES = [
    pytest.param(case, id=case["original"].split(".")[0])
    for case in yaml.safe_load((HERE / "rewrites.yml").read_text("utf-8"))
]
IN_HEADS = ("entry_lost", "volunteering_as_employment", "current_changed", "gap_hidden")
"""Faults of whole entries: no line of the output holds their words."""


@cache
def as_read(name: str) -> Resume:
    return segment(read_bytes((HERE / name).read_bytes(), name))


def plain(text: str) -> str:
    return re.sub(r"\W+", " ", text.lower()).strip()


def tells(fault: Fault, planted: dict[str, str]) -> bool:
    """Whether the fault is reported where the words stand that are not true."""
    words, source = plain(planted["words"]), plain(planted["source"])
    found = plain(fault.output)
    return (
        (bool(words) and f" {words} " in f" {found} ")
        or (len(source) > 8 and source == plain(fault.source))
        or (len(found) > 8 and found in words)
        or (planted["code"] in IN_HEADS and fault.code == planted["code"])
    )


@pytest.mark.parametrize("case", CASES)
def test_an_honest_rewrite_passes(case: dict[str, Any]) -> None:
    assert check(as_read(case["original"]), as_read(case["honest"])).faults == ()


@pytest.mark.parametrize("case", CASES)
def test_a_flattering_rewrite_is_found_out(case: dict[str, Any]) -> None:
    faults = check(as_read(case["original"]), as_read(case["faulty"])).faults
    assert [p for p in case["faults"] if not any(tells(f, p) for f in faults)] == []
    assert [f for f in faults if not any(tells(f, p) for p in case["faults"])] == []
