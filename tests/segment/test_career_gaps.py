"""What tells of a time without employment, and what only begins so."""

from __future__ import annotations

import pytest

from resumetailor.segment.entries import career_gaps

WORDS = career_gaps.words()


@pytest.mark.parametrize("text", WORDS.examples)
def test_gaps_are_told_by_their_words(text: str) -> None:
    assert career_gaps.tells_gap(text, dated=False)


@pytest.mark.parametrize("text", WORDS.dated_examples)
def test_beside_a_period_less_tells_a_gap(text: str) -> None:
    assert career_gaps.tells_gap(text, dated=True)
    assert not career_gaps.tells_gap(text, dated=False)


@pytest.mark.parametrize("text", (*WORDS.counterexamples, *WORDS.dated_counterexamples))
def test_posts_that_begin_so_are_no_gaps(text: str) -> None:
    assert not career_gaps.tells_gap(text, dated=True)
