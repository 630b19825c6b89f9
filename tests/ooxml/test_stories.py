"""An interview story is the highlight in the source's own words, cut into steps, with questions where it is silent."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from docx import Document

from resumetailor.evidence import Evidence, Judgement, Part
from resumetailor.nlp.parse import parse
from resumetailor.ooxml.render import render
from resumetailor.ooxml.template import is_story_bank, template_path
from resumetailor.ooxml.templating.stories import steps, title
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
        {"Task": [], "Action": ["Diagnosed an intermittent sync fault."], "Result": []},
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
    assert facts["Situation"] == ["A software house of 40 people."]
    assert {label: facts[label] for label in expected} == expected
    assert [step.label for step in story[1:] if not step.facts] == [step.label for step in story[1:] if step.question]


READ = {
    "Mentored 3 students; one was hired full time.": {
        "Action": ["Mentored 3 students"],
        "Result": ["one was hired full time."],
    },
    "Moved us to online ordering in 9 days. Takeout went from 4% of sales to 55%.": {
        "Action": ["Moved us to online ordering in 9 days."],
        "Result": ["Takeout went from 4% of sales to 55%."],
    },
    "Sent the vendor 25 bugs; wrote the guide.": {
        "Action": ["Sent the vendor 25 bugs; wrote the guide."],
        "Result": [],
    },
    "Chair of the digital group; we wrote the policy.": {
        "Action": ["Chair of the digital group; we wrote the policy."],
        "Result": [],
    },
    "Built a one-page load plan after drivers told me that nobody read the old one.": {
        "Situation": ["after drivers told me that nobody read the old one"],
        "Action": ["Built a one-page load plan"],
    },
    "Introduced an app after interviewing 30 parents (answer: they had phones).": {
        "Situation": ["after interviewing 30 parents (answer: they had phones)"],
        "Result": [],
    },
    "Found that players were quitting because a button was hidden.": {
        "Situation": [],
        "Action": ["Found that players were quitting because a button was hidden."],
    },
    "Set up online booking for a clinic, no-shows down 30% thanks to reminders": {
        "Action": ["Set up online booking for a clinic"],
        "Result": ["no-shows down 30% thanks to reminders"],
    },
    "Interviewed 17 users, added the button and its usage tripled": {
        "Action": ["Interviewed 17 users, added the button"],
        "Result": ["its usage tripled"],
    },
    "Introduced a Friday call that took late deliveries from 9% to 4%": {
        "Action": ["Introduced a Friday call"],
        "Result": ["took late deliveries from 9% to 4%"],
    },
    "Negotiated prices for a new module, expansion revenue +27%": {"Result": ["expansion revenue +27%"]},
    "Helped decrease response time from 6 min to 3.5 min": {
        "Action": [],
        "Result": ["Helped decrease response time from 6 min to 3.5 min"],
    },
    "Share of students who passed rose from 17% to 31%, after I asked 120 of them why they left": {
        "Action": ["after I asked 120 of them why they left"],
        "Result": ["Share of students who passed rose from 17% to 31%"],
    },
    "Family surveys showed poor understanding of labels so I drew a sheet of pictures": {
        "Situation": ["Family surveys showed poor understanding of labels"],
        "Action": ["I drew a sheet of pictures"],
    },
    "Noticed that the tickets came in and piled up": {"Situation": []},
    "Noticed that most tickets came from one screen, rewrote its labels": {
        "Situation": ["Noticed that most tickets came from one screen"],
        "Action": ["rewrote its labels"],
    },
    "Worked with dispatchers at 2 agencies to understand how they handle detours; designed the editor": {
        "Task": ["to understand how they handle detours"],
        "Action": ["Worked with dispatchers at 2 agencies", "designed the editor"],
    },
    "Said no to a new machine after a trial showed only a 2% gain": {
        "Situation": ["after a trial showed only a 2% gain"],
        "Result": [],
    },
    "Ran a pilot with 4 classes, dropped our first choice": {
        "Action": ["Ran a pilot with 4 classes, dropped our first choice"],
        "Result": [],
    },
    "Trained 14 nurses (13 still there after 1 year)": {"Situation": []},
    "Read every review when we opened the second site.": {
        "Situation": [],
        "Action": ["Read every review when we opened the second site."],
    },
}


@pytest.mark.parametrize("text", READ)
def test_what_others_did_is_the_result_and_what_went_before_the_situation(text: str) -> None:
    read = Evidence("accomplishment", 1.0, NO, NO, parse=next(parse([text])))
    facts = {step.label: step.facts for step in steps(text, Work("work-0"), read, ())}
    assert {label: facts[label] for label in READ[text]} == READ[text]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Redid the placement quiz because half of the beginners were landing in level 3.", "Redid the placement quiz"),
        (
            "Turned around a furious 12,000-employee system by flying out.",
            "Turned around a furious 12,000-employee system",
        ),
        ("Worked on committee that chose pumps: tested 3", "Worked on committee that chose pumps"),
        ("was asked to trial the portal with 10 customers", "Was asked to trial the portal"),
        ("Suggested moving the shelf next to the door, which", "Suggested moving the shelf next to the door"),
        ("Redesigned the claims form (27 fields to 11), and time fell.", "Redesigned the claims form"),
        ("Identified, through 40 interviews, that one step was confusing.", "Identified, through 40 interviews"),
        ("Trained new starters", "Trained new starters"),
    ],
)
def test_a_story_is_called_by_its_opening_words(text: str, name: str) -> None:
    assert title(text) == name


@pytest.mark.parametrize("text", CASES)
def test_no_word_is_added(text: str) -> None:
    story = steps(text, JOB, evidence(text, CASES[text][0]), ())
    assert all(fact in f"{text} {JOB.summary} {JOB.position}" for step in story for fact in step.facts)


def test_an_open_question_about_the_result_is_asked_though_there_is_one() -> None:
    text = "Led a project that reduced falls by half."
    story = steps(text, JOB, evidence(text, CASES[text][0]), ("How was it measured?",))
    assert story[3].question == "How was it measured?"


def test_neighbours_in_a_bank_ask_the_same_in_other_words() -> None:
    first, second = (steps("Trained new starters.", Work("work-0"), None, (), number) for number in (0, 1))
    assert [step.label for step in first if step.question] == ["Situation", "Task", "Result"]
    assert not {step.question for step in first} & {step.question for step in second if step.question}


def test_the_story_bank_prints_each_chosen_highlight_with_its_source() -> None:
    tailored = gold.tailored(gold.resume(gold.SAMPLES[0]))
    printed = lines_of(render(tailored, template_path("stories")))
    chosen = [s for group in tailored.selected for s in group.selections]
    words = set(" ".join(printed).replace(".", " ").split())
    assert [s.highlight.text for s in chosen if not set(s.highlight.text.replace(".", " ").split()) <= words] == []
    assert sum(text.startswith("Situation: ") for text in printed) == len(chosen)


def test_the_last_page_never_holds_a_single_story() -> None:
    tailored = gold.tailored(gold.resume(gold.SAMPLES[0]))
    paragraphs = Document(BytesIO(render(tailored, template_path("stories")))).paragraphs
    last = max(n for n, p in enumerate(paragraphs) if p.style.name == "Heading 2")
    before = paragraphs[last - 1] if paragraphs[last - 1].style.name != "Heading 1" else paragraphs[last - 2]
    assert before.style.name.startswith("Story")
    assert before.paragraph_format.keep_with_next


def test_only_the_story_bank_is_no_resume() -> None:
    assert is_story_bank(template_path("stories"))
    assert not is_story_bank(template_path("hybrid"))


def test_what_the_analysis_found_reaches_the_story() -> None:
    tailored = gold.tailored(gold.resume(gold.SAMPLES[0]))
    highlight = tailored.selected[0].selections[0].highlight
    act, result = highlight.original.split(" ", 1)
    told = {highlight.id: evidence(highlight.original, {"action": act, "result": result})}
    assert f"Result: {result}" in lines_of(render(replace(tailored, evidence=told), template_path("stories")))


def lines_of(content: bytes) -> list[str]:
    return [line for p in Document(BytesIO(content)).paragraphs for line in p.text.split("\n")]
