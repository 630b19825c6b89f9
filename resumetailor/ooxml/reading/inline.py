"""Reads what stands inside one paragraph: runs, links, fields, revisions, symbols; collects its boxes and notes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from lxml import etree

from resumetailor.ooxml.names import (
    ALTERNATE,
    CHOICE,
    FALLBACK,
    RPR,
    SDT,
    SDT_CONTENT,
    SDT_PR,
    TXBX_CONTENT,
    VAL,
    P,
    R,
    T,
    a,
    first_child,
    r,
    v,
    w,
)
from resumetailor.ooxml.package import Relationship
from resumetailor.ooxml.reading.fields import Fields
from resumetailor.ooxml.reading.signs import signs
from resumetailor.ooxml.reading.styles import Look, Styles

_MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_UNREAD = {
    w(n) for n in ("del", "moveFrom", "pPr", "rPr", "sdtPr", "sdtEndPr", "rt", "delText", "delInstrText", "instrText")
}
_TEXTS = {w("tab"): "\t", w("ptab"): "\t", w("cr"): "\n", w("br"): "\n", w("noBreakHyphen"): "-"}
_DRAWN = {w("drawing"), w("pict"), w("object")}
_PICTURES = {a("blip"), v("imagedata")}
_NOTES = {w("footnoteReference"): "footnote", w("endnoteReference"): "endnote"}


@dataclass(slots=True)
class Piece:
    """Text of one look."""

    text: str
    look: Look
    href: str | None


@dataclass(slots=True)
class Content:
    """What a paragraph holds. `hidden` is text that no reader sees."""

    pieces: list[Piece] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    images: int = 0


class InlineReader:
    """Reads paragraphs of one part, whose links are `links`."""

    def __init__(self, styles: Styles, links: Mapping[str, Relationship]) -> None:
        self._styles = styles
        self._links = links

    def read(self, paragraph: etree._Element, style: str, *, grounded: bool) -> Content:
        """The content of a w:p of this style; `grounded` if something coloured lies behind it."""
        return _Reading(self._styles, self._links, style, grounded).content(paragraph)


class _Reading:
    """One paragraph being read."""

    def __init__(self, styles: Styles, links: Mapping[str, Relationship], style: str, grounded: bool) -> None:
        self._styles = styles
        self._links = links
        self._style = style
        self._grounded = grounded
        self._found = Content()
        self._fields = Fields()
        self._plain = styles.look(style, None)

    def content(self, paragraph: etree._Element) -> Content:
        self._inline(paragraph, None)
        return self._found

    def _inline(self, parent: Iterable[etree._Element], href: str | None) -> None:
        for child in parent:
            tag = child.tag
            if tag == R:
                self._run(child, href)
            elif tag == w("hyperlink"):
                self._inline(child, self._link(child) or href)
            elif tag == w("fldSimple"):
                self._simple_field(child, href)
            elif tag == SDT:
                if not is_placeholder(child):
                    self._inline(child.findall(SDT_CONTENT), href)
            elif tag == ALTERNATE:
                self._inline(chosen(child), href)
            elif tag == _MATH_TEXT:
                self._text(child.text or "", self._plain, href)
            elif tag not in _UNREAD and tag != P and isinstance(tag, str):
                self._inline(child, href)

    def _run(self, run: etree._Element, href: str | None) -> None:
        look = self._styles.look(self._style, first_child(run, RPR))
        self._run_content(run, look, href)

    def _run_content(self, parent: Iterable[etree._Element], look: Look, href: str | None) -> None:
        for child in parent:
            tag = child.tag
            if tag == T:
                self._text((child.text or "").replace("\n", " "), look, href)
            elif tag in _TEXTS:
                self._text(_TEXTS[tag], look, href)
            elif tag == w("sym"):
                self._text(_symbol(child), replace(look, font=child.get(w("font"), look.font)), href)
            elif tag == ALTERNATE:
                self._run_content(chosen(child), look, href)
            elif tag == w("ruby"):
                self._inline(child.findall(w("rubyBase")), href)
            else:
                self._mark(child)

    def _mark(self, element: etree._Element) -> None:
        """What a run holds beside text."""
        tag = element.tag
        if tag == w("fldChar"):
            self._field_mark(element.get(w("fldCharType")))
        elif tag == w("instrText"):
            self._fields.instruct(element.text or "")
        elif tag in _DRAWN:
            self._drawn(element)
        elif tag in _NOTES:
            self._found.notes.append((_NOTES[tag], element.get(w("id"), "")))

    def _text(self, text: str, look: Look, href: str | None) -> None:
        if self._fields.hide_text():
            return
        if look.hidden or (look.white and not self._grounded):
            self._found.hidden.append(text)
            return
        link = href or self._fields.address()
        self._found.pieces.append(Piece(signs().printed(text, look.font), look, link))

    def _link(self, hyperlink: etree._Element) -> str | None:
        link = self._links.get(hyperlink.get(r("id"), ""))
        return link.target if link is not None and link.external else None

    def _simple_field(self, element: etree._Element, href: str | None) -> None:
        self._fields.begin(element.get(w("instr")) or "?")
        self._inline(element, href)
        self._fields.end()

    def _field_mark(self, kind: str | None) -> None:
        steps = {"begin": self._fields.begin, "separate": self._fields.separate, "end": self._fields.end}
        if kind in steps:
            steps[kind]()

    def _drawn(self, drawing: etree._Element) -> None:
        """Collects the text boxes and pictures of a drawing; what text boxes hold is read with them."""
        for child in drawing:
            tag = child.tag
            if tag == TXBX_CONTENT:
                self._found.boxes.append(child)
            elif tag in _PICTURES:
                self._found.images += 1
            elif tag == v("textpath") and "watermark" not in (drawing.get("id") or "").lower():
                self._text(child.get("string", ""), self._plain, None)
            else:
                self._drawn(chosen(child) if tag == ALTERNATE else child)


def chosen(alternate: etree._Element) -> etree._Element:
    """The alternative that is read: the first that holds text or a picture, else the first."""
    options = [*alternate.findall(CHOICE), *alternate.findall(FALLBACK)]
    full = (o for o in options if next(o.iter(T, *_PICTURES), None) is not None)
    return next(full, options[0] if options else alternate)


def is_placeholder(control: etree._Element) -> bool:
    """Whether a content control shows its prompt instead of content."""
    properties = control.find(SDT_PR)
    shown = properties.find(w("showingPlcHdr")) if properties is not None else None
    return shown is not None and (shown.get(VAL) or "1") not in {"0", "false", "off"}


def _symbol(element: etree._Element) -> str:
    try:
        return chr(int(element.get(w("char"), ""), 16))
    except (ValueError, OverflowError):
        return ""
