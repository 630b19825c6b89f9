"""Puts the counted facts in front of the person's own profile, or makes a profile of them."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from resumetailor.ooxml.editing.copies import body_text_like, text_like
from resumetailor.ooxml.editing.hands import Hand
from resumetailor.ooxml.editing.looks import (
    Model,
    beginning_of_work,
    blank_line_before,
    first_block_of_work,
    heading_like,
    model,
    shares_flow,
)
from resumetailor.ooxml.editing.notes import editing_texts
from resumetailor.ooxml.editing.original import OriginalFile
from resumetailor.ooxml.names import P
from resumetailor.resume import Basics, Resume, Text


def write_facts(file: OriginalFile, resume: Resume, facts: str, hand: Hand) -> None:
    """In front of the profile; without one, under a new heading above the first section.

    Where the file has no place for them beside the jobs, they are left out: nothing of the person's own is lost. Where
    an earlier run has written them, they are not written twice.
    """
    if any(" ".join(block.text.split()) == facts for block in file.document.blocks):
        return
    own = _own_profile(resume)
    profile = model(file, own)
    if own is not None and profile is not None and own.source[0].start == 0:
        _put(profile.paragraph, text_like(profile.paragraph, profile.run, facts), hand)
        return
    look = next(filter(None, (model(file, highlight.text) for highlight in resume.highlights())), None)
    place = None if look is None else _place(file, resume, look)
    if look is not None and place is not None:
        _put(_under_heading(file, resume, place, hand), body_text_like(look.paragraph, look.run, facts), hand)


def _own_profile(resume: Resume) -> Text | None:
    """The first paragraph of the profile; of those above the contact data, which are read as one, only if no other."""
    contact = [span.block for text in (resume.basics.email, resume.basics.phone) if text for span in text.source]
    above = max((block for block in contact if block < first_block_of_work(resume)), default=-1)
    printed = [text for text in resume.basics.summary if text.source]
    return next((text for text in printed if text.source[0].block > above), next(iter(printed), None))


def _put(place: etree._Element, new: etree._Element, hand: Hand) -> None:
    hand.put_before(place, new)
    hand.explain(new, editing_texts().comments.summary)


def _place(file: OriginalFile, resume: Resume, look: Model) -> etree._Element | None:
    """The first section in the flow of the jobs, what follows the contact lines, or the jobs themselves."""
    before = first_block_of_work(resume)
    headings = [h.text for h in resume.headings if h.text.source and h.text.source[0].block < before]
    places = [
        *(found.paragraph for text in headings if (found := model(file, text)) is not None),
        _below_contact(file, resume.basics, before),
        beginning_of_work(file, resume),
    ]
    return next((p for p in places if p is not None and shares_flow(look.paragraph, p)), None)


def _below_contact(file: OriginalFile, basics: Basics, before: int) -> etree._Element | None:
    blocks = [span.block for text in _texts(basics) for span in text.source if span.block < before]
    following = file.paragraph(max(blocks)).getnext() if blocks else None
    return following if following is not None and following.tag == P else None


def _texts(basics: Basics) -> Iterator[Text]:
    for text in (basics.name, basics.label, basics.email, basics.phone, basics.location, *basics.urls):
        if text is not None:
            yield text


def _under_heading(file: OriginalFile, resume: Resume, place: etree._Element, hand: Hand) -> etree._Element:
    """Puts a heading like the file's own, if it has any, in front of `place`; gives where its text goes."""
    found = next(((h, look) for h in resume.headings if (look := model(file, h.text)) is not None), None)
    if found is None:
        return place
    heading, example = found
    gap = blank_line_before(place)
    hand.put_before(place, heading_like(example, heading.text.value, editing_texts().headings.summary))
    if gap is None:
        return place
    hand.put_before(place, gap)
    return gap
