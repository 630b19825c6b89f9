"""Finds templates and models in a checkout, an editable install and a wheel alike."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _shipped(folder: str) -> Path:
    in_wheel = _PACKAGE / folder
    return in_wheel if in_wheel.is_dir() else _PACKAGE.parent / folder


def templates() -> Path:
    """The folder of the templates that come with the program."""
    return _shipped("templates")


def models() -> Path:
    """The folder of frameworks, lexicons and the trained pipeline."""
    return _shipped("models")
