"""Achievements that name no job: kept, reworded and told with no employer, or somebody invented where it was."""

from __future__ import annotations

from datetime import date

import pytest

from resumetailor.resume import Resume
from resumetailor.segment import segment
from resumetailor.verify import Code, check
from tests.segment.layouts import document

HEAD = "{b 16} Maren Oduya\nLeeds, UK | maren@example.com"
ACHIEVED = "- Won back 14 lost accounts by calling each of them.", "- Rewrote the checkout messages with the web team."
WORK = "{b} Clerk, Moor Mill Ltd\\t2019 – 2022"
TOLD = "- Cut repeat calls by 18% with a new guide.", "- Filed the post."


def resume(*, above: tuple[str, ...] = ACHIEVED, below: tuple[str, ...] = TOLD) -> Resume:
    achieved = ("{b 12} Key achievements", *above) if above else ()
    return segment(document("\n".join((HEAD, *achieved, "{b 12} Experience", WORK, *below))))


def codes(source: Resume, output: Resume) -> set[Code]:
    return {fault.code for fault in check(source, output, today=date(2026, 1, 1)).faults}


@pytest.mark.parametrize(
    "output",
    [
        resume(),
        resume(above=ACHIEVED[::-1]),
        resume(above=(ACHIEVED[0], "- Reworked the checkout messages with the web team.")),
        resume(
            above=(*ACHIEVED, "- Cut repeat calls by 18% with a new guide (Moor Mill Ltd, 2019 – 2022)"), below=TOLD[1:]
        ),
    ],
    ids=["as it was", "in another order", "in other words", "with one of a job"],
)
def test_an_honest_edit_passes(output: Resume) -> None:
    assert codes(resume(), output) == set()


@pytest.mark.parametrize(
    ("output", "code"),
    [
        (resume(above=ACHIEVED[:1]), Code.LINE_LOST),
        (resume(above=()), Code.LINE_LOST),
        (resume(above=(*ACHIEVED, "- Opened two new branches in Wales.")), Code.LINE_INVENTED),
        (resume(above=("- Won back 40 lost accounts by calling each of them.", ACHIEVED[1])), Code.NUMBER_CHANGED),
        (resume(above=ACHIEVED[1:], below=(*TOLD, ACHIEVED[0])), Code.LINE_MOVED),
        (resume(above=(f"{ACHIEVED[0][:-1]} (Moor Mill Ltd, 2019 – 2022)", ACHIEVED[1])), Code.LINE_MOVED),
    ],
    ids=["lost", "all lost", "invented", "another number", "put under a job", "put down to an employer"],
)
def test_a_fault_is_found(output: Resume, code: Code) -> None:
    assert code in codes(resume(), output)


def test_what_a_job_tells_as_well_may_be_told_once() -> None:
    source = resume(above=(*ACHIEVED, "- Cut repeat calls by 18%"))
    assert codes(source, resume()) == set()
    assert codes(source, resume(above=(*ACHIEVED, TOLD[0]), below=TOLD[1:])) == set()
