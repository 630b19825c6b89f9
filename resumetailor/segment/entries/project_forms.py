"""Projects set as rows of labels and values: "Project #1" beside its name, "Client" beside whose it was."""

from __future__ import annotations

import re
from collections.abc import Sequence

from resumetailor.segment.entries.entry import Entry, entry_of
from resumetailor.segment.sections import headings
from resumetailor.segment.text import dates
from resumetailor.segment.text.field_labels import label_of
from resumetailor.segment.text.lines import Line

_NAMES = re.compile(
    r"(?:(?:name|title)\s+of\s+(?:the\s+)?)?project(?:\s+(?:name|title))?(?:\s*(?:#|no\.?)?\s*\d{1,2})?", re.IGNORECASE
)
_TITLES = re.compile(rf"title|name|{_NAMES.pattern}", re.IGNORECASE)


def entries(lines: Sequence[Line]) -> list[Entry]:
    """The projects, each from the cell beside its label on, or from its number or name on above its rows.

    None if the first line is no such label.
    """
    result: list[Entry] = []
    label: Line | None = None
    for number, line in enumerate(lines):
        beside = number + 1 < len(lines) and line.left_of(lines[number + 1])
        if _NAMES.fullmatch(str(line)) and (beside or _stands_above(line, lines[number + 1 : number + 3])):
            result.append(Entry(labels=[line]))
        elif _heads_rows(line, lines[number + 1 : number + 3]):
            result.append(entry_of([line]))
        elif not result:
            return []
        elif beside and not result[-1].heads and _TITLES.fullmatch(str(line)):
            result[-1].labels.append(line)
        elif beside:
            label = line
        elif not result[-1].heads:
            result[-1].heads.append(line)
        else:
            _put(line, label, result[-1])
            label = None
    return result


def _stands_above(line: Line, below: Sequence[Line]) -> bool:
    """Whether it is the number of a project above a table whose first row tells the name."""
    first = below[0] if len(below) == 2 and below[0].left_of(below[1]) else None
    return first is not None and not line.in_table_of(first) and _TITLES.fullmatch(str(first)) is not None


def _heads_rows(line: Line, below: Sequence[Line]) -> bool:
    """Whether it stands above a table whose first row is labelled: "Claims Portal" above "Client" and whose it was."""
    rows = line.cell is None and line.list_level is None and len(below) == 2 and below[0].left_of(below[1])
    return rows and not str(line).endswith((":", ".")) and label_of(str(below[0])) is not None


def _put(value: Line, label: Line | None, entry: Entry) -> None:
    """A period and what was done go without their labels, all else with its own: "Team size 22"."""
    found = dates.find(value) if label is not None else []
    if label is not None and found and not dates.undated(value, found):
        entry.labels.append(label)
        entry.dated += found
    elif label is not None and _names_duties(str(label)):
        entry.labels.append(label)
        entry.body.append(value)
    elif label is not None:
        entry.asides += [label, value]
    else:
        entry.body.append(value)


def _names_duties(label: str) -> bool:
    return label_of(label) == "body" or (label_of(label) is None and headings.is_label(label))
