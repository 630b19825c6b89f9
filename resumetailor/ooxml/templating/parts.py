"""The parts of a template that are printed, as Jinja2 sources whose lines are Word's paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from lxml import etree

from resumetailor.ooxml.package import Package
from resumetailor.ooxml.reading.kept_styles import styles_of
from resumetailor.ooxml.reading.styles import Styles
from resumetailor.ooxml.templating.word_template import jinja_source

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PRINTED = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes)\.xml")
_LONGEST_QUOTE = 60


@dataclass(frozen=True, slots=True)
class TemplatePart:
    """`name` is the part's, "word/document.xml"; `paragraphs` are the texts of its w:p in document order."""

    name: str
    paragraphs: tuple[str, ...]
    source: str

    def place(self, index: int) -> str:
        """Where paragraph `index`, from 0, stands, for people: "paragraph 12 (“{%p if summary %}”)"."""
        if not 0 <= index < len(self.paragraphs):
            return self._title
        text = self.paragraphs[index].strip()
        quote = text if len(text) <= _LONGEST_QUOTE else f"{text[:_LONGEST_QUOTE]}…"
        return f"{self._title}paragraph {index + 1} (“{quote}”)"

    @property
    def _title(self) -> str:
        title = self.name.removeprefix("word/").removesuffix(".xml")
        return "" if title == "document" else f"{title}, "


@lru_cache(16)
def parts_of(content: bytes) -> tuple[TemplatePart, ...]:
    """The same of a template's content. Raises `UnreadableInput` if it is damaged."""
    return tuple(template_parts(Package(content, "template")))


@lru_cache(16)
def styles_in(content: bytes) -> Styles:
    """The styles of a template's content. Raises `UnreadableInput` if it is damaged."""
    return styles_of(Package(content, "template"))


def template_parts(package: Package) -> Iterator[TemplatePart]:
    """All parts in which variables are printed. Raises `UnreadableInput` if one is damaged."""
    for name in package.names():
        if _PRINTED.fullmatch(name):
            tree = package.tree(name)
            paragraphs = tuple(map(_own_text, tree.iter(f"{_W}p")))
            yield TemplatePart(name, paragraphs, jinja_source(tree))


def _own_text(paragraph: etree._Element) -> str:
    """Its text without that of the paragraphs of a text box in it."""
    texts = (t for t in paragraph.iter(f"{_W}t") if next(t.iterancestors(f"{_W}p")) is paragraph)
    return "".join(t.text or "" for t in texts)
