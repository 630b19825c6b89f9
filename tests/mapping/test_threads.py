"""Highlights that lean on the one before them stay behind it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from resumetailor.analyse import analyse_all
from resumetailor.evidence import Evidence, Token
from resumetailor.framework import load_framework
from resumetailor.mapping.threads import (
    back_references,
    leading,
    predicaments,
    refers_back,
    tells_a_predicament,
    threads,
)
from resumetailor.resume import Highlight, Resume, Span, Text
from resumetailor.source import Block, Location, SourceDocument
from tests.made import evidence, job, resume


@pytest.mark.parametrize("text", back_references().examples)
def test_it_refers_back(text: str) -> None:
    assert refers_back(text)


@pytest.mark.parametrize("text", back_references().counterexamples)
def test_it_stands_alone(text: str) -> None:
    assert not refers_back(text)


@pytest.mark.parametrize("text", predicaments().examples)
def test_it_tells_only_what_was_wrong(text: str) -> None:
    assert tells_a_predicament(text)


@pytest.mark.parametrize("text", predicaments().counterexamples)
def test_it_tells_no_predicament_or_more(text: str) -> None:
    assert not tells_a_predicament(text)


def bullets(*lines: tuple[int, str]) -> tuple[list[Highlight], SourceDocument]:
    blocks = tuple(
        Block(text, Location("word/document.xml", i), list_level=level) for i, (level, text) in enumerate(lines)
    )
    highlights = [Highlight(f"work-0-{i}", Text(b.text, (Span(i, 0, len(b.text)),))) for i, b in enumerate(blocks)]
    return highlights, SourceDocument("cv.docx", blocks)


def test_a_sub_bullet_and_a_back_reference_follow_their_head() -> None:
    highlights, document = bullets((0, "Cut costs."), (1, "Freight by 3%."), (0, "This took a year."), (0, "Led six."))
    grouped = [[h.text.value for h in thread] for thread in threads(highlights, document, {})]
    assert grouped == [["Cut costs.", "Freight by 3%.", "This took a year."], ["Led six."]]


def test_the_first_has_nothing_to_lean_on() -> None:
    highlights, document = bullets((0, "This is first."), (0, "Led six."))
    assert [len(thread) for thread in threads(highlights, document, {})] == [1, 1]


def paragraph(one: str, two: str) -> tuple[list[Highlight], SourceDocument]:
    """Two sentences of one paragraph."""
    block = Block(f"{one} {two}", Location("word/document.xml", 0))
    spans = (Span(0, 0, len(one)), Span(0, len(one) + 1, len(block.text)))
    told = [
        Highlight(f"work-0-{i}", Text(text, (span,)))
        for i, (text, span) in enumerate(zip((one, two), spans, strict=True))
    ]
    return told, SourceDocument("cv.docx", (block,))


def test_what_was_wrong_stays_before_what_its_paragraph_tells_was_done_about_it() -> None:
    told, document = paragraph("In 2021 we lost a third of our readers.", "I phoned forty who had left.")
    (thread,) = threads(told, document, {})
    assert leading(thread) is told[1]


@pytest.mark.parametrize(
    "result", ["Median time fell from 94 days to 61.", "Median rescues went from 19 in 2019 to 8 in 2021."]
)
def test_a_result_without_a_doer_follows_the_act_that_its_paragraph_tells_before_it(result: str) -> None:
    told, document = paragraph("Redesigned the intake.", result)
    named = replace(evidence(), parse=(Token("Median", 0, 6, "median", "ADJ", "JJ", "amod", 1),))
    assert len(threads(told, document, {"work-0-0": evidence(), "work-0-1": named})) == 1
    assert len(threads(told, document, {"work-0-0": evidence(), "work-0-1": evidence()})) == 2


def read(*lines: str) -> tuple[Resume, dict[str, Evidence]]:
    """A resume of one job as it is analysed."""
    (found,) = analyse_all([resume(job(0, "Clerk", "Firm", None, *lines))], load_framework())
    return found.resume, dict(found.evidence)


@pytest.mark.parametrize(
    ("act", "behind", "together"),
    [
        ("Built a stock dashboard for planners.", "The dashboard is used by 40 planners a day.", True),
        ("Led the move to an electronic system.", "The chosen system saved the clerks an hour a day.", True),
        ("Built a stock dashboard for planners.", "The planners of two other sites were trained by me.", False),
        ("Built a stock dashboard for planners.", "The night shift was scheduled by me.", False),
        ("Built a stock dashboard for planners.", "Trained 40 planners on the dashboard.", False),
    ],
)
def test_what_names_the_thing_of_the_act_before_it_again_follows_that(act: str, behind: str, together: bool) -> None:
    made, evidence = read(act, behind)
    assert (len(threads(made.work[0].highlights, made.document, evidence)) == 1) == together
