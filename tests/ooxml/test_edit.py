"""Editing the person's own file."""

from __future__ import annotations

from pathlib import Path

import pytest
from ooxml_documents import RESUMES, accepted, refused, tailored

from resumetailor.ooxml.edit import edit, track
from resumetailor.ooxml.read import read_bytes


def _shout(text: str) -> str:
    """A rewriter that changes a word, drops one, and puts two in."""
    words = text.split()
    return " ".join([words[0], "really", "and", *words[1:3], words[3] + "ish", *words[5:]])


@pytest.mark.parametrize("path", RESUMES, ids=lambda p: p.stem)
def test_all_revisions_accepted_give_the_edited_text_and_refused_the_original(path: Path) -> None:
    original = path.read_bytes()
    resume = tailored(original, _shout)
    edited, tracked = edit(original, resume), track(original, resume)
    assert accepted(tracked) == accepted(edited)
    assert refused(tracked) == refused(original)
    assert accepted(edited) != accepted(original)


@pytest.mark.parametrize("path", RESUMES, ids=lambda p: p.stem)
def test_the_edited_file_reads_as_the_new_words(path: Path) -> None:
    original = path.read_bytes()
    resume = tailored(original, _shout)
    blocks = {block.location: block.text for block in read_bytes(edit(original, resume), "resume.docx").blocks}
    changed = 0
    for highlight in resume.work[0].highlights:
        number = int(highlight.id.rpartition("-")[2])
        block = resume.resume.document.blocks[number]
        text = " ".join(blocks[block.location].split())
        assert text in {highlight.text, highlight.original}
        changed += text == highlight.text
    assert changed >= len(resume.work[0].highlights) / 2
