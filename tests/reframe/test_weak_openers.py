"""What the table of weak openers asks for, counted over the labelled highlights."""

from __future__ import annotations

import pytest

from tests.reframe.openers_count import counts, highlights, totals, weak_opener


def test_more_than_four_of_five_weak_openers_are_rewritten() -> None:
    rewritten, left = totals(counts(highlights()))
    assert rewritten > 4 * left


@pytest.mark.parametrize(
    ("text", "opener"),
    [
        ("Responsible for handling refunds.", "responsible for"),
        ("I was in charge of ordering supplies.", "in charge of"),
        ("Dealt with late deliveries.", "dealt with"),
        ("I was auditing contracts.", "I did"),
        ("Responsible for the rota and holiday cover.", None),
        ("Responsible for increasing sales.", None),
        ("Responsible for planning and rollout of network projects.", None),
        ("In charge of six waiters.", None),
        ("Looked after the website.", None),
        ("Served as deputy for the shift manager.", "served as a role for"),
        ("Served as deputy for the shift manager, trained two waiters.", None),
        ("Served as deputy for the Red Cross and United Way.", "served as a role for"),
        ("Served as sergeant responsible for the stores.", None),
        ("Handled refunds.", None),
    ],
)
def test_what_counts_is_an_act_and_no_area_and_no_outcome(text: str, opener: str | None) -> None:
    assert weak_opener(text) == opener
