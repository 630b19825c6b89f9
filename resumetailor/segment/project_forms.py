"""Projects set as rows of labels and values: "Project #1" beside its name, "Client" beside whose it was."""

from __future__ import annotations

import re
from collections.abc import Sequence

from resumetailor.segment import dates
from resumetailor.segment.entries import Entry
from resumetailor.segment.lines import Line
from resumetailor.segment.splitting import without

_NAMES = re.compile(
    r"(?:(?:name|title)\s+of\s+(?:the\s+)?)?project(?:\s+(?:name|title))?(?:\s*(?:#|no\.?)?\s*\d{1,2})?", re.IGNORECASE
)


def entries(lines: Sequence[Line]) -> list[Entry]:
    """The projects, each from the cell beside its label on; none if the first line is no such label."""
    result: list[Entry] = []
    label: Line | None = None
    for number, line in enumerate(lines):
        beside = _beside(line, lines[number + 1]) if number + 1 < len(lines) else False
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
    if label is not None and found and not without(value, (d.line for d in found)):
        entry.labels.append(label)
        entry.dated += found
    elif label is not None:
        entry.asides += [label, value]
    else:
        entry.body.append(value)


def _beside(line: Line, value: Line) -> bool:
    """Whether it stands in the cell left of the value's."""
    cells, others = line.block.cells[-1:], value.block.cells[-1:]
    return bool(cells and others) and cells[0].column < others[0].column and cells[0].row == others[0].row
