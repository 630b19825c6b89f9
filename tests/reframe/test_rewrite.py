"""Rewriting one highlight: every rule's own examples, the taste of the golden cases, and what may never happen."""

from __future__ import annotations

from functools import cache

import pytest

from resumetailor.evidence import Token
from resumetailor.nlp.parse import parse
from resumetailor.reframe.acronyms import known_acronyms
from resumetailor.reframe.acts import acts
from resumetailor.reframe.casing import small_letters
from resumetailor.reframe.openers import openers
from resumetailor.reframe.result_first import results
from resumetailor.reframe.rewrite import RewriteContext, Rewriting, rewrite
from resumetailor.reframe.rules import Rule
from resumetailor.reframe.wording import plain_words


@cache
def parsed(text: str) -> tuple[Token, ...]:
    return next(iter(parse([text])))


def rewritten(text: str, **facts: object) -> Rewriting:
    return rewrite(text, parsed(text), RewriteContext(**{"current": False, "parse": parsed, **facts}))  # type: ignore[arg-type]


RULES: list[Rule] = [
    *openers().openers,
    *acts().light_verbs,
    *acts().phrases,
    *plain_words().phrases,
    *plain_words().verbs,
    *plain_words().fillers,
]
GOLDEN = {**known_acronyms().examples, **results().examples, **small_letters().examples}
LEFT = (*known_acronyms().left, *results().left, *small_letters().left)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_does_what_its_examples_say(rule: Rule) -> None:
    for before, after in rule.examples.items():
        outcome = rewritten(before)
        assert outcome.text == after
        assert rule.id in {r.rule for r in outcome.rewrites}
    for before, after in rule.current.items():
        assert rewritten(before, current=True).text == after
    for text in rule.left:
        assert rule.id not in {r.rule for r in rewritten(text).rewrites}
    assert rule.examples or rule.risk == "R"


@pytest.mark.parametrize(("before", "after"), GOLDEN.items())
def test_acronyms_results_and_capitals(before: str, after: str) -> None:
    assert rewritten(before).text == after


@pytest.mark.parametrize("text", LEFT)
def test_texts_that_stay(text: str) -> None:
    assert rewritten(text).text == text
