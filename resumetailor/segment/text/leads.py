"""What is set bold before the plain rest of a line, which nothing else parts from it."""

from __future__ import annotations

import re

from resumetailor.segment.text.lines import Line


def parted(line: Line) -> tuple[Line, Line] | None:
    """The bold beginning and the plain rest if these may be two things: "**Clerk** Corner Shop", not "**BSc** in …"."""
    end = line.bold_until
    if not 0 < end < len(line) or _JOINT.search(f"{str(line)[:end]}\0{str(line)[end:]}"):
        return None
    return line.cut(0, end), line.cut(end)


_SMALL = "at|with|for|of|in|and|to|@|as"
_JOINT = re.compile(rf"\w\0\w|[,(&/–—-]\s*\0|\b(?:{_SMALL})\s*\0|\0\s*(?:[^\w\s“\"'(]|(?:{_SMALL})\b|$)", re.IGNORECASE)
"""What joins the two, where the rest begins."""
