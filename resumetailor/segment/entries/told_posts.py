"""Posts told as a sentence: "Working as Support Engineer with Kaveri Ltd., Chennai from June 2019 till date."."""

from __future__ import annotations

import re
from collections.abc import Sequence

from resumetailor.segment.entries.entry import Entry
from resumetailor.segment.text import dates, names
from resumetailor.segment.text.dates import Dated
from resumetailor.segment.text.lines import Line

_TOLD = re.compile(
    r"\s*(?:(?:i|i\s+(?:am|was|have been)|currently|presently|previously|formerly)\s+)*"
    r"(?:work(?:ing|ed)?|employed|serv(?:ing|ed)|associated|engaged|was|am)\s+(?:as\s+)?(?:an?\s+|the\s+)?"
    r"(?P<title>\S.*?),?\s+(?:with|at|in|for)\s+(?P<employer>\S.*?)"
    r"[,\s(–—-]+(?:(?:from|since|during|between|for the period(?: of)?|w\.?e\.?f\.?)\s+)?$",
    re.IGNORECASE,
)
_OF_ONESELF = re.compile(r"(?P<before>(?:\w+,?\s+){0,4})I(?:['’](?:ve|m|d))?\s+[^\W\d_A-Z]|My\s")


def of_oneself(line: Line) -> bool:
    """Whether a sentence in the first person begins it, which names no post: "Most recently I spent six years as"."""
    found = _OF_ONESELF.match(str(line))
    return found is not None and names.title(found["before"] or "") < 1.2


def entries(lines: Sequence[Line]) -> list[Entry]:
    """The posts, and below each what is told of it, if the first line tells one and no other post has another form."""
    result: list[Entry] = []
    for line in lines:
        if (told := parts(line)) is not None:
            result.append(Entry(*told))
        elif result and all(d.single for d in dates.find(line)):
            result[-1].body.append(line)
        else:
            return []
    return result


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
