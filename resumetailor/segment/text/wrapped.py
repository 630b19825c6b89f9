"""Lines that were broken by hand, in the midst of what they tell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from resumetailor.segment.text.lines import Line
from resumetailor.segment.text.sentences import is_open, sentences
from resumetailor.segment.text.signs import has_sign

WIDEST = 200
"""Characters: no page holds more in one line, so that nobody breaks one behind them by hand."""


def unwrapped(lines: Iterable[Line]) -> list[list[Line]]:
    """The paragraphs: each line with those above it that it surely goes on with."""
    result: list[list[Line]] = []
    for line in lines:
        if result and _goes_on(result[-1], line):
            result[-1].append(line)
        else:
            result.append([line])
    return result


def told(paragraph: Sequence[Line]) -> list[list[Line]]:
    """The sentences of a paragraph, each in as many pieces as lines that it stands on."""
    first, *others = paragraph
    result = [[piece] for piece in sentences(first)]
    for line in others:
        goes_on, *further = sentences(line)
        result[-1].append(goes_on)
        result += ([piece] for piece in further)
    return result


def _goes_on(above: Sequence[Line], line: Line) -> bool:
    """Whether a line that begins with a capital and ends without a stop goes on in the plain one below it.

    That one begins in lower case, or the one above ends in the midst of a phrase. A line without a sign below list
    items that have one may also begin with a number, and they in lower case.
    """
    last, text = str(above[-1]).rstrip(), str(line)
    unsigned = above[0].list_level is not None and line.list_level is None
    begun = (str(above[0])[:1].isupper() or unsigned) and last[-1] not in (".!?:…" if unsigned else ".!?;:…")
    wrapped = line.index == above[-1].index
    stressed = line.bold and not above[-1].bold and not wrapped
    if not begun or stressed or _signed(line) or (len(last) > WIDEST and not wrapped):
        return False
    small = text[:1].islower() or (unsigned and line.caps and above[-1].caps)
    lower = small and (wrapped or len(last) >= 35)
    lower |= unsigned and text[:1].isdigit() and len(last) >= 60
    return lower or (is_open(last) and (wrapped or len(last) >= 50) and not line.is_apart_from(above[-1]))


def _signed(line: Line) -> bool:
    """Whether it is a list item itself, rather than a further line of one."""
    above, _, before = line.block.text[: line.start].rpartition("\n")
    return line.list_level is not None and (not above or has_sign(before))
