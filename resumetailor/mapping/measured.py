"""Which texts tell a measured change, and which a change or an amount alone."""

from __future__ import annotations

from functools import lru_cache

from resumetailor.verify.changes import changes
from resumetailor.verify.quantities import quantities


@lru_cache(4096)
def tells_a_change(text: str) -> bool:
    """Whether the text tells a change and a number: "fell by a third", "from 12% to 7%", not "118% of quota"."""
    return tells_an_amount(text) and names_a_change(text)


def tells_an_amount(text: str) -> bool:
    """Whether the text tells a number of something: "118% of quota"."""
    return bool(quantities(text))


def names_a_change(text: str) -> bool:
    """Whether the text tells that something rose, fell or became better, with its size or without."""
    return bool(changes(text))
