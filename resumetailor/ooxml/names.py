"""Names of the Office Open XML vocabulary (ECMA-376, transitional), and how to reach the elements that have them."""

from __future__ import annotations

from functools import cache

from lxml import etree

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_V = "urn:schemas-microsoft-com:vml"

_STRICT = b"http://purl.oclc.org/ooxml/"
_TRANSITIONAL = {
    b"officeDocument/relationships": b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    b"wordprocessingml/main": b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    b"drawingml/wordprocessingDrawing": b"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    b"drawingml/main": b"http://schemas.openxmlformats.org/drawingml/2006/main",
    b"drawingml/picture": b"http://schemas.openxmlformats.org/drawingml/2006/picture",
    b"officeDocument/math": b"http://schemas.openxmlformats.org/officeDocument/2006/math",
}


def transitional(xml: bytes) -> bytes:
    """The same part with the namespaces of strict documents (ISO 29500) written as the transitional ones."""
    if _STRICT in xml:
        for strict, known in _TRANSITIONAL.items():
            xml = xml.replace(_STRICT + strict, known)
    return xml


@cache
def w(name: str) -> str:
    """The name in WordprocessingML, as lxml writes it."""
    return f"{{{_W}}}{name}"


@cache
def r(name: str) -> str:
    """The name of a relationship attribute."""
    return f"{{{_R}}}{name}"


@cache
def mc(name: str) -> str:
    """The name in the markup-compatibility vocabulary."""
    return f"{{{_MC}}}{name}"


@cache
def wp(name: str) -> str:
    """The name in the vocabulary that anchors drawings to text."""
    return f"{{{_WP}}}{name}"


@cache
def a(name: str) -> str:
    """The name in DrawingML."""
    return f"{{{_A}}}{name}"


@cache
def v(name: str) -> str:
    """The name in VML, the old drawing language."""
    return f"{{{_V}}}{name}"


def first_child(element: etree._Element, name: str) -> etree._Element | None:
    """The first child of this name; lxml's `find`, which takes paths, takes twice as long."""
    return next(element.iterchildren(name), None)


VAL = w("val")
P, PPR, R, RPR, T = w("p"), w("pPr"), w("r"), w("rPr"), w("t")
TBL, TR, TC = w("tbl"), w("tr"), w("tc")
SDT, SDT_PR, SDT_CONTENT = w("sdt"), w("sdtPr"), w("sdtContent")
TXBX_CONTENT, SECT_PR = w("txbxContent"), w("sectPr")
ALTERNATE, CHOICE, FALLBACK = mc("AlternateContent"), mc("Choice"), mc("Fallback")
