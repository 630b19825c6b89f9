"""Writes changes as revisions that a reader accepts or refuses, each with a comment that says why."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy

from lxml import etree

from resumetailor.ooxml.editing.comments import Comments, anchor, begins_control
from resumetailor.ooxml.editing.copies import HYPERLINK, copy_of, paragraph_of
from resumetailor.ooxml.editing.excerpts import Excerpt, SharedParagraph, lifted
from resumetailor.ooxml.editing.notes import editing_texts
from resumetailor.ooxml.editing.original import OriginalFile
from resumetailor.ooxml.editing.plain import replace_words
from resumetailor.ooxml.editing.properties import clear_mark, give_properties, property_of, set_mark
from resumetailor.ooxml.editing.revisions import DEL, INS, Ids, Reviser
from resumetailor.ooxml.editing.rewording import Words
from resumetailor.ooxml.names import FALLBACK, PPR, TXBX_CONTENT, VAL, P, R, w

_TR_PR = w("trPr")


class Tracked:
    """A writer that leaves every change to be reviewed. It keeps account of the paragraphs that come and go."""

    def __init__(self, original: OriginalFile, words: Words) -> None:
        self._original = original
        self._words = words
        self._reviser = Reviser(Ids(original.roots()))
        self._comments = Comments(original.package)
        self._body = original.part(original.package.main).root
        self._gone: dict[etree._Element, None] = {}
        self._new: dict[etree._Element, str] = {}

    def take(self, paragraph: etree._Element) -> etree._Element:
        copy = copy_of(paragraph)
        self._put_in_new_words(paragraph, copy)
        for run in list(paragraph.iter(R)):
            self._reviser.deleted(run)
        self._explain_at_beginning(paragraph)
        set_mark(paragraph, self._reviser.mark(DEL))
        self._gone[paragraph] = None
        return copy

    def lift(self, shared: SharedParagraph, excerpt: Excerpt) -> etree._Element:
        inside, outside = lifted(shared.paragraph, shared.text, excerpt)
        new = paragraph_of([deepcopy(child) for child in inside])
        for run in [run for child in [*inside, *outside] for run in child.iter(R)]:
            self._reviser.deleted(run)
        self._explain_at_beginning(shared.paragraph)
        self._words.part(shared.paragraph, excerpt, new)
        self._put_in_new_words(new, new)
        return new

    def put_before(self, place: etree._Element, paragraph: etree._Element) -> None:
        self._insert(paragraph)
        place.addprevious(paragraph)

    def put_row_before(self, place: etree._Element, row: etree._Element) -> None:
        properties = row.find(_TR_PR)
        if properties is None:
            properties = etree.Element(_TR_PR)
            row.insert(sum(child.tag == w("tblPrEx") for child in row), properties)
        if not len(properties):  # The schema wants one beside the mark; this one says what holds without it.
            etree.SubElement(properties, w("cantSplit")).set(VAL, "off")
        properties.append(self._reviser.mark(INS))
        for blank in row.iter(P):
            set_mark(blank, self._reviser.mark(INS))
        place.addprevious(row)

    def put_after(self, place: etree._Element, paragraph: etree._Element) -> None:
        self._insert(paragraph)
        place.addnext(paragraph)

    def settle(self, last: etree._Element) -> None:
        """Where no paragraph follows, the last paragraph mark must stay: the marks before it come and go instead."""
        behind = list(self._behind(last))
        if not behind or _is_paragraph(behind[-1].getnext()):
            return
        gone = [p for p in behind if p in self._gone]
        new = [p for p in behind if p in self._new]
        if gone and new:
            self._merge(new[-1], gone[-1], behind[-1])
        else:
            set_mark(last, self._reviser.mark(DEL if gone else INS))
            clear_mark(behind[-1])

    def restyle(self, paragraph: etree._Element, model: etree._Element) -> None:
        old = give_properties(paragraph, model)
        if paragraph not in self._new:
            change = property_of(paragraph, w("pPrChange"))
            change.attrib.update(self._reviser.mark(change.tag).attrib)
            change.append(old)

    def explain(self, paragraph: etree._Element, note: str) -> None:
        text = " ".join(filter(None, [note, self._new.get(paragraph, "")]))
        self._comment(paragraph, [], text)

    def reword(self) -> None:
        for paragraph in self._words.paragraphs():
            if paragraph not in self._gone and paragraph not in self._new:
                for made in self._words.of(paragraph, paragraph):
                    self._comment(paragraph, self._reviser.replace_words(made.cuts), made.note)

    def added_parts(self) -> dict[str, bytes]:
        parts = self._comments.parts()
        if parts:
            self._original.show_revisions()
        return parts

    def _explain_at_beginning(self, paragraph: etree._Element) -> None:
        """Says that what a content control began with has left; see `anchor`."""
        first = next((child for child in paragraph if child.tag != PPR), None)
        if first is not None and first.tag == DEL and begins_control(first):
            self._comment(paragraph, [first], editing_texts().comments.left)

    def _put_in_new_words(self, paragraph: etree._Element, copy: etree._Element) -> None:
        notes = []
        for made in self._words.of(paragraph, copy):
            replace_words(made.cuts)
            notes.append(made.note)
        self._new[copy] = " ".join(reversed(notes))

    def _insert(self, paragraph: etree._Element) -> None:
        self._new.setdefault(paragraph, "")
        for child in [c for c in paragraph if c.tag in {R, HYPERLINK}]:
            for run in [child] if child.tag == R else child.findall(R):
                self._reviser.inserted(run)
        set_mark(paragraph, self._reviser.mark(INS))

    def _behind(self, last: etree._Element) -> Iterator[etree._Element]:
        for following in last.itersiblings():
            if following not in self._gone and following not in self._new:
                return
            yield following

    def _merge(self, new: etree._Element, gone: etree._Element, end: etree._Element) -> None:
        """Lets what comes and what goes share the last paragraph."""
        gone.extend([child for child in new if child.tag != PPR])
        clear_mark(gone)
        parent = new.getparent()
        if parent is not None:
            parent.remove(new)
        if end is not gone and end is not new:
            end.addnext(gone)

    def _comment(self, paragraph: etree._Element, marks: list[etree._Element], note: str) -> None:
        """Comments in the body only, as Word has it: a text box is commented at the paragraph that holds it, once."""
        is_second = any(True for _ in paragraph.iterancestors(FALLBACK))
        if note and not is_second and paragraph.getroottree().getroot() is self._body:
            box = next(reversed(list(paragraph.iterancestors(TXBX_CONTENT))), None)
            holder = None if box is None else next(box.iterancestors(P))
            identity = self._comments.add(note)
            reference = anchor(paragraph, identity, marks) if holder is None else anchor(holder, identity, [])
            if paragraph in self._new:
                self._reviser.inserted(reference)


def _is_paragraph(element: etree._Element | None) -> bool:
    return element is not None and element.tag == P
