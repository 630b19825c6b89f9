"""The classifier's parts: what it sees of a word, how batches are judged, how scores become decisions."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from resumetailor.evidence import FLAGS, KINDS
from resumetailor.nlp.classifier.decisions import MOST, WEIGHED, Decisions, Weighing, log_odds
from resumetailor.nlp.classifier.labels import COMPETENCIES, OUTPUTS
from resumetailor.nlp.classifier.network import Network, open_network, save_network
from resumetailor.nlp.features import LONGEST, SHAPES, TABLES, UNKNOWN, Vocabulary, normalised, shape
from resumetailor.nlp.parse import parse
from resumetailor.resources import models

VOCABULARY = Vocabulary(("0", "cut", "costs", "nurse"), ("VBD", "CD"), ("ROOT",))


@pytest.mark.parametrize(("word", "expected"), [("Cut", "cut"), ("18", "0"), ("2,500", "0,0"), ("Q3", "q0")])
def test_spelling_is_folded(word: str, expected: str) -> None:
    assert normalised(word) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [("sold", "lower"), ("Sold", "title"), ("SQL", "upper"), ("18", "number"), ("%", "sign"), ("iOS", "mixed")],
)
def test_a_word_has_one_shape(word: str, expected: str) -> None:
    assert shape(word) == expected
    assert expected in SHAPES


def test_a_word_without_row_of_its_own_takes_its_lemmas() -> None:
    (cuts,) = [t for t in next(parse(["Cuts waste."])) if t.text == "Cuts"]
    rows = VOCABULARY.encode([cuts])
    assert rows.shape == (1, len(TABLES))
    assert rows[0, 0] == VOCABULARY.word_rows["cut"]


def test_an_occupation_always_has_a_row() -> None:
    assert VOCABULARY.occupation("").tolist() == [UNKNOWN]
    assert VOCABULARY.occupation("Nurse (RN)").tolist() == [VOCABULARY.word_rows["nurse"], UNKNOWN]


def test_very_long_texts_are_seen_in_part() -> None:
    (long,) = parse(["word " * 300])
    assert len(VOCABULARY.encode(long)) == LONGEST


@pytest.fixture(scope="module")
def network() -> Network:
    return open_network(models() / "highlights" / "resumetailor_classifier" / "network.npz")


def test_company_changes_nothing(network: Network) -> None:
    """A highlight of five words is judged alike alone and in a batch with one of sixty."""
    rng = np.random.default_rng(0)
    words = [rng.integers(0, 6, (length, len(TABLES))).astype(np.int32) for length in (5, 60, 0)]
    seen = [(w, np.array([1], dtype=np.int32)) for w in words]
    together = network.logits(seen)
    for one, logits in zip(seen, together, strict=True):
        assert network.logits([one])[0] == pytest.approx(logits, abs=1e-3)


def test_nothing_to_judge_is_nothing_judged(network: Network) -> None:
    assert network.logits([]).shape == (0, OUTPUTS)


def test_weights_survive_the_disk(network: Network, tmp_path: Path) -> None:
    save_network(network, tmp_path / "network.npz")
    again = open_network(tmp_path / "network.npz")
    assert (again.layers, again.heads) == (network.layers, network.heads)
    for name, table in network.tables.items():
        assert np.abs(again.tables[name] - table).max() <= np.abs(table).max() / 100


def test_the_kinds_log_odds_are_of_one_against_the_others() -> None:
    odds = log_odds(np.array([[1.0, 0.0, 0.0, 5.0, 6.0] + [0.0] * (OUTPUTS - 5)], dtype=np.float32))
    probability = np.e / (np.e + 2)
    assert odds.shape == (1, len(WEIGHED))
    assert odds[0, 0] == pytest.approx(np.log(probability / (1 - probability)), abs=1e-5)
    assert odds[0, WEIGHED.index("customer_facing")] == 6


def test_leaving_a_word_out_is_pooling_the_others(network: Network) -> None:
    """`without` answers as if the word's state had not been there."""
    state = np.random.default_rng(1).normal(size=(6, network.weights["place"].shape[1])).astype(np.float32)
    for word in range(5):
        rest = np.delete(state, word + 1, axis=0)
        expected = network._answer(network._pooled(rest[None]))
        assert network.without([(state, [word])]) == pytest.approx(expected, abs=1e-3)


def test_words_are_left_out_alike_alone_and_among_others(network: Network) -> None:
    rng = np.random.default_rng(2)
    asked = [
        (rng.normal(size=(size, network.weights["place"].shape[1])).astype(np.float32), words)
        for size, words in ((9, [0, 3, 7]), (4, [1]), (9, [2, 5]), (6, [4, 0]))
    ]
    alone = np.concatenate([network.without([one]) for one in asked])
    assert network.without(asked) == pytest.approx(alone, abs=1e-4)


EVEN = Decisions({label: Weighing(model=1, rules=1, bias=0, threshold=0.5) for label in WEIGHED})
SCORES = dict.fromkeys((*KINDS, *FLAGS, *COMPETENCIES), 0.1)


def test_the_models_own_answer_is_weighed_for_all_highlights_at_once() -> None:
    doubtful = Decisions({label: Weighing(model=0.5, rules=1, bias=-1, threshold=0.5) for label in WEIGHED})
    assert doubtful.weighed(np.full((2, len(WEIGHED)), 6, dtype=np.float32)).tolist() == [[2.0] * len(WEIGHED)] * 2


def test_the_three_strongest_competencies_hold_the_strongest_first() -> None:
    scores = SCORES | {"strategy": 0.7, "execution": 0.9, "leadership": 0.8, "problem_solving": 0.6}
    decision = EVEN.decide(scores, COMPETENCIES)
    assert decision.competencies == ("execution", "leadership", "strategy")
    assert decision.flags == {"problem_solving"}


def test_other_has_no_other_label() -> None:
    decision = EVEN.decide(SCORES | {"other": 0.9, "customer_facing": 0.9, "strategy": 0.9}, COMPETENCIES)
    assert (decision.kind, decision.flags, decision.competencies) == ("other", frozenset(), ())


def test_a_competency_of_the_users_own_holds_by_its_cues() -> None:
    decision = EVEN.decide(SCORES | {"beekeeping": 0.5}, (*COMPETENCIES, "beekeeping"))
    assert decision.competencies == ("beekeeping",)


@given(st.lists(st.floats(-8, 8), min_size=len(WEIGHED), max_size=len(WEIGHED)), st.floats(0, 1))
def test_cues_never_lower_a_score(odds: list[float], cue: float) -> None:
    without, with_cue = EVEN.scores(odds, {}), EVEN.scores(odds, {"strategy": cue})
    assert with_cue["strategy"] >= without["strategy"]
    assert sum(with_cue[kind] for kind in KINDS) == pytest.approx(1)
    assert len(EVEN.decide(with_cue, COMPETENCIES).competencies) <= MOST
