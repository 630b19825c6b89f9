"""An accomplishment pulled apart, and how strong it is."""

from __future__ import annotations

import pytest

from resumetailor.evidence import Metric
from resumetailor.nlp.figures.quantities import quantities
from resumetailor.nlp.parse import parse
from resumetailor.nlp.parts import parts_of
from resumetailor.nlp.strength import strength_of


def understood(text):
    words = next(parse([text]))
    places = [(words[start].start, words[end - 1].end) for start, end in quantities(words)]
    return words, tuple(Metric(start, end, text[start:end]) for start, end in places)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Introduced a callback queue, which reduced abandoned calls from 14% to 6%.",
            {"action": "Introduced", "object": "a callback queue", "result": "reduced abandoned calls from 14% to 6%"},
        ),
        (
            "Improved turnover by rolling out a new scheduling tool",
            {"action": "Improved", "object": "turnover", "method": "by rolling out a new scheduling tool"},
        ),
        (
            "Recovered three at-risk accounts, resulting in $40k of renewals",
            {"action": "Recovered", "object": "three at-risk accounts", "result": "resulting in $40k of renewals"},
        ),
        (
            "Resolved billing complaints for small-business clients",
            {"action": "Resolved", "problem": "billing complaints", "beneficiary": "small-business clients"},
        ),
        ("Responsible for handling complaints", {"action": "handling", "problem": "complaints"}),
    ],
)
def test_each_part_told_is_found(text, parts):
    words, metrics = understood(text)
    found = {(part.role, part.text) for part in parts_of(text, words, metrics)}
    assert set(parts.items()) <= found


@pytest.mark.parametrize("text", ["", "•", "Java, SQL, Excel", "Winner of the sales cup"])
def test_what_tells_no_act_has_no_action(text):
    words, metrics = understood(text)
    assert not [part for part in parts_of(text, words, metrics) if part.role == "action"]


@pytest.mark.parametrize(
    ("kind", "text", "strength"),
    [
        ("accomplishment", "Cut calls by 18%", 4),
        ("accomplishment", "Wrote 85 articles. Self-service is now at 31%", 4),
        ("accomplishment", "Won the regional prize", 3),
        ("accomplishment", "Manage 18 accounts", 2),
        ("responsibility", "Answer 60 calls a day", 2),
        ("responsibility", "Answer phones", 1),
        ("responsibility", "Responsible for the rota", 0),
        ("other", "Excellent problem solver", 0),
    ],
)
def test_strength_grows_from_claims_to_measured_results(kind, text, strength):
    words, metrics = understood(text)
    assert strength_of(kind, metrics, words) == strength
