"""What no template can know and is set after printing: the paper, and what may end a page."""

from __future__ import annotations

from typing import Any

from docx.shared import Twips

from resumetailor.ooxml.names import PPR, VAL, P, first_child, w
from resumetailor.ooxml.reading.styles import Styles
from resumetailor.source import Page

_MIN_TEXT_WIDTH = 5760
"""Four inches, in twentieths of a point: narrower paper keeps the template's own size."""


def set_page(document: Any, page: Page) -> None:
    """The template's margins on the source's paper; tab stops at the right margin move with it."""
    sections = list(document.sections)
    section = sections[-1]
    before = _text_width(section)
    wanted = page.width - section.left_margin.twips - section.right_margin.twips
    if wanted < _MIN_TEXT_WIDTH:
        return
    for each in sections:
        each.page_width, each.page_height = Twips(page.width), Twips(page.height)
    for root in (document.element, document.styles.element):
        for tab in root.iter(w("tab")):
            if tab.get(w("pos")) == str(before):
                tab.set(w("pos"), str(wanted))


def _text_width(section: Any) -> int:
    return int(section.page_width.twips - section.left_margin.twips - section.right_margin.twips)


def set_page_breaks(document: Any, styles: Styles) -> None:
    """Lets a page end where no line is left alone.

    The last line before a title or heading may end a page, though its style keeps with the next: a line under a job's
    title belongs to the bullets below it, and where there are none, it would hold on to the next title. The first two
    and the last two of a list stay together, and no page begins with the last title: it would stand there alone.
    """
    paragraphs = list(document.element.body.iterchildren(P))
    named = ["", *map(_style, paragraphs), "", ""]
    opening = {style for style in named if style and "outline_level" in styles.paragraph(style)}
    for number, paragraph in enumerate(paragraphs):
        before, own, following, third = named[number : number + 4]
        if own in opening:
            continue
        if following in opening:
            _keep_with_next(paragraph, "0")
        elif own == following and (own != before or own != third):
            _keep_with_next(paragraph, "1")
    last = next((n for n in reversed(range(1, len(paragraphs))) if _opens(named[n : n + 2], opening)), None)
    if last is not None:
        _keep_with_next(paragraphs[last - 1], "1")


def _style(paragraph: Any) -> str | None:
    """Its style's id; python-docx finds it too, in ten times the time."""
    named = (style.get(VAL) for own in paragraph.iterchildren(PPR) for style in own.iterchildren(w("pStyle")))
    return next(named, None)


def _opens(styles: list[str | None], opening: set[str]) -> bool:
    """Whether the second is a heading's or title's, and the one before it is not."""
    before, own = styles
    return own in opening and before not in opening


def _keep_with_next(paragraph: Any, value: str) -> None:
    """Sets the property in its place: behind the style, before all others."""
    properties: Any = first_child(paragraph, PPR)
    if properties is None:
        properties = paragraph.get_or_add_pPr()
    for before in list(properties.iterchildren(w("keepNext"))):
        properties.remove(before)
    kept = properties.makeelement(w("keepNext"), {VAL: value} if value == "0" else {})
    properties.insert(int(first_child(properties, w("pStyle")) is not None), kept)
