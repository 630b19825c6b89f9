"""What stands around a line: beside it in its row, below it, and whether it begins an entry there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from resumetailor.segment.sections import headings
from resumetailor.segment.text import dates, languages, names
from resumetailor.segment.text.field_labels import OF_LISTS, label_of
from resumetailor.segment.text.lines import Line
from resumetailor.segment.text.numbering import unnumbered


def heads_row(lines: Sequence[Line], n: int) -> bool:
    """Whether it stands in the left cell of a row with something in the next."""
    return n + 1 < len(lines) and lines[n].left_of(lines[n + 1])


def in_right_cell(lines: Sequence[Line], n: int) -> bool:
    """Whether it stands beside something in a row of one flow, and so is no heading of a column of its own."""
    above = (other for other in lines[max(0, n - 4) : n] if other.block.region == lines[n].block.region)
    return any(other.left_of(lines[n]) for other in above)


def labels_row(lines: Sequence[Line], n: int) -> bool:
    """Whether it stands beside something in a row, while most headings that look so do not."""
    if not heads_row(lines, n) or (lines[n].size or 0) > (lines[n + 1].size or 0) > 0:
        return False
    alike = [m for m, line in enumerate(lines) if line.look == lines[n].look]
    known = [heads_row(lines, m) for m in alike if headings.read(str(lines[m])).certainty == 1]
    return sum(known) * 2 <= len(known)


def _heads_table(lines: Sequence[Line], n: int) -> bool:
    """Whether a row of a table with several cells begins right below the line."""
    below = lines[n + 1 : n + 3]
    return lines[n].cell is None and len(below) == 2 and below[0].left_of(below[1])


def unlike_an_entry(lines: Sequence[Line], n: int) -> bool:
    """Whether line `n` begins no job or school: it has no title, employer, place or date, and no cell to its left."""
    text = str(unnumbered(lines[n]))
    if names.title(text) >= 1.2 or names.employer(text) >= 1.5 or names.place(text) >= 2 or in_right_cell(lines, n):
        return False
    return not dates.find(lines[n])


def undated_below(lines: Sequence[Line], n: int) -> bool:
    """Whether no period stands alone on the next line, as below a post or a school, or further down its paragraph.

    In the first cell of a table below it, a period dates what stands beside it.
    """
    near = [*([] if _heads_table(lines, n) else lines[n + 1 : n + 2]), *_paragraph(lines, n)]
    below = (line for line in near if len(line) < 60 and not _LABELLED.match(str(line)))
    return not any(map(dates.has_period, below))


_LABELLED = re.compile(r"[^\W\d_][\w ]{2,30}:\s+\S")
"""A line with a label of its own, whose date is of what that names."""


def _paragraph(lines: Sequence[Line], n: int) -> list[Line]:
    """The other lines of the paragraph."""
    return [line for line in lines[n + 1 : n + 5] if line.index == lines[n].index]


def spoken_below(lines: Sequence[Line], n: int) -> bool:
    """Whether people speak the languages that are listed, rather than program in them."""
    below = next((line for line in lines[n + 1 :] if label_of(str(line)) not in OF_LISTS), None)
    return below is not None and languages.spoken(str(below))
