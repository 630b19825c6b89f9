"""The workflow's settings: models/config.cfg, and where its files lie."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from thinc.api import Config

MODELS = Path(__file__).resolve().parent.parent


class Paths:
    """Where each step finds what the one before has made; `build` is another folder in a test."""

    def __init__(self, build: Path) -> None:
        self.statements = build / "statements.jsonl"
        self.features = build / "features.npz"
        self.vocabulary = build / "vocabulary.json"
        self.pretrained = build / "pretrained.pt"
        self.taught = build / "taught.npz"
        self.vectors = build / "vectors.npz"
        self.students = build / "students.npz"


def settings(config: Path) -> dict[str, Any]:
    """The sections of a config file; strings like ${student.width} are filled in."""
    return Config().from_disk(config, interpolate=True)
