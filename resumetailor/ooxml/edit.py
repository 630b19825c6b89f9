"""Writes a tailored resume into the person's own file: only what must change changes, in place or as revisions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from resumetailor.ooxml.editing.headline import extend_label, write_headline
from resumetailor.ooxml.editing.highlights_section import highlights_section
from resumetailor.ooxml.editing.keeping import keep_heads
from resumetailor.ooxml.editing.notes import editing_texts
from resumetailor.ooxml.editing.original import OriginalFile
from resumetailor.ooxml.editing.profile import write_facts
from resumetailor.ooxml.editing.rewording import Words, highlight_words
from resumetailor.ooxml.editing.tracking import Tracked
from resumetailor.ooxml.editing.writers import InPlace, Writer
from resumetailor.tailored import TailoredResume, in_own_words, only_moved


@dataclass(frozen=True, slots=True)
class Edited:
    """The file, and what it says: what the layout did not let be written stands in `tailored` as it was."""

    document: bytes
    tailored: TailoredResume


def edit(original: bytes, tailored: TailoredResume) -> Edited:
    """The original package with the changes made; parts without changes stay byte for byte.

    Raises `UnusableResume` if the file is protected or nothing in it can be edited, and `UnreadableInput` if it is
    no sound .docx.
    """
    return _written(OriginalFile(original, tailored.resume.document), tailored, lambda _, words: InPlace(words))


def track(original: bytes, tailored: TailoredResume) -> Edited:
    """The same changes as revisions of the author "resumetailor", each with a comment.

    Accepting all of them gives the text of `edit`, refusing all of them that of the original. Raises the same.
    """
    return _written(OriginalFile(original, tailored.resume.document), tailored, Tracked)


def _written(
    file: OriginalFile, tailored: TailoredResume, writer_for: Callable[[OriginalFile, Words], Writer]
) -> Edited:
    words, stuck = highlight_words(file, tailored)
    tailored = in_own_words(tailored, stuck, editing_texts().stuck)
    is_said = extend_label(file, tailored, words)
    writer = writer_for(file, words)
    is_headed = is_said or _writes_headline(file, tailored, writer)
    sentences = [fact.text for fact in tailored.summary]
    if tailored.headline is not None and not is_headed:
        sentences = [f"{tailored.headline.text}.", *sentences]
    is_told = bool(sentences) and write_facts(file, tailored.resume, " ".join(sentences), writer)
    moved = highlights_section(file, tailored, writer)
    if is_told or moved:
        keep_heads(file, tailored.resume, writer)
    writer.reword()
    said = only_moved(tailored, moved)
    said = said if is_told else replace(said, summary=(), headline=said.headline if is_headed else None)
    return Edited(file.saved(writer.added_parts()), said)


def _writes_headline(file: OriginalFile, tailored: TailoredResume, writer: Writer) -> bool:
    headline = tailored.headline
    return headline is not None and write_headline(file, tailored.resume.basics, headline.text, writer)
