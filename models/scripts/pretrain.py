"""Shows the encoder the tasks of O*NET: it learns to tell which work activities a task belongs to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import torch
import torch.nn.functional as functional
from encoder import Headed, batches, encoder, fit, padded
from onet import Task, read_tasks
from settings import Paths, dice, log
from teacher import prompt
from torch import Tensor
from variants import tense


@dataclass(frozen=True)
class Recipe:
    """How the encoder is pretrained; `activities`: how many of the most frequent ones it learns."""

    epochs: int
    batch: int
    rate: float
    activities: int


def pretrain(release: Path, recipe: Recipe, paths: Paths) -> None:
    """Writes the encoder's new weights."""
    torch.manual_seed(0)
    tasks = list(read_tasks(release))
    wanted = matrix(tasks, recipe.activities)
    network = Headed(encoder(paths.encoder), wanted.shape[1])
    torch.nn.init.constant_(network.head.bias, -3.5)
    optimiser, schedule = network.optimiser(recipe.rate, recipe.epochs * (len(tasks) // recipe.batch + 1))
    network.train()
    for epoch in range(recipe.epochs):
        ids = network.published.pieces([prompt(replace(t.row, text=told(t, epoch))) for t in tasks])
        total = 0.0
        for batch in batches([len(p) for p in ids], recipe.batch, seed=epoch):
            logits, _ = network(*padded([ids[i] for i in batch]))
            loss = functional.binary_cross_entropy_with_logits(logits.float(), wanted[batch], reduction="none")
            total += fit(network, loss.sum(1).mean(), optimiser, schedule) * len(batch)
        log.info("pretraining, epoch %d: loss %.3f", epoch + 1, total / len(tasks))
    torch.save(network.encoder.state_dict(), paths.pretrained)


def told(task: Task, epoch: int) -> str:
    """The task as a job description tells it, or in another tense as resumes do."""
    rng = dice(f"{task.row.id} {epoch}")
    return tense(task.row.text, rng) if rng.random() < 0.6 else task.row.text


def matrix(tasks: Sequence[Task], most: int) -> Tensor:
    counts = Counter(a for t in tasks for a in t.activities)
    columns = {a: i for i, (a, _) in enumerate(counts.most_common(most))}
    wanted = torch.zeros(len(tasks), len(columns))
    for i, task in enumerate(tasks):
        wanted[i, [columns[a] for a in task.activities if a in columns]] = 1.0
    return wanted
