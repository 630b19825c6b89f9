"""Line segmentation: the printed lines of a document, each without its bullet."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from weakref import WeakKeyDictionary

from resumetailor.segment.text.lines import Line
from resumetailor.segment.text.signs import BULLETS, EDGES, PICTURE, has_content
from resumetailor.source import Block, SourceDocument

_TYPED_BULLET = re.compile(rf"\s*(?:[{BULLETS}]|[-–—](?=[\s\u00a0])|\+(?=[\s\u00a0]+[^\W\d_]))[\s\u00a0]*(?=\S)")
_TYPED_PICTURE = re.compile(rf"\s*((?:{PICTURE})+)[\s\u00a0]*(?=\S)")
_FRAMED = re.compile(rf"\s[{BULLETS}~>]+\s*$|(?<!\d)\s[–—―-]+\s*$|(?<=[^\W\d_])(?:[*=~]{{2,}}|[-–—]{{2,}})\s*$")
"""A sign at the end of a line that also begins with one is an ornament, and the line no list item: "◆ AWARDS ◆"."""
_PICTURED = re.compile(rf"\s*(?:{PICTURE})+\s*$")
_RATED = re.compile(r"[★☆●○■□◆◇]{3,}\s*$")


def read(document: SourceDocument) -> list[Line]:
    """All printed lines with content, in the document's order. Soft line breaks and typed bullets are taken apart."""
    lines = _READ.get(document)
    if lines is None:
        lines = _READ[document] = tuple(_read(document))
    return list(lines)


_READ: WeakKeyDictionary[SourceDocument, tuple[Line, ...]] = WeakKeyDictionary()
"""A document is read for what it says, and again for what to remark on; its lines go with it."""


def _read(document: SourceDocument) -> Iterator[Line]:
    day_first = _day_first("\n".join(block.text for block in document.blocks))
    signs = _repeated_pictures(document)
    blocks = enumerate(document.blocks)
    return (line for index, block in blocks for line in _printed(block, index, day_first, signs))


def _repeated_pictures(document: SourceDocument) -> frozenset[str]:
    """The pictures that several lines begin with, as bullets do; one that stands before a single line adorns it."""
    lines = (line for block in document.blocks for line in _SOFT_LINE.findall(block.text))
    count = Counter(match[1] for line in lines if (match := _TYPED_PICTURE.match(line)) is not None)
    return frozenset(picture for picture, times in count.items() if times > 1)


def _ornament(printed: str, sign: re.Match[str] | None, listed: bool) -> re.Match[str] | None:
    """The sign at the end that goes with the one at the beginning; stars behind an item tell how well it is known."""
    frame = _FRAMED if listed else _PICTURED if sign is not None else None
    rated = _RATED.search(printed) if listed else None
    opening = sign[0].strip() if sign is not None else ""
    return None if frame is None or (rated and opening not in (*rated[0],)) else frame.search(printed)


_NUMERIC_DATE = re.compile(r"(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2(?:19|20)\d\d(?!\d)")
_FOREIGN_NUMBER = re.compile(r"(?<!\w)(?:\+|00)\s?[2-9]\d")


def _day_first(text: str) -> bool:
    """Whether dates put the day before the month: by all that only one order can read, else by the phone's country."""
    pairs = [(int(a), int(b)) for a, _, b in _NUMERIC_DATE.findall(text)]
    votes = sum(first > 12 for first, _ in pairs) - sum(second > 12 for _, second in pairs)
    return votes > 0 or (votes == 0 and bool(pairs) and _FOREIGN_NUMBER.search(text) is not None)


_SOFT_LINE = re.compile(r"[^\n\v]+")


def _printed(block: Block, index: int, day_first: bool, pictures: frozenset[str]) -> Iterator[Line]:
    several = "\n" in block.text.strip()
    for found in _SOFT_LINE.finditer(block.text):
        typed = several or block.list_level is None
        picture = _TYPED_PICTURE.match(found[0]) if typed else None
        bullet = _TYPED_BULLET.match(found[0]) if typed else None
        sign = bullet or picture
        marks = bullet is not None or (picture is not None and picture[1] in pictures)
        level = block.list_level or 0 if marks else block.list_level
        ornament = _ornament(found[0], sign, level is not None)
        end = found.start() + ornament.start() if ornament else found.end()
        line = Line(block, index, found.start(), end, None if ornament else level, day_first)
        if has_content(str(line)):
            told = str(line)[sign.end() if sign else 0 :]
            yield line.trimmed(len(line) - len(told.lstrip(EDGES)), len(line))
