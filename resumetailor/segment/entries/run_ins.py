"""Projects told in one paragraph each, which begins with the name: "Saunabot – Tells you when the sauna is warm"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from resumetailor.segment.entries.entry import Entry
from resumetailor.segment.person import contact
from resumetailor.segment.text import dates
from resumetailor.segment.text.lines import Line
from resumetailor.segment.text.splitting import split

_SIGN = re.compile(r"\s+[–—-]\s+|\s*—\s*|:\s+")


def entries(lines: Sequence[Line]) -> list[Entry]:
    """The projects, if every paragraph but further list items names one; else none."""
    result: list[Entry] = []
    level = lines[0].list_level if lines else None
    for line in lines:
        if line.list_level == level and (parts := _parts(line)):
            result.append(_entry(parts, line.end))
        elif result and line.list_level is not None and line.list_level != level:
            result[-1].body.append(line)
        else:
            return []
    for entry in result:
        entry.body = _described(entry.body)
    return result


def _described(body: Sequence[Line]) -> list[Line]:
    """Behind the name stands what the project is if list items below tell what was done, else what was done."""
    first, *items = body
    return [replace(first, list_level=None), *items] if items else [first]


def _parts(line: Line) -> list[Line]:
    """The name and what is told, if the name is set bold or so short that it can be nothing else."""
    parts = split(line, _SIGN)
    if len(parts) < 2 or dates.has_period(line):
        return []
    name, told = parts[0], line.cut(parts[1].start - line.start)
    bold = name.bold and not told.bold
    short = len(name.words) <= 3 and str(name)[:1].isupper() and len(told.words) >= 4
    return [name, *parts[1:]] if len(name.words) <= 8 and (bold or short) else []


def _entry(parts: Sequence[Line], end: int) -> Entry:
    """Addresses on the web go with the name; what follows is told, up to `end`."""
    name, *others = parts
    first = next((n for n, part in enumerate(others) if not contact.is_url(str(part))), len(others) - 1)
    told = replace(name, start=others[first].start, end=end, list_level=0)
    found = dates.find(name)
    return Entry([*dates.undated(name, found), *others[:first]], list(found), [told])
