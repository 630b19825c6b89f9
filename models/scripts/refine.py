"""Lets the student that ships learn further, from new teachers and from what it says itself.

It keeps its vocabulary and begins with its own weights, so that a few epochs suffice; what ships lies between the two,
which forgets less than either. How model and cues are weighed stays as it is: it has seen the highlights on which that
could be fitted anew.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import spacy
import torch
from labelled import Floats, Row
from learn import ship
from lessons import Lessons, Mixture, Taught, graded, heard, importance, repeated
from prepare import read_statements
from settings import Paths
from student import Recipe, imported, schooled

from resumetailor.nlp.classifier.labels import COMPETENCIES
from resumetailor.nlp.classifier.network import Network, Seen
from resumetailor.nlp.classifier.pipe import Classifier, load_classifier
from resumetailor.nlp.parse import parsed


@dataclass(frozen=True)
class Further:
    """`share`: the teachers' share in an answer, the rest is the student's own; of competencies, `competencies_share`.

    `alone`: the labels' share where no teacher has answered. `kept`: the share of the weights that it began with in
    those that it ends with. `epochs`, `rate`: as in the student's recipe.
    """

    share: float
    competencies_share: float
    alone: float
    kept: float
    epochs: int
    rate: float


def refine(config: dict[str, Any], paths: Paths) -> None:
    """Writes models/highlights (or what the settings name) anew: the student that was there, after further lessons."""
    mixture, further = Mixture(**config["mixture"]), Further(**config["refine"])
    recipe = replace(Recipe(**config["student"]), epochs=further.epochs, rate=further.rate)
    shipped = load_classifier(spacy.blank("en"), folder=paths.shipped)
    torch.manual_seed(0)
    student = imported(shipped.network, shipped.vocabulary, mixture.copied)
    lessons = repeated(further_lessons(shipped, mixture, further, paths), mixture.repeat)
    network = between(schooled(student, lessons, recipe, seed=0), shipped.network, further.kept)
    ship(shipped.vocabulary, network, shipped.decisions, config["meta"]["version"], paths)


def between(later: Network, earlier: Network, kept: float) -> Network:
    """The mean of the weights of both, of which `kept` is the earlier one's share."""

    def mean(some: Mapping[str, Floats], others: Mapping[str, Floats]) -> Mapping[str, Floats]:
        return {name: some[name] + (others[name] - some[name]) * np.float32(kept) for name in some}

    return replace(later, tables=mean(later.tables, earlier.tables), weights=mean(later.weights, earlier.weights))


def further_lessons(shipped: Classifier, mixture: Mixture, further: Further, paths: Paths) -> Lessons:
    """All statements, with what the teachers and the student say of them together."""
    rows = read_statements(paths)
    seen = as_seen(shipped, rows)
    taught = heard(paths.build.glob("taught-*.npz"), rows, mixture.copied)
    trust = np.where(taught.count, mixture.trust, further.alone).astype(np.float32)
    answers = graded(rows, mixed(shipped.network.logits(seen), taught, further), trust)
    words, jobs = zip(*seen, strict=True)
    return Lessons(rows, words, jobs, answers, importance(rows, mixture), taught.states, None)


def as_seen(shipped: Classifier, rows: Sequence[Row]) -> list[Seen]:
    """What the student sees of each statement."""
    found = []
    for doc, row in zip(parsed(r.text for r in rows), rows, strict=True):
        doc.user_data["occupation"] = row.occupation
        found.append(shipped.seen(doc))
    return found


def mixed(own: Floats, taught: Taught, further: Further) -> Floats:
    """The student's logits, and the teachers' where there are any."""
    share = np.full(own.shape[1], further.share, np.float32)
    share[-len(COMPETENCIES) :] = further.competencies_share
    return own + (taught.logits - own) * share * (taught.count > 0)[:, None]
