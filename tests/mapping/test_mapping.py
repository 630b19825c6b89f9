"""Which highlights speak for which competency, and which are chosen for the top."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from resumetailor.evidence import Competency, Cue, Token
from resumetailor.framework import Framework, load_framework
from resumetailor.mapping import by_relevance, map_competencies
from resumetailor.mapping.choice import FEWEST_CHOSEN, MOST_CHOSEN, MOST_GROUPS, MOST_IN_A_GROUP
from resumetailor.mapping.merit import Ground
from resumetailor.resume import Certificate, Education, Item, Text
from tests.made import analysed, evidence, job, period, resume

TODAY = date(2026, 6, 15)


@pytest.fixture(scope="module")
def framework() -> Framework:
    return load_framework()


def test_coverage_names_every_competency_and_gaps_those_without_evidence(framework: Framework) -> None:
    one = resume(job(0, "Nurse", "Ward 5", None, "Cut errors.", "Answered phones."))
    mapped = map_competencies(analysed(one, work_0_0=evidence("accomplishment", "problem_solving")), framework, TODAY)
    assert [c.id for c in mapped.coverage] == [c.id for c in framework]
    assert {c.id for c in mapped.coverage} - {c.id for c in mapped.gaps} == {"problem_solving"}


@pytest.mark.parametrize(
    ("highlights", "kept"), [(1, 1), (2, 1), (3, 2), (4, 2), (5, 2), (6, 2), (7, 3), (9, 3), (12, 6)]
)
def test_a_job_keeps_a_third_of_its_highlights_and_two_of_more_than_two(
    framework: Framework, highlights: int, kept: int
) -> None:
    """Of twelve strong ones six stay below, because three under each of two labels is all that there is place for."""
    one = resume(job(0, "Nurse", "Ward 5", None, *(f"Cut {i}." for i in range(highlights))))
    strong = evidence("accomplishment", "problem_solving", "customer_insight", customer=True, strength=4)
    of = analysed(one, **{f"work_0_{i}": strong for i in range(highlights)})
    assert highlights - len(map_competencies(of, framework, TODAY).choices) == kept


def test_what_is_not_strong_leaves_at_least_half_of_a_job(framework: Framework) -> None:
    one = resume(job(0, "Nurse", "Ward 5", None, *(f"Do {i}." for i in range(6))))
    duty = evidence("responsibility", "problem_solving", customer=True)
    of = analysed(one, **{f"work_0_{i}": duty for i in range(6)})
    assert len(map_competencies(of, framework, TODAY).choices) == 3


def test_a_job_with_one_highlight_keeps_it(framework: Framework) -> None:
    one = resume(job(0, "Nurse", "Ward 5", None, "Cut a."))
    mapped = map_competencies(analysed(one, work_0_0=evidence("accomplishment", "problem_solving")), framework, TODAY)
    assert mapped.choices == ()


def test_duties_come_after_accomplishments_and_only_fill_up_to_four(framework: Framework) -> None:
    one = resume(job(0, "Nurse", "Ward 5", None, *(f"Do {i}." for i in range(20))))
    duty = evidence("responsibility", "problem_solving", customer=True)
    by_highlight = {f"work_0_{i}": duty for i in range(20)} | {"work_0_9": evidence("accomplishment", "execution")}
    choices = map_competencies(analysed(one, **by_highlight), framework, TODAY).choices
    assert choices[0].highlight == "work-0-9"
    assert len(choices) == FEWEST_CHOSEN


def test_the_top_has_at_most_eight_highlights_under_four_labels(framework: Framework) -> None:
    ids = [c.id for c in framework]
    jobs = [job(n, "Clerk", f"Firm {n}", None, *(f"Cut {i}." for i in range(12))) for n in range(6)]
    of = resume(*jobs)
    all_strong = {
        h.id.replace("-", "_"): evidence("accomplishment", ids[i % 12], customer=True, strength=4)
        for i, h in enumerate(of.highlights())
    }
    choices = map_competencies(analysed(of, **all_strong), framework, TODAY).choices
    assert len(choices) == MOST_CHOSEN
    groups = Counter(c.competency for c in choices)
    assert len(groups) <= MOST_GROUPS
    assert max(groups.values()) <= MOST_IN_A_GROUP


def test_choices_are_spread_over_jobs(framework: Framework) -> None:
    jobs = [job(n, "Clerk", f"Firm {n}", None, *(f"Cut {i}." for i in range(12))) for n in range(3)]
    of = resume(*jobs)
    strong = {h.id.replace("-", "_"): evidence("accomplishment", "execution") for h in of.highlights()}
    choices = map_competencies(analysed(of, **strong), framework, TODAY).choices
    assert {c.highlight.rsplit("-", 1)[0] for c in choices} == {"work-0", "work-1", "work-2"}


def test_a_highlight_stands_under_a_leading_competency_if_it_shows_one(framework: Framework) -> None:
    one = resume(job(0, "Nurse", "Ward 5", None, "Cut a.", "File."))
    both = evidence("accomplishment", "execution", "customer_insight")
    assert map_competencies(analysed(one, work_0_0=both), framework, TODAY).choices[0].competency == "customer_insight"


def test_customer_insight_opens_its_group_though_problem_solving_is_the_stronger_evidence(
    framework: Framework,
) -> None:
    one = resume(job(0, "Nurse", "Ward 5", None, "Ask families and cut falls.", "Cut noise.", "File.", "Answer."))
    both = evidence("accomplishment", "problem_solving", "customer_insight", customer=True, strength=4)
    of = analysed(one, work_0_0=both, work_0_1=evidence("accomplishment", "problem_solving", strength=4))
    choices = map_competencies(of, framework, TODAY).choices
    assert [(c.highlight, c.competency) for c in choices] == [
        ("work-0-0", "customer_insight"),
        ("work-0-1", "problem_solving"),
    ]


def test_of_the_leading_two_a_highlight_stands_under_the_one_that_it_shows_more_plainly(framework: Framework) -> None:
    """Though customer insight has its group already, and problem solving has none."""
    one = resume(job(0, "Nurse", "Ward 5", None, "Ask families.", "Cut falls.", "File.", "Answer."))
    asked = evidence("accomplishment", "customer_insight", customer=True, strength=4)
    both = evidence("accomplishment", "problem_solving", "customer_insight", strength=0)
    insight = replace(both.competencies[1], score=0.6)
    cut = replace(both, competencies=(replace(both.competencies[0], score=0.9), insight))
    choices = map_competencies(analysed(one, work_0_0=asked, work_0_1=cut), framework, TODAY).choices
    assert {c.highlight: c.competency for c in choices} == {
        "work-0-0": "customer_insight",
        "work-0-1": "problem_solving",
    }


@pytest.mark.parametrize(("score", "label"), [(0.9, "strategy"), (0.5, "problem_solving")])
def test_the_roles_own_work_stands_under_its_own_label_unless_it_shows_the_other_more_plainly(
    score: float, label: str, framework: Framework
) -> None:
    one = resume(job(0, "Nurse", "Ward 5", None, "Said no to it.", "Cut noise.", *(f"Do {i}." for i in range(6))))
    said_no = Cue(0, 7, "Said no", "say_no")
    both = evidence("accomplishment", "problem_solving", "strategy", strength=4)
    strategy = replace(both.competencies[1], score=score, evidence=(said_no,))
    shown = replace(both, competencies=(replace(both.competencies[0], score=0.8), strategy), practice=(said_no,))
    of = analysed(one, work_0_0=shown, work_0_1=evidence("accomplishment", "problem_solving", strength=4))
    choices = map_competencies(of, framework, TODAY).choices
    assert [c.competency for c in choices[:2]] == [label, "problem_solving"]


def test_a_strong_duty_shows_customer_insight_where_nothing_else_at_the_top_does(framework: Framework) -> None:
    one = resume(job(0, "Baker", "Crust", None, *(f"Do {i}." for i in range(12))))
    strong = {f"work_0_{i}": evidence("accomplishment", "problem_solving", "execution") for i in range(8)}
    hearing = evidence("responsibility", "customer_insight", customer=True, strength=1)
    choices = map_competencies(analysed(one, **strong, work_0_9=hearing), framework, TODAY).choices
    assert choices[-1].highlight == "work-0-9"
    assert choices[-1].competency == "customer_insight"


def test_a_duty_that_serves_nobody_in_particular_is_no_stand_in_for_customer_insight(framework: Framework) -> None:
    one = resume(job(0, "Baker", "Crust", period("2010", "2012"), *(f"Do {i}." for i in range(12))))
    strong = {f"work_0_{i}": evidence("accomplishment", "problem_solving", "execution") for i in range(5)}
    weak = evidence("responsibility", "customer_insight", strength=1)
    choices = map_competencies(analysed(one, **strong, work_0_9=weak), framework, TODAY).choices
    assert "work-0-9" not in {c.highlight for c in choices}


def test_a_result_of_today_stands_above_an_old_one_of_the_same_competency(framework: Framework) -> None:
    of = resume(
        job(0, "Picker", "Depot A", period("2009", "2012"), "Drove trucks without an accident.", "Load."),
        job(1, "Lead", "Depot B", period("2018"), "Cut wrong picks from 2% to 1%.", "Plan."),
    )
    old, new = (
        evidence("accomplishment", "execution", strength=4),
        evidence("accomplishment", "execution", "problem_solving", strength=4),
    )
    choices = map_competencies(analysed(of, work_0_0=old, work_1_0=new), framework, TODAY).choices
    assert [c.highlight for c in choices] == ["work-1-0", "work-0-0"]


def test_a_weak_line_of_an_old_job_is_no_fifth_highlight(framework: Framework) -> None:
    """Spreading over jobs is a preference between equals: it is no reason to show that somebody was once punctual."""
    old = job(0, "Dishwasher", "Diner", period("2009", "2009"), "Was never late.", "Wash.")
    new = job(1, "Manager", "Bistro", period("2016"), *(f"Cut {i}." for i in range(10)))
    strong = {f"work_1_{i}": evidence("accomplishment", "problem_solving", "execution") for i in range(4)}
    punctual = evidence("accomplishment", "attention_to_detail", strength=4)
    choices = map_competencies(analysed(resume(old, new), **strong, work_0_0=punctual), framework, TODAY).choices
    assert [c.highlight for c in choices] == ["work-1-3", "work-1-2", "work-1-1", "work-1-0"]


def test_a_duty_that_shows_nothing_is_no_highlight(framework: Framework) -> None:
    """As "opened files", years ago, which, tells neither how many, nor for whom, nor what came of it."""
    one = resume(job(0, "Clerk", "A", period("2012", "2014"), "Opened files.", "Greeted callers.", "Filed."))
    of = analysed(
        one,
        work_0_0=evidence("responsibility", "attention_to_detail", strength=1),
        work_0_1=evidence("responsibility", "communication", customer=True, strength=1),
    )
    assert [choice.highlight for choice in map_competencies(of, framework, TODAY).choices] == ["work-0-1"]


def test_the_name_of_an_award_stays_in_its_job(framework: Framework) -> None:
    of = resume(job(0, "Clerk", "A", period("2020"), "Team lead of the year 2020", "Won a prize for tills", "File."))
    won = evidence("accomplishment", "leadership", strength=4)
    named = replace(won, parse=(Token("Team", 0, 4, "team", "NOUN", "NN", "compound", 1),))
    mapped = map_competencies(analysed(of, work_0_0=named, work_0_1=won), framework, TODAY)
    assert [choice.highlight for choice in mapped.choices] == ["work-0-1"]


def test_what_is_told_in_the_first_person_is_no_name_of_an_award(framework: Framework) -> None:
    told = "By the end of the year I had opened 3 sites"
    of = resume(job(0, "Clerk", "A", period("2020"), told, "File."))
    words = ("By", "IN"), ("the", "DT"), ("end", "NN"), ("of", "IN"), ("the", "DT"), ("year", "NN"), ("I", "PRP")
    parse = tuple(Token(word, 0, len(word), word, "X", tag, "dep", 0) for word, tag in words)
    opened = replace(evidence("accomplishment", "execution", strength=4), parse=parse)
    mapped = map_competencies(analysed(of, work_0_0=opened), framework, TODAY)
    assert [choice.highlight for choice in mapped.choices] == ["work-0-0"]


def test_every_choice_says_why(framework: Framework) -> None:
    one = resume(job(0, "Nurse", "Ward 5", period("2015", "2019"), "Cut falls by 40%.", "File."))
    strong = evidence("accomplishment", "problem_solving", "customer_insight", customer=True, strength=4)
    reason = map_competencies(analysed(one, work_0_0=strong), framework, TODAY).choices[0].reason
    assert reason == (
        "accomplishment, a finished act and a number, solves a problem, shows customer insight, serves customers, "
        "tells a change and its number, 7 years ago"
    )


def test_what_leans_on_a_highlight_moves_with_it(framework: Framework) -> None:
    one = resume(job(0, "Nurse", "Ward 5", None, "File.", "Cut a.", "This took a year.", "Answer phones."))
    of = analysed(one, work_0_1=evidence("accomplishment", "problem_solving", strength=4))
    mapped = map_competencies(of, framework, TODAY)
    assert [c.highlight for c in mapped.choices] == ["work-0-1", "work-0-2"]
    order = [h.id for h in by_relevance(one.work[0], of, mapped.relevance)]
    assert order == ["work-0-1", "work-0-2", "work-0-0", "work-0-3"]


def test_what_leans_on_a_highlight_counts_under_its_label(framework: Framework) -> None:
    """Of three highlights and one that leans on one of them no four stand under one label."""
    texts = ("Cut a.", "This took a year.", "Cut b.", "Cut c.")
    one = resume(job(0, "Nurse", "Ward 5", None, *texts, *(f"Do {i}." for i in range(8))))
    strong = evidence("accomplishment", "problem_solving", "execution", customer=True, strength=4)
    of = analysed(one, **{f"work_0_{i}": strong for i in range(4)})
    groups = Counter(choice.competency for choice in map_competencies(of, framework, TODAY).choices)
    assert groups == {"problem_solving": 2, "execution": 2}


def test_what_leans_on_a_highlight_has_a_reason_of_its_own(framework: Framework) -> None:
    one = resume(job(0, "Nurse", "Ward 5", None, "Cut a.", "This took a year.", "File.", "Answer phones."))
    head, leaning = evidence("accomplishment", "problem_solving", strength=4), evidence("responsibility", strength=1)
    choices = map_competencies(analysed(one, work_0_0=head, work_0_1=leaning), framework, TODAY).choices
    assert [c.reason for c in choices] == [
        "accomplishment, a finished act and a number, solves a problem",
        "responsibility, an act",
    ]


def test_a_duty_that_is_the_roles_own_work_stands_with_the_accomplishments(framework: Framework) -> None:
    one = resume(job(0, "Nurse", "Ward 5", None, "Hold a family council.", *(f"Do {i}." for i in range(11))))
    council = replace(
        evidence("responsibility", "customer_insight", customer=True, strength=2),
        practice=(Cue(7, 21, "family council", "voice_of_customer"),),
    )
    strong = {f"work_0_{i}": evidence("accomplishment", "problem_solving", strength=4) for i in range(1, 6)}
    choices = map_competencies(analysed(one, work_0_0=council, **strong), framework, TODAY).choices
    assert "work-0-0" in {c.highlight for c in choices}
    assert choices[-1].grounds[0] == Ground(17, "responsibility that is the role's own work")


def test_the_roles_own_work_for_another_competency_opens_no_group_of_customer_insight(framework: Framework) -> None:
    one = resume(job(0, "Picker", "Depot", None, "Ranked 30 ideas.", "Cut noise.", *(f"Do {i}." for i in range(6))))
    ranked = Cue(0, 15, "Ranked 30 ideas", "rank_by")
    shown = evidence("accomplishment", "customer_insight", "strategy", strength=4)
    shown = replace(
        shown,
        practice=(ranked,),
        competencies=(shown.competencies[0], replace(shown.competencies[1], evidence=(ranked,))),
    )
    choices = map_competencies(analysed(one, work_0_0=shown), framework, TODAY).choices
    assert [c.competency for c in choices] == ["strategy"]


def test_a_gap_is_what_nothing_speaks_for(framework: Framework) -> None:
    """Neither a highlight that shows it, nor words for it in one that was not judged to."""
    one = resume(job(0, "Nurse", "Ward 5", None, "Cut a.", "File."))
    hinting = replace(evidence("accomplishment", "execution"), hints=(Competency("leadership", 0.3),))
    mapped = map_competencies(analysed(one, work_0_0=hinting), framework, TODAY)
    told = {c.id: c for c in mapped.coverage}
    assert told["leadership"].hints == ("work-0-0",)
    assert {"execution", "leadership"}.isdisjoint(gap.id for gap in mapped.gaps)
    assert [hint.id for hint in mapped.hinted] == ["leadership"]
    assert "strategy" in {gap.id for gap in mapped.gaps}


def test_certificates_courses_and_what_was_taught_to_oneself_show_curiosity(framework: Framework) -> None:
    one = replace(
        resume(job(0, "Nurse", "Ward 5", None, "File.")),
        certificates=(
            Certificate(Text("Product Management Foundations"), Text("BCS")),
            Certificate(Text("Driving licence classes B and BE")),
        ),
        education=(Education(Text("Pragmatic Institute")), Education(Text("Leeds University"), Text("BA"))),
        skills=(Item(Text("SQL (self-taught)")), Item(Text("Excel"))),
    )
    mapped = map_competencies(analysed(one), framework, TODAY)
    learning = next(c for c in mapped.coverage if c.id == "continuous_learning")
    assert learning.studies == ("Product Management Foundations, BCS", "Pragmatic Institute", "SQL (self-taught)")
    assert learning not in mapped.gaps
