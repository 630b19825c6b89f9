"""How long a post was held, where its dates are not told."""

from __future__ import annotations

import re

from resumetailor.segment.text import names
from resumetailor.segment.text.dates import Dated
from resumetailor.segment.text.lines import Line

DURATION = re.compile(
    r"\s*\(?\d+\+?\s*(?:years?|yrs?|months?|mos?)\.?(?:,?\s*(?:and\s+)?\d+\s*(?:months?|mos?)\.?)?\)?\s*", re.IGNORECASE
)


_LASTING = re.compile(
    r"[,|;(\t–—-]\s*((?:for\s+|about\s+|over\s+|approx\.?\s+)*\d{1,2}\+?\s*(?:years?|yrs?|months?|seasons|summers))\)?\s*$",
    re.IGNORECASE,
)


def lasting(line: Line) -> list[Dated]:
    """How long a post was held, where its dates are not told: in a cell, or behind a title and an employer."""
    match = _LASTING.search(str(line))
    match = match if match and (match[0][0] == "\t" or names.title(str(line)) >= 1.2) else None
    held = line if line.block.cells and DURATION.fullmatch(str(line)) else match and line.cut(*match.span(1))
    return [Dated(held, None, None, present=False, single=False)] if held else []
