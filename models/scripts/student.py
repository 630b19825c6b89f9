"""Trains the student on what the teachers say of every statement, and on the labels where there are any."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

import numpy as np
import torch
import torch.nn.functional as functional
from encoder import batches
from network import Student
from numpy.typing import NDArray
from torch import Tensor

from resumetailor.nlp.classifier_labels import KINDS, OUTPUTS
from resumetailor.nlp.features import TABLES, UNKNOWN, Vocabulary

WORD = TABLES.index("word")


@dataclass(frozen=True)
class Recipe:
    """The student's shape and how it is trained.

    `trust`: the share of a label in what is learned of a labelled highlight, the rest is the teachers'.
    `repeat`: how often a labelled highlight is seen an epoch. `forget`: the share of words hidden from it in training.
    """

    width: int
    layers: int
    heads: int
    epochs: int
    batch: int
    rate: float
    trust: float
    repeat: int
    forget: float
    copied: int
    copy_weight: float


@dataclass(frozen=True)
class Lessons:
    """Per statement: the rows of its words and occupation, what is to be answered (probabilities, shape (n, 17)), how
    much it counts, and the teacher's state to be copied (n, copied), zeros where there is none."""

    words: Sequence[NDArray[np.int32]]
    jobs: Sequence[NDArray[np.int32]]
    answers: NDArray[np.float32]
    counts: NDArray[np.float32]
    states: NDArray[np.float32]


def padded(lessons: Lessons, batch: Sequence[int]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """The inputs of `Student.forward`."""
    words, jobs = [lessons.words[i] for i in batch], [lessons.jobs[i] for i in batch]
    rows = torch.zeros(len(batch), 1 + max(map(len, words)), len(TABLES), dtype=torch.long)
    mask = torch.zeros(rows.shape[:2], dtype=torch.bool)
    names = torch.zeros(len(batch), max(map(len, jobs)), dtype=torch.long)
    known = torch.zeros(names.shape)
    for i, (word, job) in enumerate(zip(words, jobs, strict=True)):
        rows[i, 1 : len(word) + 1], mask[i, : len(word) + 1] = torch.from_numpy(word.astype(np.int64)), True
        names[i, : len(job)], known[i, : len(job)] = torch.from_numpy(job.astype(np.int64)), 1.0
    return rows, mask, names, known


def train(lessons: Lessons, vocabulary: Vocabulary, vectors: NDArray[np.float32], recipe: Recipe, seed: int) -> Student:
    torch.manual_seed(seed)
    student = Student(vocabulary, recipe.width, recipe.layers, recipe.heads, recipe.copied)
    with torch.no_grad():
        student.tables["word"].weight[1:] = torch.from_numpy(reduced(vectors, recipe.width))
    optimisers, schedules = prepared(student, recipe, len(lessons.words))
    lengths = [len(w) for w in lessons.words]
    for epoch in range(recipe.epochs):
        student.train()
        total, begun = 0.0, time.monotonic()
        for batch in batches(lengths, recipe.batch, Random(1000 * seed + epoch)):
            rows, mask, names, known = padded(lessons, batch)
            rows[..., WORD] = rows[..., WORD].masked_fill(torch.rand(mask.shape) < recipe.forget, UNKNOWN)
            logits, copy = student(rows, mask, names, known)
            loss = loss_of(logits, copy, lessons, batch, recipe.copy_weight)
            for optimiser in optimisers:
                optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_([p for n, p in student.named_parameters() if "tables" not in n], 1.0)
            for optimiser, schedule in zip(optimisers, schedules, strict=True):
                optimiser.step()
                schedule.step()
            total += loss.item() * len(batch)
        print(f"  epoch {epoch + 1}: loss {total / len(lengths):.3f}, {time.monotonic() - begun:.0f} s", flush=True)
    return student


def prepared(
    student: Student, recipe: Recipe, size: int
) -> tuple[list[torch.optim.Optimizer], list[torch.optim.lr_scheduler.LRScheduler]]:
    """The tables learn sparsely, which is most of the speed; both rates rise and fall together."""
    dense = [p for n, p in student.named_parameters() if "tables" not in n]
    optimisers: list[torch.optim.Optimizer] = [
        torch.optim.AdamW(dense, lr=recipe.rate, weight_decay=0.02),
        torch.optim.SparseAdam(list(student.tables.parameters()), lr=recipe.rate),
    ]
    steps = recipe.epochs * (size // recipe.batch + 2) + 1
    schedules = [
        torch.optim.lr_scheduler.OneCycleLR(o, recipe.rate, total_steps=steps, pct_start=0.08, cycle_momentum=False)
        for o in optimisers
    ]
    return optimisers, list(schedules)


def loss_of(logits: Tensor, copy: Tensor, lessons: Lessons, batch: Sequence[int], copy_weight: float) -> Tensor:
    kinds = len(KINDS)
    answers, counts = torch.from_numpy(lessons.answers[batch]), torch.from_numpy(lessons.counts[batch])
    states = torch.from_numpy(lessons.states[batch])
    kind = -(answers[:, :kinds] * functional.log_softmax(logits[:, :kinds], -1)).sum(-1)
    yes_no = functional.binary_cross_entropy_with_logits(logits[:, kinds:], answers[:, kinds:], reduction="none")
    judged = 1.5 * kind + 2 * yes_no[:, :2].sum(1) + yes_no[:, 2:].sum(1)
    there = (states != 0).any(1).float()
    copied = ((copy - states) ** 2).mean(1) * there
    return ((judged + copy_weight * copied) * counts).sum() / counts.sum()


@torch.no_grad()
def judge(student: Student, lessons: Lessons) -> NDArray[np.float32]:
    """The student's logits: shape (n, 17)."""
    student.eval()
    logits = np.zeros((len(lessons.words), OUTPUTS), np.float32)
    for batch in batches([len(w) for w in lessons.words], 128, Random(0)):
        logits[batch] = student(*padded(lessons, batch))[0].numpy()
    return logits


def reduced(vectors: NDArray[np.float32], width: int) -> NDArray[np.float32]:
    """The first `width` principal components of the vectors, at the scale of the other tables' rows."""
    centred = vectors - vectors.mean(0)
    _, axes = np.linalg.eigh(centred.T @ centred)
    components = centred @ axes[:, ::-1][:, :width]
    return (components / components.std() * 0.2).astype(np.float32)
