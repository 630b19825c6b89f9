"""Puts the headline near the name and the counted facts in front of the profile, in the looks that are there."""

from __future__ import annotations

from lxml import etree

from resumetailor.ooxml.editing.copies import body_text_like, text_like
from resumetailor.ooxml.editing.hands import Hand
from resumetailor.ooxml.editing.looks import Model, beginning_of_work, blank_line_before, heading_like, model
from resumetailor.ooxml.editing.notes import editing_texts
from resumetailor.ooxml.editing.original import OriginalFile
from resumetailor.ooxml.editing.properties import close_up
from resumetailor.ooxml.editing.rewording import Words
from resumetailor.ooxml.names import P
from resumetailor.resume import Basics, Resume, Text
from resumetailor.tailored import TailoredResume


def extend_label(file: OriginalFile, tailored: TailoredResume, words: Words) -> bool:
    """Lets the line of the label go on to say the headline, if it says the headline's beginning and nothing else."""
    label, headline = tailored.resume.basics.label, tailored.headline
    if label is None or headline is None or not headline.text.startswith(label.value):
        return False
    can_grow = _is_line(file, label) and file.document.blocks[label.source[0].block].container != "text_box"
    return can_grow and words.add(label, headline.text, editing_texts().comments.headline)


def write_foreword(file: OriginalFile, tailored: TailoredResume, headline: str, hand: Hand) -> None:
    """Writes `headline`, if any, and the counted facts as paragraphs of their own.

    A headline for which there is no place near the name begins the counted facts.
    """
    sentences = [fact.text for fact in tailored.summary]
    if headline and not _write_headline(file, tailored.resume.basics, headline, hand):
        sentences.insert(0, f"{headline}.")
    if sentences:
        _write_facts(file, tailored.resume, " ".join(sentences), hand)


def _write_headline(file: OriginalFile, basics: Basics, headline: str, hand: Hand) -> bool:
    """In front of the label's paragraph, or else behind the name's in the look of the contact line."""
    label, name = model(file, basics.label), model(file, basics.name)
    place: etree._Element | None
    if label is not None and basics.label is not None and _is_line(file, basics.label):
        look, place = label, label.paragraph
    elif name is not None:
        contact = (model(file, text) for text in (basics.phone, basics.location, basics.email))
        look, place = next(filter(None, contact), name), name.paragraph.getnext()
    else:
        return False
    if place is None or place.tag != P:
        return False
    new = text_like(look.paragraph, look.run, headline)
    close_up(new)
    hand.put_before(place, new)
    hand.explain(new, editing_texts().comments.headline)
    return True


def _write_facts(file: OriginalFile, resume: Resume, facts: str, hand: Hand) -> None:
    """In front of the person's own profile; without one, under a new heading in front of the first section."""
    profile = model(file, resume.basics.summary[0]) if resume.basics.summary else None
    if profile is not None and resume.basics.summary[0].source[0].start == 0:
        new, place = text_like(profile.paragraph, profile.run, facts), profile.paragraph
    else:
        found = _new_profile(file, resume, facts, hand)
        if found is None:
            return
        new, place = found
    hand.put_before(place, new)
    hand.explain(new, editing_texts().comments.summary)


def _new_profile(
    file: OriginalFile, resume: Resume, facts: str, hand: Hand
) -> tuple[etree._Element, etree._Element] | None:
    """A paragraph for the facts and where to put it; its heading, if the file has headings, is put already."""
    place = beginning_of_work(file, resume)
    look = next(filter(None, (model(file, highlight.text) for highlight in resume.highlights())), None)
    if place is None or look is None:
        return None
    heading = next((h for h in resume.headings if _stands_beside(model(file, h.text), place)), None)
    example = None if heading is None else model(file, heading.text)
    if heading is not None and example is not None:
        place = example.paragraph
        gap = blank_line_before(place)
        hand.put_before(place, heading_like(example, heading.text.value, editing_texts().headings.summary))
        if gap is not None:
            hand.put_before(place, gap)
            place = gap
    return body_text_like(look.paragraph, look.run, facts), place


def _stands_beside(found: Model | None, place: etree._Element) -> bool:
    return found is not None and found.paragraph.getparent() is place.getparent()


def _is_line(file: OriginalFile, text: Text) -> bool:
    """Whether it is printed as a line of its own."""
    if len(text.source) != 1:
        return False
    span = text.source[0]
    block = file.document.blocks[span.block].text
    return block[: span.start].rstrip(" \t")[-1:] in {"", "\n"} and block[span.end :].lstrip(" \t")[:1] in {"", "\n"}
