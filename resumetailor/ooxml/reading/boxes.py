"""Where text boxes and frames lie on the page: DrawingML anchors and groups, VML styles, w:framePr."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from resumetailor.ooxml.names import a, v, w, wp
from resumetailor.ooxml.reading.layout import Rect
from resumetailor.ooxml.reading.styles import integer

_EMU = 12_700
_TWIP = 20
_LINE = 14.0
_LENGTH = re.compile(r"(-?[\d.]+)\s*(pt|in|cm|mm|px|pc)?$")
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "px": 0.75, "pc": 12.0}


@dataclass(frozen=True, slots=True)
class Sheet:
    """The paper and its margins, in points."""

    width: float = 595.3
    left: float = 72.0
    right: float = 72.0
    top: float = 72.0

    @classmethod
    def of(cls, sections: Sequence[etree._Element]) -> Sheet:
        """That of the first section."""
        section = sections[0] if sections else None
        size = section.find(w("pgSz")) if section is not None else None
        margins = section.find(w("pgMar")) if section is not None else None
        known = {
            name: abs(integer(element.get(w(key)), 0)) / _TWIP
            for element, key, name in (
                (size, "w", "width"),
                *((margins, side, side) for side in ("left", "right", "top")),
            )
            if element is not None and element.get(w(key))
        }
        return cls(**known)

    @property
    def text_width(self) -> float:
        """The width between the margins."""
        return max(self.width - self.left - self.right, 1.0)


@dataclass(frozen=True, slots=True)
class Spot:
    """Where an anchor stands: the page, and how many paragraphs stand above it there."""

    page: int
    line: int


@dataclass(frozen=True, slots=True)
class Placement:
    """A box's rectangle, and whether it moves with the text that it is anchored to."""

    rect: Rect
    moves: bool

    def stands_in(self, sheet: Sheet) -> bool:
        """Whether it stands among the text rather than beside it."""
        left, right = sheet.left, sheet.width - sheet.right
        inside = min(self.rect.x + self.rect.width, right) - max(self.rect.x, left)
        return self.moves and inside > 0.5 * self.rect.width

    def is_right_in(self, sheet: Sheet) -> bool:
        """Whether it begins in the right half of the text, so that the line it stands beside is read before it."""
        return self.rect.x > sheet.left + sheet.text_width / 2


def is_in_line(box: etree._Element) -> bool:
    """Whether the box stands in the line like a letter, so that what it says is read there."""
    for outer in box.iterancestors():
        if outer.tag in {wp("inline"), w("pict"), w("object")}:
            return True
        if outer.tag == wp("anchor") or "position:absolute" in (outer.get("style") or "").replace(" ", "").lower():
            return False
    return False


def is_painted(root: etree._Element) -> bool:
    """Whether something may lie behind the text: a page colour, or a drawing that floats."""
    return any(
        True for _ in root.iter(w("background"), wp("anchor"), v("shape"), v("rect"), v("roundrect"), v("group"))
    )


def placement(box: etree._Element, sheet: Sheet, spot: Spot) -> Placement:
    """Where a floating w:txbxContent lies; where the file does not say, in the upper left corner of the text."""
    for outer in box.iterancestors():
        if outer.tag == wp("anchor"):
            return _anchored(outer, box, sheet, spot)
        if outer.tag in {w("pict"), w("object")}:
            break
    return _vml(box, sheet, spot)


def frame(properties: etree._Element, sheet: Sheet, spot: Spot) -> Placement:
    """Where the paragraphs with this w:framePr lie."""

    def length(name: str) -> float:
        return integer(properties.get(w(name)), 0) / _TWIP

    width = length("w") or sheet.text_width / 3
    horizontal, vertical = properties.get(w("hAnchor"), "text"), properties.get(w("vAnchor"), "text")
    x = _across(horizontal, length("x"), properties.get(w("xAlign")), width, sheet)
    y = _down(vertical, length("y"), sheet, spot)
    return Placement(Rect(spot.page, x, y, width, length("h") or _LINE), vertical == "text")


def _anchored(anchor: etree._Element, box: etree._Element, sheet: Sheet, spot: Spot) -> Placement:
    extent = anchor.find(wp("extent"))
    width, height = (0.0, 0.0) if extent is None else (_emu(extent.get("cx")), _emu(extent.get("cy")))
    x = y = 0.0
    moves = False
    for position in anchor.iterchildren(wp("positionH"), wp("positionV")):
        relative = position.get("relativeFrom", "page")
        offset, align = position.findtext(wp("posOffset")), position.findtext(wp("align"))
        if position.tag == wp("positionH"):
            x = _across(relative, _emu(offset), align, width, sheet)
        else:
            moves = relative in {"paragraph", "line"}
            y = _down(relative, _emu(offset), sheet, spot)
    return Placement(_in_group(box, Rect(spot.page, x, y, width, height)), moves)


def _in_group(box: etree._Element, whole: Rect) -> Rect:
    """The rectangle of a shape in a group that fills `whole`; of a shape that stands alone, `whole`."""
    shapes = [outer for outer in box.iterancestors() if outer.tag.rpartition("}")[2] in {"wsp", "grpSp", "wgp"}]
    frames = [found for shape in shapes if (found := next(shape.iterdescendants(a("xfrm")), None)) is not None]
    if len(shapes) < 2 or len(frames) < len(shapes):
        return whole
    x, y, width, height = _transform(frames[0], "off", "ext")
    for outer in frames[1:]:
        left, top, across, down = _transform(outer, "chOff", "chExt")
        to_x, to_y, to_across, to_down = _transform(outer, "off", "ext")
        if outer is frames[-1]:
            to_x, to_y, to_across, to_down = whole.x, whole.y, whole.width, whole.height
        wide, high = to_across / (across or 1), to_down / (down or 1)
        x, y, width, height = to_x + (x - left) * wide, to_y + (y - top) * high, width * wide, height * high
    return Rect(whole.page, x, y, width, height)


def _transform(frame: etree._Element, offset: str, extent: str) -> tuple[float, float, float, float]:
    corner, size = frame.find(a(offset)), frame.find(a(extent))
    x, y = (0.0, 0.0) if corner is None else (_emu(corner.get("x")), _emu(corner.get("y")))
    return (x, y, 0.0, 0.0) if size is None else (x, y, _emu(size.get("cx")), _emu(size.get("cy")))


def _vml(box: etree._Element, sheet: Sheet, spot: Spot) -> Placement:
    styles = [_css(outer) for outer in box.iterancestors() if outer.get("style") and outer.tag.startswith(v(""))]
    style = next(
        (s for s in styles if s.get("position") == "absolute" and "margin-left" in s), styles[0] if styles else {}
    )
    width, height = _length(style.get("width")), _length(style.get("height"))
    horizontal = style.get("mso-position-horizontal-relative", "text")
    vertical = style.get("mso-position-vertical-relative", "text")
    x = _across(horizontal, _length(style.get("margin-left")), style.get("mso-position-horizontal"), width, sheet)
    y = _down(vertical, _length(style.get("margin-top")), sheet, spot)
    return Placement(Rect(spot.page, x, y, width, height), vertical in {"text", "line"})


def _across(relative: str, offset: float, align: str | None, width: float, sheet: Sheet) -> float:
    left, room = (0.0, sheet.width) if relative == "page" else (sheet.left, sheet.text_width)
    if relative == "rightMargin":
        left, room = sheet.width - sheet.right, sheet.right
    elif relative == "leftMargin":
        left, room = 0.0, sheet.left
    shares = {"left": 0.0, "inside": 0.0, "center": 0.5, "right": 1.0, "outside": 1.0}
    return left + shares[align] * (room - width) if align in shares else left + offset


def _down(relative: str, offset: float, sheet: Sheet, spot: Spot) -> float:
    if relative in {"paragraph", "line", "text"}:
        return sheet.top + spot.line * _LINE + offset
    return offset + (sheet.top if relative == "margin" else 0.0)


def _css(element: etree._Element) -> dict[str, str]:
    pairs = (part.partition(":") for part in (element.get("style") or "").split(";"))
    return {name.strip().lower(): value.strip().lower() for name, _, value in pairs}


def _length(text: str | None) -> float:
    found = _LENGTH.match(text or "")
    try:
        return float(found[1]) * _POINTS.get(found[2], 1.0) if found else 0.0
    except ValueError:
        return 0.0


def _emu(text: str | None) -> float:
    return integer(text, 0) / _EMU
