"""How strong the evidence of a highlight is, for choosing and ordering: 0 to 4 (see `Evidence.strength`)."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from resumetailor.evidence import Kind, Metric, Token
from resumetailor.nlp.parts import VERBAL


def strength_of(kind: Kind, metrics: Collection[Metric], parse: Sequence[Token]) -> int:
    """4 a result with a number, 3 a result without, 2 an act with its volume, 1 an act, 0 a duty or a trait claim."""
    act = any(token.head == i and token.tag in VERBAL for i, token in enumerate(parse))
    if kind == "accomplishment":
        return 4 if metrics and act else 3
    if kind == "responsibility" and act:
        return 2 if metrics else 1
    return 0
