"""What says how well something is known, and what only has such a word in it."""

from __future__ import annotations

import pytest

from resumetailor.english import levels


@pytest.mark.parametrize("text", levels.words().examples)
def test_levels_are_told_by_their_words(text: str) -> None:
    assert levels.is_level(text)


@pytest.mark.parametrize("text", levels.words().counterexamples)
def test_names_with_such_words_are_no_levels(text: str) -> None:
    assert not levels.is_level(text)


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Jira / Confluence good", "good"),
        ("English business fluent (C1)", "business fluent (C1)"),
        ("SAP basic knowledge", "basic knowledge"),
        ("Polish – native", "native"),
        ("Advanced Excel", None),
        ("Fluent", None),
    ],
)
def test_a_level_may_stand_behind_a_name(text: str, level: str | None) -> None:
    assert levels.behind(text) == level


@pytest.mark.parametrize("text", ["Written: Novice", "Reading B2", "speaking – 4/5", "spoken interaction C1"])
def test_the_level_of_a_part_of_a_language_is_none_of_its_own(text: str) -> None:
    assert levels.rates_ability(text)


@pytest.mark.parametrize("text", ["Polish: fluent", "Reading", "Writing for children", "B2", "Public speaking – good"])
def test_a_language_a_skill_or_a_level_alone_is_no_part_of_a_language(text: str) -> None:
    assert not levels.rates_ability(text)
