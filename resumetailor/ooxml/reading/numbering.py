"""Tells list items by Word's own numbering: the numbering part, reached from a paragraph or its style."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree

from resumetailor.ooxml.names import VAL, first_child, w
from resumetailor.ooxml.reading.styles import Properties, Styles, integer

_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class _Level:
    """A depth of a list: the style that stands for it, whether its items show a sign, and whether signs count on."""

    style: str
    shows: bool
    counts: bool


class Numbering:
    """The numbering part; without one, a paragraph that asks for a list still is an item."""

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        self._styles = styles
        self._abstract: dict[str, etree._Element] = {}
        self._numbers: dict[str, etree._Element] = {}
        self._known: dict[str, dict[int, _Level]] = {}
        if root is not None:
            self._abstract = {a.get(w("abstractNumId"), ""): a for a in root.iterchildren(w("abstractNum"))}
            self._numbers = {n.get(w("numId"), ""): n for n in root.iterchildren(w("num"))}

    def level(self, properties: Properties) -> int | None:
        """The depth from 0 of a paragraph with these properties if it is a list item that shows a sign, else None."""
        depth, level = self._place(properties)
        return depth if depth is not None and (level is None or level.shows) else None

    def counts(self, properties: Properties) -> bool:
        """Whether a paragraph with these properties is an item of a list whose signs count on: 1, 2, 3 or a, b, c."""
        _, level = self._place(properties)
        return level is not None and level.counts

    def _place(self, properties: Properties) -> tuple[int | None, _Level | None]:
        """The depth from 0 in its list, if it is in one, and what the list says of it, if anything."""
        number = properties.get("numbering")
        if number is None or number == "0":
            return None, None
        depth = properties.get("list_level")
        levels = self._known.get(number)
        if levels is None:
            levels = self._known[number] = self._levels(number)
        if depth is None:
            depth = _level_of_style(levels, properties.get("numbered_by", ""))
        depth = min(max(depth, 0), _DEEPEST)
        return depth, levels.get(depth)

    def _levels(self, number: str) -> dict[int, _Level]:
        for _ in range(2):
            instance = self._numbers.get(number)
            if instance is None:
                return {}
            abstract = self._abstract.get(_val(instance, "abstractNumId"))
            if abstract is None:
                return {}
            levels = _by_depth(abstract.iterchildren(w("lvl")))
            overrides = instance.iterchildren(w("lvlOverride"))
            levels |= _by_depth(level for o in overrides for level in o.iterchildren(w("lvl")))
            linked = _val(abstract, "numStyleLink")
            if levels or not linked:
                return levels
            number = self._styles.paragraph(linked).get("numbering", "0")
        return {}


def _by_depth(levels: Iterable[etree._Element]) -> dict[int, _Level]:
    return {integer(level.get(w("ilvl")), 0): _level(level) for level in levels}


def _level(level: etree._Element) -> _Level:
    sign = _val(level, "lvlText")
    shown = bool(sign.strip()) or first_child(level, w("lvlPicBulletId")) is not None
    shows = shown and _val(level, "numFmt") != "none"
    return _Level(_val(level, "pStyle"), shows, shows and "%" in sign)


def _level_of_style(levels: dict[int, _Level], style: str) -> int:
    return next((depth for depth, level in levels.items() if style and level.style == style), 0)


def _val(element: etree._Element, name: str) -> str:
    found = first_child(element, w(name))
    return "" if found is None else found.get(VAL) or ""
