"""Fields behind their labels: "Employer: …", on one line, below each other, in the next cell, by named columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from resumetailor.segment.text import columns, rows
from resumetailor.segment.text.field_labels import OF_LISTS, Label, begins_with_label, label_of, opens_period
from resumetailor.segment.text.lines import Format, Line
from resumetailor.segment.text.numbering import unnumbered
from resumetailor.segment.text.signs import has_content
from resumetailor.segment.text.splitting import BAR, split


@dataclass(frozen=True, slots=True)
class Value:
    """A line and the field that its label names; `printed` is the label itself, on the line or above it."""

    line: Line
    label: Label | None
    printed: Line | None

    @property
    def empty(self) -> bool:
        """Whether nothing stands behind the label."""
        return self.line is self.printed

    @property
    def begins(self) -> bool:
        """Whether it is labelled as when something began: "From: 2019"."""
        return self.printed is not None and opens_period(str(self.printed))


def values(lines: Sequence[Line]) -> list[Value]:
    """The lines without labels, each with the field it was labelled as: on its line, above it, or by its column."""
    headed = columns.heads(lines)
    merged = columns.told_rows(lines, headed)
    asked, alone = rows.asked(lines), _alone(lines)
    inline = _inline_labels(lines)
    result: list[Value] = []
    pending: tuple[Label, Line] | None = None
    for number, line in enumerate(lines):
        if line in headed.values():
            continue
        above = headed.get(line.column)
        label = None if above is not None else asked.get(line) or label_of(str(line))
        label = None if label in OF_LISTS else label
        if line.row in merged:
            result.append(Value(line, "body", None))
        elif label and (_value_follows(lines, number) or (line in alone and lines[number + 1] not in alone)):
            pending = (label, line)
        elif label is not None and pending is None and str(line).endswith(":"):
            result.append(Value(line, None, line))
        else:
            result.append(_value(line, pending, above, inline))
            pending = pending if pending is not None and _has_more(lines, number, pending[0]) else None
    return result if any(value.label == "study" for value in result) else list(map(_studied, result))


def _studied(value: Value) -> Value:
    """The field that was studied as the study itself, in a form that asks for no degree: "Subject" beside "School"."""
    return replace(value, label="study") if value.label == "area" else value


_OF_SEVERAL_LINES: tuple[Label, ...] = ("head", "body", "name", "location", "aside", "leaving")
"""What all lines of a cell tell beside a label that names it."""


def _has_more(lines: Sequence[Line], number: int, label: Label) -> bool:
    """Whether the line after a value tells more of the field."""
    in_cell = number + 1 < len(lines) and lines[number].shares_cell(lines[number + 1])
    return in_cell and label in _OF_SEVERAL_LINES


def _alone(lines: Sequence[Line]) -> frozenset[Line]:
    """The labels that stand above what they name without any sign, all set alike: "Employer" above "Corner Shop"."""
    found: dict[Format, list[Line]] = {}
    for line in lines[:-1]:
        if line.cell is None and line.list_level is None and label_of(str(line)) not in (None, *OF_LISTS):
            found.setdefault(line.format, []).append(line)
    forms = (labels for labels in found.values() if len({label_of(str(label)) for label in labels}) > 2)
    return frozenset(label for labels in forms for label in labels)


def _inline_labels(lines: Sequence[Line]) -> frozenset[Label]:
    """What labels may name on the lines themselves; a school is an employer where posts are labelled."""
    if names_studies(lines):
        return _INLINE | _STUDIES
    return _INLINE | {"school"} if "position" in map(_printed_label, lines) else _INLINE


def names_studies(lines: Sequence[Line]) -> bool:
    """Whether labels on the lines name both studies and schools."""
    named = set(map(_printed_label, lines))
    return "school" in named and not named.isdisjoint({"study", "area"})


def parts(line: Line) -> list[Line]:
    """The fields that signs part on a line if each is labelled, most as known: "Country: Italy | Grade: 110/110"."""
    found = split(line, BAR)
    known = sum(_printed_label(part) is not None for part in found)
    several = len(found) > 1 and known * 2 >= len(found) and all(begins_with_label(str(part)) for part in found)
    return found if several else [line]


def _value(line: Line, pending: tuple[Label, Line] | None, above: Line | None, inline: frozenset[Label]) -> Value:
    if pending is not None:
        return Value(line, *pending)
    if above is not None:
        return Value(line, label_of(str(above)), above)
    return _inline(line if _printed_label(line) == "project" else unnumbered(line), inline)


def _value_follows(lines: Sequence[Line], number: int) -> bool:
    """Whether the line after a label is in the next cell, or the label ends in a colon and no other follows."""
    if number + 1 == len(lines):
        return False
    label, value = lines[number], lines[number + 1]
    if label.cell and value.cell:
        return label.row == value.row and label.index != value.index
    return str(label).rstrip().endswith((":", " –", " -")) and _printed_label(value) is None


def _printed_label(line: Line) -> Label | None:
    """What the label before a colon on the line names."""
    printed, told = _parted(str(line))
    return label_of(printed) if told is not None else None


@lru_cache(1024)
def _parted(text: str) -> tuple[str, str | None]:
    """What stands before the sign behind a label, and what behind it: a colon, else a tab or a dash."""
    printed, sign, told = text.partition(":")
    if sign and label_of(printed) is not None:
        return printed, told
    parts = _SIGN.split(text, maxsplit=1)
    return (parts[0], parts[1]) if len(parts) > 1 else (printed, told if sign else None)


_SIGN = re.compile(r"\s*\t[\s:]*|\s+[–—-]{1,2}(?:\s+|$)")
_STUDIES: frozenset[Label] = frozenset({"study", "area", "school", "score"})
_INLINE: frozenset[Label] = frozenset(
    {"head", "position", "name", "project", "location", "period", "end", "aside", "leaving"}
)
"""What a label on the line itself may name; studies and schools only in a form that labels both."""


def _inline(line: Line, inline: frozenset[Label]) -> Value:
    printed, told = _parted(str(line))
    label = _printed_label(line)
    if label not in inline or told is None or not has_content(told):
        return Value(line, None, None)
    return Value(line.cut(len(line) - len(told)), label, line.cut(0, len(printed)))
