"""Headline and summary are made of facts counted in the resume."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from resumetailor.analyse import analyse_all
from resumetailor.evidence import Kind
from resumetailor.framework import load_framework
from resumetailor.mapping import map_competencies
from resumetailor.reframe.counted_facts import latest_work, summary, years_of_experience
from resumetailor.reframe.earlier_runs import uncounted
from resumetailor.reframe.questions import questions
from resumetailor.resume import CareerBreak, OtherSection, Text
from resumetailor.tailored import TailoredHighlight
from tests.made import analysed, evidence, job, period, resume

TODAY = date(2026, 6, 15)


@pytest.mark.parametrize(
    ("periods", "years"),
    [
        ([("2016-06", "present")], 10),
        ([("2016-06", "2018-06"), ("2018-06", "2020-06")], 4),
        ([("2016-01", "2019-01"), ("2017-01", "2018-01")], 3),
        ([("2010-01", "2012-01"), ("2015-01", "2016-01")], 3),
        ([("2013", "2013")], 0),
        ([("2015", "2019")], 4),
        ([], 0),
    ],
)
def test_years_are_the_union_of_the_date_ranges(periods: list[tuple[str, str]], years: int) -> None:
    """Overlaps count once, gaps not at all."""
    jobs = [job(i, "Clerk", "Firm", period(*p)) for i, p in enumerate(periods)]
    assert years_of_experience(jobs, TODAY, []) == years


@pytest.mark.parametrize(("begun", "ended", "years"), [("2016-01", "2018-01", 6), ("2011-01", "2013-01", 8)])
def test_a_leave_within_a_job_is_no_experience_a_break_between_jobs_takes_none(
    begun: str, ended: str, years: int
) -> None:
    leave = period(begun, ended)
    away = CareerBreak((Text("Parental leave"),), True, leave.start, leave.end)
    assert years_of_experience([job(0, "Clerk", "Firm", period("2012-01", "2020-01"))], TODAY, [away]) == years


def test_the_latest_job_is_the_current_one_wherever_it_stands() -> None:
    old, new = job(0, "Clerk", "A", period("2010", "2014")), job(1, "Lead", "B", period("2014"))
    assert latest_work(resume(old, new)) is new


def summary_of(*jobs: object, own: tuple[str, ...] = (), **by_highlight: object) -> list[str]:
    of = analysed(resume(*jobs, summary=own), **by_highlight)  # type: ignore[arg-type]
    printed = [TailoredHighlight(h.id, h.text.value, h.text.value) for h in of.resume.highlights()]
    return [fact.text for fact in summary(of, map_competencies(of, load_framework(), TODAY), printed, TODAY)]


def test_the_stop_of_an_employers_legal_form_ends_the_sentence_too() -> None:
    told = "10 years as Lead at Ropes, Inc."
    assert summary_of(job(0, "Lead", "Ropes, Inc.", period("2016-06"), "Sold ropes.")) == [told]
    assert uncounted(resume(WORK, summary=(f"{told} Cut calls by 30%.",))).basics.summary == ()


def test_the_summary_has_experience_evidence_and_a_measured_result_that_is_not_at_the_top() -> None:
    assert summary_of(
        job(0, "Lead", "Firm B", period("2018-06"), "Cut errors by half.", "Cut calls by 30%."),
        job(1, "Clerk", "Firm A", period("2016-06", "2018-06")),
        work_0_0=evidence("accomplishment", "problem_solving", customer=True, strength=4),
        work_0_1=evidence("accomplishment", "problem_solving", strength=4),
    ) == [
        "10 years of work in 2 roles, now Lead at Firm B.",
        "Cut calls by 30%.",
    ]


def test_years_in_one_job_are_told_as_those_in_it() -> None:
    assert summary_of(job(0, "Nurse, Ward 5", "Mercy (trauma centre)", period("2016-06"))) == [
        "10 years as Nurse at Mercy."
    ]


def test_competencies_alone_are_told_of_nobody_who_has_a_profile() -> None:
    jobs = job(0, "Clerk", None, period("2025"), *(f"Cut {x}." for x in "abcd"), *(f"File {x}." for x in "efgh"))
    strong = {f"work_0_{i}": evidence("accomplishment", "problem_solving", strength=4) for i in (0, 1)}
    assert summary_of(jobs, **strong) == []  # one says no more than its heading below
    strong |= {f"work_0_{i}": evidence("accomplishment", "strategy", strength=4) for i in (2, 3)}
    assert summary_of(jobs, **strong) == [
        "Experience in problem solving as well as strategy and prioritisation, with examples below."
    ]
    assert summary_of(jobs, own=("Clerk who asks why.",), **strong) == []


def test_the_measured_result_is_that_of_the_job_that_is_named() -> None:
    """Even where another is printed first and shows more."""
    told = summary_of(
        job(0, "Clerk", "A", period("2008", "2010"), "Cut queues by 9%."),
        job(1, "Lead", "B", period("2018"), "Cut calls by 30%."),
        work_0_0=evidence("accomplishment", "problem_solving", "customer_insight", customer=True, strength=4),
        work_1_0=evidence("accomplishment", "problem_solving", strength=4),
    )
    assert told[-1] == "Cut calls by 30%."


@pytest.mark.parametrize(("year", "told"), [("2012", False), ("2022", True)])
def test_the_result_of_a_recent_job_names_its_employer_and_of_an_older_one_is_not_told(year: str, told: bool) -> None:
    sentences = summary_of(
        job(0, "Lead", "B", period(year), "Plan."),
        job(1, "Clerk", "Ames (a depot)", period("2008", year), "Cut queues by 9%."),
        work_1_0=evidence("accomplishment", "problem_solving", strength=4),
    )
    assert ("Cut queues by 9% (Ames)." in sentences) == told


def test_who_worked_for_themselves_has_no_employer() -> None:
    sentences = summary_of(
        job(0, "Editor", "Self-employed", period("2020")), job(1, "Sub", "B", period("2018", "2020"))
    )
    assert sentences == ["8 years of work in 2 roles, now Editor."]


def test_where_no_sentence_names_the_job_the_result_names_its_employer() -> None:
    strong = evidence("accomplishment", "problem_solving", strength=4)
    jobs = job(0, "Lead", "Ames (a depot)", period("2018-06"), "Cut calls by 30%.")
    assert summary_of(jobs, work_0_0=strong)[-1] == "Cut calls by 30%."
    assert summary_of(jobs, own=("Lead with nine years on the line.",), work_0_0=strong) == ["Cut calls by 30% (Ames)."]


def test_a_result_of_an_earlier_job_does_not_stand_before_the_own_profile() -> None:
    jobs = (
        job(0, "Lead", "Ames", period("2022"), "Plan."),
        job(1, "Clerk", "Bow", period("2018", "2022"), "Cut calls by 30%."),
    )
    strong = evidence("accomplishment", "problem_solving", strength=4)
    assert summary_of(*jobs, own=("Lead with eight years on the line.",), work_1_0=strong) == []
    assert summary_of(*jobs, own=("Lead on the line.",), work_1_0=strong)[-1] == "Cut calls by 30% (Bow)."


def test_the_result_is_the_best_of_those_that_tell_a_change() -> None:
    """A refusal without an outcome is none, however much it shows."""
    told = summary_of(
        job(0, "Lead", "B", period("2018"), "Turned down £95k.", "Cut calls by 30%."),
        work_0_0=evidence("accomplishment", "strategy", "customer_insight", customer=True, strength=4),
        work_0_1=evidence("accomplishment", "execution", strength=4),
    )
    assert told[-1] == "Cut calls by 30%."


def test_what_stands_at_the_top_is_not_told_in_the_summary_as_well() -> None:
    strong = evidence("accomplishment", "problem_solving", strength=4)
    assert summary_of(job(0, "Clerk", None, period("2025"), "Cut queues by 9%.", "File."), work_0_0=strong) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Made the case for scanners. Piloted on 12 pickers, errors fell by half.", True),
        ("Read every review. When guests complained we cut the wait by 12 minutes.", False),
        ("Cut waste by 9%. Wrote it up. Told the board.", False),
    ],
)
def test_a_result_of_two_sentences_tells_in_each_what_was_done(text: str, told: bool) -> None:
    of = next(analyse_all([resume(job(0, "Lead", None, period("2025"), text))], load_framework()))
    strong = replace(of.evidence["work-0-0"], kind="accomplishment", strength=4)
    of = replace(of, evidence={"work-0-0": strong})
    printed = [TailoredHighlight(h.id, h.text.value, h.text.value) for h in of.resume.highlights()]
    facts = summary(of, map_competencies(of, load_framework(), TODAY), printed, TODAY)
    assert [fact.text for fact in facts if fact.rule == "summary.result"] == [text] * told


@pytest.mark.parametrize(
    ("text", "measured"),
    [
        ("Cut waiting from 74 to 49 minutes.", True),
        ("Saved couples £1,900 each.", True),
        ("Led the night shift of 12 and the bakery re-fit.", False),
        ("Stood in as owner for five months and said no to 40% of the backlog.", False),
        ("Ran 120 events a year, from christenings to awards dinners.", False),
    ],
)
def test_only_a_change_or_an_amount_of_money_is_told_as_a_measured_result(text: str, measured: bool) -> None:
    strong = evidence("accomplishment", "problem_solving", strength=4)
    told = summary_of(job(0, "Clerk", None, period("2025"), text), work_0_0=strong)
    assert (text in told) == measured


def test_one_highlight_is_not_yet_evidence_for_the_summary() -> None:
    strong = evidence("accomplishment", "problem_solving", strength=3)
    assert summary_of(job(0, "Clerk", "Firm", period("2025"), "Cut a.", "Cut b."), work_0_0=strong) == []


@pytest.mark.parametrize(
    ("own", "counted"),
    [
        ("Support lead with nine years on the front line.", False),
        ("Chef, 12 yrs in hospitality.", False),
        ("Over a decade in retail", False),
        ("12+yrs of experience", False),
        ("Yearly planner, happy in a small team.", True),
    ],
)
def test_years_that_the_person_counts_are_not_counted_again(own: str, counted: bool) -> None:
    jobs = (job(0, "Lead", "B", period("2018")), job(1, "Clerk", "A", period("2010", "2018")))
    assert bool(summary_of(*jobs, own=(own,))) == counted


@pytest.mark.parametrize(
    ("own", "counted"), [("Experience: 12 yrs in hospitality", False), ("Employee of the year", True)]
)
def test_years_stated_in_a_section_of_no_known_kind_are_not_counted_again(own: str, counted: bool) -> None:
    of = analysed(replace(resume(job(0, "Lead", "B", period("2010"))), other=(OtherSection(None, (Text(own),)),)))
    assert bool(summary(of, map_competencies(of, load_framework(), TODAY), (), TODAY)) == counted


def test_bare_jobs_are_not_counted() -> None:
    assert summary_of(job(0, "Lead", "B", period("2026")), job(1, "Clerk", "A", period("2025", "2026"))) == []


def test_a_job_that_has_ended_is_told_as_the_most_recent() -> None:
    jobs = (job(0, "Lead", "B", period("2014", "2020")), job(1, "Clerk", "A", period("2010", "2014")))
    assert summary_of(*jobs) == ["10 years of work in 2 roles, most recently Lead at B."]


def test_every_highlight_short_of_a_measured_result_gets_its_question() -> None:
    of = analysed(resume(job(0, "Clerk", "A", None, "Cut a by 4%.", "Cut b.")), work_0_0=evidence(strength=4))
    assert [id for id, _ in questions(of, map_competencies(of, load_framework(), TODAY))] == ["work-0-1"]


@pytest.mark.parametrize(
    ("text", "kind", "strength", "question"),
    [
        ("Employee of the Month, May 2021.", "accomplishment", 3, None),
        ("Won the regional service award.", "accomplishment", 3, None),
        ("Opened the second site on time and $40K under budget.", "accomplishment", 3, None),
        ("Improved the handover between shifts.", "accomplishment", 3, "How was it measured"),
        ("Wrote the handover guide.", "accomplishment", 3, "What changed because of it"),
        ("Precepted 11 nurses.", "accomplishment", 4, "What changed because of it"),
        ("Supervise 35 associates over two shifts.", "responsibility", 2, "What got better"),
        ("Responsible for the rota.", "responsibility", 0, "What got better"),
        ("Answered phones.", "responsibility", 1, "How many"),
        ("Back-up for the phone line.", "other", 0, "What came of it"),
    ],
)
def test_a_question_asks_for_what_the_highlight_leaves_open(
    text: str, kind: Kind, strength: int, question: str | None
) -> None:
    of = analysed(resume(job(0, "Clerk", "A", None, text)), work_0_0=evidence(kind, strength=strength))
    asked = [asked for _, asked in questions(of, map_competencies(of, load_framework(), TODAY))]
    assert asked[0].startswith(question) if question else not asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Piloted two tools with 8 students; the district bought 60 licenses.", False),
        ("Read through 64 lost deals and tagged each. SSO moved from “later” to Q3 on the roadmap.", False),
        ("Tested two e-mails with marketing; the one with sample code got 2.3x the replies.", False),
        ("Mentored two juniors, one was hired.", False),
        ("Collected feedback from carers and opened the ward all day as a result.", False),
        ("Rewrote the rota as a result of two audits.", True),
        ("Collected 60 requests and presented the top five, two of them shipped in 2022.", False),
        ("Interviewed 15 clinics and argued for dropping the second form.", True),
        ("Wrote a bug report template, which was adopted by 4 teams.", False),
        ("Built a weekly dashboard - buyers used it to renegotiate.", False),
        ("Picked orders by scanner, 99.8% accuracy.", False),
        ("0 lost time accidents in two years.", False),
        ("Interviewed 14 families; wrote up what they said.", True),
        ("Was part of the team which implemented a new CRM.", True),
        ("Started a card for each door, because families kept having to repeat themselves.", True),
        ("Said no to a third program and presented the reasons.", True),
        ("Closed 212 cases which had waited for years.", True),
        ("Was chosen to represent the unit on the falls committee.", True),
        ("Was asked to decide whether to make or buy the valve. Saved about $480k.", False),
        ("Redesigned the intake; families had been asked for the same papers by three people.", True),
    ],
)
def test_nobody_is_asked_what_came_of_it_who_tells_what_others_did(text: str, asked: bool) -> None:
    of = next(analyse_all([resume(job(0, "Clerk", "A", None, text))], load_framework()))
    of = replace(of, evidence={"work-0-0": replace(of.evidence["work-0-0"], kind="accomplishment")})
    open_ones = list(questions(of, map_competencies(of, load_framework(), TODAY)))
    assert bool(open_ones) == asked
    assert not any(question.startswith("How was it measured") for _, question in open_ones)


def test_who_exceeded_something_is_asked_by_how_much() -> None:
    of = next(analyse_all([resume(job(0, "Seller", "A", None, "Exceeded target 4 years out of 5."))], load_framework()))
    of = replace(of, evidence={"work-0-0": replace(of.evidence["work-0-0"], kind="accomplishment")})
    ((_, question),) = questions(of, map_competencies(of, load_framework(), TODAY))
    assert question == "How was it measured: from what to what, or by how much?"


def test_the_top_is_asked_first_and_there_from_what_to_what() -> None:
    of = analysed(
        resume(
            job(0, "Clerk", "A", period("2020"), "Wrote 9 guides.", "Made a one page sheet, errors dropped.", "File.")
        ),
        work_0_0=evidence("accomplishment", "communication", strength=4),
        work_0_1=evidence("accomplishment", "problem_solving", "customer_insight", strength=3),
    )
    id, question = next(questions(of, map_competencies(of, load_framework(), TODAY)))
    assert (id, question) == ("work-0-1", "How was it measured: from what to what, or by how much?")


def test_nobody_is_asked_for_the_change_that_a_highlight_tells() -> None:
    told = "Raised conversion from 22% to 37%."
    of = analysed(resume(job(0, "Clerk", "A", None, told)), work_0_0=evidence("accomplishment", strength=3))
    assert list(questions(of, map_competencies(of, load_framework(), TODAY))) == []


COUNTED = (
    "10 years of work in 2 roles, most recently Lead at Stellarbit Sp. z o.o. Cut calls by 30%.",
    "Lead moving into product management. Experience in problem solving and strategy, with examples below.",
    "Experience in problem solving, execution and delivery as well as strategy, with examples below. Cut calls by 30%.",
    "3 years of work in 3 roles, now Officer at U.S. Army, 9108th Battalion. Cut calls by 30%.",
    "12 years of work in 5 roles, now Lead at Firm B. Cut calls by 30%.",
    "12 years of work in 5 roles, now Lead at Firm B. Cut calls by 30% (Firm A).",
    "Cut calls by 30% (Firm B).",
)
OWN = (
    "10 years as Lead at Firm B.",
    "10 years of work in 2 roles, now Lead at Firm B. I like shoes.",
    "10 years as Lead at Firm B, with grit. I like shoes.",
    "Experience in problem solving, with examples below. I like shoes.",
    "Experience in retail and sales.",
    "Cut calls by 30%.",
    "At Firm B: sold shoes.",
    "I sold shoes at Firm B. Since then I have led teams.",
)
WORK = job(0, "Lead", "Firm B", None, "Cut calls by 30%.")


def test_what_an_earlier_run_counted_is_told_by_its_words_in_a_file_of_other_styles() -> None:
    assert uncounted(resume(WORK, summary=(*COUNTED, "I like shoes."))).basics.summary == (Text("I like shoes."),)


@pytest.mark.parametrize("words", OWN)
def test_what_the_person_may_have_written_stays(words: str) -> None:
    assert uncounted(resume(WORK, summary=(words,))).basics.summary == (Text(words),)


@pytest.mark.parametrize(
    "line", ["Founder of a walking club (60 members).", "“Shoes at Sea”, Rope Review, vol. 3 (2020)."]
)
def test_a_line_that_closes_in_brackets_is_no_result_that_it_tells_itself(line: str) -> None:
    own = (OtherSection(Text("Other"), (Text(line),)),)
    assert uncounted(replace(resume(WORK), other=own)).other == own


@pytest.mark.parametrize(
    ("label", "line", "stays"),
    [
        ("Shoe expert", "Clerk moving into product management", False),
        ("Shoe expert", "Clerk seeking a role as product owner", False),
        ("Shoe expert", "Shoe expert moving into product management", True),
        (None, "Clerk moving into product management", True),
    ],
)
def test_the_headline_of_an_earlier_run_is_told_where_it_stands_below_an_own_title(
    label: str | None, line: str, stays: bool
) -> None:
    read = resume(job(0, "Clerk", "Firm", period("2019")), label=label)
    kept = uncounted(replace(read, other=(OtherSection(None, (Text(line),)),))).other
    assert [str(text) for section in kept for text in section.lines] == [line] * stays
