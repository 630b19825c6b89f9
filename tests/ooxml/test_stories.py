"""An interview story is the highlight in the source's own words, cut into steps, with questions where it is silent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from resumetailor.evidence import Evidence, Judgement, Metric
from resumetailor.nlp.figures.quantities import quantities
from resumetailor.nlp.parse import parse
from resumetailor.nlp.parts import parts_of
from resumetailor.ooxml.render import Rendering
from resumetailor.ooxml.template import tells_stories, template_path
from resumetailor.ooxml.templating.stories.lexicon import told
from resumetailor.ooxml.templating.stories.steps import steps
from resumetailor.ooxml.templating.stories.stretches import in_one, stretches
from resumetailor.ooxml.templating.stories.titles import title
from tests.templates import gold

NO = Judgement(False, 0.0)
SIGNS = re.compile(r"[\s;,:–—-]+")

TOLD = {
    "Trained new starters.": {"Action": "Trained new starters."},
    "Teachers told me they never opened the forms, so I sat in on 20 lessons, cut the form to one side of A4 and "
    "tested three versions; 61 of 68 staff were using it by the summer.": {
        "Situation": "Teachers told me they never opened the forms",
        "Action": "I sat in on 20 lessons, cut the form to one side of A4 and tested three versions",
        "Result": "61 of 68 staff were using it by the summer.",
    },
    "Executed Rotation 23-04, moving 1,150 pieces of rolling stock by rail.": {
        "Action": "Executed Rotation 23-04, moving 1,150 pieces of rolling stock by rail."
    },
    "Mentored 3 students; one was hired full time.": {
        "Action": "Mentored 3 students",
        "Result": "One was hired full time.",
    },
    "Moved us to online ordering in 9 days. Takeout went from 4% of sales to 55%.": {
        "Action": "Moved us to online ordering in 9 days.",
        "Result": "Takeout went from 4% of sales to 55%.",
    },
    "Redesigned the claims form (27 fields to 11), and processing time fell by a third.": {
        "Action": "Redesigned the claims form (27 fields to 11)",
        "Result": "Processing time fell by a third.",
    },
    "Built a weekly board of dock times - buyers used it to renegotiate with two vendors.": {
        "Action": "Built a weekly board of dock times",
        "Result": "Buyers used it to renegotiate with two vendors.",
    },
    "Opposed a second brand of pump after testing it with 10 nurses; the purchase was cancelled.": {
        "Action": "Opposed a second brand of pump after testing it with 10 nurses",
        "Result": "The purchase was cancelled.",
    },
    "Set up online booking for a clinic, no-shows down 30% thanks to reminders": {
        "Action": "Set up online booking for a clinic",
        "Result": "No-shows down 30% thanks to reminders",
    },
    "Interviewed 17 users, added the button and its usage tripled": {
        "Action": "Interviewed 17 users, added the button",
        "Result": "Its usage tripled",
    },
    "Piloted it on 12 pickers; mispicks fell by half, rolled out to all 3 shifts.": {
        "Action": "Piloted it on 12 pickers",
        "Result": "Mispicks fell by half, rolled out to all 3 shifts.",
    },
    "Introduced a tasting table: 20 shoppers a month try samples. Returns came down by a third.": {
        "Action": "Introduced a tasting table: 20 shoppers a month try samples.",
        "Result": "Returns came down by a third.",
    },
    "Built a price calculator: 40 colleagues use it every day.": {
        "Action": "Built a price calculator",
        "Result": "40 colleagues use it every day.",
    },
    "Family surveys showed poor understanding of labels so I drew a sheet of pictures": {
        "Situation": "Family surveys showed poor understanding of labels",
        "Action": "I drew a sheet of pictures",
    },
    "Noticed that most tickets came from one screen, rewrote its labels": {
        "Situation": "Noticed that most tickets came from one screen",
        "Action": "Rewrote its labels",
    },
    "Reduced infections from 1.8 to 0.6 per 1,000 days as unit champion.": {
        "Result": "Reduced infections from 1.8 to 0.6 per 1,000 days as unit champion."
    },
    "The worst offender, label printing, went from 60 tickets to 4.": {
        "Result": "The worst offender, label printing, went from 60 tickets to 4."
    },
}
WHOLE = {
    "Cut the backlog from 412 to 90 by tagging every ticket with a cause.": "Action and result",
    "Saved the £410k renewal by finding out why staff had left (the screen timed out).": "Action and result",
    "Led a project that reduced falls by half.": "Action and result",
    "Cut agency spend by a third after converting 6 posts.": "Action and result",
    "Introduced a Friday call that took late deliveries from 9% to 4%": "Action and result",
    "Mapped the process and removed three hand-offs, bringing turnaround from 9.5 days to 4.": "Action and result",
    "Discovered in a trial that nurses shared one login; proposed tap-in, which became the most asked for feature.": (
        "Action and result"
    ),
    "Diagnosed an intermittent sync fault.": "Action",
    "Sent the vendor 25 bugs; wrote the guide.": "Action",
    "Chair of the digital group; we wrote the policy.": "Action",
    "Ran a pilot with 4 classes, dropped our first choice": "Action",
    "Introduced an app after interviewing 30 parents (answer: they had phones).": "Action",
    "Worked with dispatchers at 2 agencies to understand how they handle detours; designed the editor": "Action",
    "Built a shared sheet that flags overdue work each Friday.": "Action",
    "Trained 14 nurses (13 still there after 1 year)": "Action",
    "Built a one-page load plan after drivers told me that nobody read the old one.": "Situation and action",
    "Said no to a third program because staff were still learning the second, and told the principal why.": (
        "Situation and action"
    ),
    "Redesigned the intake; families had been asked for the same papers by three people.": "Situation and action",
    "Helped decrease response time from 6 min to 3.5 min": "Result",
}


def words(text: str) -> list[str]:
    """All words but those that join a step to the one before."""
    return [word for word in SIGNS.sub(" ", text.casefold()).split() if word not in told().joining]


def read(text: str) -> Evidence:
    return next(read_all([text]))


def read_all(texts: list[str]) -> Iterator[Evidence]:
    for text, words in zip(texts, parse(texts), strict=True):
        places = [(words[start].start, words[end - 1].end) for start, end in quantities(words)]
        metrics = [Metric(start, end, text[start:end]) for start, end in places]
        yield Evidence("accomplishment", 1.0, NO, NO, parts=parts_of(text, words, metrics), parse=words)


@pytest.mark.parametrize("text", TOLD)
def test_a_step_holds_what_the_source_says_of_it_or_a_question(text: str) -> None:
    story = steps(stretches(text, read(text)), ())
    assert {step.label: " ".join(step.facts) for step in story if step.facts} == TOLD[text]
    assert [step.label for step in story] == ["Situation", "Task", "Action", "Result"]
    assert [step.label for step in story if step.question] == [step.label for step in story if not step.facts]


@pytest.mark.parametrize("text", WHOLE)
def test_what_cannot_be_spoken_without_the_rest_stays_whole(text: str) -> None:
    assert [(step.label, step.facts) for step in steps(stretches(text, read(text)), ()) if step.facts] == [
        (WHOLE[text], [text])
    ]


@pytest.mark.parametrize("sample", gold.SAMPLES, ids=lambda path: path.name.split(".")[0])
def test_each_word_of_a_highlight_stands_once_in_its_story_in_its_place(sample: Path) -> None:
    texts = [h.text.value for entry in gold.resume(sample).entries() for h in entry.highlights]
    for text, evidence in zip(texts, read_all(texts), strict=True):
        facts = [fact for step in steps(stretches(text, evidence), ()) for fact in step.facts]
        assert words(" ".join(facts)) == words(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Redid the placement quiz because half of the beginners were landing in level 3.", "Redid the placement quiz"),
        (
            "Turned around a furious 12,000-employee system by flying out.",
            "Turned around a furious 12,000-employee system",
        ),
        ("Worked on committee that chose pumps: tested 3", "Worked on committee that chose pumps"),
        ("Sent 25 change requests to engineering of which 19 were built", "Sent 25 change requests to engineering"),
        ("Ran a board with 14 directors from whom we heard monthly", "Ran a board with 14 directors"),
        ("was asked to trial the portal with 10 customers", "Was asked to trial the portal"),
        ("Suggested moving the shelf next to the door, which", "Suggested moving the shelf next to the door"),
        ("Redesigned the claims form (27 fields to 11), and time fell.", "Redesigned the claims form"),
        ("Identified, through 40 interviews, that one step was confusing.", "Identified, through 40 interviews"),
        ("Trained new starters", "Trained new starters"),
        ("Point of contact (POC) for chatbot pilot. Tagged 400", "Point of contact (POC) for chatbot pilot"),
        ("Started a board (14 directors) which meets", "Started a board"),
        (
            "Nordic grocer (EUR 4bn): supported the client team with reviews",
            "Nordic grocer (EUR 4bn): supported the client team",
        ),
        ("Reduced CLABSI rate from 1.8 to 0.6 per 1,000 line days.", "Reduced CLABSI rate"),
        ("Improved inventory accuracy 94.2% to 99.1%.", "Improved inventory accuracy"),
        ("Raised vehicle readiness from 74% to 91% in eight months", "Raised vehicle readiness"),
        ("Shortened onboarding from 41 days to 23", "Shortened onboarding"),
        ("Wrote to 40 parents", "Wrote to 40 parents"),
        (
            "Led the ward's move from paper to electronic observations (e-Obs); ran sessions",
            "Led the ward's move from paper to electronic observations",
        ),
        (
            "Work with marketing, industrial design and the plant; cost came in under target",
            "Work with marketing, industrial design and the plant",
        ),
        ("Median time from referral to move-in fell from 94 days to 61.", "Median time from referral to move-in fell"),
        ("Reduced falls with harm from 11 in 2019/20 to 4 in 2021/22 by huddles.", "Reduced falls with harm"),
        ("Raised the pass rate from 48% (2017) to 71% (2023)", "Raised the pass rate"),
        (
            "Along with the consultants and physios, set up a same day pathway so that patients came straight to us.",
            "Along with the consultants and physios, set up a same day pathway",
        ),
        ("When the till broke, wrote the orders on paper", "Wrote the orders on paper"),
        ("Upsold rooms, generated Rs. 38 lakhs", "Upsold rooms, generated Rs. 38 lakhs"),
        ("Advised the board to stop, not fix, an app.", "Advised the board to stop, not fix"),
        (
            "Analysed mock results question by question in a sheet.",
            "Analysed mock results question by question in a sheet",
        ),
        (
            "Got tired of mispicks so I walked the floor for two weeks and moved the bins.",
            "Walked the floor for two weeks",
        ),
    ],
)
def test_a_story_is_called_by_its_opening_words_and_its_act(text: str, name: str) -> None:
    assert title(text, read(text)) == name


def test_what_leans_on_a_highlight_is_told_in_its_story() -> None:
    told = ("Redesigned the intake after sitting in on 25 of them.", "Median time fell from 94 days to 61.")
    story = steps(in_one(stretches(text, read(text)) for text in told), ())
    assert [(step.label, step.facts) for step in story if step.facts] == [("Action", [told[0]]), ("Result", [told[1]])]


def test_an_open_question_about_the_result_is_asked_though_there_is_one() -> None:
    text = "Led a project that reduced falls by half."
    story = steps(stretches(text, read(text)), ("How was it measured?",))
    assert story[-1].label == "Action and result"
    assert story[-1].question == "How was it measured?"


def test_neighbours_in_a_bank_ask_the_same_in_other_words() -> None:
    first, second = (steps(stretches("Trained new starters.", None), (), number) for number in (0, 1))
    assert [step.label for step in first if step.question] == ["Situation", "Task", "Result"]
    assert not {step.question for step in first} & {step.question for step in second if step.question}


def test_the_story_bank_prints_each_chosen_highlight_with_its_source() -> None:
    tailored = gold.tailored(gold.resume(gold.SAMPLES[0]))
    printed = lines_of(Rendering(tailored, template_path("stories")).document())
    chosen = [s for group in tailored.selected for s in group.selections]
    words = set(" ".join(printed).replace(".", " ").split())
    assert [s.highlight.text for s in chosen if not set(s.highlight.text.replace(".", " ").split()) <= words] == []
    assert sum(text.startswith("Situation: ") for text in printed) == len(chosen)


def test_the_last_page_never_holds_a_single_story() -> None:
    tailored = gold.tailored(gold.resume(gold.SAMPLES[0]))
    paragraphs = Document(BytesIO(Rendering(tailored, template_path("stories")).document())).paragraphs
    last = max(n for n, p in enumerate(paragraphs) if p.style.name == "Heading 2")
    before = paragraphs[last - 1] if paragraphs[last - 1].style.name != "Heading 1" else paragraphs[last - 2]
    assert before.style.name.startswith("Story")
    assert before.paragraph_format.keep_with_next


def test_only_the_story_bank_is_no_resume() -> None:
    assert tells_stories(template_path("stories").read_bytes())
    assert not tells_stories(template_path("hybrid").read_bytes())


def test_what_the_analysis_found_reaches_the_story() -> None:
    tailored = gold.tailored(gold.resume(gold.SAMPLES[0]))
    highlight = tailored.selected[0].selections[0].highlight
    text = "Cut the backlog from 412 to 90 by tagging tickets."
    told = replace(highlight, original=text)
    group = tailored.selected[0]
    first = replace(group, selections=(replace(group.selections[0], highlight=told), *group.selections[1:]))
    bank = replace(tailored, selected=(first,), evidence={highlight.id: read(text)})
    assert f"Action and result: {text}" in lines_of(Rendering(bank, template_path("stories")).document())


def lines_of(content: bytes) -> list[str]:
    return [line for p in Document(BytesIO(content)).paragraphs for line in p.text.split("\n")]
