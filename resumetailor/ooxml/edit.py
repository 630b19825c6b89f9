"""Writes a tailored resume into the person's own file: only what must change changes, in place or as revisions."""

from __future__ import annotations

from lxml import etree

from resumetailor.ooxml.editing.hands import Hand, InPlace, Tracked
from resumetailor.ooxml.editing.original import OriginalFile
from resumetailor.ooxml.editing.rewording import rewordings
from resumetailor.ooxml.editing.twins import twin
from resumetailor.tailored import TailoredResume


def edit(original: bytes, tailored: TailoredResume) -> bytes:
    """The original package with the changes made; parts without changes stay byte for byte.

    Raises `UnusableResume` if the file is protected or nothing in it can be edited, and `UnreadableInput` if it is
    no sound .docx.
    """
    return _written(OriginalFile(original, tailored.resume.document), tailored, InPlace())


def track(original: bytes, tailored: TailoredResume) -> bytes:
    """The same changes as revisions of the author "resumetailor", each with a comment.

    Accepting all of them gives the text of `edit`, refusing all of them that of the original. Raises the same.
    """
    file = OriginalFile(original, tailored.resume.document)
    return _written(file, tailored, Tracked(file))


def _written(file: OriginalFile, tailored: TailoredResume, hand: Hand) -> bytes:
    for block, own in rewordings(file, tailored).items():
        text = file.document.blocks[block].text
        paragraph = file.paragraph(block)
        for copy, is_first in _versions(paragraph):
            cuts = [(rewording.cuts(copy, text), rewording.note if is_first else "") for rewording in own]
            for made, note in reversed(cuts):
                hand.reword(copy, made, note)
    return file.saved(hand.added_parts())


def _versions(paragraph: etree._Element) -> list[tuple[etree._Element, bool]]:
    """The paragraph and, if its text box stands twice, the other one; and which is the first."""
    other = twin(paragraph)
    return [(paragraph, True)] if other is None else [(paragraph, True), (other, False)]
