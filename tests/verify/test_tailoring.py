"""The check before saving: highlights by their ids, entries, headline and counted sentences."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from resumetailor.tailored import CountedFact, TailoredResume
from resumetailor.verify import Code, verify
from tests.templates.gold import SAMPLES, resume, tailored

SOURCE = tailored(resume(next(s for s in SAMPLES if s.name.startswith("support_lead"))))


def codes(output: TailoredResume) -> set[Code]:
    return {fault.code for fault in verify(output).faults}


def with_first_highlight(**changes: object) -> TailoredResume:
    entry = SOURCE.work[0]
    highlights = (replace(entry.highlights[0], **changes), *entry.highlights[1:])
    return replace(SOURCE, work=(replace(entry, highlights=highlights), *SOURCE.work[1:]))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda s: s.name)
def test_original_words_in_another_order_are_true(sample: object) -> None:
    assert verify(tailored(resume(sample))).faults == ()  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("code", "fault"),
    [
        (
            Code.DETAIL_ADDED,
            lambda: with_first_highlight(text=f"{SOURCE.work[0].highlights[0].text} Loved by all gnomes."),
        ),
        (Code.LINE_INVENTED, lambda: with_first_highlight(id="work-9-9")),
        (Code.LINE_LOST, lambda: replace(SOURCE, work=(replace(SOURCE.work[0], highlights=()), *SOURCE.work[1:]))),
        (Code.LINE_REPEATED, lambda: replace(SOURCE, work=(*SOURCE.work, SOURCE.work[0]))),
        (
            Code.LINE_MOVED,
            lambda: replace(SOURCE, work=(replace(SOURCE.work[0], entry=SOURCE.work[1].entry), *SOURCE.work[1:])),
        ),
        (Code.ENTRY_LOST, lambda: replace(SOURCE, work=SOURCE.work[1:])),
        (
            Code.TITLE_CHANGED,
            lambda: replace(SOURCE, headline=CountedFact("Head of Support moving into product", "", ())),
        ),
        (Code.TARGET_TITLE_CLAIMED, lambda: replace(SOURCE, headline=CountedFact("Product Manager", "", ()))),
        (Code.NUMBER_CHANGED, lambda: replace(SOURCE, summary=(CountedFact("9 jobs with 3 highlights.", "", ()),))),
        (Code.LINE_INVENTED, lambda: replace(SOURCE, summary=(CountedFact("Loves gnomes.", "", ()),))),
    ],
)
def test_a_planted_fault_is_found(code: Code, fault: Callable[[], TailoredResume]) -> None:
    assert code in codes(fault())
