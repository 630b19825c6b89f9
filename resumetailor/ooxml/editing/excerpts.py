"""Highlights that share their paragraph: lines between soft breaks, and sentences of a job told in prose."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from resumetailor.ooxml.editing.bullets import is_movable
from resumetailor.ooxml.editing.characters import Character, positions
from resumetailor.ooxml.editing.original import OriginalFile
from resumetailor.ooxml.editing.runs import child_of, run_of, split
from resumetailor.ooxml.names import PPR, R, w
from resumetailor.resume import Home

_MARKER = w("proofErr")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The characters `start` to `end` of a block's text; with them go those from `outer_start` to `outer_end`."""

    start: int
    end: int
    outer_start: int
    outer_end: int

    def without(self, text: str) -> str:
        """What is left of the text when the excerpt is gone."""
        return text[: self.outer_start] + text[self.outer_end :]


@dataclass(frozen=True, slots=True)
class SharedParagraph:
    """A paragraph of the text `text` with several highlights, or other text beside one; their characters by id."""

    paragraph: etree._Element
    text: str
    highlights: Mapping[str, tuple[int, int]]

    def excerpt(self, id: str) -> Excerpt | None:
        """The highlight with the sign and the break or blank that part it from the others; None if it cannot go."""
        start, end = self.highlights[id]
        found = _excerpt(self.text, start, end, list(self.highlights.values()))
        return found if found is not None and _can_be_lifted(self, found) else None

    def without(self, id: str, excerpt: Excerpt) -> SharedParagraph:
        """The same with this highlight gone."""
        gone = excerpt.outer_end - excerpt.outer_start
        left = {
            other: (start, end) if start < excerpt.start else (start - gone, end - gone)
            for other, (start, end) in self.highlights.items()
            if other != id
        }
        return SharedParagraph(self.paragraph, excerpt.without(self.text), left)


def shared_paragraphs(file: OriginalFile, home: Home) -> list[SharedParagraph]:
    """The paragraphs of a home in which a highlight stands beside other text, if nothing in them forbids a change."""
    found: dict[int, dict[str, tuple[int, int]]] = {}
    for highlight in home.highlights:
        if len(highlight.text.source) == 1:
            span = highlight.text.source[0]
            found.setdefault(span.block, {})[highlight.id] = (span.start, span.end)
    return [
        SharedParagraph(file.paragraph(block), file.document.blocks[block].text, spans)
        for block, spans in found.items()
        if file.document.blocks[block].location.part == file.package.main and is_movable(file.paragraph(block))
    ]


def _excerpt(text: str, start: int, end: int, others: Sequence[tuple[int, int]]) -> Excerpt | None:
    """A whole line with one of its breaks, or a sentence between others with the blank that parts them."""
    line_start, line_end = text.rfind("\n", 0, start) + 1, (text + "\n").find("\n", end)
    before = max((to for _, to in others if line_start < to <= start), default=line_start)
    after = min((at for at, _ in others if end <= at < line_end), default=line_end)
    if _has_words(text[before:start]) or _has_words(text[end:after]):
        return None
    if before == line_start and after == line_end:
        outer_start = line_start - (line_end == len(text) and line_start > 0)
        whole = Excerpt(start, end, outer_start, min(line_end + 1, len(text)))
        return whole if _has_words(whole.without(text)) else None
    return Excerpt(start, end, before, end) if after == line_end else Excerpt(start, end, start, after)


def _has_words(text: str) -> bool:
    return any(char.isalnum() for char in text)


def _can_be_lifted(shared: SharedParagraph, excerpt: Excerpt) -> bool:
    found = positions(shared.paragraph, shared.text)
    bounds = (excerpt.outer_start, excerpt.start, excerpt.end, excerpt.outer_end)
    return all(_is_between_runs(shared.paragraph, found, bound) for bound in bounds)


def _is_between_runs(paragraph: etree._Element, found: Sequence[Character | None], at: int) -> bool:
    """Whether it is known where the character stands, and no link or tag would be cut in two in front of it."""
    near = [c for c in (*found[max(at - 1, 0) : at], *found[at : at + 1]) if c is not None]
    outer = {child_of(paragraph, c.leaf) for c in near}
    return bool(near) and (len(outer) > 1 or all(child.tag == R for child in outer) or at in (0, len(found)))


def lifted(paragraph: etree._Element, text: str, excerpt: Excerpt) -> tuple[list[etree._Element], list[etree._Element]]:
    """The children of the paragraph that hold the excerpt, and those that go with it; its runs are split for it."""
    found = positions(paragraph, text)
    last, end, start, first = (etree.Element(_MARKER) for _ in range(4))
    _put_behind(paragraph, found, excerpt.outer_end, last)
    if excerpt.end < excerpt.outer_end:
        _put_behind(paragraph, found, excerpt.end, end)
    else:
        last.addprevious(end)
    _put_in_front(paragraph, found, excerpt.start, start)
    if excerpt.outer_start < excerpt.start:
        _put_in_front(paragraph, found, excerpt.outer_start, first)
    else:
        start.addprevious(first)
    inside, outside = list(_between(start, end)), [*_between(first, start), *_between(end, last)]
    for marker in (last, end, start, first):
        paragraph.remove(marker)
    return inside, outside


def _put_behind(paragraph: etree._Element, found: Sequence[Character | None], at: int, marker: etree._Element) -> None:
    """Puts an element of no meaning behind the character before `at`."""
    before = found[at - 1]
    if before is None:
        _put_in_front(paragraph, found, at, marker)
        return
    split(before.leaf, before.offset + 1)
    child_of(paragraph, run_of(before.leaf)).addnext(marker)


def _put_in_front(
    paragraph: etree._Element, found: Sequence[Character | None], at: int, marker: etree._Element
) -> None:
    """Puts an element of no meaning in front of the character at `at`."""
    here = found[at] if at < len(found) else None
    if here is not None:
        run = split(here.leaf, here.offset)
        child_of(paragraph, run if run is not None else here.leaf).addprevious(marker)
    elif at and found[at - 1] is not None:
        _put_behind(paragraph, found, at, marker)
    elif at:
        paragraph.append(marker)
    else:
        paragraph.insert(1 if len(paragraph) and paragraph[0].tag == PPR else 0, marker)


def _between(first: etree._Element, last: etree._Element) -> Iterator[etree._Element]:
    for sibling in first.itersiblings():
        if sibling is last:
            return
        yield sibling
