"""Trains the student on what the teachers say of every statement, and on the labels where there are any."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as functional
from encoder import batches
from labelled import Floats
from lessons import Lessons
from network import Shape, Student
from settings import log
from torch import Tensor

from resumetailor.evidence import KINDS
from resumetailor.nlp.classifier.network import Network
from resumetailor.nlp.features import TABLES, UNKNOWN, Vocabulary

WORD = TABLES.index("word")


@dataclass(frozen=True)
class Recipe(Shape):
    """The student's shape and how it is trained. `forget`: the share of words hidden from it in training."""

    epochs: int
    batch: int
    rate: float
    forget: float
    copy_weight: float


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


def train(lessons: Lessons, vocabulary: Vocabulary, recipe: Recipe, seed: int = 0) -> Network:
    """A new student, trained, as the network that ships."""
    torch.manual_seed(seed)
    student = Student(vocabulary, recipe, lessons.states.shape[1])
    if lessons.vectors is not None:
        with torch.no_grad():
            student.tables["word"].weight[1:] = torch.from_numpy(reduced(lessons.vectors, recipe.width))
    return schooled(student, lessons, recipe, seed)


def schooled(student: Student, lessons: Lessons, recipe: Recipe, seed: int) -> Network:
    """The student after the epochs of the recipe."""
    optimisers, schedules = prepared(student, recipe, len(lessons.rows))
    student.train()
    for epoch in range(recipe.epochs):
        total = 0.0
        for batch in batches([len(w) for w in lessons.words], recipe.batch, seed=1000 * seed + epoch):
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
        log.info("student, epoch %d: loss %.3f", epoch + 1, total / len(lessons.rows))
    return exported(student)


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
    answers, weights = torch.from_numpy(lessons.answers[batch]), torch.from_numpy(lessons.weights[batch])
    states = torch.from_numpy(lessons.states[batch])
    kind = -(answers[:, :kinds] * functional.log_softmax(logits[:, :kinds], -1)).sum(-1)
    yes_no = functional.binary_cross_entropy_with_logits(logits[:, kinds:], answers[:, kinds:], reduction="none")
    judged = 1.5 * kind + 2 * yes_no[:, :2].sum(1) + yes_no[:, 2:].sum(1)
    there = (states != 0).any(1).float()
    copied = ((copy - states) ** 2).mean(1) * there
    return ((judged + copy_weight * copied) * weights).sum() / weights.sum()


def reduced(vectors: Floats, width: int) -> Floats:
    """The first `width` principal components of the vectors, at the scale of the other tables' rows."""
    centred = vectors - vectors.mean(0)
    _, axes = np.linalg.eigh(centred.T @ centred)
    components = centred @ axes[:, ::-1][:, :width]
    return (components / components.std() * 0.2).astype(np.float32)


def exported(student: Student) -> Network:
    """The student without what only training needs, its linear layers transposed for numpy."""
    tables, weights = {}, {}
    for name, tensor in student.state_dict().items():
        array = tensor.detach().numpy()
        if name.startswith("tables."):
            tables[name.split(".")[1]] = array
        elif not name.startswith("copy."):
            weights[name] = array.T.copy() if array.ndim == 2 and name != "place" else array
    return Network(tables, weights, len(student.layers), student.layers[0].heads)


def imported(network: Network, vocabulary: Vocabulary, copied: int) -> Student:
    """The student of which `network` is the export; what only training needs is new."""
    inner, width = network.weights["head.weight"].shape[0], len(network.weights["norm.weight"])
    asked = [network.weights[f"layers.{n}.mix.bias"].size - width for n in range(network.layers)]
    shape = Shape(width, inner, network.heads, [size // (2 * network.heads) for size in asked])
    student = Student(vocabulary, shape, copied)
    arrays = {f"tables.{name}.weight": array for name, array in network.tables.items()}
    arrays |= {n: array.T if array.ndim == 2 and n != "place" else array for n, array in network.weights.items()}
    student.load_state_dict({n: torch.from_numpy(array.copy()) for n, array in arrays.items()}, strict=False)
    return student
