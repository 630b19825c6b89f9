"""The student: the torch twin of resumetailor.nlp.classifier.network."""

from __future__ import annotations

from dataclasses import dataclass

import torch
import torch.nn.functional as functional
from torch import Tensor, nn

from resumetailor.nlp.classifier.labels import OUTPUTS
from resumetailor.nlp.features import LONGEST, PREFIXES, SHAPES, SUFFIXES, TABLES, Vocabulary

HIDDEN = -1e4


@dataclass(frozen=True)
class Shape:
    """`width` of each word's state, `inner` of each feed-forward step, the last before the answer included."""

    width: int
    inner: int
    layers: int
    heads: int


class Layer(nn.Module):
    """Self-attention and a feed-forward layer, each normalised before and added to what came in."""

    def __init__(self, width: int, inner: int, heads: int, drop: float) -> None:
        super().__init__()
        self.heads = heads
        self.norm1, self.norm2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.mix, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.inner, self.outer = nn.Linear(width, inner), nn.Linear(inner, width)
        self.drop = nn.Dropout(drop)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        size, length, width = x.shape
        mixed = self.mix(self.norm1(x)).view(size, length, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        scores = mixed[0] @ mixed[1].transpose(-1, -2)
        weights = scores.masked_fill(~mask[:, None, None, :], HIDDEN).softmax(-1)
        attended = (weights @ mixed[2]).transpose(1, 2).reshape(size, length, width)
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
        self.layers = nn.ModuleList(Layer(width, inner, shape.heads, drop) for _ in range(shape.layers))
        self.norm = nn.LayerNorm(width)
        self.query = nn.Linear(width, 1)
        self.hidden = nn.Linear(3 * width, inner)
        self.head = nn.Linear(inner, OUTPUTS)
        self.copy = nn.Linear(inner, copied)
        self.drop = nn.Dropout(drop)
        for layer in self.layers:
            with torch.no_grad():
                layer.mix.weight[:width] /= (width // shape.heads) ** 0.5

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
