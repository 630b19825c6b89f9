"""Puts the counted facts in front of the person's own profile, or makes a profile of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lxml import etree

from resumetailor.ooxml.editing.copies import body_text_like, text_like
from resumetailor.ooxml.editing.looks import (
    Model,
    beginning_of_work,
    heading_like,
    heads_section,
    is_open,
    model,
    shares_flow,
    work_heading,
)
from resumetailor.ooxml.editing.notes import editing_texts
from resumetailor.ooxml.editing.openings import Between, Opening, opening_for
from resumetailor.ooxml.editing.original import OriginalFile
from resumetailor.ooxml.editing.writers import Writer
from resumetailor.ooxml.names import P
from resumetailor.resume import Basics, Heading, Resume, Text
from resumetailor.segment.sections.headings import normal


def write_facts(file: OriginalFile, resume: Resume, facts: str, writer: Writer) -> bool:
    """In front of the profile; without one, under a new heading above the first section. Gives whether they are told.

    What is only aimed at ("Objective") is no profile. Where the file has no place for them beside the jobs, they are
    left out: nothing of the person's own is lost. Where an earlier run has written them, they are not written twice.
    """
    if any(" ".join(block.text.split()) == facts for block in file.document.blocks):
        return True
    own = _own_profile(resume)
    profile = model(file, own)
    if own is not None and profile is not None and own.source[0].start == 0 and not _is_aim(own, resume):
        new = text_like(profile.paragraph, profile.run, facts)
        writer.put_before(profile.paragraph, new)
    else:
        look = next(filter(None, (model(file, highlight.text) for highlight in resume.highlights())), None)
        opening = None if look is None else _opening(file, resume, look)
        if look is None or opening is None:
            return False
        new = body_text_like(look.paragraph, look.run, facts)
        opening.write(writer, _heading(file, resume), [new])
    writer.explain(new, editing_texts().comments.summary)
    return True


def _own_profile(resume: Resume) -> Text | None:
    """The first paragraph of the profile; of those above the contact data, which are read as one, only if no other."""
    contact = [span.block for text in (resume.basics.email, resume.basics.phone) if text for span in text.source]
    above = max((block for block in contact if block < resume.first_block_of_work), default=-1)
    printed = [text for text in resume.basics.summary if text.source]
    return next((text for text in printed if text.source[0].block > above), next(iter(printed), None))


def _is_aim(profile: Text, resume: Resume) -> bool:
    """Whether it stands below a heading such as "Career objective"."""
    above = [h.text for h in resume.headings if h.text.source and h.text.source[0].block <= profile.source[0].block]
    return bool(above) and names_an_aim(above[-1].value)


def names_an_aim(heading: str) -> bool:
    """Whether a heading announces what the person seeks, and nothing of what they have done."""
    return any(re.fullmatch(aim, normal(heading)) for aim in editing_texts().aims.patterns)


def _opening(file: OriginalFile, resume: Resume, look: Model) -> Opening | None:
    """In front of the first section in the flow of the jobs, or else in front of the jobs."""
    place = _place(file, resume, look)
    if place is not None:
        return Between(place, place)
    first = beginning_of_work(file, resume)
    return first if first is None else opening_for(first, [look.paragraph], is_heading=work_heading(resume) is not None)


def _place(file: OriginalFile, resume: Resume, look: Model) -> etree._Element | None:
    """The first section in the flow of the jobs, what follows the contact lines, or the jobs' heading.

    A label that begins a line, such as "Citizenship: …", opens no section here, nor does what stands in the head.
    """
    before = resume.first_block_of_work
    sections = [h for h in resume.headings if heads_section(file, h) and h.text.source[0].block < before]
    head = _end_of_head(resume.basics, sections)
    headings = [h.text for h in sections if h.text.source[0].block > head]
    places = [
        *(found.paragraph for text in headings if (found := model(file, text)) is not None),
        _below_contact(file, resume.basics, before),
        beginning_of_work(file, resume),
    ]
    open_ones = (place for place in places if place is not None and is_open(file, place))
    return next((place for place in open_ones if shares_flow(look.paragraph, place)), None)


def _end_of_head(basics: Basics, sections: Sequence[Heading]) -> int:
    """The last block of name, title and contact data above the first section; a document's own title opens none."""
    blocks = [span.block for text in _texts(basics) for span in text.source]
    name = basics.name.source[0].block if basics.name and basics.name.source else -1
    starts = (h.text.source[0].block for h in sections if h.kind != "other")
    first = next((block for block in starts if block > name), None)
    return max((block for block in blocks if first is None or block < first), default=-1)


def _below_contact(file: OriginalFile, basics: Basics, before: int) -> etree._Element | None:
    blocks = [span.block for text in _texts(basics) for span in text.source if span.block < before]
    following = file.paragraph(max(blocks)).getnext() if blocks else None
    return following if following is not None and following.tag == P else None


def _texts(basics: Basics) -> Iterator[Text]:
    for text in (basics.name, basics.label, basics.email, basics.phone, basics.location, *basics.urls):
        if text is not None:
            yield text


def _heading(file: OriginalFile, resume: Resume) -> etree._Element | None:
    """A heading like the file's own, if it has any."""
    own = sorted(resume.headings, key=lambda heading: not (heading.kind != "other" and heads_section(file, heading)))
    found = ((heading, look) for heading in own if (look := model(file, heading.text)) is not None)
    heading, example = next(found, (None, None))
    if heading is None or example is None:
        return None
    return heading_like(example, heading.text.value, editing_texts().headings.summary)
