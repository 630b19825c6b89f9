"""Thousands of lines, each with one thing changed that may not be: every one is caught."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from resumetailor.verify import compare_line

DATA = Path(__file__).parents[2] / "models" / "data"
LINES = [json.loads(line)["text"] for line in (DATA / "train.jsonl").read_text("utf-8").splitlines()]
CHANGED_UNIT = {
    "hours": "minutes",
    "minutes": "hours",
    "days": "hours",
    "weeks": "days",
    "months": "weeks",
    "years": "months",
}


def replaced(pattern: str, new: str | Callable[[re.Match[str]], str]) -> Callable[[str], str]:
    return lambda line: re.sub(pattern, new, line, count=1)


def ended(clause: str) -> Callable[[str], str]:
    return lambda line: f"{line.rstrip('. ')}{clause}."


CHANGES = {
    "digit": replaced(r"\d", lambda m: str((int(m.group()) + 3) % 10)),
    "unit": replaced(rf"(?<=\d )({'|'.join(CHANGED_UNIT)})\b", lambda m: CHANGED_UNIT[m.group()]),
    "direction": replaced(r"from (\S*\d\S*) to (\S*\d[^\s,.;]*)(?=[\s,.;])", r"from \2 to \1"),
    "hedge": replaced(r"\b(?:about|roughly|around|nearly|almost) (?=\d)", ""),
    "negation": replaced(r"\b(?:not|never|without|no) ", ""),
    "currency": replaced(r"\$(?=\d)", "€"),
    "cause": ended(", improving customer retention"),
    "method": ended(" by listening to users"),
    "rank": replaced(
        r"^(?:Helped|Assisted|Supported|Contributed to|Answered|Coordinated|Taught|Trained|Prepared) ", "Led "
    ),
}


@pytest.mark.parametrize("change", CHANGES)
def test_every_change_is_caught(change: str) -> None:
    pairs = [(line, CHANGES[change](line)) for line in LINES]
    missed = [(line, output) for line, output in pairs if output != line and not compare_line(line, output)]
    assert missed == []


def test_no_line_is_untrue_to_itself_in_other_typography() -> None:
    outputs = [(line, line.replace("'", "’").replace(" - ", " – ").rstrip(".").upper()) for line in LINES]
    assert [pair for pair in outputs if compare_line(*pair)] == []
