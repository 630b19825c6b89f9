"""Writes a tailored resume into the person's own file: only what must change changes, in place or as revisions."""

from __future__ import annotations

from collections.abc import Callable

from resumetailor.ooxml.editing.hands import Hand, InPlace
from resumetailor.ooxml.editing.headline import extend_label, write_headline
from resumetailor.ooxml.editing.highlights_section import highlights_section
from resumetailor.ooxml.editing.original import OriginalFile
from resumetailor.ooxml.editing.profile import write_facts
from resumetailor.ooxml.editing.rewording import Words, highlight_words
from resumetailor.ooxml.editing.tracking import Tracked
from resumetailor.tailored import TailoredResume


def edit(original: bytes, tailored: TailoredResume) -> bytes:
    """The original package with the changes made; parts without changes stay byte for byte.

    Raises `UnusableResume` if the file is protected or nothing in it can be edited, and `UnreadableInput` if it is
    no sound .docx.
    """
    return _written(OriginalFile(original, tailored.resume.document), tailored, lambda _, words: InPlace(words))


def track(original: bytes, tailored: TailoredResume) -> bytes:
    """The same changes as revisions of the author "resumetailor", each with a comment.

    Accepting all of them gives the text of `edit`, refusing all of them that of the original. Raises the same.
    """
    return _written(OriginalFile(original, tailored.resume.document), tailored, Tracked)


def _written(file: OriginalFile, tailored: TailoredResume, hand_for: Callable[[OriginalFile, Words], Hand]) -> bytes:
    words = highlight_words(file, tailored)
    is_said = extend_label(file, tailored, words)
    hand = hand_for(file, words)
    sentences = [fact.text for fact in tailored.summary]
    if tailored.headline is not None and not is_said:
        is_said = write_headline(file, tailored.resume.basics, tailored.headline.text, hand)
        sentences = sentences if is_said else [f"{tailored.headline.text}.", *sentences]
    if sentences:
        write_facts(file, tailored.resume, " ".join(sentences), hand)
    highlights_section(file, tailored, hand)
    hand.reword()
    return file.saved(hand.added_parts())
