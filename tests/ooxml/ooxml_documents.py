"""What the editing tests share: resumes read without the segmenter, and the two buttons of Word's review."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

from lxml import etree

from resumetailor.ooxml.names import w
from resumetailor.ooxml.read import read_bytes
from resumetailor.resume import Highlight, Resume, Span, Text, Work
from resumetailor.source import Block
from resumetailor.tailored import TailoredEntry, TailoredHighlight, TailoredResume

RESUMES = sorted(Path(__file__).parents[1].joinpath("resumes").glob("*.docx"))


def parts(data: bytes) -> dict[str, bytes]:
    """Every part of a package."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _text(block: Block, number: int) -> Text:
    return Text(" ".join(block.text.split()), (Span(number, 0, len(block.text)),))


def tailored(data: bytes, rewrite: Callable[[str], str]) -> TailoredResume:
    """Every long block as a highlight of one job, rewritten so."""
    document = read_bytes(data, "resume.docx")
    highlights = tuple(
        Highlight(f"work-0-{number}", _text(block, number))
        for number, block in enumerate(document.blocks)
        if len(block.text.split()) > 5
    )
    job = Work("work-0", highlights=highlights)
    new = tuple(TailoredHighlight(h.id, rewrite(h.text.value), h.text.value) for h in highlights)
    entry = TailoredEntry(job, new)
    return TailoredResume(Resume(document, work=(job,)), None, (), (), (entry,), (), ())


def accepted(data: bytes) -> list[str]:
    """The paragraphs of the main part with every revision accepted."""
    return _reviewed(data, gone=("del", "moveFrom"))


def refused(data: bytes) -> list[str]:
    """The paragraphs of the main part with every revision refused."""
    return _reviewed(data, gone=("ins", "moveTo"))


def _reviewed(data: bytes, gone: tuple[str, ...]) -> list[str]:
    root = etree.fromstring(parts(data)["word/document.xml"])
    lines: list[str] = []
    carried = ""
    for paragraph in root.iter(w("p")):
        text = "".join(_printed(paragraph, gone))
        mark = paragraph.find(f"{w('pPr')}/{w('rPr')}")
        if mark is not None and any(mark.find(w(name)) is not None for name in gone):
            carried += text
            continue
        lines.append(carried + text)
        carried = ""
    assert not carried, "a paragraph mark is gone that has no paragraph after it"
    return lines


def _printed(parent: etree._Element, gone: tuple[str, ...]) -> list[str]:
    found = []
    for child in parent:
        if child.tag in {w(name) for name in gone} | {w("pPr"), w("rPr"), w("p")}:
            continue
        if child.tag in {w("t"), w("delText")}:
            found.append(child.text or "")
        elif child.tag in {w("tab"), w("br")}:
            found.append(" ")
        else:
            found += _printed(child, gone)
    return found
