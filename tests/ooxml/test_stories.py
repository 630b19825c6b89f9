"""An interview story is the highlight in the source's own words, cut into steps, with questions where it is silent."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from docx import Document

from resumetailor.evidence import Evidence, Judgement, Part
from resumetailor.ooxml.render import render
from resumetailor.ooxml.template import is_story_bank, template_path
from resumetailor.ooxml.templating.stories import steps
from resumetailor.resume import Text, Work
from tests.templates import gold

JOB = Work("work-0", Text("Analyst"), Text("Northwind Ltd"), summary=Text("A software house of 40 people."))
NO = Judgement(False, 0.0)

CASES = {
    "Cut the backlog from 412 to 90 by tagging every ticket with a cause.": (
        {"result": "Cut the backlog from 412 to 90", "method": "by tagging every ticket with a cause"},
        {"Action": ["by tagging every ticket with a cause"], "Result": ["Cut the backlog from 412 to 90"]},
    ),
    "Redesigned the claims form, and processing time fell by a third.": (
        {"action": "Redesigned", "result": "fell by a third"},
        {"Action": ["Redesigned the claims form"], "Result": ["processing time fell by a third."]},
    ),
    "Led a project that reduced falls by half.": (
        {"action": "Led", "result": "reduced falls by half"},
        {"Action": ["Led a project"], "Result": ["reduced falls by half."]},
    ),
    "Diagnosed an intermittent sync fault.": (
        {"problem": "an intermittent sync fault"},
        {"Task": ["an intermittent sync fault"], "Action": ["Diagnosed an intermittent sync fault."], "Result": []},
    ),
    "The worst offender, label printing, went from 60 tickets to 4.": (
        {"result": "went from 60 tickets to 4"},
        {"Action": [], "Result": ["The worst offender, label printing, went from 60 tickets to 4."]},
    ),
    "Trained new starters.": ({}, {"Task": [], "Action": ["Trained new starters."], "Result": []}),
}


def evidence(text: str, told: dict[str, str]) -> Evidence:
    parts = tuple(Part(role, text.index(words), text.index(words) + len(words), words) for role, words in told.items())
    return Evidence("accomplishment", 1.0, NO, NO, parts=parts)


@pytest.mark.parametrize("text", CASES)
def test_a_step_holds_what_the_source_says_of_it_or_a_question(text: str) -> None:
    told, expected = CASES[text]
    story = steps(text, JOB, evidence(text, told), ())
    facts = {step.label: step.facts for step in story}
    assert facts["Situation"] == ["Analyst", "A software house of 40 people."]
    assert {label: facts[label] for label in expected} == expected
    assert [step.label for step in story[1:] if not step.facts] == [step.label for step in story[1:] if step.question]


@pytest.mark.parametrize("text", CASES)
def test_no_word_is_added(text: str) -> None:
    story = steps(text, JOB, evidence(text, CASES[text][0]), ())
    assert all(fact in f"{text} {JOB.summary} {JOB.position}" for step in story for fact in step.facts)


def test_an_open_question_about_the_result_is_asked_though_there_is_one() -> None:
    text = "Led a project that reduced falls by half."
    story = steps(text, JOB, evidence(text, CASES[text][0]), ("How was it measured?",))
    assert story[3].question == "How was it measured?"


def test_the_story_bank_prints_each_chosen_highlight_with_its_source() -> None:
    tailored = gold.tailored(gold.resume(gold.SAMPLES[0]))
    printed = [p.text for p in Document(BytesIO(render(tailored, template_path("stories")))).paragraphs]
    chosen = [s for group in tailored.selected for s in group.selections]
    assert [s.highlight.text for s in chosen if s.highlight.text not in printed] == []
    assert sum(text.startswith("Situation\t") for text in printed) == len(chosen)


def test_only_the_story_bank_is_no_resume() -> None:
    assert is_story_bank(template_path("stories"))
    assert not is_story_bank(template_path("hybrid"))


def test_what_the_analysis_found_reaches_the_story() -> None:
    tailored = gold.tailored(gold.resume(gold.SAMPLES[0]))
    highlight = tailored.selected[0].selections[0].highlight
    act, result = highlight.original.split(" ", 1)
    told = {highlight.id: evidence(highlight.original, {"action": act, "result": result})}
    output = Document(BytesIO(render(replace(tailored, evidence=told), template_path("stories"))))
    assert f"Result\t{result}" in [p.text for p in output.paragraphs]
