"""What a highlight is worth to a product leader: each point can be counted by hand."""

from __future__ import annotations

from datetime import date

import pytest

from resumetailor.evidence import Evidence
from resumetailor.mapping.merit import merit, relevance, years_since
from resumetailor.resume import Period
from tests.made import evidence, period

TODAY = date(2026, 6, 15)
NOW, OLD = period("2020"), period("2009", "2011")


@pytest.mark.parametrize(
    ("shown", "text", "when", "points"),
    [
        (evidence("accomplishment", "execution", strength=4), "Ran 40 rounds.", NOW, 4),
        (evidence("accomplishment", "execution", strength=4), "Cut falls by 40%.", NOW, 5),
        (evidence("accomplishment", "problem_solving", strength=4), "Ran 40 rounds.", NOW, 6),
        (evidence("accomplishment", "customer_insight", strength=4), "Ran 40 rounds.", NOW, 6),
        (evidence("accomplishment", "execution", customer=True, strength=4), "Ran 40 rounds.", NOW, 5),
        (evidence("accomplishment", "execution", strength=4), "Ran 40 rounds.", OLD, 1),
        (evidence("responsibility", "execution", strength=2), "Run 40 rounds.", NOW, 2),
    ],
)
def test_merit_is_strength_and_what_the_highlight_tells_less_its_age(
    shown: Evidence, text: str, when: Period, points: int
) -> None:
    assert merit(shown, text, when, TODAY) == points


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
