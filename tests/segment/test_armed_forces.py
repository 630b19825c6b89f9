"""Armed forces, their units and bases are known by armed_forces.yml; its examples and counterexamples."""

import pytest

from resumetailor.segment.text import armed_forces

WORDS = armed_forces.words()


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule, texts in WORDS.examples.items() for text in texts])
def test_an_example_is_one(rule: str, text: str) -> None:
    assert getattr(armed_forces, rule)(text)


@pytest.mark.parametrize(
    ("rule", "text"), [(rule, text) for rule, texts in WORDS.counterexamples.items() for text in texts]
)
def test_what_is_like_it_is_none(rule: str, text: str) -> None:
    assert not getattr(armed_forces, rule)(text)
