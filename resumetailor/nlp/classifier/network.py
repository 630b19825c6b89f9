"""The student network's forward pass in numpy: embeddings, a few layers of self-attention, pooling, one logit a label.

Trained in models/scripts/student.py, whose module of the same shape is its torch twin; a test pins that both agree.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, chain, groupby
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from resumetailor.nlp.features import TABLES, UNKNOWN, Floats, Rows

Seen = tuple[Rows, Rows]
"""A highlight as the network sees it: the rows of its words and those of its occupation."""
BATCH = 96
TINY = np.float32(1e-5)
_quietly = np.errstate(invalid="ignore")
"""BLAS may compute beyond the rows too, where anything stands, and warn of that (numpy issue 24067)."""
FAR = 64
"""Of a score: e to the power of it, or of its opposite, summed over all places of a highlight, is in range."""


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

    @_quietly
    def look(self, highlights: Sequence[Seen]) -> tuple[Floats, list[Floats]]:
        """The logits, and per highlight the state of its occupation and of each word: shape (1 + words, width)."""
        logits = np.empty((len(highlights), len(self.weights["head.bias"])), dtype=np.float32)
        states: list[Floats] = [np.empty(0, dtype=np.float32)] * len(highlights)
        order = sorted(range(len(highlights)), key=lambda i: len(highlights[i][0]))
        for start in range(0, len(order), BATCH):
            batch = order[start : start + BATCH]
            alike = self._attended([highlights[i] for i in batch])
            logits[batch] = self._answer(np.concatenate([self._pooled(x) for x in alike]))
            for i, state in zip(batch, chain.from_iterable(alike), strict=True):
                states[i] = state
        return logits, states

    @_quietly
    def without(self, left_out: Sequence[tuple[Floats, Sequence[int]]]) -> Floats:
        """The logits of highlights, given by their states, when each of some words in turn is left out.

        Shape (all these words, labels).
        """
        order = sorted(range(len(left_out)), key=lambda i: len(left_out[i][0]))
        alike = groupby((left_out[i] for i in order), key=lambda one: len(one[0]))
        pooled = np.concatenate([self._pooled_without(*zip(*some, strict=True)) for _, some in alike])
        sorted_as = np.repeat(order, [len(left_out[i][1]) for i in order])
        return self._answer(pooled[np.argsort(sorted_as, kind="stable")])

    def _pooled_without(self, states: Sequence[Floats], words: Sequence[Sequence[int]]) -> Floats:
        """What is pooled of highlights of one length when each of their `words` in turn is left out."""
        x = np.stack(states)
        which = np.repeat(np.arange(len(x)), [len(some) for some in words])
        rows = np.array([word + 1 for some in words for word in some], dtype=np.intp)
        left_out = x[which, rows]
        mean = (x.sum(1)[which] - left_out) / np.float32(x.shape[1] - 1)
        greatest = x.max(1, keepdims=True)
        second = np.where(x == greatest, -np.inf, x).max(1)
        most = np.where(left_out == greatest[which, 0], second[which], greatest[which, 0])
        weight = self._weight(x)
        share = weight[which, rows][:, None]
        looked = (_weighed(x, weight)[which] - share * left_out) / (1 - share + TINY)
        return np.concatenate([mean, most, looked], axis=1, dtype=np.float32)

    def _attended(self, batch: Sequence[Seen]) -> list[Floats]:
        """The states of highlights that come in the order of their lengths: per length (highlights, 1 + words, width).

        Those of one length attend together, so that nothing is padded.
        """
        lengths = Counter(1 + len(words) for words, _ in batch)
        x = self._embedded(batch)
        for layer in range(self.layers):
            x += self._attention(f"layers.{layer}.", x, lengths)
            x += self._feed_forward(f"layers.{layer}.", x)
        return _alike(self._normal("norm.", x), lengths)

    def _answer(self, pooled: Floats) -> Floats:
        return self._linear("head.", np.maximum(self._linear("hidden.", pooled), 0))

    def _embedded(self, batch: Sequence[Seen]) -> Floats:
        """Place 0 of each highlight is its occupation's, its words follow."""
        words, jobs = (np.concatenate(part) for part in zip(*batch, strict=True))
        sizes = [len(words) for words, _ in batch]
        rows = np.insert(words, _begins(sizes), UNKNOWN, axis=0)
        x: Floats = np.take(self.tables[TABLES[0]], rows[:, 0], axis=0)
        for column, name in enumerate(TABLES[1:], 1):
            x += np.take(self.tables[name], rows[:, column], axis=0)
        x[_begins([1 + size for size in sizes])] = _means(self.tables["word"][jobs], [len(job) for _, job in batch])
        x += np.concatenate([self.weights["place"][: 1 + size] for size in sizes])
        return x

    def _attention(self, layer: str, x: Floats, lengths: Mapping[int, int]) -> Floats:
        mixed = self._linear_of_normal(layer + "mix.", x)
        taken = np.empty_like(x)
        for part, place in zip(_alike(mixed, lengths), _alike(taken, lengths), strict=True):
            self._heed(part, place)
        return self._linear(layer + "out.", taken)

    def _heed(self, mixed: Floats, taken: Floats) -> None:
        """What each place of highlights of one length takes from the others, by what they asked and offered."""
        size, length, width = taken.shape
        query, key = mixed[..., :-width].reshape(size, length, 2, self.heads, -1).transpose(2, 0, 3, 1, 4)
        value = mixed[..., -width:].reshape(size, length, self.heads, -1).swapaxes(1, 2)
        heads = taken.reshape(size, length, self.heads, -1).swapaxes(1, 2)
        np.matmul(_softmax(query @ key.swapaxes(2, 3)), value, out=heads)

    def _feed_forward(self, layer: str, x: Floats) -> Floats:
        inner = self._linear_of_normal(layer + "inner.", x)
        return self._linear(layer + "outer.", np.maximum(inner, 0, out=inner))

    def _pooled(self, x: Floats) -> Floats:
        """Of highlights of one length the mean, the greatest, and the mean weighed by a learned query, side by side."""
        return np.concatenate([x.mean(1), x.max(1), _weighed(x, self._weight(x))], axis=1, dtype=np.float32)

    def _weight(self, x: Floats) -> Floats:
        """How much the learned query looks at each place."""
        return _softmax(self._linear("query.", x)[..., 0])

    def _normal(self, name: str, x: Floats) -> Floats:
        """Each row with a mean of 0 and a variance of 1, by the learned scale and bias."""
        centred: Floats = x - x.mean(-1, keepdims=True)
        variance = np.einsum("ij,ij->i", centred, centred)[:, None] / np.float32(x.shape[-1])
        centred /= np.sqrt(variance + TINY)
        centred *= self.weights[name + "weight"]
        centred += self.weights[name + "bias"]
        return centred

    def _linear_of_normal(self, name: str, x: Floats) -> Floats:
        """`_linear` of `_normal`: the scale, the mean and both biases are already in the weights."""
        y: Floats = _by_deviation(x) @ self._with_normal[name]
        return y

    @cached_property
    def _with_normal(self) -> Mapping[str, Floats]:
        """The weights of each linear step behind a normal one, for rows that are only divided; below them its bias."""
        layers = [f"layers.{n}." for n in range(self.layers)]
        return {
            layer + step: self._joined(layer + normal, layer + step)
            for layer in layers
            for normal, step in (("norm1.", "mix."), ("norm2.", "inner."))
        }

    def _joined(self, normal: str, step: str) -> Floats:
        weight = self.weights[step + "weight"]
        scaled = self.weights[normal + "weight"][:, None] * weight
        return np.vstack(
            (scaled - scaled.mean(0), self.weights[normal + "bias"] @ weight + self.weights[step + "bias"])
        )

    def _linear(self, name: str, x: Floats) -> Floats:
        flat = x.reshape(-1, x.shape[-1]) @ self.weights[name + "weight"]
        flat += self.weights[name + "bias"]
        return flat.reshape(*x.shape[:-1], -1)


def _by_deviation(x: Floats) -> Floats:
    """Each row with a variance of 1, about the mean that it has, and a 1 behind it, by which a bias is multiplied."""
    size, width = x.shape
    mean = x @ np.full(width, 1 / width, dtype=np.float32)
    variance = np.vecdot(x, x) / np.float32(width) - mean * mean
    divided: Floats = np.ones((size, width + 1), dtype=np.float32)
    np.divide(x, np.sqrt(variance + TINY)[:, None], out=divided[:, :width])
    return divided


def _alike(rows: Floats, lengths: Mapping[int, int]) -> list[Floats]:
    """The rows taken apart by the lengths of their highlights, of which `lengths` tells how many have each."""
    ends = accumulate(length * size for length, size in lengths.items())
    parts = zip(lengths.items(), ends, strict=True)
    return [rows[end - length * size : end].reshape(size, length, -1) for (length, size), end in parts]


def _begins(sizes: Sequence[int]) -> NDArray[np.intp]:
    """Where each of several stretches that follow each other begins."""
    return np.cumsum([0, *sizes[:-1]])


def _means(x: Floats, sizes: Sequence[int]) -> Floats:
    """The mean of each stretch of rows; none may be empty."""
    totals: Floats = np.add.reduceat(x, _begins(sizes))
    totals /= np.array(sizes)[:, None]
    return totals


def _softmax(scores: Floats) -> Floats:
    """In place; moved only where a single one lies so far out that its exponential might leave single precision."""
    if max(scores.max(), -scores.min()) > FAR:
        scores -= scores.max(-1, keepdims=True)
    np.exp(scores, out=scores)
    scores /= (scores @ np.ones(scores.shape[-1], dtype=np.float32))[..., None]
    return scores


def _weighed(x: Floats, weight: Floats) -> Floats:
    """The mean of the places of each highlight, weighed."""
    mean: Floats = (weight[:, None, :] @ x)[:, 0]
    return mean


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
