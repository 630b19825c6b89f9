"""What holds for every rewriting, whatever the text."""

from __future__ import annotations

import json
import re
from collections import Counter
from functools import cache

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from resumetailor.evidence import Token
from resumetailor.nlp.parse import parse
from resumetailor.reframe.rewrite import RewriteContext, Rewriting, reason_text, rewrite
from resumetailor.reframe.syntax.sentence import Sentence
from resumetailor.resources import models

NUMBER = re.compile(r"\d+")
PIECES = """
    I\nwe\nresponsible for\nhandling\nand\n,\n;\ncutting\nby\n20%\nthe\nform\n$3K\nmanaged\nto\ntrain\nstaff
    in order to\nsuccessfully\nwas\nCSAT\nmy manager and I\n(\n)\n–\n.\nLed\nwhich\nreduced\nafter\nnever\nabout\n12
    patients\nduties included\nworked on\na report\n24/7
"""
TEXTS = st.lists(st.sampled_from(PIECES.split("\n")), max_size=12).map(" ".join) | st.text(max_size=40)


@cache
def parsed(text: str) -> tuple[Token, ...]:
    return next(iter(parse([text])))


def rewritten(text: str, current: bool) -> Rewriting:
    return rewrite(text, parsed(text), RewriteContext(current=current, parse=parsed))


@pytest.fixture(scope="module")
def highlights() -> list[str]:
    """Every third of the statements that the model is judged on."""
    lines = (models() / "data" / "dev.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line)["text"] for line in lines][::3]


@pytest.mark.parametrize("current", [False, True])
def test_rewriting_twice_changes_nothing_more(highlights: list[str], current: bool) -> None:
    for text in highlights:
        once = rewritten(text, current).text
        assert rewritten(once, current).text == once


@pytest.mark.parametrize("current", [False, True])
def test_numbers_stay(highlights: list[str], current: bool) -> None:
    for text in highlights:
        assert Counter(NUMBER.findall(rewritten(text, current).text)) == Counter(NUMBER.findall(text))


def test_a_change_names_its_rules_and_no_change_has_a_reason(highlights: list[str]) -> None:
    for text in highlights:
        outcome = rewritten(text, current=False)
        rules = [r.rule for r in outcome.rewrites]
        assert (outcome.reason is None) == bool(rules)
        assert len(set(rules)) == len(rules)
        assert outcome.reason is None or reason_text(outcome.reason)


@example("PAGE", False)
@settings(max_examples=150, deadline=None)
@given(TEXTS, st.booleans())
def test_no_text_is_an_error_and_each_step_begins_where_the_last_one_ended(text: str, current: bool) -> None:
    outcome = rewritten(text, current)
    states = [text, *(r.after for r in outcome.rewrites)]
    assert [r.before for r in outcome.rewrites] == states[:-1]
    assert outcome.text == states[-1]
    assert Counter(NUMBER.findall(outcome.text)) == Counter(NUMBER.findall(text))


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_a_sentence_gives_back_its_text(text: str) -> None:
    assert Sentence.of(text, parsed(text)).text == text
