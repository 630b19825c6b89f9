"""What no template can know and is set after printing: the paper, and what may end a page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from docx.shared import Twips

from resumetailor.ooxml.names import w
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
        for tab in root.iter(w("tab")):
            if tab.get(w("pos")) == str(before):
                tab.set(w("pos"), str(wanted))


def _text_width(section: Any) -> int:
    return int(section.page_width.twips - section.left_margin.twips - section.right_margin.twips)


def set_page_breaks(document: Any) -> None:
    """Lets a page end where no line is left alone.

    The last line before a title or heading may end a page, though its style keeps with the next: a line under a job's
    title belongs to the bullets below it, and where there are none, it would hold on to the next title. The first two
    and the last two of a list stay together, and no page begins with the last title: it would stand there alone.
    """
    opening = _opening_styles(document.styles.element)
    paragraphs = list(document.element.body.iterchildren(w("p")))
    styles = ["", *map(_style, paragraphs), "", ""]
    for number, paragraph in enumerate(paragraphs):
        before, own, following, third = styles[number : number + 4]
        if own in opening:
            continue
        if following in opening:
            _keep_with_next(paragraph, "0")
        elif own == following and (own != before or own != third):
            _keep_with_next(paragraph, "1")
    last = next((n for n in reversed(range(1, len(paragraphs))) if _opens(styles[n : n + 2], opening)), None)
    if last is not None:
        _keep_with_next(paragraphs[last - 1], "1")


def _style(paragraph: Any) -> str | None:
    """Its style's id; python-docx finds it too, in ten times the time."""
    named = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    return None if named is None else named.get(w("val"))


def _opens(styles: list[str | None], opening: set[str]) -> bool:
    """Whether the second is a heading's or title's, and the one before it is not."""
    before, own = styles
    return own in opening and before not in opening


def _keep_with_next(paragraph: Any, value: str) -> None:
    """Sets the property in its place: behind the style, before all others."""
    properties = paragraph.get_or_add_pPr()
    for before in properties.findall(w("keepNext")):
        properties.remove(before)
    kept = properties.makeelement(w("keepNext"), {w("val"): value} if value == "0" else {})
    properties.insert(int(properties.find(w("pStyle")) is not None), kept)


def _opening_styles(styles: Any) -> set[str]:
    """The ids of the styles of headings and entries' titles: those with an outline level, their own or inherited."""
    by_id = {style.get(w("styleId"), ""): style for style in styles.iterchildren(w("style"))}
    return {id for id, style in by_id.items() if any(map(_has_outline_level, _with_bases(style, by_id)))}


def _has_outline_level(style: Any) -> bool:
    return style.find(f"{w('pPr')}/{w('outlineLvl')}") is not None


def _with_bases(style: Any, by_id: Mapping[str, Any]) -> Iterator[Any]:
    while style is not None:
        yield style
        base = style.find(w("basedOn"))
        style = None if base is None else by_id.get(base.get(w("val"), ""))
