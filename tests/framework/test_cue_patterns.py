"""The pattern language of the lexicons."""

from __future__ import annotations

import pytest

from resumetailor.framework.matching import shortest_matches
from resumetailor.framework.patterns import BadPattern, compile_pattern, inflect
from resumetailor.nlp.cues import text_of
from resumetailor.nlp.parse import parsed

CLASSES = {"people": ("guest", "child")}


def matches(pattern: str, text: str) -> bool:
    return bool(shortest_matches([compile_pattern(pattern, CLASSES)], text_of(next(iter(parsed([text]))))))


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("resolve|settle .. complaint", "Settling long-running noise complaints"),
        ("teach .. {people}", "Taught the children to swim"),
        ("lead/VERB .. team", "Led a small team"),
        ("=leads", "Bought leads"),
        ("key? account", "Managed accounts"),
        ("^ point of contact", "Point of contact for contractors"),
        ("# {people}", "Served 40 guests"),
        ("by #|half", "Fell by half"),
        ("follow-up", "Followed up with owners"),
    ],
)
def test_it_matches(pattern, text):
    assert matches(pattern, text)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("resolve .. complaint", "Resolved it. Filed a complaint"),
        ("lead/VERB", "Cut the lead time"),
        ("=lead", "Led a team"),
        ("^ contact", "Point of contact"),
        ("# {people}", "Served many guests"),
    ],
)
def test_it_does_not_match(pattern, text):
    assert not matches(pattern, text)


@pytest.mark.parametrize("pattern", ["", "..", "help ..", ".. help", "{nobody}", "a-b|c", "key?", "#"])
def test_what_cannot_be_read_or_found_is_refused(pattern):
    with pytest.raises(BadPattern):
        compile_pattern(pattern, CLASSES)


def test_inflection_knows_regular_and_irregular_forms():
    assert {"planned", "planning", "plans"} <= inflect("plan")
    assert {"studies", "studied", "studying"} <= inflect("study")
    assert "taught" in inflect("teach")
    assert inflect("=leads") == {"leads"}
