"""Puts together what the student learns: what the teachers said of each statement, and the labels that there are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from folds import TRIAL, held_back
from labelled import Floats, Row, gold
from numpy.typing import NDArray
from prepare import read_features, read_statements
from settings import Paths

from resumetailor.evidence import KINDS
from resumetailor.nlp.classifier.labels import OUTPUTS


@dataclass(frozen=True)
class Lessons:
    """Statements, the rows of their words and occupations, and what is to be answered of them.

    `answers`: probabilities, shape (n, 17). `weights`: how much each counts. `states`: the teacher's, to be copied:
    shape (n, copied), zeros where it has read nothing. `vectors`: its vector of each word of the vocabulary.
    """

    rows: Sequence[Row]
    words: Sequence[NDArray[np.int32]]
    jobs: Sequence[NDArray[np.int32]]
    answers: Floats
    weights: Floats
    states: Floats
    vectors: Floats | None

    def only(self, indices: Sequence[int]) -> Lessons:
        """These statements, in this order; one may stand there more than once."""
        words, jobs = [self.words[i] for i in indices], [self.jobs[i] for i in indices]
        rows = [self.rows[i] for i in indices]
        return Lessons(
            rows, words, jobs, self.answers[indices], self.weights[indices], self.states[indices], self.vectors
        )


@dataclass(frozen=True)
class Mixture:
    """`trust`: the share of the labels in what is answered of a labelled highlight, the rest is the teachers'.

    `repeat`: how often a labelled highlight is seen an epoch. `plain_weight`: what one counts whose set is rich in hard
    negatives. `copied`: so many principal components of the teacher's state are copied.
    """

    trust: float
    repeat: int
    plain_weight: float
    copied: int


def lessons(mixture: Mixture, paths: Paths) -> Lessons:
    """All statements on which there is something to learn, from the labels alone if no teacher was trained."""
    return answered(paths.build.glob("taught-*.npz"), mixture, paths)


def trial_lessons(mixture: Mixture, paths: Paths) -> tuple[Lessons, Lessons]:
    """What a student may learn that is to be judged on the highlights that are held back, and these.

    Of the teachers only the one that has not seen them is asked, and no variant of them is among the lessons.
    """
    known = answered(filter(Path.exists, [paths.taught(TRIAL)]), mixture, paths)
    seen = [i for i, r in enumerate(known.rows) if not held_back(r)]
    unseen = [i for i, r in enumerate(known.rows) if r.gold and held_back(r)]
    return known.only(seen), known.only(unseen)


def answered(taught_files: Iterable[Path], mixture: Mixture, paths: Paths) -> Lessons:
    """The statements that have labels or a teacher's answer, with the mean of these teachers' answers."""
    rows = read_statements(paths)
    words, jobs = read_features(paths)
    taught = heard(taught_files, rows, mixture.copied)
    answers = graded(rows, taught.logits, np.where(taught.count, mixture.trust, 1).astype(np.float32))
    whole = Lessons(rows, words, jobs, answers, importance(rows, mixture), taught.states, taught.vectors)
    return whole.only([i for i, r in enumerate(rows) if r.gold or taught.count[i]])


@dataclass(frozen=True)
class Taught:
    """What teachers say of statements: the mean of their logits, and how many they are.

    Shapes: `logits` (n, 17), `count` (n,), `states` (n, copied), zeros where none has read; `vectors` of the words.
    """

    logits: Floats
    count: Floats
    states: Floats
    vectors: Floats | None


def heard(taught_files: Iterable[Path], rows: Sequence[Row], copied: int) -> Taught:
    """What stands of these statements in the files that `label` has written."""
    place = {r.id: i for i, r in enumerate(rows)}
    said, count = np.zeros((len(rows), OUTPUTS), np.float32), np.zeros(len(rows), np.float32)
    states, vectors = np.zeros((len(rows), copied), np.float32), None
    for file in sorted(taught_files):
        taught = np.load(file)
        told = [place[name] for name in taught["ids"]]
        said[told] += taught["logits"]
        count[told] += 1
        if "vectors" in taught:
            vectors = taught["vectors"]
            states[[place[name] for name in taught["read"]]] = components(taught["states"], copied)
    return Taught(said / np.maximum(count, 1)[:, None], count, states, vectors)


def graded(rows: Sequence[Row], logits: Floats, trust: Floats) -> Floats:
    """The answers that the logits tell, with the labels' share of `trust`, shape (n,), where there are labels."""
    answers = probabilities(logits)
    for i, row in enumerate(rows):
        if row.gold:
            answers[i] = answers[i] + (gold([row])[0] - answers[i]) * trust[i]
    return answers


def importance(rows: Sequence[Row], mixture: Mixture) -> Floats:
    """How much each counts."""
    return np.array([mixture.plain_weight if "plain" in r.group else 1.0 for r in rows], np.float32)


def repeated(all_lessons: Lessons, times: int) -> Lessons:
    """Each labelled highlight so many times."""
    return all_lessons.only([i for i, r in enumerate(all_lessons.rows) for _ in range(times if r.gold else 1)])


def probabilities(logits: Floats) -> Floats:
    """Of the three kinds together 1, of the other labels each for itself."""
    kinds = len(KINDS)
    powers = np.exp(logits[:, :kinds] - logits[:, :kinds].max(1, keepdims=True))
    return np.concatenate([powers / powers.sum(1, keepdims=True), 1 / (1 + np.exp(-logits[:, kinds:]))], axis=1)


def components(states: NDArray[np.float16], most: int) -> Floats:
    """The first principal components, with a variance of 1 over all."""
    centred = states.astype(np.float32)
    centred -= centred.mean(0)
    _, axes = np.linalg.eigh(centred.T @ centred)
    found = centred @ axes[:, ::-1][:, :most]
    return (found / found.std()).astype(np.float32)
