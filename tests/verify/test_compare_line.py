"""Line against line: every planted fault is found under its code, every honest edit passes."""

from __future__ import annotations

from pathlib import Path
from time import process_time
from typing import Any

import pytest
import yaml

from resumetailor.verify import Code, compare_line

LINES = Path(__file__).parent / "lines"


def cases(*names: str) -> list[Any]:
    found = [case for name in names for case in yaml.safe_load((LINES / name).read_text("utf-8"))]
    return [pytest.param(case, id=case["output"][:60]) for case in found]


def named(ending: str) -> list[str]:
    return sorted(file.name for file in LINES.glob(f"*_{ending}.yml"))


@pytest.mark.parametrize("case", cases(*named("faults")))
def test_a_planted_fault_is_found(case: dict[str, str]) -> None:
    assert Code(case["code"]) in {f.code for f in compare_line(case["source"], case["output"])}


@pytest.mark.parametrize("case", cases(*named("honest")))
def test_an_honest_edit_passes(case: dict[str, str]) -> None:
    assert compare_line(case["source"], case["output"]) == ()


def test_the_title_above_a_line_need_not_be_told_again() -> None:
    source, output = (
        "Worked as a cashier, helping customers and balancing the till.",
        "Helped customers and balanced the till.",
    )
    assert compare_line(source, output, frozenset({"cashier"})) == ()
    assert Code.DETAIL_LOST in {f.code for f in compare_line(source, output, frozenset({"waiter"}))}


def test_an_explanation_quotes_the_line_as_it_is_printed() -> None:
    fault = compare_line("Helped 12 residents.", "Looked after 12 residents.")[0]
    assert fault.explanation.startswith("“Looked after” ")


@pytest.mark.parametrize(
    ("source", "output", "told"),
    [
        (
            "Assisted in defining pricing tiers based on usage data.",
            "Defined pricing tiers based on usage data.",
            "defined",
        ),
        ("Helped to plan the summer menu.", "Led the planning of the summer menu.", "led"),
    ],
)
def test_one_edit_is_told_by_one_fault(source: str, output: str, told: str) -> None:
    (fault,) = compare_line(source, output)
    assert fault.code is Code.VERB_RAISED
    assert fault.explanation.startswith(f"“{told}”")


def test_a_long_line_takes_time_in_proportion_to_its_length() -> None:
    """In capitals each word may be an abbreviation of any others: 9,000 characters once took minutes."""
    line = " ".join(case.values[0]["source"] for case in cases("combined_edits_honest.yml"))[:9000].upper()
    began = process_time()
    assert compare_line(line, line.replace("THE", "A"))
    assert process_time() - began < 20


def test_long_lines_without_a_word_in_common_take_no_minutes() -> None:
    """Each of 400 words against each of 400 others once took half a minute."""
    told = [
        w
        for case in cases("combined_edits_honest.yml", "minimal_pairs_honest.yml")
        for w in case.values[0]["source"].split()
    ]
    known = list(dict.fromkeys(w.strip(",.;:").lower() for w in told if w.strip(",.;:").isalpha()))
    began = process_time()
    assert compare_line(" ".join(known[:400]), " ".join(known[400:800]))
    assert process_time() - began < 5
