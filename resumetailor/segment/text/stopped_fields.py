"""Fields that stops part behind a period: "From March 2018 to present: Sales Engineer. Txindoki S.L. (Bilbao)."."""

from __future__ import annotations

import re

from resumetailor.segment.text import dates, names
from resumetailor.segment.text.lines import Line
from resumetailor.segment.text.sentences import sentences

_LONGEST = 8
"""So many words has a field at most."""


def parted(line: Line) -> list[Line]:
    """The fields, the first with the period; the line alone if more than names stands behind that."""
    text, found = str(line), dates.find(line) if ". " in str(line) and len(line) <= 200 else []
    opened = len(found) == 1 and not found[0].single and found[0].line.start == line.start
    behind = re.match(r"\s*[:–—-]\s+", text[found[0].line.end - line.start :]) if opened else None
    if behind is None:
        return [line]
    start = found[0].line.end - line.start + behind.end()
    first, *others = sentences(line.trimmed(start, len(text)))
    fields = [_unstopped(line.cut(0, first.end - line.start)), *map(_unstopped, others)]
    named = [str(field) for field in (fields[0].cut(start), *fields[1:])]
    short = all(0 < len(name.split()) <= _LONGEST and names.capitalised(name) >= 0.6 for name in named)
    return fields if len(fields) > 1 and short else [line]


def _unstopped(field: Line) -> Line:
    return field.cut(0, len(field) - 1) if names.stopped(str(field)) else field
