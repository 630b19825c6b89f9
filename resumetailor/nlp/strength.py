"""How strong the evidence of a highlight is, for choosing and ordering: 0 to 4 (see `Evidence.strength`)."""

from __future__ import annotations

from collections.abc import Collection

from resumetailor.evidence import Kind, Metric, Part


def strength_of(kind: Kind, parts: Collection[Part], metrics: Collection[Metric]) -> int:
    """4 a result with a number, 3 a result without, 2 an act with its volume, 1 an act, 0 none."""
    roles = {part.role for part in parts}
    if kind == "other" or "action" not in roles:
        return 0
    if kind == "accomplishment":
        return 4 if metrics else 3
    return 2 if metrics else 1
