"""The workflow's settings, models/config.cfg, and where its files lie."""

from __future__ import annotations

import logging
from pathlib import Path
from random import Random
from typing import Any

from thinc.api import Config

MODELS = Path(__file__).resolve().parent.parent
log = logging.getLogger("models")


class Paths:
    """Where each step finds what the one before has made."""

    def __init__(self, build: Path) -> None:
        self.build = build
        self.statements = build / "statements.jsonl"
        self.features = build / "features.npz"
        self.vocabulary = build / "vocabulary.json"
        self.pretrained = build / "pretrained.pt"
        self.students = build / "students"
        self.ablation = build / "ablation.json"

    def taught(self, fold: int) -> Path:
        return self.build / f"taught-{fold}.npz"


def settings(config: Path) -> dict[str, Any]:
    """The sections of a config file."""
    return Config().from_disk(config)


def dice(seed: int | str) -> Random:
    """Chance that can be repeated."""
    return Random(seed)  # noqa: S311 (nothing secret depends on it)
