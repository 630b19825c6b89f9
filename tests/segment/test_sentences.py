"""Where a job told in prose is split."""

from __future__ import annotations

import pytest

from resumetailor.segment.text.lines import Line
from resumetailor.segment.text.sentences import sentences
from resumetailor.source import Block, Location


def split(text: str) -> list[str]:
    return [str(s) for s in sentences(Line(Block(text, Location("word/document.xml", 0)), 0, 0, len(text)))]


@pytest.mark.parametrize(
    "sentence",
    [
        "Cut cost by 3.5 points in the U.S. Midwest.",
        "Used tools, e.g. Excel and Access.",
        "Reported to Dr. Smith and J. R. Hale.",
        "Wrote no. 14 of the series.",
        "Grew sales to approx. 40 units.",
        "Worked at St. Mary’s on Mondays.",
    ],
)
def test_abbreviations_decimals_and_initials_end_no_sentence(sentence: str) -> None:
    assert split(sentence + " Then left.") == [sentence, "Then left."]


def test_a_sentence_may_end_in_a_bracket_or_an_abbreviation() -> None:
    assert split("Sold (mostly) pens etc. They asked “why?” I told them.") == [
        "Sold (mostly) pens etc.",
        "They asked “why?”",
        "I told them.",
    ]


def test_text_without_a_stop_is_one_sentence() -> None:
    assert split("Cashing up and stock rotation") == ["Cashing up and stock rotation"]
