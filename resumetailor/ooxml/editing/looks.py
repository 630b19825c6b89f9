"""Finds what the file's own headings and texts look like, and where new ones can stand."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from lxml import etree

from resumetailor.ooxml.editing.characters import is_locked
from resumetailor.ooxml.editing.copies import blank_like, main_run, text_like
from resumetailor.ooxml.editing.original import OriginalFile
from resumetailor.ooxml.editing.properties import property_of
from resumetailor.ooxml.editing.runs import run_of
from resumetailor.ooxml.names import RPR, TXBX_CONTENT, P, R, T, w
from resumetailor.resume import Heading, Resume, Text


@dataclass(frozen=True, slots=True)
class Model:
    """A paragraph and a run of it, as an example of how something looks."""

    paragraph: etree._Element
    run: etree._Element


def model(file: OriginalFile, text: Text | None) -> Model | None:
    """How a text of the resume looks; None if it is not in the file's main part, where new paragraphs can stand."""
    if text is None or not text.source:
        return None
    span = text.source[0]
    paragraph = file.paragraph(span.block)
    if not is_open(file, paragraph):
        return None
    runs = Counter(run_of(c.leaf) for c in file.characters(span.block)[span.start : span.end] if c is not None)
    run = max(runs, key=lambda run: runs[run]) if runs else main_run(paragraph)
    return None if run is None else Model(paragraph, run)


def is_open(file: OriginalFile, paragraph: etree._Element) -> bool:
    """Whether new paragraphs can stand beside it: in the body, in no text box or locked content control."""
    return (
        _is_in_main_part(file, paragraph)
        and next(paragraph.iterancestors(TXBX_CONTENT), None) is None
        and not is_locked(paragraph)
    )


def _is_in_main_part(file: OriginalFile, paragraph: etree._Element) -> bool:
    return paragraph.getroottree().getroot() is file.part(file.package.main).root


def work_heading(resume: Resume) -> Heading | None:
    """The heading above the first job."""
    return next((heading for heading in resume.headings if heading.kind == "work"), None)


def beginning_of_work(file: OriginalFile, resume: Resume) -> etree._Element | None:
    """The paragraph of the jobs' heading, or of the first job's first line, if it is in the file's main part."""
    heading = work_heading(resume)
    block = heading.text.source[0].block if heading is not None else resume.first_block_of_work
    first = file.paragraph(block) if block < len(file.document.blocks) else None
    return first if first is not None and _is_in_main_part(file, first) else None


def heads_section(file: OriginalFile, heading: Heading) -> bool:
    """Whether it is printed as a line of its own rather than in front of what it tells of."""
    if not heading.text.source:
        return False
    span = heading.text.source[0]
    text = file.document.blocks[span.block].text
    return not any(map(str.isalnum, text[: span.start] + text[span.end :]))


def is_inside(paragraph: etree._Element, flow: etree._Element) -> bool:
    """Whether it stands in this element, and in no text box within."""
    outer = next((e for e in paragraph.iterancestors() if e is flow or e.tag == TXBX_CONTENT), None)
    return outer is flow


def shares_flow(paragraph: etree._Element, place: etree._Element) -> bool:
    """Whether a paragraph can move to `place` and stay in its column: out of a cell, but into no cell or text box."""
    flow = place.getparent()
    return flow is not None and is_inside(paragraph, flow)


def blank_line_before(place: etree._Element) -> etree._Element | None:
    """A copy of the empty paragraph that parts `place` from what is above it, if there is one."""
    above = place.getprevious()
    return blank_like(above) if above is not None and above.tag == P and _is_blank(above) else None


def _is_blank(paragraph: etree._Element) -> bool:
    content = [child for run in paragraph.iter(R) for child in run if child.tag != RPR]
    return all(child.tag == T and not child.text for child in content)


def heading_like(example: Model, printed: str, text: str) -> etree._Element:
    """A new heading in the look of one that prints `printed`, with its capitals and colon; it stays with its text."""
    words = text.upper() if printed.isupper() else text
    new = text_like(example.paragraph, example.run, words + ":" * printed.endswith(":"))
    property_of(new, w("keepNext"))
    return new
