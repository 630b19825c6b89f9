"""Fine-tunes the teacher: the sentence encoder with a head for all labels, once a fold.

Each teacher has not seen its own fold of the labelled highlights; on all other statements several teachers are averaged.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np
import torch
import torch.nn.functional as functional
from encoder import WIDTH, Headed, batches, padded, pieces
from labelled import Floats, Row, gold
from torch import Tensor

from resumetailor.nlp.classifier_labels import KINDS, OUTPUTS

GROUPS = ("clean", "mirror", "plain")


@dataclass(frozen=True)
class Recipe:
    """How a teacher is trained. `plain_weight`: what a line of the sets rich in hard negatives counts."""

    epochs: int
    batch: int
    rate: float
    plain_weight: float
    smoothing: float
    competency_weight: float


def group(row: Row) -> int:
    """Which of `GROUPS` a highlight belongs to by its making."""
    return next((i for i, name in enumerate(GROUPS) if name in row.group), 0)


def prompt(row: Row) -> str:
    return f"{row.occupation}: {row.text}"


def train(rows: Sequence[Row], recipe: Recipe, seed: int, weights: Path | None) -> Headed:
    torch.manual_seed(seed)
    teacher = Headed(OUTPUTS, len(GROUPS), weights)
    ids, wanted = pieces([prompt(r) for r in rows]), torch.tensor(gold(rows))
    groups = torch.tensor([group(r) for r in rows])
    importance = torch.where(groups == GROUPS.index("plain"), recipe.plain_weight, 1.0)
    steps = recipe.epochs * -(-len(rows) // recipe.batch)
    optimiser = torch.optim.AdamW(parameters(teacher, recipe.rate), lr=recipe.rate)
    rates = [p["lr"] for p in optimiser.param_groups]
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, rates, total_steps=steps + recipe.epochs + 1, pct_start=0.1, anneal_strategy="linear"
    )
    lengths = [len(p) for p in ids]
    for epoch in range(recipe.epochs):
        teacher.train()
        total, begun = 0.0, time.monotonic()
        for batch in batches(lengths, recipe.batch, Random(1000 * seed + epoch)):
            inputs = padded([ids[i] for i in batch])
            with torch.autocast("cpu", dtype=torch.bfloat16):
                logits, _ = teacher(*inputs, groups[batch])
            loss = loss_of(logits.float(), wanted[batch], importance[batch], recipe)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(teacher.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            total += loss.item() * len(batch)
        print(f"  epoch {epoch + 1}: loss {total / len(rows):.3f}, {time.monotonic() - begun:.0f} s", flush=True)
    return teacher


def parameters(teacher: Headed, rate: float) -> list[dict[str, object]]:
    """The head learns five times as fast as the encoder."""
    head = [teacher.head.weight, teacher.head.bias, teacher.shift]
    return [
        {"params": list(teacher.encoder.parameters()), "weight_decay": 0.01, "lr": rate},
        {"params": head, "weight_decay": 0.01, "lr": 5 * rate},
    ]


def loss_of(logits: Tensor, wanted: Tensor, importance: Tensor, recipe: Recipe) -> Tensor:
    kinds, smoothing = len(KINDS), recipe.smoothing
    kind = functional.cross_entropy(logits[:, :kinds], wanted[:, :kinds], reduction="none", label_smoothing=smoothing)
    target = wanted[:, kinds:] * (1 - smoothing) + smoothing / 4
    yes_no = functional.binary_cross_entropy_with_logits(logits[:, kinds:], target, reduction="none")
    yes_no = 2 * yes_no[:, :2].sum(1) + recipe.competency_weight * yes_no[:, 2:].sum(1)
    return ((1.5 * kind + yes_no) * importance).sum() / importance.sum()


@torch.no_grad()
def teach(teacher: Headed, rows: Sequence[Row]) -> tuple[Floats, Floats]:
    """The teacher's logits and pooled states, in the way of the mirror sets: they are like real resumes."""
    teacher.eval()
    ids = pieces([prompt(r) for r in rows])
    logits, states = np.zeros((len(rows), OUTPUTS), np.float32), np.zeros((len(rows), 2 * WIDTH), np.float16)
    for batch in batches([len(p) for p in ids], 64, Random(0)):
        group_ids = torch.full((len(batch),), GROUPS.index("mirror"))
        with torch.autocast("cpu", dtype=torch.bfloat16):
            some, state = teacher(*padded([ids[i] for i in batch]), group_ids)
        logits[batch], states[batch] = some.float().numpy(), state.float().numpy()
    return logits, states


@torch.no_grad()
def word_vectors(teacher: Headed, words: Sequence[str]) -> Floats:
    """The teacher's mean state of each word on its own: shape (words, 384)."""
    teacher.eval()
    ids = pieces(words)
    vectors = np.zeros((len(words), WIDTH), np.float32)
    for batch in batches([len(p) for p in ids], 256, Random(0)):
        inputs, mask = padded([ids[i] for i in batch])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            states = teacher.encoder(input_ids=inputs, attention_mask=mask).last_hidden_state.float()
        own = mask.clone()
        own[:, 0] = 0
        own[torch.arange(len(batch)), mask.sum(1) - 1] = 0
        vectors[batch] = ((states * own[..., None]).sum(1) / own.sum(1, keepdim=True).clamp(min=1)).numpy()
    return vectors
