"""The student: the torch twin of resumetailor.nlp.classifier.network."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
import torch.nn.functional as functional
from torch import Tensor, nn

from resumetailor.nlp.classifier.labels import OUTPUTS
from resumetailor.nlp.features import LONGEST, PREFIXES, SHAPES, SUFFIXES, TABLES, Vocabulary

HIDDEN = -1e4


@dataclass(frozen=True)
class Shape:
    """`width` of each word's state, `inner` of each feed-forward step, the last before the answer included.

    `keys`: for each layer, the width of what each head asks and of what it is asked by; values share out `width`.
    """

    width: int
    inner: int
    heads: int
    keys: Sequence[int]


class Layer(nn.Module):
    """Self-attention and a feed-forward layer, each normalised before and added to what came in."""

    def __init__(self, shape: Shape, key: int, drop: float) -> None:
        super().__init__()
        width, self.heads = shape.width, shape.heads
        asked = self.heads * key
        self.norm1, self.norm2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.mix, self.out = nn.Linear(width, 2 * asked + width), nn.Linear(width, width)
        self.inner, self.outer = nn.Linear(width, shape.inner), nn.Linear(shape.inner, width)
        self.drop = nn.Dropout(drop)
        with torch.no_grad():
            self.mix.weight[:asked] /= key**0.5

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        size, length, width = x.shape
        mixed = self.mix(self.norm1(x))
        asked, value = mixed[..., :-width], mixed[..., -width:]
        query, key = asked.reshape(size, length, 2, self.heads, -1).permute(2, 0, 3, 1, 4)
        scores = query @ key.transpose(-1, -2)
        weights = scores.masked_fill(~mask[:, None, None, :], HIDDEN).softmax(-1)
        value = value.reshape(size, length, self.heads, -1).transpose(1, 2)
        attended = (weights @ value).transpose(1, 2).reshape(size, length, width)
        x = x + self.drop(self.out(attended))
        return x + self.drop(self.outer(functional.relu(self.inner(self.norm2(x)))))


class Student(nn.Module):
    """One logit a label, and `copy`: what it makes of the teacher's pooled state."""

    def __init__(self, vocabulary: Vocabulary, shape: Shape, copied: int, drop: float = 0.1) -> None:
        super().__init__()
        width, inner = shape.width, shape.inner
        rows = {
            "word": len(vocabulary.words) + 1,
            "suffix": SUFFIXES,
            "prefix": PREFIXES,
            "tag": len(vocabulary.tags) + 1,
            "dep": len(vocabulary.deps) + 1,
            "shape": len(SHAPES),
        }
        self.tables = nn.ModuleDict({name: nn.Embedding(rows[name], width, sparse=True) for name in TABLES})
        for table in self.tables.values():
            nn.init.normal_(table.weight, std=0.1)
        self.place = nn.Parameter(torch.randn(LONGEST + 1, width) * 0.02)
        self.layers = nn.ModuleList(Layer(shape, key, drop) for key in shape.keys)
        self.norm = nn.LayerNorm(width)
        self.query = nn.Linear(width, 1)
        self.hidden = nn.Linear(3 * width, inner)
        self.head = nn.Linear(inner, OUTPUTS)
        self.copy = nn.Linear(inner, copied)
        self.drop = nn.Dropout(drop)

    def forward(self, rows: Tensor, mask: Tensor, occupation: Tensor, known: Tensor) -> tuple[Tensor, Tensor]:
        """`rows`: (batch, 1 + words, 6), `mask` without the 6; `occupation` and `known`: (batch, words of the name)."""
        x = sum(self.tables[name](rows[..., i]) for i, name in enumerate(TABLES))
        job = (self.tables["word"](occupation) * known[..., None]).sum(1) / known.sum(1, keepdim=True)
        x = torch.cat([job[:, None], x[:, 1:]], dim=1) + self.place[: x.shape[1]]
        x = self.drop(x)
        for layer in self.layers:
            x = layer(x, mask)
        hidden = functional.relu(self.hidden(self.drop(self._pooled(self.norm(x), mask))))
        return self.head(self.drop(hidden)), self.copy(hidden)

    def _pooled(self, x: Tensor, mask: Tensor) -> Tensor:
        real = mask[..., None]
        mean = (x * real).sum(1) / real.sum(1)
        most = x.masked_fill(~real, HIDDEN).amax(1)
        weight = self.query(x)[..., 0].masked_fill(~mask, HIDDEN).softmax(-1)
        return torch.cat([mean, most, (weight[:, None] @ x)[:, 0]], dim=1)
