"""What says how well something is known, and what only has such a word in it."""

from __future__ import annotations

import pytest

from resumetailor.segment.text import levels


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
