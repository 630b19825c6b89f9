"""Reads a Word file into a `SourceDocument`: everything that a person reads in it, in the order of reading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from lxml import etree

from resumetailor.errors import NoText, NotFound, ResumeTailorError, UnsafePackage, WrongFormat
from resumetailor.ooxml.names import SECT_PR, w
from resumetailor.ooxml.package import Package
from resumetailor.ooxml.reading import headers
from resumetailor.ooxml.reading.boxes import Sheet, is_painted
from resumetailor.ooxml.reading.flow import FlowReader
from resumetailor.ooxml.reading.kept_styles import styles_of
from resumetailor.ooxml.reading.numbering import Numbering
from resumetailor.ooxml.reading.shared import Shared, Tally
from resumetailor.ooxml.reading.styles import integer, is_on, twips
from resumetailor.source import Block, Container, Page, SourceDocument

MAX_FILE = 100 * 2**20


def read(path: Path) -> SourceDocument:
    """What a reader of the file sees.

    Raises `NotFound`, `WrongFormat`, `UnsafePackage` or `NoText`, and nothing else, whatever the file holds.
    """
    return _read(load(path), path.name, str(path))


def read_bytes(data: bytes, name: str) -> SourceDocument:
    """The same for a file's bytes; `name` is what it is called in errors."""
    return _read(data, name, name)


def load(path: Path) -> bytes:
    """The file's bytes.

    Raises `NotFound`, `WrongFormat` for a folder, and `UnsafePackage` if it is too large.
    """
    try:
        if path.is_dir():
            raise WrongFormat(path, "is a folder", "name a .docx file")
        if path.exists() and not path.is_file():
            raise WrongFormat(path, "is no file but a device", "name a .docx file")
        if path.stat().st_size > MAX_FILE:
            raise UnsafePackage(path, "is larger than 100 MB", "make its pictures smaller")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise NotFound(path, "there is no such file", "check the name and the folder") from error
    except PermissionError as error:
        raise NotFound(path, "may not be opened", "give yourself the right to read it, and close it in Word") from error
    except (OSError, ValueError) as error:
        raise NotFound(path, "cannot be opened", "check the name and the disk") from error


def _read(data: bytes, name: str, subject: str) -> SourceDocument:
    try:
        document = _Document(Package(data, subject)).read(name)
    except ResumeTailorError:
        raise
    except (RecursionError, MemoryError) as error:
        raise UnsafePackage(subject, "is nested too deeply to be read", "open it in Word and save it anew") from error
    except Exception as error:  # A file of unknown origin: whatever it breaks, it is the file that is damaged.
        raise WrongFormat(subject, "is damaged", "open it in Word and save it anew") from error
    if not document.blocks:
        cause = "has no text, only pictures: it looks like a scan" if document.images else "has no text"
        raise NoText(subject, cause, "name a resume with text that can be selected in Word")
    return document


class _Document:
    """A package being read."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._root = package.tree(package.main)
        self._sections = list(self._root.iter(SECT_PR))
        styles = styles_of(package)
        numbering = Numbering(package.beside("numbering"), styles)
        self._shared = Shared(styles, numbering, Sheet.of(self._sections), self._is_painted(), Tally(package.subject))

    def read(self, name: str) -> SourceDocument:
        """Everything in it."""
        body = self._root.find(w("body"))
        if body is None:
            raise WrongFormat(self._package.subject, "is no Word document", "save the resume as .docx")
        blocks = self._everything(body)
        tally = self._shared.tally
        return SourceDocument(
            name=name,
            blocks=_renumbered(blocks),
            page=_page(self._sections),
            hidden=tuple(tally.hidden),
            invisible=tuple(tally.invisible),
            images=tally.images,
        )

    def _everything(self, body: etree._Element) -> list[Block]:
        reader = self._reader(self._package.main, self._root)
        main = reader.read(body, "body")
        notes = [block for kind in ("footnote", "endnote") for block in self._notes(kind, reader.notes)]
        above, below = self._headers(main)
        return [*above, *main, *notes, *below]

    def _notes(self, kind: str, wanted: Sequence[tuple[str, str]]) -> list[Block]:
        """The notes that the text refers to, in the order of reference."""
        part = self._package.related(self._package.main, f"{kind}s")
        identities = dict.fromkeys(identity for k, identity in wanted if k == kind)
        if part is None or not identities:
            return []
        root = self._package.tree(part)
        notes = {note.get(w("id")): note for note in root}
        return self._reader(part, root).read([notes[i] for i in identities if i in notes], "footnote")

    def _headers(self, main: Sequence[Block]) -> tuple[list[Block], list[Block]]:
        """What the page headers and what the page footers say that the text does not."""
        links = self._package.relationships(self._package.main)
        references = headers.references(self._sections, self._has_even_pages)
        if not references:
            return [], []
        said = headers.Said(main)
        read: dict[str, list[Block]] = {}
        found: dict[Container, list[Block]] = {"header": [], "footer": []}
        for reference in references:
            link = links.get(reference.relationship)
            if link is None or link.external or link.target in read or link.target not in self._package:
                continue
            root = self._package.tree(link.target)
            read[link.target] = self._reader(link.target, root).read(root, reference.container)
            found[reference.container] += said.news(read[link.target])
        return found["header"], found["footer"]

    def _reader(self, part: str, root: etree._Element) -> FlowReader:
        return FlowReader(part, root, self._package.relationships(part), self._shared)

    def _is_painted(self) -> bool:
        """Whether anything lies behind the text, drawn in the document or, as designed templates do, in its headers."""
        links = self._package.relationships(self._package.main).values()
        drawn = [link.target for link in links if link.kind == "header" and link.target in self._package]
        return is_painted(self._root) or any(is_painted(self._package.tree(part)) for part in drawn)

    def _has_even_pages(self) -> bool:
        settings = self._package.beside("settings")
        found = settings.find(w("evenAndOddHeaders")) if settings is not None else None
        return found is not None and is_on(found)


def _renumbered(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with regions numbered in the order of reading."""
    order = {region: number for number, region in enumerate(dict.fromkeys(block.region for block in blocks))}
    return tuple(b if order[b.region] == b.region else replace(b, region=order[b.region]) for b in blocks)


def _page(sections: Sequence[etree._Element]) -> Page:
    """The paper of the first section, and the most columns that any section has."""
    size = sections[0].find(w("pgSz")) if sections else None
    columns = [integer(found.get(w("num")), 1) for s in sections if (found := s.find(w("cols"))) is not None]
    width, height = (None, None) if size is None else (twips(size.get(w("w"))), twips(size.get(w("h"))))
    return Page(round(width or Page().width), round(height or Page().height), max([1, *columns]))
