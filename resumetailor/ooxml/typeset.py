"""What no template can know and is set after printing: the paper, what may end a page, where addresses lead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
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
    title belongs to the bullets below it, and where there are none, it would hold on to the next title. The last two
    of a list stay together.
    """
    opening = _opening_styles(document)
    paragraphs = [*document.element.body.iterchildren(qn("w:p")), None, None]
    for paragraph, following, third in zip(paragraphs, paragraphs[1:], paragraphs[2:], strict=False):
        if following is None or paragraph.style in opening:
            continue
        if following.style in opening:
            paragraph.get_or_add_pPr().keepNext_val = False
        elif paragraph.style == following.style and (third is None or third.style != paragraph.style):
            paragraph.get_or_add_pPr().keepNext_val = True


def _opening_styles(document: Any) -> set[str]:
    """The ids of the styles of headings and entries' titles: those with an outline level, their own or inherited."""
    return {style.style_id for style in document.styles if any(map(_has_outline_level, _with_bases(style)))}


def _has_outline_level(style: Any) -> bool:
    return style.element.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}") is not None


def _with_bases(style: Any) -> Iterator[Any]:
    while style is not None:
        yield style
        style = getattr(style, "base_style", None)


def link_addresses(document: Any, urls: Mapping[str, str]) -> None:
    """Makes every run in the character style Hyperlink a link, or plain text where its words have no address."""
    style = _hyperlink_style(document)
    for run in list(document.element.body.iter(qn("w:r"))):
        named = run.find(f"{qn('w:rPr')}/{qn('w:rStyle')}")
        if named is None or named.get(qn("w:val")) != style or run.getparent().tag == qn("w:hyperlink"):
            continue
        url = urls.get("".join(t.text or "" for t in run.iter(qn("w:t"))))
        if url:
            _wrap(run, document.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        else:
            named.getparent().remove(named)


def _hyperlink_style(document: Any) -> str | None:
    return next((s.style_id for s in document.styles if s.name == "Hyperlink"), None)


def _wrap(run: Any, relation: str) -> None:
    link = run.makeelement(qn("w:hyperlink"), {qn("r:id"): relation, qn("w:history"): "1"})
    run.getparent().replace(run, link)
    link.append(deepcopy(run))
