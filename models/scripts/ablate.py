"""Measures what each part is worth: rules, student, teacher, vectors, and all of them together."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from calibrate import Scores, cue_scores, weighings
from labelled import Floats, Row, gold
from lessons import Lessons, Mixture, repeated, trial_lessons
from settings import Paths
from student import Recipe, train

from resumetailor.evaluate import Labelled, compare
from resumetailor.evidence import FLAGS, KINDS
from resumetailor.nlp.classifier.decisions import Decision, Decisions, log_odds
from resumetailor.nlp.classifier.labels import COMPETENCIES
from resumetailor.nlp.classifier.network import open_network
from resumetailor.nlp.features import Vocabulary

COLUMNS = ("accomplishment", "problem_solving", "customer_facing", "competencies")


def ablate(config: dict[str, Any], paths: Paths) -> None:
    """Writes the F1 of each way on the highlights that were held back; the student with all is the one `learn` kept."""
    mixture, recipe = Mixture(**config["mixture"]), Recipe(**config["student"])
    vocabulary = Vocabulary.from_disk(paths.vocabulary)
    seen, unseen = trial_lessons(mixture, paths)
    taught = repeated(seen, mixture.repeat)
    said = list(cue_scores(unseen.rows))
    ways = {
        "student without teacher": train(untaught(taught), vocabulary, recipe),
        "with teacher": train(replace(taught, vectors=None), vocabulary, recipe),
        "and vectors": open_network(paths.trial),
    }
    found = {"rules": figures(unseen.rows, [Decisions({}).decide(cats, COMPETENCIES) for cats in said])}
    for name, network in ways.items():
        odds = log_odds(network.logits(list(zip(unseen.words, unseen.jobs, strict=True))))
        found[name] = figures(unseen.rows, decisions(unseen.rows, odds, [{}] * len(odds)))
    found["and rules, weighed"] = figures(unseen.rows, decisions(unseen.rows, odds, said))
    paths.ablation.write_text(json.dumps(found, indent=1) + "\n", "utf-8")


def untaught(taught: Lessons) -> Lessons:
    """The labelled highlights and their labels alone."""
    own = taught.only([i for i, r in enumerate(taught.rows) if r.gold])
    return replace(own, answers=gold(own.rows), states=np.zeros_like(own.states), vectors=None)


def decisions(rows: Sequence[Row], odds: Floats, said: Scores) -> list[Decision]:
    """What is decided of each half of the highlights with the weights and thresholds that fit the other."""
    found: dict[int, Decision] = {}
    halves = (range(0, len(rows), 2), range(1, len(rows), 2))
    for half, other in (halves, halves[::-1]):
        fitted = Decisions(weighings([rows[i] for i in other], odds[other], [said[i] for i in other]))
        for i, weighed in zip(half, fitted.weighed(odds[half]).tolist(), strict=True):
            found[i] = fitted.decide(fitted.scores(weighed, said[i]), COMPETENCIES)
    return [found[i] for i in range(len(rows))]


def figures(rows: Sequence[Row], decided: Sequence[Decision]) -> dict[str, float]:
    """F1 of some labels, on all the highlights and on those like real resumes."""
    mirror = [i for i, row in enumerate(rows) if "mirror" in row.group]
    found = {}
    for name, part in (("", range(len(rows))), (", mirror", mirror)):
        true, said = [labels(rows[i]) for i in part], [labelled(rows[i], decided[i]) for i in part]
        f1 = {row.label: row.f1 or 0.0 for row in compare(true, said)}
        found |= {column + name: round(f1[column], 3) for column in COLUMNS}
    return found


def labels(row: Row) -> Labelled:
    yes = [value > 0.5 for value in row.gold]
    kind, flags, competencies = np.split(np.array(yes), [len(KINDS), len(KINDS) + len(FLAGS)])
    held = tuple(c for c, true in zip(COMPETENCIES, competencies, strict=True) if true)
    return labelled(row, Decision(KINDS[int(kind.argmax())], frozenset(np.array(FLAGS)[flags].tolist()), held))


def labelled(row: Row, decision: Decision) -> Labelled:
    solving, facing = (flag in decision.flags for flag in FLAGS)
    return Labelled(
        id=row.id,
        text=row.text,
        kind=decision.kind,
        problem_solving=solving,
        customer_facing=facing,
        competencies=decision.competencies,
    )
