"""Which highlights speak for which competency, and which are chosen for the top."""

from __future__ import annotations

from collections import Counter

import pytest

from resumetailor.framework import Framework, load_framework
from resumetailor.mapping import (
    FEWEST_CHOSEN,
    MOST_CHOSEN,
    MOST_GROUPS,
    MOST_IN_A_GROUP,
    by_relevance,
    map_competencies,
)
from tests.made import analysed, evidence, job, resume


@pytest.fixture(scope="module")
def framework() -> Framework:
    return load_framework()


def test_coverage_names_every_competency_and_gaps_those_without_evidence(framework: Framework) -> None:
    one = resume(job(0, "Nurse", "Ward 5", None, "Cut errors.", "Answered phones."))
    mapped = map_competencies(analysed(one, work_0_0=evidence("accomplishment", "problem_solving")), framework)
    assert [c.id for c in mapped.coverage] == [c.id for c in framework]
    assert {c.id for c in mapped.coverage} - {c.id for c in mapped.gaps} == {"problem_solving"}


def test_a_job_keeps_at_least_half_of_its_highlights(framework: Framework) -> None:
    one = resume(job(0, "Nurse", "Ward 5", None, "Cut a.", "Cut b.", "Cut c."))
    strong = evidence("accomplishment", "problem_solving")
    mapped = map_competencies(analysed(one, work_0_0=strong, work_0_1=strong, work_0_2=strong), framework)
    assert len(mapped.choices) == 1


def test_a_job_with_one_highlight_keeps_it(framework: Framework) -> None:
    one = resume(job(0, "Nurse", "Ward 5", None, "Cut a."))
    mapped = map_competencies(analysed(one, work_0_0=evidence("accomplishment", "problem_solving")), framework)
    assert mapped.choices == ()


def test_duties_come_after_accomplishments_and_only_fill_up_to_four(framework: Framework) -> None:
    one = resume(job(0, "Nurse", "Ward 5", None, *(f"Do {i}." for i in range(20))))
    duty = evidence("responsibility", "problem_solving", customer=True)
    by_highlight = {f"work_0_{i}": duty for i in range(20)} | {"work_0_9": evidence("accomplishment", "execution")}
    choices = map_competencies(analysed(one, **by_highlight), framework).choices
    assert choices[0].highlight == "work-0-9"
    assert len(choices) == FEWEST_CHOSEN


def test_the_top_has_at_most_eight_highlights_under_four_labels(framework: Framework) -> None:
    ids = [c.id for c in framework]
    jobs = [job(n, "Clerk", f"Firm {n}", None, *(f"Cut {i}." for i in range(12))) for n in range(6)]
    of = resume(*jobs)
    all_strong = {
        h.id.replace("-", "_"): evidence("accomplishment", ids[i % 12]) for i, h in enumerate(of.highlights())
    }
    choices = map_competencies(analysed(of, **all_strong), framework).choices
    assert len(choices) == MOST_CHOSEN
    groups = Counter(c.competency for c in choices)
    assert len(groups) <= MOST_GROUPS
    assert max(groups.values()) <= MOST_IN_A_GROUP


def test_choices_are_spread_over_jobs(framework: Framework) -> None:
    jobs = [job(n, "Clerk", f"Firm {n}", None, *(f"Cut {i}." for i in range(12))) for n in range(3)]
    of = resume(*jobs)
    strong = {h.id.replace("-", "_"): evidence("accomplishment", "execution") for h in of.highlights()}
    choices = map_competencies(analysed(of, **strong), framework).choices
    assert {c.highlight.rsplit("-", 1)[0] for c in choices} == {"work-0", "work-1", "work-2"}


def test_a_highlight_stands_under_a_leading_competency_if_it_shows_one(framework: Framework) -> None:
    one = resume(job(0, "Nurse", "Ward 5", None, "Cut a.", "File."))
    both = evidence("accomplishment", "execution", "customer_insight")
    assert map_competencies(analysed(one, work_0_0=both), framework).choices[0].competency == "customer_insight"


def test_between_equals_a_measured_change_is_chosen(framework: Framework) -> None:
    of = resume(job(0, "Nurse", "Ward 5", None, "Led 40 rounds.", "Cut falls by 40%.", "File."))
    equal = evidence("accomplishment", "execution", strength=4)
    choices = map_competencies(analysed(of, work_0_0=equal, work_0_1=equal), framework).choices
    assert [c.highlight for c in choices] == ["work-0-1"]


def test_every_choice_says_why(framework: Framework) -> None:
    one = resume(job(0, "Nurse", "Ward 5", None, "Cut a.", "File."))
    strong = evidence("accomplishment", "problem_solving", customer=True, strength=4)
    reason = map_competencies(analysed(one, work_0_0=strong), framework).choices[0].reason
    assert reason == "accomplishment, solves a problem, serves customers, evidence strength 4 of 4"


def test_what_leans_on_a_highlight_moves_with_it(framework: Framework) -> None:
    one = resume(job(0, "Nurse", "Ward 5", None, "File.", "Cut a.", "This took a year.", "Answer phones."))
    of = analysed(one, work_0_1=evidence("accomplishment", "problem_solving", strength=4))
    mapped = map_competencies(of, framework)
    assert [c.highlight for c in mapped.choices] == ["work-0-1", "work-0-2"]
    order = [h.id for h in by_relevance(one.work[0], of, mapped.relevance)]
    assert order == ["work-0-1", "work-0-2", "work-0-0", "work-0-3"]
