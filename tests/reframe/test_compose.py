"""What depends on where a highlight is printed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from resumetailor.analyse import analyse_all
from resumetailor.framework import load_framework
from resumetailor.mapping import map_competencies
from resumetailor.reframe.compose import Direction, reframe
from tests.made import evidence, job, period, resume

TODAY = date(2026, 6, 15)
DUTY = "Reported CSAT to the board weekly."
RESULT = "Raised CSAT from 71% to 84% by calling guests back."


@pytest.mark.parametrize(
    ("profile", "above", "below"),
    [
        ((), RESULT.replace("CSAT", "customer satisfaction (CSAT)"), DUTY),
        (("Clerk who watches CSAT.",), RESULT, DUTY),
    ],
)
def test_an_acronym_is_spelled_out_only_where_it_is_printed_first(
    profile: tuple[str, ...], above: str, below: str
) -> None:
    """The earlier job's result stands above the job held last; what the profile says unexplained stays so."""
    jobs = (
        job(0, "Lead", "B", period("2018", "2020"), DUTY, "Filed letters."),
        job(1, "Clerk", "A", period("2010", "2018"), RESULT, "Filed forms."),
    )
    of = next(analyse_all([resume(*jobs, summary=profile)], load_framework()))
    judged = {
        "work-0-0": evidence("responsibility", strength=0),
        "work-1-0": evidence("accomplishment", "execution", strength=4),
    }
    judged = {id: replace(made, parse=of.evidence[id].parse) for id, made in judged.items()}
    of = replace(of, evidence={**of.evidence, **judged})
    printed = reframe(of, map_competencies(of, load_framework(), TODAY), Direction("product management", TODAY))
    assert above in [s.highlight.text for group in printed.selected for s in group.selections]
    assert below in [h.text for h in printed.work[0].highlights]
