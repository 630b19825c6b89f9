"""Parses a part so that, however its tree is edited, everything left alone is written with the very bytes it had."""

from __future__ import annotations

import re
import xml.parsers.expat
from collections.abc import Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from lxml import etree

from resumetailor.ooxml.package import Package

_TAG = re.compile(rb"""<[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>""")
_BYTEWISE = {None, "UTF-8", "utf-8", "US-ASCII", "ASCII"}
_XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace"


@dataclass(frozen=True, slots=True)
class _Origin:
    """An element as it was parsed: its bytes `start` to `end`, and what it held."""

    start: int
    end: int
    head: tuple[str, tuple[tuple[str, str], ...]]
    text: str | None
    tail: str | None
    children: tuple[etree._Element, ...]


class FaithfulPart:
    """A part's tree, `root`, free to be edited; `serialised` writes it."""

    def __init__(self, package: Package, name: str) -> None:
        self.name = name
        self.root = package.tree(name)
        self._xml = package.read(name)
        elements = list(self.root.iter("*"))
        spans = _spans(self._xml) if self.root.getroottree().docinfo.encoding in _BYTEWISE else []
        if len(spans) != len(elements):  # Another encoding, or characters that XML forbids.
            self._xml = etree.tostring(self.root, encoding="UTF-8", xml_declaration=True, standalone=True)
            spans = _spans(self._xml)
        self._origins = {e: _origin(e, span) for e, span in zip(elements, spans, strict=True)}

    def serialised(self) -> bytes:
        """The part's bytes."""
        origin = self._origins[self.root]
        return self._xml[: origin.start] + b"".join(self._written(self.root)) + self._xml[origin.end :]

    def is_unchanged(self, element: etree._Element) -> bool:
        """Whether the element and all in it is as it was parsed."""
        origin = self._origins.get(element)
        return (
            origin is not None
            and origin.head == _head(element)
            and origin.text == element.text
            and origin.children == tuple(element)
            and all(
                self._origins[child].tail == child.tail and self.is_unchanged(child)
                for child in origin.children
                if child in self._origins
            )
        )

    def _written(self, element: etree._Element) -> Iterator[bytes]:
        if not isinstance(element.tag, str):
            yield etree.tostring(element, with_tail=False)
            return
        origin = self._origins.get(element)
        if origin is not None and self.is_unchanged(element):
            yield self._xml[origin.start : origin.end]
            return
        is_empty = element.text is None and not len(element)
        opening = self._opening(element, origin)
        if is_empty:
            yield opening if opening.endswith(b"/>") else opening[:-1] + b"/>"
            return
        yield opening[:-2].rstrip() + b">" if opening.endswith(b"/>") else opening
        yield _escaped(element.text)
        for child in element:
            yield from self._written(child)
            yield _escaped(child.tail)
        yield f"</{_prefixed(element, element.tag)}>".encode()

    def _opening(self, element: etree._Element, origin: _Origin | None) -> bytes:
        if origin is not None and origin.head == _head(element):
            found = _TAG.match(self._xml, origin.start)
            if found:
                return found[0]
        parent = element.getparent()
        known = {} if parent is None else parent.nsmap
        declared = {p: uri for p, uri in element.nsmap.items() if known.get(p) != uri}
        names = [f" xmlns{':' + p if p else ''}={quoteattr(uri)}" for p, uri in declared.items()]
        attributes = [f" {_prefixed(element, str(k))}={quoteattr(str(v))}" for k, v in element.attrib.items()]
        return f"<{_prefixed(element, element.tag)}{''.join(names)}{''.join(attributes)}>".encode()


def _spans(data: bytes) -> list[tuple[int, int]]:
    """The bytes of every element, in document order."""
    spans: list[tuple[int, int]] = []
    is_open: list[int] = []
    parser = xml.parsers.expat.ParserCreate()

    def start(_name: str, _attributes: object) -> None:
        spans.append((parser.CurrentByteIndex, 0))
        is_open.append(len(spans) - 1)

    def end(_name: str) -> None:
        number = is_open.pop()
        first = spans[number][0]
        at = parser.CurrentByteIndex
        opening = _TAG.match(data, first)
        closing = _TAG.match(data, at)
        if opening and closing and not opening[0].endswith(b"/>"):
            at = closing.end()
        spans[number] = (first, at)

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    try:
        parser.Parse(data, True)
    except xml.parsers.expat.ExpatError:
        return []
    return spans


def _origin(element: etree._Element, span: tuple[int, int]) -> _Origin:
    return _Origin(*span, _head(element), element.text, element.tail, tuple(element))


def _head(element: etree._Element) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Its name and attributes."""
    return element.tag, tuple((str(name), str(value)) for name, value in element.attrib.items())


def _escaped(text: str | None) -> bytes:
    return escape(text, {"\r": "&#13;"}).encode() if text else b""


def _prefixed(element: etree._Element, name: str) -> str:
    """The name as the element's namespace declarations let it be written."""
    uri, _, local = name.rpartition("}")
    if not uri:
        return local
    uri = uri.lstrip("{")
    if uri == _XML_NAMESPACE:
        return f"xml:{local}"
    if name == element.tag:
        return f"{element.prefix}:{local}" if element.prefix else local
    prefix = next(p for p, u in element.nsmap.items() if u == uri and p)
    return f"{prefix}:{local}"
