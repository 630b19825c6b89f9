"""How strong the evidence of a highlight is, for choosing and ordering: 0 to 4 (see `Evidence.strength`)."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from resumetailor.english.verbs import readings
from resumetailor.evidence import Kind, Metric, Token
from resumetailor.nlp.parts import VERBAL


def strength_of(kind: Kind, metrics: Collection[Metric], parse: Sequence[Token]) -> int:
    """4 a result with a number, 3 a result without, 2 an act with its volume, 1 an act, 0 a duty or a trait claim."""
    acts = [token for i, token in enumerate(parse) if token.head == i and token.tag in VERBAL]
    if kind == "accomplishment" and not (acts and _goes_on(acts[0])):
        return 4 if metrics and acts else 3
    if kind != "other" and acts:
        return 2 if metrics else 1
    return 0


def _goes_on(act: Token) -> bool:
    """Whether it is told in the present, and so has a scope but no result yet; "cut" may be past."""
    return act.tag in ("VB", "VBP", "VBZ") and "VBD" not in {tag for _, tag in readings(act.text)}
