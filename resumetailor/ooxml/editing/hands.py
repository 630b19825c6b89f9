"""The two ways of writing a change into a paragraph: in place, or as a revision with a comment."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from lxml import etree

from resumetailor.ooxml.editing.comments import Comments, anchor
from resumetailor.ooxml.editing.cuts import Cut
from resumetailor.ooxml.editing.original import OriginalFile
from resumetailor.ooxml.editing.plain import replace_words
from resumetailor.ooxml.editing.revisions import Ids, Reviser
from resumetailor.ooxml.names import TXBX_CONTENT, P


class Hand(Protocol):
    """Writes changes."""

    def reword(self, paragraph: etree._Element, cuts: Sequence[Cut], note: str) -> None:
        """Makes the cuts, which follow one another in the paragraph; `note` says why."""

    def added_parts(self) -> dict[str, bytes]:
        """The parts that the changes brought along."""


class InPlace:
    """The file as if its writer had typed the changes."""

    def reword(self, paragraph: etree._Element, cuts: Sequence[Cut], note: str) -> None:  # noqa: ARG002
        replace_words(cuts)

    def added_parts(self) -> dict[str, bytes]:
        return {}


class Tracked:
    """Every change as a revision that can be accepted or refused, with a comment saying why."""

    def __init__(self, original: OriginalFile) -> None:
        self._reviser = Reviser(Ids(original.roots()))
        self._comments = Comments(original.package)
        self._body = original.part(original.package.main).root

    def reword(self, paragraph: etree._Element, cuts: Sequence[Cut], note: str) -> None:
        marks = self._reviser.replace_words(cuts)
        self._comment(paragraph, marks, note)

    def added_parts(self) -> dict[str, bytes]:
        return self._comments.parts()

    def _comment(self, paragraph: etree._Element, marks: list[etree._Element], note: str) -> None:
        """Comments in the body only, as Word has it: a text box is commented at the paragraph that holds it."""
        if note and paragraph.getroottree().getroot() is self._body:
            box = next(reversed(list(paragraph.iterancestors(TXBX_CONTENT))), None)
            holder = None if box is None else next(box.iterancestors(P))
            identity = self._comments.add(note)
            anchor(paragraph, identity, marks) if holder is None else anchor(holder, identity, [])
