"""Fine-tunes the teachers, sentence encoders with a head for all labels, and lets them label the statements.

Each of the first four does not see a quarter of the labelled highlights, and labels it, so that every highlight has the
answer of one that does not know its labels. Further ones see all, and label, with the first, what has no labels.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as functional
from encoder import Headed, batches, encoder, fit, padded, word_vectors
from folds import FOLDS, TRIAL
from labelled import Floats, Row, gold, making
from settings import Paths, log
from torch import Tensor

from resumetailor.evidence import KINDS
from resumetailor.nlp.classifier.labels import OUTPUTS
from resumetailor.nlp.features import Vocabulary


@dataclass(frozen=True)
class Recipe:
    """How many teachers there are, and how one is trained.

    `plain_weight`: what a highlight of the sets rich in hard negatives counts.
    """

    teachers: int
    epochs: int
    batch: int
    rate: float
    plain_weight: float
    smoothing: float


def teach(number: int, rows: Sequence[Row], recipe: Recipe, paths: Paths) -> None:
    """Trains teacher `number` and writes its weights."""
    torch.manual_seed(number)
    teacher = Headed(encoder(paths.encoder), OUTPUTS, paths.pretrained if paths.pretrained.exists() else None)
    train(teacher, [r for r in rows if r.gold and r.fold != number], recipe, number)
    torch.save(teacher.state_dict(), paths.teacher(number))


def label(number: int, rows: Sequence[Row], paths: Paths) -> None:
    """Writes what teacher `number` says; the first also gives its state of each statement and word."""
    teacher = Headed(encoder(paths.encoder), OUTPUTS)
    teacher.load_state_dict(torch.load(paths.teacher(number)))
    told = [r for r in rows if asked(number, r)]
    logits, states = answers(teacher, told)
    kept = {"ids": np.array([r.id for r in told]), "logits": logits}
    if number == TRIAL:
        seen = [r for r in rows if r.gold and r.fold != number]
        kept["read"] = np.array([r.id for r in (*told, *seen)])
        kept["states"] = np.concatenate([states, answers(teacher, seen)[1]])
        kept["vectors"] = word_vectors(teacher.published, teacher.encoder, Vocabulary.from_disk(paths.vocabulary).words)
    np.savez(paths.taught(number), **kept)


def asked(number: int, row: Row) -> bool:
    """Whether this teacher labels a statement: the labelled of its quarter; all others if it knows every quarter.

    The first labels these too, for the student that is judged on its quarter.
    """
    return row.fold == number if row.gold else number == TRIAL or number >= FOLDS


def prompt(row: Row) -> str:
    return f"{row.occupation}: {row.text}"


def train(teacher: Headed, rows: Sequence[Row], recipe: Recipe, seed: int) -> None:
    """Lets the teacher learn the labels of these highlights."""
    ids, wanted = teacher.published.pieces([prompt(r) for r in rows]), torch.tensor(gold(rows))
    importance = torch.tensor([recipe.plain_weight if making(r) == "plain" else 1.0 for r in rows])
    optimiser, schedule = teacher.optimiser(recipe.rate, recipe.epochs * (len(rows) // recipe.batch + 2))
    teacher.train()
    for epoch in range(recipe.epochs):
        total = 0.0
        for batch in batches([len(p) for p in ids], recipe.batch, seed=1000 * seed + epoch):
            logits, _ = teacher(*padded([ids[i] for i in batch]))
            loss = loss_of(logits.float(), wanted[batch], importance[batch], recipe.smoothing)
            total += fit(teacher, loss, optimiser, schedule) * len(batch)
        log.info("teacher %d, epoch %d: loss %.3f", seed, epoch + 1, total / len(rows))


def loss_of(logits: Tensor, wanted: Tensor, importance: Tensor, smoothing: float) -> Tensor:
    kinds = len(KINDS)
    kind = functional.cross_entropy(logits[:, :kinds], wanted[:, :kinds], reduction="none", label_smoothing=smoothing)
    target = wanted[:, kinds:] * (1 - smoothing) + smoothing / 4
    yes_no = functional.binary_cross_entropy_with_logits(logits[:, kinds:], target, reduction="none")
    each = 1.5 * kind + 2 * yes_no[:, :2].sum(1) + yes_no[:, 2:].sum(1)
    return (each * importance).sum() / importance.sum()


@torch.no_grad()
def answers(teacher: Headed, rows: Sequence[Row]) -> tuple[Floats, Floats]:
    """The teacher's logits and pooled states."""
    teacher.eval()
    ids = teacher.published.pieces([prompt(r) for r in rows])
    logits = np.zeros((len(rows), OUTPUTS), np.float32)
    states = np.zeros((len(rows), teacher.head.in_features), np.float16)
    for batch in batches([len(p) for p in ids], 64, seed=0):
        some, state = teacher(*padded([ids[i] for i in batch]))
        logits[batch], states[batch] = some.float().numpy(), state.float().numpy()
    return logits, states
