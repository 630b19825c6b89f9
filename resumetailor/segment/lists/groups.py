"""Groups of items, and what names them: a label before them, a line above them, a cell beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from resumetailor.english import levels
from resumetailor.segment.lists.parts import ITEM, STRONG, closed, parts
from resumetailor.segment.text import languages
from resumetailor.segment.text.field_labels import label_of
from resumetailor.segment.text.lines import Line
from resumetailor.segment.text.sentences import sentences
from resumetailor.segment.text.signs import has_content
from resumetailor.segment.text.splitting import split

_LABEL = re.compile(r"\s*((?:[^:,;|•()]|\([^()]*\)){2,45}?)\s*(?::\s+|\t\s*(?=[^\t]*,[^\t]*$))(?=\S)")


def labels_of_rows(lines: Sequence[Line]) -> list[Line]:
    """The left cells of tables of two columns with one text to the left and, somewhere, several to the right."""
    tables: dict[int, list[Line]] = {}
    for line in lines:
        if line.cell is not None:
            tables.setdefault(line.cell.table, []).append(line)
    result: list[Line] = []
    for table, cells in tables.items():
        left = [line for line in cells if line.column == (table, 0)]
        right = [line for line in cells if line.column == (table, 1)]
        alone = len(left) + len(right) == len(cells) and all(len(split(line, ITEM)) == 1 for line in left)
        rows = [line.row for line in left]
        if alone and len(set(rows)) == len(rows) and sum(len(parts(line)) > 1 for line in right) * 2 >= len(left) > 0:
            result += (line for line in left if any(o.row == line.row for o in right))
    return result


def labelled(line: Line) -> tuple[Line | None, Line]:
    match, framed = _LABEL.match(str(line)), levels.frame(str(line))
    if match is None and framed and _names_each(closed(line.cut(framed))):
        return line.cut(0, framed), line.cut(framed)
    if match is None or (languages.spoken(match[1]) and (_names_language(match[1]) or len(parts(line)) == 1)):
        return None, line
    label, rest = line.cut(0, match.end(1)), line.cut(match.end())
    rated = levels.is_level(str(rest)) and label_of(str(label)) != "level"
    return (None, line) if rated else (label, rest)


def sentences_apart(line: Line) -> list[Line]:
    """The sentences of a line of which the first lists what is known, or each begins with a label; so may its parts.

    "Proficient in Excel and R. Fond of maps.", "Native: Malayalam. Fluent: English, Hindi.", "Office: Word; ERP: SAP".
    """
    signed = split(line, STRONG)
    if len(signed) > 1 and all(_LABEL.match(str(part)) for part in signed) and not languages.spoken(str(line)):
        return signed
    told = sentences(line) if ". " in str(line) else []
    apart = len(told) > 1 and (levels.frame(str(line)) or all(_LABEL.match(str(part)) for part in told))
    return [part.cut(0, len(part) - str(part).endswith(".")) for part in told] if apart else [line]


def _names_each(items: Sequence[Line]) -> bool:
    """Whether each of several items is a short name, as tools have: "MS Office", "SAP SD (end user)"."""
    named = (len(item.words) <= 5 and re.match(r"[^\W\d_a-z]|\d|\w*[A-Z]", str(item)) for item in items)
    return len(items) > 1 and all(named)


def _names_language(label: str) -> bool:
    """Whether it is a language, or a part of one that a level is given for: "Polish", "Polish – Spoken"."""
    return len(label.split()) == 1 or levels.is_ability(label.split()[-1])


def is_group(lines: Sequence[Line], number: int) -> bool:
    """Whether the line heads the ones below it: "Code", set unlike them or ending in a colon."""
    line = lines[number]
    after = lines[number + 1] if number + 1 < len(lines) else None
    if after is None or len(line.words) > 5 or not has_content(str(line)):
        return False
    if line.block.text.rstrip().endswith(":"):
        return True
    if languages.spoken(str(line)) and len(line.words) == 1:
        return False
    others = [o for o in lines if o.format != line.format]
    return (
        line.list_level is None
        and len(parts(line)) == 1
        and after.format != line.format
        and len(others) * 2 >= len(lines)
    )
