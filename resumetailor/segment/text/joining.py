"""Lines as one text, with the signs between them that their place calls for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from resumetailor.resume import Text
from resumetailor.segment.text.field_labels import begins_with_label
from resumetailor.segment.text.lines import Line


def joined(lines: Iterable[Line]) -> Text | None:
    """The lines as one text, or None if there are none."""
    texts = [line.text for line in lines if len(line)]
    if not texts:
        return None
    return Text(" ".join(t.value for t in texts), tuple(span for t in texts for span in t.source))


def rows_joined(lines: Sequence[Line]) -> Text | None:
    """The lines as one text, a colon behind what labels a row or a column of a table, a semicolon between remarks."""
    told = [line for line in lines if len(line)]
    if not told:
        return None
    behind = (f"{_sign_between(line, below)}{below.text}" for line, below in pairwise(told))
    return Text("".join((str(told[0].text), *behind)), tuple(span for line in told for span in line.text.source))


def _sign_between(line: Line, below: Line) -> str:
    if str(line)[-1:] in ".,:;!?" or line.shares_cell(below):
        return " "
    if line.cell is None or below.cell is None:
        return "; " if begins_with_label(str(line)) and begins_with_label(str(below)) else " "
    return ": " if line.labels(below) else "; "


def comma_joined(texts: Iterable[Text]) -> Text:
    """The texts as one, a comma between each two."""
    told = list(texts)
    return Text(", ".join(map(str, told)), tuple(span for text in told for span in text.source))
