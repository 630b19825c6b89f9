"""Names of employers and projects, as a sentence cites them."""

from __future__ import annotations

import re

_DESCRIBED = re.compile(r"(?<=\S)\s*\([^()]*\)\s*$")


def cited(name: str) -> str:
    """The name without the description in brackets behind it: "Pellow (Series B, e-signature)" is "Pellow"."""
    return _DESCRIBED.sub("", name)
