"""The person's own file, open for editing: its parts, and the paragraph behind each block."""

from __future__ import annotations

from lxml import etree

from resumetailor.errors import UnusableResume
from resumetailor.ooxml.editing.characters import Character, characters
from resumetailor.ooxml.editing.faithful import FaithfulPart
from resumetailor.ooxml.names import PPR, P, w
from resumetailor.ooxml.package import Package
from resumetailor.ooxml.reading.kept_styles import styles_of
from resumetailor.ooxml.reading.numbering import Numbering
from resumetailor.ooxml.reading.styles import Properties, paragraph_properties
from resumetailor.ooxml.repack import repack
from resumetailor.source import SourceDocument

_REMEDY = "write it into a template instead (leave out --keep-layout)"


class OriginalFile:
    """A package that `document` was read from.

    Raises `UnusableResume` if its owner has protected it against changes.
    """

    def __init__(self, data: bytes, document: SourceDocument) -> None:
        self.document = document
        self.package = Package(data, document.name)
        self._data = data
        self._parts: dict[str, FaithfulPart] = {}
        self._paragraphs: dict[str, list[etree._Element]] = {}
        self._styles = styles_of(self.package)
        self._numbering = Numbering(self.package.beside("numbering"), self._styles)
        self._refuse_protected()
        if not any(any(self.characters(block)) for block in range(len(document.blocks))):
            raise self.unusable("has no paragraph that can be edited")

    def part(self, name: str) -> FaithfulPart:
        """A part, parsed once."""
        if name not in self._parts:
            self._parts[name] = FaithfulPart(self.package, name)
            self._paragraphs[name] = list(self._parts[name].root.iter(P))
        return self._parts[name]

    def roots(self) -> list[etree._Element]:
        """The trees of all parts that the blocks stand in."""
        names = {block.location.part: None for block in self.document.blocks}
        return [self.part(name).root for name in names]

    def paragraph(self, block: int) -> etree._Element:
        """The w:p of a block, as the file had it when it was opened."""
        location = self.document.blocks[block].location
        self.part(location.part)
        return self._paragraphs[location.part][location.paragraph]

    def characters(self, block: int) -> list[Character | None]:
        """For each character of the block's text where it can be edited."""
        return characters(self.paragraph(block), self.document.blocks[block].text)

    def counts(self, paragraph: etree._Element) -> bool:
        """Whether it is an item of a list whose signs count on."""
        return self._numbering.counts(self._properties(paragraph))

    def keeps_with_next(self, paragraph: etree._Element) -> bool:
        """Whether no page ends with it."""
        return bool(self._properties(paragraph).get("keep_next"))

    def _properties(self, paragraph: etree._Element) -> Properties:
        own = paragraph_properties(paragraph.find(PPR))
        return self._styles.paragraph(self._styles.known(own.get("style"))) | own

    def saved(self, added: dict[str, bytes]) -> bytes:
        """The file with its edited parts and with those `added`."""
        changed = {n: p.serialised() for n, p in self._parts.items() if not p.is_unchanged(p.root)}
        return repack(self._data, changed | added)

    def show_revisions(self) -> None:
        """Lets the file open with revisions and comments marked, if it was saved with these out of sight."""
        name = self.package.related(self.package.main, "settings")
        view = None if name is None else self.part(name).root.find(w("revisionView"))
        if name is not None and view is not None:
            self.part(name).root.remove(view)

    def unusable(self, cause: str) -> UnusableResume:
        """The error that this file cannot be edited."""
        return UnusableResume(self.document.name, cause, _REMEDY)

    def _refuse_protected(self) -> None:
        settings = self.package.beside("settings")
        if settings is None:
            return
        protection = settings.find(w("documentProtection"))
        enforced = None if protection is None else protection.get(w("enforcement"))
        if enforced is not None and enforced.lower() in {"1", "true", "on"}:
            raise self.unusable("is protected against editing")
        write = settings.find(w("writeProtection"))
        if write is not None and any(write.get(w(key)) for key in ("hash", "hashValue")):
            raise self.unusable("may only be changed with a password")
