"""What is added to a resume is spelled in its own variety of English."""

from __future__ import annotations

import pytest

from resumetailor.english.variety import spelled_in, spelling_varieties

LEXICON = spelling_varieties()


@pytest.mark.parametrize(("british", "american"), LEXICON.examples.items())
def test_words_take_the_endings_of_the_variety(british: str, american: str) -> None:
    assert spelled_in("american", british) == american
    assert spelled_in("british", american) == british
    assert spelled_in("british", british) == british


@pytest.mark.parametrize("text", LEXICON.counterexamples)
def test_words_of_either_variety_stay(text: str) -> None:
    assert spelled_in("american", text) == spelled_in("british", text) == text
