"""Which texts tell a measured change rather than an amount."""

from __future__ import annotations

import re

_CHANGE = re.compile(r"%|\bfrom\b.*\d.*\bto\b.*\d|\b(?:half|halved|doubled|tripled)\b|\bby (?:a|\d)")


def tells_a_change(text: str) -> bool:
    """Whether the text tells of a measured change: "by a third", "from 12% to 7%"."""
    return _CHANGE.search(text) is not None
