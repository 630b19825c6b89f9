"""JSON on stdout."""

from __future__ import annotations

import json
from typing import Any

import click


def print_json(value: dict[str, Any]) -> None:
    """Prints it for programs and for people."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=1))
