"""The student network's forward pass in numpy: embeddings, a few layers of self-attention, pooling, one logit a label.

Trained in models/scripts/student.py, whose module of the same shape is its torch twin; a test pins that both agree.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from resumetailor.nlp.features import TABLES, Rows

Floats = NDArray[np.float32]
Seen = tuple[Rows, Rows]
"""A highlight as the network sees it: the rows of its words and those of its occupation."""
BATCH = 32
TINY = np.float32(1e-5)
HIDDEN = np.float32(-1e4)


@dataclass(frozen=True)
class Network:
    """The weights by name: `tables` of embeddings (rows, width), the others as float32."""

    tables: Mapping[str, Floats]
    weights: Mapping[str, Floats]
    layers: int
    heads: int

    def logits(self, highlights: Sequence[Seen]) -> Floats:
        """Per highlight one logit a label: shape (highlights, labels)."""
        return self.look(highlights)[0]

    def look(self, highlights: Sequence[Seen]) -> tuple[Floats, list[Floats]]:
        """The logits, and per highlight the state of its occupation and of each word: shape (1 + words, width)."""
        logits = np.empty((len(highlights), len(self.weights["head.bias"])), dtype=np.float32)
        states: list[Floats] = [np.empty(0, dtype=np.float32)] * len(highlights)
        order = sorted(range(len(highlights)), key=lambda i: len(highlights[i][0]))
        for start in range(0, len(order), BATCH):
            batch = order[start : start + BATCH]
            x, mask = self._attended([highlights[i] for i in batch])
            logits[batch] = self._answer(self._pooled(x, mask))
            for i, state in zip(batch, x, strict=True):
                states[i] = state[: len(highlights[i][0]) + 1]
        return logits, states

    def without(self, state: Floats, words: Sequence[int]) -> Floats:
        """The logits when each of `words` in turn is left out of what is pooled: shape (words, labels)."""
        rows = np.array(words, dtype=np.intp) + 1
        left_out = state[rows]
        mean = (state.sum(0) - left_out) / np.float32(len(state) - 1)
        second, first = np.partition(state, -2, axis=0)[-2:]
        most = np.where(left_out == first, second, first)
        weight = _softmax(self._linear("query.", state)[:, 0])
        share = weight[rows, None]
        looked = (weight @ state - share * left_out) / (1 - share + TINY)
        return self._answer(np.concatenate([mean, most, looked], axis=1, dtype=np.float32))

    def _attended(self, batch: Sequence[Seen]) -> tuple[Floats, NDArray[np.bool_]]:
        x, mask = self._embedded(batch)
        for layer in range(self.layers):
            x = x + self._attention(f"layers.{layer}.", x, mask)
            x = x + self._feed_forward(f"layers.{layer}.", x)
        return _norm(x, self.weights, "norm."), mask

    def _answer(self, pooled: Floats) -> Floats:
        return self._linear("head.", np.maximum(self._linear("hidden.", pooled), 0))

    def _embedded(self, batch: Sequence[Seen]) -> tuple[Floats, NDArray[np.bool_]]:
        """Place 0 is the occupation's, the words follow."""
        longest = 1 + max(len(words) for words, _ in batch)
        width = self.weights["place"].shape[1]
        mask = np.zeros((len(batch), longest), dtype=bool)
        rows = np.zeros((len(batch), longest, len(TABLES)), dtype=np.int32)
        for i, (words, _) in enumerate(batch):
            mask[i, : len(words) + 1] = True
            rows[i, 1 : len(words) + 1] = words
        x = np.zeros((*mask.shape, width), dtype=np.float32)
        for column, name in enumerate(TABLES):
            x += self.tables[name][rows[..., column]]
        for i, (_, occupation) in enumerate(batch):
            x[i, 0] = self.tables["word"][occupation].mean(0)
        return x + self.weights["place"][:longest], mask

    def _attention(self, layer: str, x: Floats, mask: NDArray[np.bool_]) -> Floats:
        size, length, width = x.shape
        mixed = self._linear(layer + "mix.", _norm(x, self.weights, layer + "norm1."))
        query, key, value = mixed.reshape(size, length, 3, self.heads, width // self.heads).transpose(2, 0, 3, 1, 4)
        scores = query @ key.transpose(0, 1, 3, 2) + np.where(mask, np.float32(0), HIDDEN)[:, None, None, :]
        attended = (_softmax(scores) @ value).transpose(0, 2, 1, 3).reshape(size, length, width)
        return self._linear(layer + "out.", attended)

    def _feed_forward(self, layer: str, x: Floats) -> Floats:
        inner = self._linear(layer + "inner.", _norm(x, self.weights, layer + "norm2."))
        return self._linear(layer + "outer.", np.maximum(inner, 0, out=inner))

    def _pooled(self, x: Floats, mask: NDArray[np.bool_]) -> Floats:
        """The mean, the greatest, and the mean weighed by a learned query, side by side."""
        real = mask[..., None]
        mean = (x * real).sum(1) / real.sum(1)
        most = np.where(real, x, HIDDEN).max(1)
        weight = _softmax(np.where(mask, self._linear("query.", x)[..., 0], HIDDEN))
        return np.concatenate([mean, most, (weight[:, None, :] @ x)[:, 0]], axis=1, dtype=np.float32)

    def _linear(self, name: str, x: Floats) -> Floats:
        flat = x.reshape(-1, x.shape[-1]) @ self.weights[name + "weight"]
        flat += self.weights[name + "bias"]
        return flat.reshape(*x.shape[:-1], -1)


def _norm(x: Floats, weights: Mapping[str, Floats], name: str) -> Floats:
    centred: Floats = x - x.mean(-1, keepdims=True)
    scale = np.einsum("...i,...i->...", centred, centred)[..., None] / np.float32(x.shape[-1])
    centred /= np.sqrt(scale + TINY)
    centred *= weights[name + "weight"]
    centred += weights[name + "bias"]
    return centred


def _softmax(scores: Floats) -> Floats:
    powers: Floats = np.exp(scores - scores.max(-1, keepdims=True))
    powers /= powers.sum(-1, keepdims=True)
    return powers


def save_network(network: Network, path: Path) -> None:
    """Tables are kept as whole numbers from -127 to 127 and one scale a row, the other weights in half precision."""
    arrays: dict[str, NDArray[np.generic]] = {"shape": np.array([network.layers, network.heads], dtype=np.int32)}
    for name, table in network.tables.items():
        scale = np.maximum(np.abs(table).max(1, keepdims=True), TINY) / 127
        arrays[f"table.{name}"] = np.round(table / scale).astype(np.int8)
        arrays[f"scale.{name}"] = scale.astype(np.float32)
    arrays |= {f"weight.{name}": weight.astype(np.float16) for name, weight in network.weights.items()}
    np.savez(path, allow_pickle=False, **arrays)


def open_network(path: Path) -> Network:
    """Raises `OSError`, `BadZipFile`, `KeyError` or `ValueError` if the file is missing or damaged."""
    with np.load(path, allow_pickle=False) as arrays:
        kept = {name: arrays[name] for name in arrays.files}
    tables = {name: kept[f"table.{name}"] * kept[f"scale.{name}"] for name in TABLES}
    weights = {n.removeprefix("weight."): w.astype(np.float32) for n, w in kept.items() if n.startswith("weight.")}
    layers, heads = kept["shape"].tolist()
    return Network(tables, weights, layers, heads)
