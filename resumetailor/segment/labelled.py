"""Entries set as a form: "Employer: …", "Job title: …", or labels in the left cell and values in the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from resumetailor.knowledge import Knowledge, load_lexicon
from resumetailor.segment import dates, headings, heads, names
from resumetailor.segment.entries import Entry, entry_of
from resumetailor.segment.lines import Line
from resumetailor.segment.signs import fold, has_content
from resumetailor.segment.splitting import BAR, split, without

Label = Literal[
    "position",
    "name",
    "location",
    "period",
    "study",
    "school",
    "score",
    "body",
    "summary",
    "aside",
    "leaving",
    "item",
    "level",
    "note",
]
_OF_LISTS = ("item", "level", "note")


class FieldLabels(Knowledge):
    """models/lexicons/fields.yml."""

    position: frozenset[str]
    name: frozenset[str]
    location: frozenset[str]
    period: frozenset[str]
    study: frozenset[str]
    school: frozenset[str]
    body: frozenset[str]
    summary: frozenset[str]
    score: frozenset[str]
    item: frozenset[str]
    level: frozenset[str]
    note: frozenset[str]
    aside: frozenset[str]
    leaving: frozenset[str]


@cache
def _labels() -> dict[str, Label]:
    words = load_lexicon("fields", FieldLabels)
    return {phrase: label for label in Label.__args__ for phrase in getattr(words, label)}  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Value:
    """A line and the field that its label names; `printed` is the label itself, on the line or above it."""

    line: Line
    label: Label | None
    printed: Line | None


def values(lines: Sequence[Line]) -> list[Value]:
    """The lines without labels, each with the field it was labelled as: on its line, above it, or by its column."""
    columns = _columns(lines)
    result: list[Value] = []
    pending: tuple[Label, Line] | None = None
    for number, line in enumerate(lines):
        if line in columns.values():
            continue
        headed = bool(line.block.cells) and _column(line) in columns
        label = None if headed else _label(str(line))
        label = None if label in _OF_LISTS else label
        if label is not None and _value_follows(lines, number):
            pending = (label, line)
            continue
        above = columns.get(_column(line)) if line.block.cells else None
        result.append(_value(line, pending, above))
        goes_on = number + 1 < len(lines) and _same_cell(line, lines[number + 1])
        pending = pending if pending is not None and pending[0] == "body" and goes_on else None
    return result


def parts(line: Line) -> list[Line]:
    """The fields that signs part on a line if each is labelled: "Country: Italy | Final grade: 110/110"."""
    found = split(line, BAR)
    return found if all(_label(str(part).partition(":")[0]) for part in found) else [line]


def labels(lines: Sequence[Line]) -> list[Line]:
    """The labels at the heads of a table's columns, and those that stand below each other in one column."""
    cells: dict[tuple[int, int], list[Line]] = {}
    for line in lines:
        if line.block.cells and _label(str(line)) not in (None, *_OF_LISTS):
            cells.setdefault(_column(line), []).append(line)
    return [*column_heads(lines), *(line for column in cells.values() if len(column) > 1 for line in column)]


def column_heads(lines: Sequence[Line]) -> list[Line]:
    """The labels at the heads of a table's columns."""
    return list(_columns(lines).values())


def rows(lines: Sequence[Line]) -> list[list[Line]]:
    """The rows of tables whose columns are named, if all lines stand in such; what each row is about comes first.

    The names and the numbers of the rows are left out.
    """
    heads = _columns(lines)
    cells = [line for line in lines if line not in heads.values()]
    if not heads or not all(line.block.cells and _column(line) in heads for line in cells):
        return []
    found: dict[tuple[int, int], list[Line]] = {}
    for line in sorted(cells, key=lambda line: _label(str(heads[_column(line)])) not in ("study", "item")):
        if not str(line).strip(" .)").isdigit() or len(line) == 4:
            found.setdefault((line.block.cells[-1].table, line.block.cells[-1].row), []).append(line)
    return [found[place] for place in sorted(found)]


def list_columns(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The lines of a list without those that head a table's columns, and those that only tell more of the cell before.

    These stand below heads such as "Level" and "Remarks".
    """
    heads = _columns(lines)
    cells = [line for line in lines if line not in heads.values()]
    more = [line for line in cells if line.block.cells and _column(line) in heads]
    return cells, [line for line in more if _label(str(heads[_column(line)])) in ("level", "note")]


def _value(line: Line, pending: tuple[Label, Line] | None, above: Line | None) -> Value:
    if pending is not None:
        return Value(line, *pending)
    return _inline(line) if above is None else Value(line, _label(str(above)), above)


def _column(line: Line) -> tuple[int, int]:
    return line.block.cells[-1].table, line.block.cells[-1].column


def _columns(lines: Sequence[Line]) -> dict[tuple[int, int], Line]:
    """The labels of tables whose first row holds nothing else, by table and column."""
    first: dict[int, list[Line]] = {}
    for line in lines:
        if line.block.cells:
            row = first.setdefault(line.block.cells[-1].table, [line])
            if line is not row[0] and line.block.cells[-1].row == row[0].block.cells[-1].row:
                row.append(line)
    headed = [row for row in first.values() if _is_header(row)]
    return {_column(line): line for row in headed if len({_column(o) for o in row}) > 1 for line in row}


def _is_header(row: Sequence[Line]) -> bool:
    """Whether a table's first row holds nothing but labels, at most one of several an unknown one."""
    labels = [_label(str(line)) for line in row]
    known = sum(label is not None for label in labels)
    if set(labels) == {"item"}:
        return False
    return len(row) > 1 and (known == len(row) or (known > 2 and known + 1 == len(row) and len(row[0].words) < 5))


def is_form(found: Sequence[Value]) -> bool:
    """Whether the labels carry the section: at least two name a post or an employer, and not all the same."""
    labels = [value.label for value in found]
    several = {"position", "name", "period"} & set(labels)
    return labels.count("position") + labels.count("name") >= 2 and len(several) > 1


def of_jobs(found: Sequence[Value]) -> list[Value]:
    """The values of a form about jobs, in which a school is an employer."""
    named = any(value.label == "name" for value in found)
    return [replace(v, label="name") if v.label == "school" and not named else v for v in found]


def told_apart(lines: Sequence[Line]) -> list[Value]:
    """The lines of jobs that are no form, each without the label that a job's heads or duties begin with now and then.

    What is no part of a job ("Reason for leaving: …") is left out.
    """
    found = [Value(line, "aside", None) if _is_aside(line) else _own(line) for line in lines]
    return [value for value in found if value.label != "leaving"]


def _is_aside(line: Line) -> bool:
    """Whether all that signs part on it is labelled as no part of the job: "Hours per week: 40 | Salary: $44,941"."""
    labels = [str(part).partition(":") for part in split(line, BAR)]
    return line.list_level is None and all(sign and _label(label) == "aside" for label, sign, _ in labels)


def _own(line: Line) -> Value:
    printed, sign, value = str(line).partition(":")
    label = _label(printed) if sign and has_content(value) else None
    told = label == "body" or headings.is_label(printed)
    head = label in ("position", "location", "period") or (label == "name" and "client" not in printed.casefold())
    if label == "leaving" or (line.list_level is None and head):
        return Value(line.cut(len(printed) + 1), label, line.cut(0, len(printed)))
    if sign and has_content(value) and line.list_level is None and told and _is_told(value):
        return Value(line.trimmed(len(printed) + 1, len(line)), "body", line.cut(0, len(printed)))
    return Value(line, None, None)


def _is_told(value: str) -> bool:
    """Whether what stands behind a label is more than a name."""
    return names.sentence(value) or len(value.split()) > 4


def entries(found: Sequence[Value]) -> list[Entry]:
    """The entries of a form: one ends where a label comes again, or where a line without a label heads one."""
    result: list[Entry] = []
    seen: set[str] = set()
    for value in found:
        if value.label is None and heads.names_dated(value.line):
            result.append(entry_of([value.line]))
            seen = {"position", "name", "location", "period"}
            continue
        if result and _goes_on(value, result[-1]):
            continue
        if value.label in ("position", "name", "location", "period"):
            if not result or value.label in seen:
                result.append(Entry())
                seen = set()
            seen.add(value.label)
        if not result:
            result.append(Entry())
        _put(value, result[-1])
    return result


def _goes_on(value: Value, entry: Entry) -> bool:
    """Takes a further line of a field's cell, if it is one: below an employer its place, else more of the same."""
    before = entry.named.get(value.label or "")
    if before is None or value.label is None or not _same_cell(before, value.line):
        return False
    if value.line.list_level is not None:
        entry.body.append(value.line)
    elif value.label == "name" and "location" not in entry.named and _may_be_place(value.line):
        entry.named["location"] = value.line
    elif before.index == value.line.index:
        entry.named[value.label] = before.stretch(before.start, value.line.end)
    else:
        entry.heads.append(value.line)
    return True


def _may_be_place(line: Line) -> bool:
    """Whether it is a known place, or a short name that no employer has."""
    town = len(line.words) <= 3 and names.capitalised(str(line)) == 1 and names.employer(str(line)) < 1.5
    return town or names.place(str(line)) >= 1.5


def _put(value: Value, entry: Entry) -> None:
    if value.printed is not None:
        entry.labels.append(value.printed)
    if value.label in ("position", "name", "location", "summary"):
        entry.named[value.label] = value.line
    elif value.label == "period":
        found = dates.find(value.line)
        entry.dated += found
        entry.heads += without(value.line, (d.line for d in found))
    elif value.label not in ("aside", "leaving"):
        entry.body.append(value.line)


def _label(text: str) -> Label | None:
    """The field that a label names; one of several names ("Marks/CGPA") if all name the same."""
    phrase = fold(text).casefold().strip(" :.*").replace("’", "'").replace(" / ", "/")
    if (label := _labels().get(phrase)) is not None or "/" not in phrase:
        return label
    several = {_labels().get(part.strip()) for part in phrase.split("/")}
    return several.pop() if len(several) == 1 else None


def _value_follows(lines: Sequence[Line], number: int) -> bool:
    """Whether the line after a label is in the next cell, or the label ends in a colon."""
    if number + 1 == len(lines):
        return False
    label, value = lines[number], lines[number + 1]
    if label.block.cells and value.block.cells:
        return (label.block.cells[-1].table, label.block.cells[-1].row) == (
            value.block.cells[-1].table,
            value.block.cells[-1].row,
        ) and label.index != value.index
    return str(label).rstrip().endswith(":")


def _same_cell(line: Line, other: Line) -> bool:
    return line.block.cells != () and line.block.cells == other.block.cells


def _inline(line: Line) -> Value:
    printed, sign, _ = str(line).partition(":")
    label = _label(printed) if sign else None
    if (
        label is None
        or label in ("body", "study", "school", "score", "summary", *_OF_LISTS)
        or not has_content(str(line)[len(printed) :])
    ):
        return Value(line, None, None)
    return Value(line.cut(len(printed) + 1), label, line.cut(0, len(printed)))
