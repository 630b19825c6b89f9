"""Curiosity is shown by what was learnt by choice; what a job or the law asks for is none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from resumetailor.framework import load_framework
from resumetailor.mapping.studies import is_required, required_credentials, studies
from resumetailor.resume import Item, Text
from tests.made import resume


@pytest.mark.parametrize("credential", required_credentials().examples)
def test_what_law_or_an_employer_asks_for_is_required(credential: str) -> None:
    assert is_required(credential)


@pytest.mark.parametrize("credential", required_credentials().counterexamples)
def test_what_was_learnt_by_choice_is_not(credential: str) -> None:
    assert not is_required(credential)


@pytest.mark.parametrize(
    ("skill", "studied"),
    [
        ("Figma (self-taught)", True),
        ("Python, bootcamp", True),
        ("CSPO", True),
        ("First aid", False),
        ("Staff training", False),
        ("Workshop facilitation", False),
        ("Excel", False),
    ],
)
def test_a_skill_is_a_study_if_it_says_that_it_was_learnt(skill: str, studied: bool) -> None:
    told = load_framework()["continuous_learning"].studies
    assert bool([*studies(replace(resume(), skills=(Item(Text(skill)),)), told)]) is studied
