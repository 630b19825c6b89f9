"""Puts the headline near the name: in the line of the label, below it, or below the name."""

from __future__ import annotations

from lxml import etree

from resumetailor.ooxml.editing.copies import text_like
from resumetailor.ooxml.editing.looks import Model, model
from resumetailor.ooxml.editing.notes import editing_texts
from resumetailor.ooxml.editing.original import OriginalFile
from resumetailor.ooxml.editing.properties import align_like, close_up, closed_up
from resumetailor.ooxml.editing.rewording import Words
from resumetailor.ooxml.editing.writers import Writer
from resumetailor.ooxml.names import SDT, SDT_CONTENT, P
from resumetailor.resume import Basics, Text
from resumetailor.tailored import TailoredResume


def extend_label(file: OriginalFile, tailored: TailoredResume, words: Words) -> bool:
    """Lets the line of the label go on to say the headline, if it says the headline's beginning and nothing else."""
    label, headline = tailored.resume.basics.label, tailored.headline
    if label is None or headline is None or not headline.text.startswith(label.value):
        return False
    can_grow = _is_line(file, label) and file.document.blocks[label.source[0].block].container != "text_box"
    return can_grow and words.add(label, headline.text, editing_texts().comments.headline)


def write_headline(file: OriginalFile, basics: Basics, headline: str, writer: Writer) -> bool:
    """Puts the headline below the label, which stays the first title, or else below the name like the contact line.

    Gives whether it stands there; it is not written twice.
    """
    if any(" ".join(line.split()) == headline for block in file.document.blocks for line in block.text.split("\n")):
        return True
    label, name = model(file, basics.label), model(file, basics.name)
    if label is not None and basics.label is not None and _is_line(file, basics.label):
        new = _below(label.paragraph, label, headline, writer)
    elif name is not None:
        new = _below(name.paragraph, _contact(file, basics) or name, headline, writer)
    else:
        return False
    writer.explain(new, editing_texts().comments.headline)
    return True


def _below(place: etree._Element, look: Model, headline: str, writer: Writer) -> etree._Element:
    new = text_like(look.paragraph, look.run, headline)
    following = _following(place)
    if following is not None and look.paragraph is place:
        writer.put_before(following, new)
        writer.restyle(place, closed_up(place))
    elif following is not None:
        close_up(new)
        writer.put_before(following, new)
    else:
        align_like(new, place)
        writer.put_after(place, new)
        writer.settle(place)
    return new


def _following(paragraph: etree._Element) -> etree._Element | None:
    """What follows in the same flow, behind the content controls that end with the paragraph."""
    outer = paragraph
    while outer.getnext() is None and (content := outer.getparent()) is not None and content.tag == SDT_CONTENT:
        outer = next(content.iterancestors(SDT))
    following = outer.getnext()
    return following if following is not None and following.tag in {P, SDT} else None


def _contact(file: OriginalFile, basics: Basics) -> Model | None:
    found = (model(file, text) for text in (basics.phone, basics.location, basics.email))
    return next(filter(None, found), None)


def _is_line(file: OriginalFile, text: Text) -> bool:
    """Whether it is printed as a line of its own."""
    if len(text.source) != 1:
        return False
    span = text.source[0]
    block = file.document.blocks[span.block].text
    return block[: span.start].rstrip(" \t")[-1:] in {"", "\n"} and block[span.end :].lstrip(" \t")[:1] in {"", "\n"}
