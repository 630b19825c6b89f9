"""Trains the students, weighs them with the cues on what they have not seen, and writes the pipeline that ships."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

import spacy
from calibrate import cue_scores, weighings
from labelled import Floats, Row
from lessons import Mixture, lessons, repeated, trial_lessons
from settings import Paths
from student import Recipe, train

from resumetailor.nlp.classifier.decisions import Decisions, Weighing, log_odds
from resumetailor.nlp.classifier.network import Network, save_network
from resumetailor.nlp.classifier.pipe import NAME, Classifier
from resumetailor.nlp.features import Vocabulary

SPACY = ">=3.8.0,<3.9.0"
"""All that setup.cfg allows: the network needs no more of spaCy than its parse."""


def learn(config: dict[str, Any], paths: Paths) -> None:
    """Writes models/highlights (or what the settings name): a student that has learned from all labelled highlights.

    The weights of model and cues are those that fit a first student, from which a quarter was held back.
    """
    mixture, recipe = Mixture(**config["mixture"]), Recipe(**config["student"])
    vocabulary = Vocabulary.from_disk(paths.vocabulary)
    seen, unseen = trial_lessons(mixture, paths)
    first = train(repeated(seen, mixture.repeat), vocabulary, recipe)
    save_network(first, paths.trial)
    found = weighed(unseen.rows, first.logits(list(zip(unseen.words, unseen.jobs, strict=True))))
    network = train(repeated(lessons(mixture, paths), mixture.repeat), vocabulary, recipe)
    ship(vocabulary, network, Decisions(found), config["meta"]["version"], paths)


def weighed(rows: Sequence[Row], logits: Floats) -> dict[str, Weighing]:
    return weighings(rows, log_odds(logits), list(cue_scores(rows)))


def ship(vocabulary: Vocabulary, network: Network, decisions: Decisions, version: str, paths: Paths) -> None:
    nlp = spacy.blank("en", meta={"name": "highlights", "version": version, "spacy_version": SPACY})
    component = cast(Classifier, nlp.add_pipe(NAME))
    component.vocabulary, component.network, component.decisions = vocabulary, network, decisions
    nlp.to_disk(paths.shipped)
