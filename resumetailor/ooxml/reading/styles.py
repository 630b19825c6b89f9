"""Resolves how text looks: document defaults, the chain of styles, then what is set on the spot."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from lxml import etree

from resumetailor.ooxml.names import PPR, RPR, VAL, first_child, w

Properties = dict[str, Any]

_TOGGLES = {w("b"): "bold", w("i"): "italic", w("caps"): "caps", w("smallCaps"): "small_caps", w("vanish"): "hidden"}
_ENDLESS = (w("del"), w("moveFrom"), w("specVanish"))
"""The end of a paragraph was deleted, moved or hidden."""
_BODY_TEXT_LEVEL = 9
_LONGEST_CHAIN = 20
_MOST_LOOKS = 1000
_TINY = 4.0
_WHITE = 0xFA


@dataclass(frozen=True, slots=True)
class Look:
    """How a run is printed; size in points, colour as "RRGGBB"; `white` is white text without a ground of its own."""

    bold: bool = False
    italic: bool = False
    caps: bool = False
    hidden: bool = False
    white: bool = False
    size: float | None = None
    color: str | None = None
    font: str = ""


class Styles:
    """The styles part. Unknown styles look like the default one."""

    def __init__(self, root: etree._Element | None) -> None:
        self._styles: dict[str, etree._Element] = {}
        self._default = ""
        self._doc_run: Properties = {}
        self._doc_paragraph: Properties = {}
        self._looks: dict[tuple[object, ...], Look] = {}
        self._paragraphs: dict[str, Properties] = {}
        self._names: dict[str, str] = {}
        if root is not None:
            self._index(root)

    def name(self, style: str) -> str:
        """The style's name as Word shows it, e.g. "Heading 1"."""
        if style not in self._names:
            named = self._find(style, w("name"))
            name = (named.get(VAL) or "") if named is not None else ""
            self._names[style] = name[:1].upper() + name[1:] or style or "Normal"
        return self._names[style]

    def named(self, name: str) -> str | None:
        """The id of the style that Word shows by this name."""
        return next((style for style in self._styles if self.name(style) == name), None)

    def paragraph(self, style: str) -> Properties:
        """The paragraph properties that a style gives, its ancestors' included."""
        known = self._paragraphs.get(style)
        if known is None:
            known = dict(self._doc_paragraph)
            for element in reversed(self._chain(style)):
                found = paragraph_properties(element.find(PPR))
                if "numbering" in found:
                    found["numbered_by"] = element.get(w("styleId"), "")
                known |= found
            self._paragraphs[style] = known
        return known

    def look(self, paragraph_style: str, run: etree._Element | None) -> Look:
        """The look of a run with these properties (w:rPr) in a paragraph of this style."""
        key = (paragraph_style, *(() if run is None else ((child.tag, *child.items()) for child in run)))
        known = self._looks.get(key)
        if known is None:
            if len(self._looks) >= _MOST_LOOKS:
                self._looks.clear()
            known = self._looks[key] = self._look(paragraph_style, run)
        return known

    def _look(self, paragraph_style: str, run: etree._Element | None) -> Look:
        styled = run.find(w("rStyle")) if run is not None else None
        character_style = (styled.get(VAL) or "") if styled is not None else ""
        base = self._styled_run(paragraph_style, character_style)
        return _look(base if run is None else base | run_properties(run))

    def paints(self, table_style: str) -> bool:
        """Whether a table style puts a colour behind any of its cells."""
        return any(is_ground(shade) for style in self._chain(table_style) for shade in style.iter(w("shd")))

    def known(self, style: str | None) -> str:
        """`style` if the part has it, else the id of the default style of paragraphs."""
        return style if style is not None and style in self._styles else self._default

    def _index(self, root: etree._Element) -> None:
        for style in root.iterchildren(w("style")):
            identity = style.get(w("styleId"), "")
            self._styles[identity] = style
            if style.get(w("type")) == "paragraph" and style.get(w("default")) in {"1", "true", "on"}:
                self._default = identity
        self._doc_run = run_properties(root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{RPR}"))
        self._doc_paragraph = paragraph_properties(root.find(f"{w('docDefaults')}/{w('pPrDefault')}/{PPR}"))

    def _find(self, style: str, child: str) -> etree._Element | None:
        element = self._styles.get(style)
        return element.find(child) if element is not None else None

    def _chain(self, style: str) -> list[etree._Element]:
        """The style and its ancestors, nearest first; a circle is cut."""
        chain: list[etree._Element] = []
        element = self._styles.get(style)
        while element is not None and len(chain) < _LONGEST_CHAIN:
            chain.append(element)
            parent = element.find(w("basedOn"))
            element = self._styles.get(parent.get(VAL) or "") if parent is not None else None
        return chain

    def _styled_run(self, paragraph_style: str, character_style: str) -> Properties:
        by_paragraph = self._inherited_run(paragraph_style)
        by_character = self._inherited_run(character_style)
        found = self._doc_run | by_paragraph | by_character
        for toggle in _TOGGLES.values():
            # 17.7.3: a toggle that both styles switch on is off again.
            if by_paragraph.get(toggle) and by_character.get(toggle):
                found[toggle] = False
            elif by_paragraph.get(toggle):
                found[toggle] = True
        return found

    def _inherited_run(self, style: str) -> Properties:
        found: Properties = {}
        for element in reversed(self._chain(style)):
            found |= run_properties(element.find(RPR))
        return found


def run_properties(element: etree._Element | None) -> Properties:
    """What a w:rPr sets itself."""
    found: Properties = {}
    if element is None:
        return found
    for child in element:
        tag = child.tag
        if tag in _TOGGLES:
            found[_TOGGLES[tag]] = is_on(child)
        elif tag == w("sz"):
            found["size"] = half_points(child.get(VAL))
        elif tag == w("color"):
            found["color"] = _color(child.get(VAL))
        elif tag == w("rFonts"):
            font = child.get(w("ascii")) or child.get(w("hAnsi"))
            if font:
                found["font"] = font
        elif tag in {w("shd"), w("highlight")}:
            found["ground"] = is_ground(child)
    return found


def paragraph_properties(element: etree._Element | None) -> Properties:
    """What a w:pPr sets itself: style, indent, outline level, numbering, ground, frame, its end, how it is paged."""
    found: Properties = {}
    for child in () if element is None else element:
        if child.tag in _PARAGRAPH:
            found |= _PARAGRAPH[child.tag](child)
    return found


def _sign_indent(element: etree._Element) -> float:
    """How far in the first line starts, in points."""
    left = twips(element.get(w("left")) or element.get(w("start"))) or 0.0
    first, hanging = twips(element.get(w("firstLine"))) or 0.0, twips(element.get(w("hanging"))) or 0.0
    return (left + first - hanging) / 20


def _numbering(element: etree._Element) -> Properties:
    found: Properties = {}
    number, level = first_child(element, w("numId")), first_child(element, w("ilvl"))
    if number is not None:
        found["numbering"] = number.get(VAL) or "0"
    if level is not None:
        found["list_level"] = integer(level.get(VAL), 0)
    return found


_PARAGRAPH: dict[str, Callable[[etree._Element], Properties]] = {
    w("pStyle"): lambda e: {"style": e.get(VAL)},
    w("ind"): lambda e: {"indent": _sign_indent(e)},
    w("outlineLvl"): lambda e: {"outline_level": integer(e.get(VAL), _BODY_TEXT_LEVEL)},
    w("numPr"): _numbering,
    w("shd"): lambda e: {"ground": is_ground(e)},
    w("framePr"): lambda e: {"frame": e},
    w("keepNext"): lambda e: {"keep_next": is_on(e)},
    w("pageBreakBefore"): lambda e: {"begins_page": is_on(e)},
    RPR: lambda e: {"endless": next(e.iterchildren(*_ENDLESS), None) is not None},
}


def is_on(element: etree._Element) -> bool:
    """Whether an on/off element says on."""
    return (element.get(VAL) or "1").lower() not in {"0", "false", "off", "none"}


def is_ground(element: etree._Element) -> bool:
    """Whether a shading or highlight puts another colour than white behind the text."""
    if element.tag == w("highlight"):
        return element.get(VAL) not in {None, "none", "white"}
    fill = (element.get(w("fill")) or "auto").lower()
    return fill not in {"auto", "ffffff"} or (element.get(VAL) or "clear") not in {"clear", "nil"}


def integer(value: str | None, default: int) -> int:
    """The number written, or `default`."""
    try:
        return int(float(value or ""))
    except (ValueError, OverflowError):
        return default


_POINTS = {"pt": 1.0, "pc": 12.0, "pi": 12.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4}


def _measure(value: str | None, points_a_unit: float) -> float | None:
    """Points from a number in Word's unit or from a universal measure such as "12pt"; None if it is neither."""
    text = (value or "").strip()
    unit = _POINTS.get(text[-2:])
    try:
        points = float(text[:-2]) * unit if unit else float(text) * points_a_unit
    except ValueError:
        return None
    return points if 0 <= points < 10_000 else None


def half_points(value: str | None) -> float | None:
    """A font size in points."""
    return _measure(value, 0.5)


def twips(value: str | None) -> float | None:
    """A length in twentieths of a point."""
    points = _measure(value, 0.05)
    return None if points is None else points * 20


def _color(value: str | None) -> str | None:
    text = (value or "").upper().lstrip("#")
    return text if len(text) == 6 and all(c in "0123456789ABCDEF" for c in text) else None


def _look(found: Properties) -> Look:
    size, color = found.get("size"), found.get("color")
    white = color is not None and min(int(color[i : i + 2], 16) for i in (0, 2, 4)) >= _WHITE
    return Look(
        bold=bool(found.get("bold")),
        italic=bool(found.get("italic")),
        caps=bool(found.get("caps") or found.get("small_caps")),
        hidden=bool(found.get("hidden")) or (size is not None and size < _TINY),
        white=white and not found.get("ground"),
        size=size,
        color=color,
        font=found.get("font", ""),
    )
