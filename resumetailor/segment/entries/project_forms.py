"""Projects set as rows of labels and values: "Project #1" beside its name, "Client" beside whose it was."""

from __future__ import annotations

import re
from collections.abc import Sequence

from resumetailor.segment.entries.entry import Entry
from resumetailor.segment.text import dates
from resumetailor.segment.text.lines import Line

_NAMES = re.compile(
    r"(?:(?:name|title)\s+of\s+(?:the\s+)?)?project(?:\s+(?:name|title))?(?:\s*(?:#|no\.?)?\s*\d{1,2})?", re.IGNORECASE
)


def entries(lines: Sequence[Line]) -> list[Entry]:
    """The projects, each from the cell beside its label on; none if the first line is no such label."""
    result: list[Entry] = []
    label: Line | None = None
    for number, line in enumerate(lines):
        beside = number + 1 < len(lines) and line.left_of(lines[number + 1])
        if beside and _NAMES.fullmatch(str(line)):
            result.append(Entry(labels=[line]))
        elif not result:
            return []
        elif beside:
            label = line
        elif not result[-1].heads:
            result[-1].heads.append(line)
        else:
            _put(line, label, result[-1])
            label = None
    return result


def _put(value: Line, label: Line | None, entry: Entry) -> None:
    """A period goes without its label, all else with it: "Team size 22"."""
    found = dates.find(value) if label is not None else []
    if label is not None and found and not dates.undated(value, found):
        entry.labels.append(label)
        entry.dated += found
    elif label is not None:
        entry.asides += [label, value]
    else:
        entry.body.append(value)
