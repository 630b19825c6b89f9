"""Tables whose columns are named: their heads, their rows, and lists set in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from resumetailor.english import levels
from resumetailor.segment.text import languages, names, prose
from resumetailor.segment.text.field_labels import OF_LISTS, label_of
from resumetailor.segment.text.lines import Line


def labels(lines: Sequence[Line]) -> list[Line]:
    """The labels at the heads of a table's columns, and those that stand in several rows of one column.

    In one cell they stand as on a page: "CERTIFICATION" in a column beside the jobs is a heading.
    """
    columns: dict[tuple[int, int], list[Line]] = {}
    for line in lines:
        if line.column is not None and label_of(str(line)) not in (None, *OF_LISTS):
            columns.setdefault(line.column, []).append(line)
    return [
        *column_heads(lines),
        *(line for column in columns.values() if len({o.row for o in column}) > 1 for line in column),
    ]


def column_heads(lines: Sequence[Line]) -> list[Line]:
    """The labels at the heads of a table's columns."""
    return [*heads(lines).values(), *_ability_heads(lines)]


def rows(lines: Sequence[Line]) -> list[list[Line]]:
    """The rows of tables whose columns are named, if all lines stand in such; what each row is about comes first.

    The names and the numbers of the rows are left out.
    """
    headed = heads(lines)
    cells = [line for line in lines if line not in headed.values()]
    if not headed or not all(line.column in headed for line in cells):
        return []
    found: dict[tuple[int, int], list[Line]] = {}
    for line in sorted(cells, key=lambda line: label_of(str(headed[line.column])) not in ("study", "item")):
        if not str(line).strip(" .)").isdigit() or len(line) == 4:
            found.setdefault(line.row or (0, 0), []).append(line)
    return [found[place] for place in sorted(found)]


def list_columns(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The lines of a list without those that head a table's columns, and those that only tell more of the cell before.

    These stand below heads such as "Level" and "Remarks".
    """
    headed, above = heads(lines), column_heads(lines)
    cells = [line for line in lines if line not in above]
    more = [line for line in cells if line.column in headed]
    return cells, [line for line in more if label_of(str(headed[line.column])) in ("level", "note", "period")]


def _ability_heads(lines: Sequence[Line]) -> list[Line]:
    """The rows of a table of languages that name nothing but their parts: "Listening", "Reading", "Spoken production".

    Several may stand above each other, and something else before the parts: "European level", "Self-assessment".
    """
    in_row: dict[tuple[int, int], list[Line]] = {}
    for line in lines:
        if line.row is not None:
            in_row.setdefault(line.row, []).append(line)
    return [line for row in in_row.values() if _names_abilities(row) for line in row]


def _names_abilities(row: Sequence[Line]) -> bool:
    first, *others = map(str, row)
    named = [*others, first] if levels.is_ability(first) else others
    return len(named) > 1 and all(map(levels.is_ability, named)) and not languages.spoken(first)


def heads(lines: Sequence[Line]) -> dict[tuple[int, int] | None, Line]:
    """The labels of tables whose first row holds nothing else, by table and column; no other line has one above."""
    first: dict[int, list[Line]] = {}
    for line in lines:
        if line.cell is not None:
            row = first.setdefault(line.cell.table, [line])
            if line is not row[0] and line.row == row[0].row:
                row.append(line)
    headed = [row for row in first.values() if _is_header(row)]
    return {line.column: line for row in headed if len({o.column for o in row}) > 1 for line in row}


def told_rows(
    lines: Sequence[Line], headed: Mapping[tuple[int, int] | None, Line]
) -> frozenset[tuple[int, int] | None]:
    """The rows of tables with named columns that hold only one cell: it tells of the row above, and has no name.

    A lone cell that may be the field its column names does not.
    """
    columns_of: dict[tuple[int, int] | None, set[tuple[int, int] | None]] = {}
    for line in lines:
        columns_of.setdefault(line.row, set()).add(line.column)
    alone = [line for line in lines if line.column in headed and len(columns_of[line.row]) == 1]
    heads_of = {(head.cell.table, head.cell.row + 1) for head in headed.values() if head.cell is not None}
    return frozenset(line.row for line in alone if line.row not in heads_of and _is_told(line))


def _is_told(line: Line) -> bool:
    named = names.title(str(line)) >= 1.2 or names.employer(str(line)) >= 1.5 or names.place(str(line)) >= 1.5
    return line.list_level is not None or prose.sentence(str(line)) or (len(line.words) > 3 and not named)


def _is_header(row: Sequence[Line]) -> bool:
    """Whether a table's first row holds nothing but labels, at most one of several an unknown one."""
    labels = [label_of(str(line)) for line in row]
    known = sum(label is not None for label in labels)
    if set(labels) == {"item"}:
        return False
    return len(row) > 1 and (known == len(row) or (known > 2 and known + 1 == len(row) and len(row[0].words) < 5))
