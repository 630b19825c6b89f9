"""A Word file as a package of parts: content, relationships and well-formed XML, and nothing from outside it."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from urllib.parse import unquote

from lxml import etree

from resumetailor.errors import UnsafePackage, WrongFormat
from resumetailor.ooxml.names import transitional
from resumetailor.ooxml.sniff import what_it_is
from resumetailor.ooxml.unzip import SafeZip

MAX_XML = 8 * 2**20
_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_PARSER = etree.XMLParser(
    resolve_entities=False, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
)
_REFERENCE = re.compile(rb"&#(?:x([0-9a-fA-F]{1,8})|([0-9]{1,10}));")


@dataclass(frozen=True, slots=True)
class Relationship:
    """A link of a part. `kind` is the last word of its type ("hyperlink"); `target` a part's name or an address."""

    kind: str
    target: str
    external: bool


class Package:
    """The parts of a .docx, .docm, .dotx or .dotm, read when asked for.

    Raises `WrongFormat` if `data` is something else or damaged and `UnsafePackage` if it would cost too much.
    """

    def __init__(self, data: bytes, subject: str) -> None:
        self.subject = subject
        other = what_it_is(data)
        if other:
            raise WrongFormat(subject, other.cause, other.remedy)
        self._zip = SafeZip(data, subject)
        self._relationships: dict[str, dict[str, Relationship]] = {}
        self.main = self._main_part()

    def __contains__(self, part: str) -> bool:
        return part in self._zip

    def names(self) -> list[str]:
        """The names of all parts, in the order of the file."""
        return self._zip.names()

    def read(self, part: str) -> bytes:
        """The bytes of a part. Raises `WrongFormat` if there is none."""
        try:
            return self._zip.read(part)
        except KeyError as error:
            raise WrongFormat(self.subject, f"lacks its part {part}", "open it in Word and save it anew") from error

    def packed(self, part: str) -> tuple[int, bytes]:
        """The size of an existing part, and its bytes as they are packed, by which it is known without unpacking it."""
        return self._zip.packed(part)

    def _xml(self, part: str) -> bytes:
        """The part's XML, strict namespaces as transitional ones, every DTD and entity refused."""
        xml = self.read(part)
        if len(xml) > MAX_XML:
            raise UnsafePackage(self.subject, f"its part {part} is too long for a resume", "shorten it")
        if b"<!DOCTYPE" in xml.replace(b"\0", b""):  # in UTF-16 a zero stands beside each letter
            raise self._declares_entities()
        return transitional(xml)

    def tree(self, part: str) -> etree._Element:
        """The root element of the part's XML."""
        root = self._root(part)
        if root.getroottree().docinfo.internalDTD is not None:  # in an encoding that hid it
            raise self._declares_entities()
        return root

    def _declares_entities(self) -> UnsafePackage:
        return UnsafePackage(self.subject, "declares XML entities, which no Word file does", "save it anew in Word")

    def _root(self, part: str) -> etree._Element:
        xml = self._xml(part)
        try:
            return _parsed(xml)
        except etree.XMLSyntaxError:
            pass
        try:
            return _parsed(_without_bad_characters(xml))
        except etree.XMLSyntaxError as error:
            cause = f"its part {part} is broken XML"
            raise WrongFormat(self.subject, cause, "open it in Word and save it anew") from error

    def relationships(self, part: str) -> dict[str, Relationship]:
        """The part's relationships by id; none if it has none. The package's own are those of ""."""
        if part not in self._relationships:
            self._relationships[part] = self._read_relationships(part)
        return self._relationships[part]

    def _read_relationships(self, part: str) -> dict[str, Relationship]:
        folder, name = posixpath.split(part)
        rels = posixpath.join(folder, "_rels", f"{name}.rels")
        if rels not in self._zip:
            return {}
        return {
            entry.get("Id", ""): Relationship(
                entry.get("Type", "").rpartition("/")[2],
                target if external else _resolve(folder, target),
                external,
            )
            for entry in self.tree(rels)
            for target in [entry.get("Target", "")]
            for external in [entry.get("TargetMode") == "External"]
        }

    def related(self, part: str, kind: str) -> str | None:
        """The name of the first existing part that `part` has this kind of relationship to."""
        found = (link.target for link in self.relationships(part).values() if link.kind == kind and not link.external)
        return next((target for target in found if target in self._zip), None)

    def beside(self, kind: str) -> etree._Element | None:
        """The root of the first part that the document has this kind of relationship to, if there is one."""
        part = self.related(self.main, kind)
        return None if part is None else self.tree(part)

    def _main_part(self) -> str:
        if "[Content_Types].xml" not in self._zip:
            raise WrongFormat(self.subject, "is a zip but no Word file", "save the resume as .docx")
        main = self.related("", "officeDocument")
        if main is None:
            raise WrongFormat(self.subject, "has no document in it", "open it in Word and save it anew")
        return main


def _parsed(xml: bytes) -> etree._Element:
    return etree.fromstring(xml, _PARSER)


def _without_bad_characters(xml: bytes) -> bytes:
    """The XML without characters that XML forbids, written or referred to (control characters, lone surrogates)."""

    def kept(match: re.Match[bytes]) -> bytes:
        code = int(match[1], 16) if match[1] else int(match[2])
        forbidden = (code < 0x20 and code not in {9, 10, 13}) or 0xD800 <= code < 0xE000 or code > 0x10FFFF
        return b"" if forbidden or code in {0xFFFE, 0xFFFF} else match[0]

    return _REFERENCE.sub(kept, _CONTROL.sub(b"", xml))


def _resolve(folder: str, target: str) -> str:
    path = unquote(target.replace("\\", "/").partition("#")[0])
    return posixpath.normpath(posixpath.join("/", folder, path)).lstrip("/")
