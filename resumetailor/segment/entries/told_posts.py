"""Posts told as a sentence: "Working as Support Engineer with Kaveri Ltd., Chennai from June 2019 till date."."""

from __future__ import annotations

import re

from resumetailor.segment.text import dates, names
from resumetailor.segment.text.dates import Dated
from resumetailor.segment.text.lines import Line

_TOLD = re.compile(
    r"\s*(?:(?:i\s+(?:am|was|have been)|currently|presently|previously|formerly)\s+)*"
    r"(?:work(?:ing|ed)?|employed|serv(?:ing|ed)|associated|engaged|was|am)\s+(?:as\s+)?(?:an?\s+|the\s+)?"
    r"(?P<title>\S.*?),?\s+(?:with|at|in|for)\s+(?P<employer>\S.*?)"
    r"[,\s(–—-]+(?:(?:from|since|during|between|for the period(?: of)?|w\.?e\.?f\.?)\s+)?$",
    re.IGNORECASE,
)


def parts(line: Line) -> tuple[list[Line], list[Dated]] | None:
    """The title and the employer of a post told in one sentence that ends with its time; None for any other line."""
    found = [d for d in dates.find(line) if not d.single]
    if len(found) != 1 or len(line) > 200:
        return None
    start, end = found[0].line.start - line.start, found[0].line.end - line.start
    match = _TOLD.match(str(line)[:start])
    if match is None or re.search(r"\w", str(line)[end:]) or names.title(match["title"]) < 1.2:
        return None
    return [line.cut(*match.span("title")), line.cut(*match.span("employer"))], found
