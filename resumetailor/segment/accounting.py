"""Sees to it that each text of the source stands in exactly one place of the resume."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest
from typing import Any

from resumetailor.resume import OtherSection, Resume, Span, Text, fields_of, texts_in
from resumetailor.segment.entries import told_posts
from resumetailor.segment.person import contact
from resumetailor.segment.text.joining import rows_joined
from resumetailor.segment.text.lines import Line, text_of
from resumetailor.segment.text.numbering import counts_alone, is_number
from resumetailor.segment.text.signs import SEPARATORS, fold, has_content, is_content
from resumetailor.segment.text.splitting import BAR, split
from resumetailor.source import SourceDocument


def complete(
    resume: Resume, sections: Sequence[tuple[Line | None, Sequence[Line]]], repeats: dict[Text, list[Span]]
) -> Resume:
    """`resume` with what no field has taken under `other`, below the heading it stands under.

    Words that only join two fields ("at", "in", "Phone:") go with the text beside them, `repeats` with the text that
    is printed again there.
    """
    covered = _covered(resume)
    joints = dict(repeats)
    for span in (span for spans in repeats.values() for span in spans):
        _cover(covered, span)
    other: list[OtherSection] = []
    texts, about = list(texts_in(resume)), list(texts_in(resume.basics))
    for heading, lines in sections:
        left: list[Line] = []
        for line, below in zip_longest(lines, lines[1:]):
            for gap in _gaps(line, covered[line.index]):
                numbers = _numbers(gap, line)
                near = about if _is_letter(str(gap)) and not numbers else texts
                joins = _is_joint(str(gap)) or numbers or (below is not None and _labels_taken(gap, below, covered))
                beside = _beside(gap, near) if joins else None
                if beside is not None:
                    joints.setdefault(beside, []).append(gap.text.source[0])
                else:
                    left.append(gap)
        if left:
            other.append(OtherSection(text_of(heading), tuple(_with_labels(left))))
    whole: Resume = _widened(dataclasses.replace(resume, other=_merged((*resume.other, *other))), joints)
    return whole


def _labels(cell: Line, beside: Line) -> bool:
    """Whether it names what stands in the next cell: "Gender:" beside "Female"."""
    return cell.left_of(beside) and (str(cell).endswith(":") or contact.is_detail(str(cell)))


def _labels_taken(cell: Line, beside: Line, covered: Sequence[bytearray]) -> bool:
    """Whether a field has taken what it names."""
    return _labels(cell, beside) and not any(_gaps(beside, covered[beside.index]))


def _with_labels(left: Sequence[Line]) -> Iterator[Text]:
    """The texts of the lines, those in rows of a table with the label beside them."""
    row: list[Line] = []
    for line in left:
        if row and not _labels(row[-1], line):
            yield from filter(None, [rows_joined(row)])
            row = []
        row.append(line)
    yield from filter(None, [rows_joined(row)])


def _merged(sections: Sequence[OtherSection]) -> tuple[OtherSection, ...]:
    """One section a heading."""
    by_heading: dict[Text | None, tuple[Text, ...]] = {}
    for section in sections:
        by_heading[section.heading] = (*by_heading.get(section.heading, ()), *section.lines)
    return tuple(OtherSection(heading, tuple(sorted(lines, key=_place))) for heading, lines in by_heading.items())


def _place(text: Text) -> tuple[int, int]:
    return (text.source[0].block, text.source[0].start) if text.source else (0, 0)


def _covered(resume: Resume) -> list[bytearray]:
    covered = [bytearray(len(block.text)) for block in resume.document.blocks]
    for text in texts_in(resume):
        for span in text.source:
            _cover(covered, span)
    return covered


def _cover(covered: list[bytearray], span: Span) -> None:
    covered[span.block][span.start : span.end] = b"\1" * (span.end - span.start)


def _gaps(line: Line, covered: bytearray) -> Iterator[Line]:
    """The stretches of `line` with content that are in no text."""
    for found in re.finditer(rb"\0+", bytes(covered[line.start : line.end])):
        start, end = found.span()
        text = str(line)[start:end]
        inner = [n for n, char in enumerate(text) if is_content(char)]
        if inner and start == 0 and end == len(line):
            yield line
        elif inner:
            yield from split(line.trimmed(start + inner[0], start + inner[-1] + 1), BAR)


def _is_joint(text: str) -> bool:
    known = fold(text).casefold().strip(SEPARATORS) in contact.words().joints or contact.is_label(text)
    return known or told_posts.joins(text)


def _is_letter(text: str) -> bool:
    """Whether it is one letter, which labels contact data but may be a mark elsewhere: "C: (604) …", "Chemistry C"."""
    return len(text) == 1 and text.isalpha() and fold(text).casefold() not in contact.words().joints


def _numbers(gap: Line, line: Line) -> bool:
    """Whether the gap is the number of an entry: "2. Clerk", "Job 2: Clerk"; a letter alone tells a class: "B"."""
    first = not has_content(str(line)[: gap.start - line.start]) and not (gap is line and str(gap).isalpha())
    return first and (is_number(str(gap)) or counts_alone(str(gap)))


def _beside(gap: Line, texts: Sequence[Text]) -> Text | None:
    """The text that follows in the same paragraph, else the one before, else the first of the next paragraph."""
    near = [(t, s) for t in texts for s in t.source if s.block == gap.index]
    after = min((p for p in near if p[1].start >= gap.end), key=lambda p: p[1].start, default=None)
    before = max((p for p in near if p[1].end <= gap.start), key=lambda p: p[1].end, default=None)
    below = min(
        ((t, s) for t in texts for s in t.source if s.block == gap.index + 1), key=lambda p: p[1].start, default=None
    )
    chosen = after or before or below
    return chosen[0] if chosen else None


def _widened(value: Any, joints: dict[Text, list[Span]]) -> Any:
    """`value` with the spans of `joints` added to their texts."""
    if not joints or isinstance(value, SourceDocument):
        return value
    if isinstance(value, Text):
        return Text(value.value, (*value.source, *joints[value])) if value in joints else value
    if isinstance(value, tuple):
        return tuple(_widened(item, joints) for item in value)
    if names := fields_of(value):
        changes: dict[str, Any] = {name: _widened(getattr(value, name), joints) for name in names}
        rebuild: Callable[..., Any] = type(value)
        return rebuild(**changes)
    return value
