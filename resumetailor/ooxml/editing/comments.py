"""Adds comments to a document: their part, its relationship and its content type, all made if there are none."""

from __future__ import annotations

import posixpath

from lxml import etree

from resumetailor.ooxml.editing.cuts import set_text
from resumetailor.ooxml.editing.faithful import FaithfulPart
from resumetailor.ooxml.editing.revisions import AUTHOR, DATE
from resumetailor.ooxml.editing.runs import child_of
from resumetailor.ooxml.names import PPR, SDT_CONTENT, P, R, T, w
from resumetailor.ooxml.package import Package
from resumetailor.ooxml.reading.styles import integer

_KIND = "comments"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_STRICT_W = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_W = w("")[1:-1]
_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"


class Comments:
    """The comments of a package's main part."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._existing = package.related(package.main, _KIND)
        self._part = FaithfulPart(package, self._existing) if self._existing else None
        self._root = etree.Element(w(_KIND), nsmap={"w": _W}) if self._part is None else self._part.root
        self._next = 1 + max((integer(c.get(w("id")), 0) for c in self._root), default=-1)
        self._is_changed = False
        self._is_strict = _STRICT_W.encode() in package.read(package.main)

    def add(self, text: str) -> str:
        """Adds a comment and gives its id."""
        identity = str(self._next)
        self._next += 1
        self._is_changed = True
        comment = etree.SubElement(self._root, w("comment"))
        for name, value in {"id": identity, "author": AUTHOR, "date": DATE, "initials": "rt"}.items():
            comment.set(w(name), value)
        run = etree.SubElement(etree.SubElement(comment, P), R)
        set_text(etree.SubElement(run, T), text)
        return identity

    def parts(self) -> dict[str, bytes]:
        """The parts that the comments added change or make."""
        if not self._is_changed:
            return {}
        if self._part is not None:
            return {self._part.name: self._part.serialised()}
        name = self._free_name()
        xml = etree.tostring(self._root, encoding="UTF-8", xml_declaration=True, standalone=True)
        if self._is_strict:
            xml = xml.replace(_W.encode(), _STRICT_W.encode())
        return {name: xml} | self._linked(name) | self._typed(name)

    def _free_name(self) -> str:
        folder = posixpath.dirname(self._package.main)
        names = (posixpath.join(folder, f"comments{n or ''}.xml") for n in range(1000))
        return next(name for name in names if name not in self._package)

    def _linked(self, name: str) -> dict[str, bytes]:
        folder, main = posixpath.split(self._package.main)
        rels = posixpath.join(folder, "_rels", f"{main}.rels")
        office = _STRICT_OFFICE if self._is_strict else _OFFICE
        link: dict[str, str] = {"Type": f"{office}/{_KIND}", "Target": posixpath.basename(name)}
        if rels not in self._package:
            root = etree.Element(f"{{{_LINKS}}}Relationships", nsmap={None: _LINKS})  # type: ignore[dict-item]
            etree.SubElement(root, f"{{{_LINKS}}}Relationship", {"Id": "rId1", **link})
            return {rels: etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)}
        part = FaithfulPart(self._package, rels)
        used = {entry.get("Id") for entry in part.root}
        identity = next(f"rId{n}" for n in range(1, len(used) + 2) if f"rId{n}" not in used)
        etree.SubElement(part.root, f"{{{_LINKS}}}Relationship", {"Id": identity, **link})
        return {rels: part.serialised()}

    def _typed(self, name: str) -> dict[str, bytes]:
        part = FaithfulPart(self._package, "[Content_Types].xml")
        if f"/{name}" not in {entry.get("PartName") for entry in part.root}:
            entry = {"PartName": f"/{name}", "ContentType": _CONTENT}
            etree.SubElement(part.root, f"{{{_TYPES}}}Override", entry)
        return {part.name: part.serialised()}


def anchor(paragraph: etree._Element, identity: str, marks: list[etree._Element]) -> etree._Element:
    """Ties a comment to the paragraph from the first to the last of `marks`; to all of it without any.

    Gives the run that refers to the comment. At the beginning of a content control it stands in front: LibreOffice
    (7.4) forgets which text was inserted or deleted if a control begins with it.
    """
    run = etree.Element(R)
    etree.SubElement(run, w("commentReference")).set(w("id"), identity)
    inside = [child_of(paragraph, mark) for mark in marks] or [c for c in paragraph if c.tag != PPR]
    if inside and begins_control(inside[0]):
        inside[0].addprevious(run)
        return run
    start, end = etree.Element(w("commentRangeStart")), etree.Element(w("commentRangeEnd"))
    start.set(w("id"), identity)
    end.set(w("id"), identity)
    if inside:
        inside[0].addprevious(start)
        inside[-1].addnext(end)
    else:
        paragraph.extend([start, end])
    end.addnext(run)
    return run


def begins_control(child: etree._Element) -> bool:
    """Whether a child of a paragraph is the first content of a content control around the paragraph."""
    before, paragraph = child.getprevious(), child.getparent()
    if (before is not None and before.tag != PPR) or paragraph is None:
        return False
    control = paragraph.getparent()
    return control is not None and control.tag == SDT_CONTENT and paragraph.getprevious() is None
