"""Fits, on highlights that were held back, how the student's answer and the cues' are weighed, and the thresholds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import spacy
from labelled import Row, making
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from resumetailor.evidence import FLAGS, KINDS
from resumetailor.nlp import cues, rules  # noqa: F401 (importing them registers the components)
from resumetailor.nlp.classifier.decisions import WEIGHED, Weighing
from resumetailor.nlp.classifier.labels import COMPETENCIES
from resumetailor.nlp.general import general_pipeline
from resumetailor.nlp.parse import parsed

GOLD = (*KINDS, *FLAGS, "", *COMPETENCIES[1:])
"""The columns of `Row.gold`, without the second problem_solving."""
COUNTED = ("clean", "mirror")
"""The makings of which scores are fitted, each counting as much: of plain sets the shares of labels are nobody's."""

Scores = Sequence[Mapping[str, float]]
Bools = NDArray[np.bool_]
Floats = NDArray[np.float64]


def cue_scores(rows: Sequence[Row]) -> Iterator[Mapping[str, float]]:
    """What the rules alone say of each highlight."""
    nlp = spacy.blank("en", vocab=general_pipeline().vocab)
    nlp.add_pipe("resumetailor_cues")
    nlp.add_pipe("resumetailor_rules")
    for doc in nlp.pipe(parsed(r.text for r in rows)):
        yield doc.cats


def weighings(rows: Sequence[Row], odds: NDArray[np.float32], said: Scores) -> dict[str, Weighing]:
    """Per label a logistic regression on log-odds, shape (n, 15), and cue scores, and the best threshold."""
    weights = evened(rows)
    found = {}
    for column, label in enumerate(WEIGHED):
        true = np.array([r.gold[GOLD.index(label)] > 0.5 for r in rows])
        answers = np.stack([odds[:, column], [cats.get(label, 0.0) for cats in said]], axis=1)
        model, rule, bias = fitted(answers, true, weights)
        scores = 1 / (1 + np.exp(-(answers @ np.array([model, rule]) + bias)))
        found[label] = Weighing(round(model, 4), round(rule, 4), round(bias, 4), threshold(scores, weights))
    return found


def evened(rows: Sequence[Row]) -> Floats:
    """What each highlight counts, so that the sets of one making count together as much as those of another."""
    makings = [making(r) for r in rows]
    sizes = Counter(makings)
    return np.array([len(rows) / sizes[m] if m in COUNTED else 0.0 for m in makings])


def fitted(answers: Floats, true: Bools, weights: Floats) -> tuple[float, float, float]:
    """The weights of model and cues and the bias; cues that speak against their own label are not listened to.

    The student's answer is taken as it is where there is nothing to tell apart.
    """
    if true.all() or not true.any():
        return 1.0, 0.0, 0.0
    regression = LogisticRegression(C=1.0).fit(answers, true, weights)
    model, rule = regression.coef_[0]
    if rule < 0:
        regression.fit(answers * [1, 0], true, weights)
        model, rule = regression.coef_[0][0], 0.0
    return float(model), float(rule), float(regression.intercept_[0])


def threshold(scores: Floats, weights: Floats) -> float:
    """Where F1 is expected to be highest if the scores are calibrated: at half of that F1.

    The threshold that was best on a few hundred highlights would be half chance; this one needs their scores alone.
    """
    order = np.argsort(-scores)
    hits, found = np.cumsum((scores * weights)[order]), np.cumsum(weights[order])
    return round(float((2 * hits / (found + hits[-1])).max() / 2), 3)
