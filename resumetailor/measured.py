"""Which texts tell a measured change rather than an amount."""

from __future__ import annotations

from functools import lru_cache

from resumetailor.verify.changes import changes
from resumetailor.verify.quantities import quantities


@lru_cache(4096)
def tells_a_change(text: str) -> bool:
    """Whether the text tells a change and a number: "fell by a third", "from 12% to 7%", not "118% of quota"."""
    return bool(quantities(text)) and bool(changes(text))
