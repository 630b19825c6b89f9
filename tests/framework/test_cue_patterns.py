"""The pattern language of the lexicons."""

from __future__ import annotations

import pytest

from resumetailor.evaluate import read_labelled
from resumetailor.framework import load_framework
from resumetailor.framework.lexicon import flags
from resumetailor.framework.matching import Index, shortest_matches
from resumetailor.framework.patterns import BadPattern, compile_pattern, inflect, word_classes
from resumetailor.nlp.cues import text_of
from resumetailor.nlp.parse import parsed
from resumetailor.resources import models

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


def test_an_index_tells_every_pattern_that_matches_and_few_others():
    texts = [highlight.text for highlight in read_labelled(models() / "data" / "dev.jsonl")]
    classes = {**word_classes().classes, **load_framework().words}
    patterns = [
        compile_pattern(pattern, classes)
        for label in (*flags(), *load_framework())
        for cue in label.cues
        for pattern in cue.match
    ]
    index = Index(patterns)
    for text in map(text_of, parsed(texts[:60])):
        possible = set(index.possible(text))
        assert {n for n, pattern in enumerate(patterns) if shortest_matches([pattern], text)} <= possible
        assert len(possible) < len(patterns) / 10


def test_an_index_of_nothing_tells_nothing():
    (doc,) = parsed(["Led a team"])
    assert list(Index([]).possible(text_of(doc))) == []


def test_inflection_knows_regular_and_irregular_forms():
    assert {"planned", "planning", "plans"} <= inflect("plan")
    assert {"studies", "studied", "studying"} <= inflect("study")
    assert "taught" in inflect("teach")
    assert {"rebuilt", "rebuilding"} <= inflect("rebuild")
    assert "children" in inflect("child")
    assert not {"seed", "used", "noted"} & (inflect("see") | inflect("us") | inflect("not"))
    assert inflect("=leads") == {"leads"}
