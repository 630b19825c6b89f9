"""Lets the student that ships learn further, from new teachers and from what it says itself.

It keeps its vocabulary and begins with its own weights, so that a few epochs suffice; what ships lies between it as it
was and the mean of several runs, which is better than each. How model and cues are weighed stays as it is: it has seen
the highlights on which that could be fitted anew.
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
from lessons import Lessons, Mixture, Taught, graded, heard, importance
from network import Student
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

    `trust`: the labels' share where a teacher has answered, `alone` where none has. `runs`: so many, the seed of each
    its number. `epochs`, `rate`: as in the student's recipe. `kept`: the share in what ships of the weights that were.
    """

    share: float
    competencies_share: float
    trust: float
    alone: float
    runs: int
    epochs: int
    rate: float
    kept: float


def refine(config: dict[str, Any], paths: Paths) -> None:
    """Writes models/highlights (or what the settings name) anew: the student that was there, after further lessons."""
    mixture, further = Mixture(**config["mixture"]), Further(**config["refine"])
    recipe = replace(Recipe(**config["student"]), epochs=further.epochs, rate=further.rate)
    shipped = load_classifier(spacy.blank("en"), folder=paths.shipped)
    lessons = further_lessons(shipped, mixture, further, paths)
    runs = [schooled(beginning(shipped, mixture, seed), lessons, recipe, seed) for seed in range(further.runs)]
    shares = [further.kept, *[(1 - further.kept) / further.runs] * further.runs]
    network = averaged([shipped.network, *runs], shares)
    ship(shipped.vocabulary, network, shipped.decisions, config["meta"]["version"], paths)


def beginning(shipped: Classifier, mixture: Mixture, seed: int) -> Student:
    """A student with the weights that ship."""
    torch.manual_seed(seed)
    return imported(shipped.network, shipped.vocabulary, mixture.copied)


def averaged(networks: Sequence[Network], shares: Sequence[float]) -> Network:
    """The mean of the weights of networks of one shape, each by its share; all shares together are 1."""

    def mean(some: Sequence[Mapping[str, Floats]]) -> Mapping[str, Floats]:
        return {
            name: np.average([one[name] for one in some], axis=0, weights=shares).astype(np.float32) for name in some[0]
        }

    return replace(networks[0], tables=mean([n.tables for n in networks]), weights=mean([n.weights for n in networks]))


def further_lessons(shipped: Classifier, mixture: Mixture, further: Further, paths: Paths) -> Lessons:
    """What has labels or a teacher's answer, with what the teachers and the student say of it together."""
    rows = read_statements(paths)
    seen = as_seen(shipped, rows)
    taught = heard(paths.build.glob("taught-*.npz"), rows, mixture.copied)
    trust = np.where(taught.count, further.trust, further.alone).astype(np.float32)
    answers = graded(rows, mixed(shipped.network.logits(seen), taught, further), trust)
    words, jobs = zip(*seen, strict=True)
    lessons = Lessons(rows, words, jobs, answers, importance(rows, mixture), taught.states, None)
    return lessons.only([i for i, row in enumerate(rows) if row.gold or taught.count[i]])


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
