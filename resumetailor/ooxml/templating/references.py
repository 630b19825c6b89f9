"""Finds what in a template reaches outside its own file. Links that a reader may click are no such thing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resumetailor.ooxml.package import Package

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_READING_FIELD = re.compile(r"^\s*(INCLUDE\w*|LINK|DDE\w*|RD|DATABASE|MACROBUTTON)\b", re.IGNORECASE)


def outside_references(package: Package) -> Iterator[tuple[str, str]]:
    """Part and cause of each."""
    for part in package.names():
        if part.endswith(".xml"):
            yield from ((part, cause) for cause in _external_links(package, part))
        if part.startswith("word/") and part.endswith(".xml"):
            yield from ((part, cause) for cause in _reading_fields(package, part))
        if part.endswith("vbaProject.bin"):
            yield part, "it holds macros"


def _external_links(package: Package, part: str) -> Iterator[str]:
    for link in package.relationships(part).values():
        if link.external and link.kind != "hyperlink":
            yield f"it refers to another file ({link.kind} “{link.target}”)"


def _reading_fields(package: Package, part: str) -> Iterator[str]:
    for element in package.tree(part).iter(f"{_W}instrText", f"{_W}fldSimple", f"{_W}altChunk"):
        if element.tag == f"{_W}altChunk":
            yield "it takes in another document (altChunk)"
        field = _READING_FIELD.match(element.text or element.get(f"{_W}instr") or "")
        if field:
            yield f"its field {field[1].upper()} refers to another file"
