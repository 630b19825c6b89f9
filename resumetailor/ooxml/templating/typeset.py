"""What no template can know and is set after printing: the paper, and what may end a page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn
from docx.shared import Twips

from resumetailor.source import Page

_MIN_TEXT_WIDTH = 5760
"""Four inches, in twentieths of a point: narrower paper keeps the template's own size."""


def set_page(document: Any, page: Page) -> None:
    """The template's margins on the source's paper; tab stops at the right margin move with it."""
    section = document.sections[-1]
    before = _text_width(section)
    wanted = page.width - section.left_margin.twips - section.right_margin.twips
    if wanted < _MIN_TEXT_WIDTH:
        return
    for each in document.sections:
        each.page_width, each.page_height = Twips(page.width), Twips(page.height)
    for root in (document.element, document.styles.element):
        for tab in root.iter(qn("w:tab")):
            if tab.get(qn("w:pos")) == str(before):
                tab.set(qn("w:pos"), str(wanted))


def _text_width(section: Any) -> int:
    return int(section.page_width.twips - section.left_margin.twips - section.right_margin.twips)


def set_page_breaks(document: Any) -> None:
    """Lets a page end where no line is left alone.

    The last line before a title or heading may end a page, though its style keeps with the next: a line under a job's
    title belongs to the bullets below it, and where there are none, it would hold on to the next title. The first two
    and the last two of a list stay together, and no page begins with the last title: it would stand there alone.
    """
    opening = _opening_styles(document)
    paragraphs = list(document.element.body.iterchildren(qn("w:p")))
    styles = ["", *(paragraph.style for paragraph in paragraphs), "", ""]
    for number, paragraph in enumerate(paragraphs):
        before, own, following, third = styles[number : number + 4]
        if own in opening:
            continue
        if following in opening:
            paragraph.get_or_add_pPr().keepNext_val = False
        elif own == following and (own != before or own != third):
            paragraph.get_or_add_pPr().keepNext_val = True
    last = next((n for n in reversed(range(1, len(paragraphs))) if _opens(paragraphs, n, opening)), None)
    if last is not None:
        paragraphs[last - 1].get_or_add_pPr().keepNext_val = True


def _opens(paragraphs: list[Any], number: int, opening: set[str]) -> bool:
    """Whether it is a heading or title with text before it."""
    return paragraphs[number].style in opening and paragraphs[number - 1].style not in opening


def _opening_styles(document: Any) -> set[str]:
    """The ids of the styles of headings and entries' titles: those with an outline level, their own or inherited."""
    return {style.style_id for style in document.styles if any(map(_has_outline_level, _with_bases(style)))}


def _has_outline_level(style: Any) -> bool:
    return style.element.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}") is not None


def _with_bases(style: Any) -> Iterator[Any]:
    while style is not None:
        yield style
        style = getattr(style, "base_style", None)
