"""The unit in which a resume is segmented: a stretch of a paragraph that stands on one printed line, with its look."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from resumetailor.resume import Span, Text
from resumetailor.source import Block, Run, SourceDocument

_BULLETS = "•·●○◯☆★▪▫‣◦∙⋅▶►▸➢➤✓✔■□◆◇◈◊❖♦✦✧»*"
SEPARATORS = " \t\n\r\v\f\u00a0\u2002\u2003\u2009\u202f\u200b,;:|¦–—―‐‑-_/\\~=→⇒.…()[]{}<>«\"'“”„‘’" + _BULLETS
"""Signs that carry no content on their own: they stand between texts, or around them."""

_EDGE = " \t\n\r\v\f\u00a0\u2002\u2003\u2009\u202f\u200b,;:|•·●▪▫‣◦∙⋅▶►▸■◆◇◈◊❖♦✦✧–—―-_/\\*~="
_TYPED_BULLET = re.compile(rf"\s*(?:[{_BULLETS}]|[-–—](?=[\s\u00a0]))[\s\u00a0]*(?=\S)")
_PICTURE = "[\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff][\ufe0e\ufe0f\u200d\U0001f3fb-\U0001f3ff]*"
_TYPED_PICTURE = re.compile(rf"\s*((?:{_PICTURE})+)[\s\u00a0]*(?=\S)")
_LETTER = re.compile(r"[^\W\d_]")
_FRAMED = re.compile(rf"\s[{_BULLETS}~>]+\s*$|(?<!\d)\s[–—―-]+\s*$|(?<=[^\W\d_])(?:[*=~]{{2,}}|[-–—]{{2,}})\s*$")
"""A sign at the end of a line that also begins with one is an ornament, and the line no list item: "◆ AWARDS ◆"."""
_PICTURED = re.compile(rf"\s*(?:{_PICTURE})+\s*$")


@dataclass(frozen=True, eq=False)
class Line:
    """The characters `start` to `end` of `block`, which is number `index` of the document.

    `day_first` is the order of the numbers in this document's dates: "03/04/2019" is in April.
    """

    block: Block
    index: int
    start: int
    end: int
    list_level: int | None = None
    day_first: bool = False

    def __str__(self) -> str:
        return self.block.text[self.start : self.end]

    def __len__(self) -> int:
        return self.end - self.start

    def stretch(self, start: int, end: int) -> Line:
        """The characters `start` to `end` of its block, as it is."""
        return Line(self.block, self.index, start, end, self.list_level, self.day_first)

    def cut(self, start: int, end: int | None = None) -> Line:
        """The part from `start` to `end` (offsets in this line), without separators at its edges."""
        return self._part(*_bare(str(self)[start:end], start))

    def _part(self, start: int, end: int) -> Line:
        return self.stretch(self.start + start, self.start + end)

    def trimmed(self, start: int, end: int) -> Line:
        """The part from `start` to `end`, without white space at its edges; a sentence keeps its stop so."""
        text = str(self)[start:end]
        left = start + len(text) - len(text.lstrip())
        return self._part(left, max(left, start + len(text.rstrip())))

    @cached_property
    def text(self) -> Text:
        """As the resume's types want it: white space folded, with its place."""
        return Text(fold(unspaced(str(self))), (Span(self.index, self.start, self.end),))

    @property
    def words(self) -> list[str]:
        return str(self).split()

    @cached_property
    def _runs(self) -> tuple[Run, ...]:
        """The runs with letters of it."""
        runs, text = self.block.runs, self.block.text
        return tuple(
            r
            for r in runs
            if r.start < self.end
            and self.start < r.end
            and _LETTER.search(text, max(r.start, self.start), min(r.end, self.end))
        )

    def _all(self, quality: str) -> bool:
        return bool(self._runs) and all(getattr(run, quality) for run in self._runs)

    @cached_property
    def bold(self) -> bool:
        return self._all("bold")

    @cached_property
    def begins_bold(self) -> bool:
        """Whether its first letters are bold."""
        return bool(self._runs) and self._runs[0].bold

    @cached_property
    def italic(self) -> bool:
        return self._all("italic")

    @cached_property
    def caps(self) -> bool:
        text = str(self)
        return self._all("caps") or (text.isupper() and sum(c.isalpha() for c in text) > 1)

    @cached_property
    def size(self) -> float | None:
        return max((run.size for run in self._runs if run.size), default=None)

    @cached_property
    def color(self) -> str | None:
        return next((run.color for run in self._runs if run.color), None)

    @cached_property
    def href(self) -> str | None:
        """The address on the web that it links to."""
        return next((run.href for run in self._runs if run.href and run.href.startswith("http")), None)

    @cached_property
    def format(self) -> tuple[object, ...]:
        """How it is set, whatever its words."""
        return (self.block.style, self.bold, self.italic, self.size, self.color, self.list_level is not None)

    @cached_property
    def look(self) -> tuple[object, ...]:
        """What a reader's eye tells lines apart by."""
        return (*self.format, self.caps)


def _bare(text: str, start: int) -> tuple[int, int]:
    """Where the text that begins at `start` begins and ends without separators and brackets around it."""
    while True:
        right = len(text.rstrip(_EDGE))
        left = min(right, len(text) - len(text.lstrip(_EDGE)))
        start, text = start + left, text[left:right]
        left, right = _unwrapped(text)
        if right - left == len(text):
            return start, start + right
        start, text = start + left, text[left:right]


def _unwrapped(text: str) -> tuple[int, int]:
    """Where it begins and ends without brackets that enclose all of it, or that close or open nothing."""
    if len(text) > 1 and text[0] + text[-1] in ("()", "[]") and not set(text[1:-1]) & set("()[]"):
        return 1, len(text) - 1
    for opening, closing in ("()", "[]"):
        surplus = text.count(opening) - text.count(closing)
        if text.endswith(opening) or (text.endswith(closing) and surplus < 0):
            return 0, len(text) - 1
        if text.startswith(closing) or (text.startswith(opening) and surplus > 0):
            return 1, len(text)
    return 0, len(text)


def fold(text: str) -> str:
    """With each stretch of white space as one space, none at the edges, and no soft hyphens."""
    return " ".join(text.replace("\u00ad", "").replace("\u200b", "").split())


def unspaced(text: str) -> str:
    """With spaced-out letters closed up ("E X P E R I E N C E"); two spaces or more part the words of such a line."""
    text = text.replace("\u00a0", " ").strip()
    letters = re.fullmatch(r"[^\W\d_][.:&]?(?: {1,5}(?:[^\W\d_]|[&:.])){3,}:?", text)
    return " ".join(part.replace(" ", "") for part in re.split(r" {2,}", text)) if letters else text


def merged(lines: Iterable[Line]) -> list[Line]:
    """The lines, with those that only separators part as one."""
    result: list[Line] = []
    for line in lines:
        above = result[-1] if result else None
        beside = above is not None and above.index == line.index and above.end <= line.start
        if above is not None and beside and not has_content(line.block.text[above.end : line.start]):
            result[-1] = above.stretch(above.start, line.end)
        else:
            result.append(line)
    return result


def text_of(line: Line | None) -> Text | None:
    """The line's text, if there is a line."""
    return None if line is None else line.text


def joined(lines: Iterable[Line]) -> Text | None:
    """The lines as one text, or None if there are none."""
    texts = [line.text for line in lines if len(line)]
    if not texts:
        return None
    return Text(" ".join(t.value for t in texts), tuple(span for t in texts for span in t.source))


def read(document: SourceDocument) -> list[Line]:
    """All printed lines with content, in the document's order. Soft line breaks and typed bullets are taken apart."""
    day_first = _day_first("\n".join(block.text for block in document.blocks))
    signs = _repeated_pictures(document)
    return [line for index, block in enumerate(document.blocks) for line in _printed(block, index, day_first, signs)]


def _repeated_pictures(document: SourceDocument) -> frozenset[str]:
    """The pictures that several lines begin with, as bullets do; one that stands before a single line adorns it."""
    lines = (line for block in document.blocks for line in _SOFT_LINE.findall(block.text))
    count = Counter(match[1] for line in lines if (match := _TYPED_PICTURE.match(line)) is not None)
    return frozenset(picture for picture, times in count.items() if times > 1)


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
        frame = _FRAMED if level is not None else _PICTURED if picture is not None else None
        ornament = frame.search(found[0]) if frame is not None else None
        end = found.start() + ornament.start() if ornament else found.end()
        line = Line(block, index, found.start(), end, None if ornament else level, day_first)
        if has_content(str(line)):
            begin = line.cut(sign.end() if sign else 0).start - line.start
            yield line.trimmed(begin, len(line))


def has_sign(text: str) -> bool:
    """Whether a bullet stands in what is printed before a line."""
    return any(char in _BULLETS or char in "-–—" for char in text)


def has_content(text: str) -> bool:
    """Whether anything but separators stands in it."""
    return any(map(is_content, text))


def content(text: str) -> int:
    """The number of characters that say something."""
    return sum(map(is_content, text))


@cache
def is_content(char: str) -> bool:
    """Whether a character says something: no separator, no control sign, no icon of a symbol font."""
    return (
        char not in SEPARATORS
        and not char.isspace()
        and unicodedata.category(char)[0] != "C"
        and not re.match(rf"{_PICTURE}|[\ufe0e\ufe0f]", char)
    )


SIGNS = "|¦•·●▪▫■◆◇◈◊❖♦✦✧★☆⋅∙"
"""Signs that part fields or items wherever they stand."""

BAR = re.compile(rf"[ \u00a0]*\t\s*|\s*[{SIGNS}]\s*|\s{{3,}}|\s*;\s+|\s+[*~»►▸]\s+|\s+@\s+")
"""Between the fields of a line, and never within one."""

DASH = re.compile(r"\s+[–—―-]+\s+|\s*—\s*")

STRONG = re.compile(rf"{BAR.pattern}|{DASH.pattern}")
"""Between the fields of a line; a dash is now and then within one."""

COMMA = re.compile(r"\s*,\s+")


def split(line: Line, separator: re.Pattern[str]) -> list[Line]:
    """The parts of `line` between separators that do not stand in brackets or quotation marks."""
    text, parts, start = str(line), [], 0
    if separator.search(text) is None:
        return [part for part in (line.cut(0),) if has_content(str(part))]
    shielded = _shielded(text)
    for found in separator.finditer(text):
        if not shielded[found.start()]:
            parts.append(line.cut(start, found.start()))
            start = found.end()
    parts.append(line.cut(start))
    return [part for part in parts if has_content(str(part))]


_PAIRS = {"(": ")", "[": "]", "“": "”", "„": "“", "«": "»"}


def _shielded(text: str) -> list[bool]:
    """For each character, whether it stands between brackets or quotation marks that are closed."""
    inside, until = [False] * len(text), -1
    if _PAIRS.keys().isdisjoint(text):
        return inside
    for position, char in enumerate(text):
        if char in _PAIRS and position > until:
            until = max(until, text.find(_PAIRS[char], position + 1))
        inside[position] = position <= until
    return inside


def without(line: Line, stretches: Iterable[Line]) -> list[Line]:
    """What is left of `line` without these stretches of it, in order."""
    parts, at = [], 0
    for stretch in stretches:
        parts += _around_bracket(line.cut(at, stretch.start - line.start))
        at = stretch.end - line.start
    parts.append(line.cut(at))
    return [part for part in parts if has_content(str(part))]


def _around_bracket(line: Line) -> list[Line]:
    """The parts before and after a bracket that closes only after the date: "Course (Issuer, 2021)"."""
    text = str(line)
    at = text.rfind("(")
    return [line.cut(0, at), line.cut(at + 1)] if at > text.rfind(")") else [line]
