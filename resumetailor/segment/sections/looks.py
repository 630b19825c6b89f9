"""How lines are set, and how often each look occurs in a resume: by it headings are known that no list names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from resumetailor.segment.text.lines import Line, Look


@dataclass(frozen=True, slots=True)
class Looks:
    """How often each look occurs: among sure headings, lines with a heading's words, or its last, and all lines."""

    sure: Counter[Look]
    known: Counter[Look]
    likely: Counter[Look]
    all: Counter[Look]
    text: Look | None
    """The look of most text, by its length: heads of a short resume are more lines than what they head."""
    columns: frozenset[tuple[int, int] | None]
    """The columns of tables in which sure headings stand beside what they head."""
    own: frozenset[tuple[Look, bool]]
    """The looks, with a colon at the end or without, that are those of headings only."""
    shown: frozenset[tuple[int, Look]]
    """The looks, by the flow, that are surely those of its headings although no list knows their words."""

    def usual(self, line: Line) -> bool:
        """Whether headings of this resume look so, and not most of its text as well."""
        return any(self.sure[look] > (look == self.text) for look in _looks(line))

    def kept(self, line: Line) -> bool:
        """Whether at least three headings and hardly anything else look so."""
        return self.known[line.look] >= 3 and self.known[line.look] * 4 >= self.all[line.look] * 3

    def reserved(self, line: Line) -> bool:
        """Whether it has a heading's style in Word, in which hardly anything else is set than headings."""
        return styled(line) and self.likely[line.look] >= 3 and self.likely[line.look] * 3 >= self.all[line.look] * 2

    def nearly_usual(self, line: Line) -> bool:
        """Whether several headings in capitals look so in all but size: with larger first letters, say."""
        if not line.caps:
            return False
        unsized = line.format._replace(size=None)
        alike = (n for look, n in self.sure.items() if look.caps and look.format._replace(size=None) == unsized)
        return sum(alike) > 1

    def larger(self, line: Line) -> bool:
        """Whether it is set larger than most lines."""
        usual = self.all.most_common(1)[0][0].format.size
        return usual is not None and line.size is not None and line.size > usual

    def settled(self, line: Line) -> bool:
        """Whether at least three headings share one look that this line has not."""
        common = self.known.most_common(1)
        return bool(common) and common[0][1] >= 3 and line.look != common[0][0]


def look_of_text(lines: Sequence[Line]) -> Look | None:
    """The look of most text, by its length; of no lines there is none."""
    lengths: Counter[Look] = Counter()
    for line in lines:
        lengths[line.look] += len(line)
    return next((look for look, _ in lengths.most_common(1)), None)


def closed_look(line: Line) -> tuple[Look, bool]:
    """How it is set, and whether it ends with a colon."""
    return line.look, str(line).rstrip().endswith(":")


def _looks(line: Line) -> tuple[Look, ...]:
    """How it is set; of an acronym it is not said whether capitals are part of that: "IT" beside "Languages"."""
    acronym = len(line.words) == 1 and len(str(line)) <= 4 and line.caps
    return (line.look, line.look._replace(caps=False)) if acronym else (line.look,)


def styled(line: Line, deepest: int = 9) -> bool:
    """Whether Word itself calls it a heading, at most `deepest` levels deep."""
    style = re.fullmatch(r"heading\s*(\d)", line.block.style, re.IGNORECASE)
    level = int(style[1]) if style else line.block.outline_level + 1 if line.block.outline_level is not None else 99
    return level <= deepest
