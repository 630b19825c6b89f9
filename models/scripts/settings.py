"""The workflow's settings, models/config.cfg, and where its files lie."""

from __future__ import annotations

import logging
from pathlib import Path
from random import Random
from typing import Any

from thinc.api import Config

SCRIPTS = Path(__file__).resolve().parent
log = logging.getLogger("models")


class Paths:
    """Where each step finds what the one before has made: the config file's [paths], from the folder it stands in.

    `encoder`: the folder of the sentence encoder that the teachers are made of; None for the one that is installed.
    """

    def __init__(
        self, root: Path, encoder: Path | None, data: str, build: str, shipped: str, card: str, metrics: str
    ) -> None:
        self.encoder = encoder
        self.data, self.build, self.shipped = root / data, root / build, root / shipped
        self.card, self.metrics = root / card, root / metrics
        self.statements = self.build / "statements.jsonl"
        self.features = self.build / "features.npz"
        self.vocabulary = self.build / "vocabulary.json"
        self.pretrained = self.build / "pretrained.pt"
        self.trial = self.build / "trial.npz"
        self.ablation = self.build / "ablation.json"

    def teacher(self, fold: int) -> Path:
        return self.build / f"teacher-{fold}.pt"

    def taught(self, fold: int) -> Path:
        return self.build / f"taught-{fold}.npz"


def settings(config: Path) -> dict[str, Any]:
    """The sections of a config file."""
    return Config().from_disk(config)


def dice(seed: int | str) -> Random:
    """Chance that can be repeated."""
    return Random(seed)  # noqa: S311 (nothing secret depends on it)
