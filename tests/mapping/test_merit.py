"""What a highlight is worth to a product leader: each point can be counted by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from resumetailor.evidence import Cue, Evidence
from resumetailor.mapping.merit import STANDING, grounds, relevance, standing, years_since
from resumetailor.resume import Period
from tests.made import evidence, period

TODAY = date(2026, 6, 15)
NOW, OLD = period("2020"), period("2009", "2011")
PLAIN = evidence("accomplishment", "execution", strength=4)
DUTY = replace(PLAIN, opening="duty")


@pytest.mark.parametrize(
    ("shown", "text", "when", "points"),
    [
        (PLAIN, "Ran 40 rounds.", NOW, 4),
        (PLAIN, "Cut falls by 40%.", NOW, 5),
        (PLAIN, "Cut falls from 10 to 6.", NOW, 6),
        (replace(PLAIN, practice=(Cue(0, 9, "Wrote PRD", "write_requirements"),)), "Wrote PRD for 3 teams.", NOW, 7),
        (replace(PLAIN, opening="shared"), "Helped run 40 rounds.", NOW, 3),
        (replace(PLAIN, opening="undergone"), "Was asked to run 40 rounds.", NOW, 2),
        (PLAIN, "Dropped our first choice.", NOW, 4),
        (evidence("accomplishment", "problem_solving", strength=4), "Ran 40 rounds.", NOW, 6),
        (evidence("accomplishment", "customer_insight", strength=4), "Ran 40 rounds.", NOW, 6),
        (evidence("accomplishment", "execution", customer=True, strength=4), "Ran 40 rounds.", NOW, 5),
        (PLAIN, "Ran 40 rounds.", OLD, 1),
        (evidence("responsibility", "execution", strength=2), "Run 40 rounds.", NOW, 2),
    ],
)
def test_merit_is_strength_and_what_the_highlight_tells_less_what_is_not_its_own_and_its_age(
    shown: Evidence, text: str, when: Period, points: int
) -> None:
    assert relevance(shown, text, when, TODAY) - STANDING[shown.kind] == points


def test_each_point_has_its_ground() -> None:
    told = grounds(replace(PLAIN, opening="shared"), "Helped cut falls by 40%.", OLD, TODAY)
    assert [(ground.points, ground.words) for ground in told] == [
        (20, "accomplishment"),
        (4, "a finished act and a number"),
        (1, "tells a change and its number"),
        (-1, "a part in what others did"),
        (-3, "15 years ago"),
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Duties included cash handling and sales (ranked 3rd of 41 reps).", "responsibility"),
        ("Was in charge of the weekly email; 14 of the issues I flagged were fixed.", "accomplishment"),
        ("Tasked with a callback queue, abandoned calls fell from 19% to 8%.", "accomplishment"),
    ],
)
def test_what_opens_as_a_duty_is_one_unless_it_tells_what_came_of_it(text: str, kind: str) -> None:
    assert standing(DUTY, text) == kind


def test_an_accomplishment_comes_before_a_duty_whatever_the_duty_tells() -> None:
    plain = evidence("accomplishment", "execution", strength=2)
    rich = evidence("responsibility", "problem_solving", "customer_insight", customer=True, strength=2)
    assert relevance(plain, "Ran rounds.", OLD, TODAY) > relevance(rich, "Cut falls by 40%.", NOW, TODAY)


@pytest.mark.parametrize(
    ("when", "years"),
    [(NOW, 0), (OLD, 15), (None, 0), (period("2021", "2030"), 0)],
    ids=["goes on", "ended", "not dated", "ends in the future"],
)
def test_years_are_counted_from_the_end(when: Period | None, years: int) -> None:
    assert years_since(when, TODAY) == years
