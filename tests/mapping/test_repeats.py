"""Achievements that name no job are evidence as a job's highlights are, and what a job tells as well counts once."""

from __future__ import annotations

from datetime import date

import pytest

from resumetailor.framework import load_framework
from resumetailor.mapping import map_competencies
from resumetailor.mapping.repeats import repeated
from resumetailor.reframe.counted_facts import summary
from resumetailor.reframe.questions import questions
from resumetailor.tailored import TailoredHighlight
from tests.made import analysed, evidence, job, period, resume

TODAY = date(2026, 6, 15)
STRONG = evidence("accomplishment", "problem_solving", strength=4)
CALLS = "Cut repeat calls by 18% with a new guide."


@pytest.mark.parametrize("told", ["Cut repeat calls by 18%", "Reduced repeat calls by 18%.", CALLS])
def test_an_achievement_that_a_job_tells_as_fully_is_repeated(told: str) -> None:
    assert repeated(resume(job(0, "Clerk", "Moor Mill", None, CALLS), achieved=(told,))) == {"achievements-0-0"}


def test_what_a_job_tells_more_shortly_than_an_achievement_is_repeated_there() -> None:
    assert repeated(resume(job(0, "Clerk", "Moor Mill", None, "Cut repeat calls."), achieved=(CALLS,))) == {"work-0-0"}


@pytest.mark.parametrize("told", ["Cut repeat calls by 23% with a new guide.", "Won back 14 lost accounts."])
def test_another_number_or_act_is_another_achievement(told: str) -> None:
    assert repeated(resume(job(0, "Clerk", "Moor Mill", None, CALLS), achieved=(told,))) == frozenset()


def test_what_is_told_twice_comes_to_the_top_with_its_job_and_counts_once() -> None:
    one = resume(job(0, "Clerk", "Moor Mill", None, CALLS, "Filed post."), achieved=("Cut repeat calls by 18%",))
    of = analysed(one, work_0_0=STRONG, achievements_0_0=STRONG)
    mapped = map_competencies(of, load_framework(), TODAY)
    assert [choice.highlight for choice in mapped.choices] == ["work-0-0"]
    assert [c.highlights for c in mapped.coverage if c.id == "problem_solving"] == [("work-0-0",)]
    assert "achievements-0-0" not in dict(questions(of, mapped))


@pytest.mark.parametrize(("achieved", "chosen"), [(1, 1), (2, 2), (3, 2), (4, 3), (6, 3)])
def test_strong_achievements_come_to_the_top_but_for_a_third(achieved: int, chosen: int) -> None:
    """Of six three stay, because three under one label is all that there is place for."""
    one = resume(job(0, "Clerk", "Moor Mill", None), achieved=tuple(f"Cut {i} steps." for i in range(achieved)))
    strong = evidence("accomplishment", "problem_solving", customer=True, strength=4)
    of = analysed(one, **{f"achievements_0_{i}": strong for i in range(achieved)})
    assert len(map_competencies(of, load_framework(), TODAY).choices) == chosen


def test_between_equals_the_job_that_can_be_cited_comes_first() -> None:
    one = resume(job(0, "Clerk", "Moor Mill", None, "Cut steps.", "Filed post."), achieved=("Won a round.",))
    of = analysed(one, work_0_0=STRONG, achievements_0_0=STRONG)
    assert map_competencies(of, load_framework(), TODAY).choices[0].highlight == "work-0-0"


def test_an_achievement_of_no_job_is_no_result_of_the_job_that_the_profile_names() -> None:
    when = period("2019-03")
    for jobs in ((job(0, "Clerk", "Moor Mill", when),), (job(0, None, None, None),)):
        one = resume(*jobs, achieved=(CALLS, "Filed post."))
        of = analysed(one, achievements_0_0=evidence("accomplishment", strength=4))
        lines = [TailoredHighlight(h.id, h.text.value, h.text.value) for h in one.highlights()]
        facts = summary(of, map_competencies(of, load_framework(), TODAY), lines, TODAY)
        assert not [fact for fact in facts if fact.rule == "summary.result"]
