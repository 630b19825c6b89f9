"""Keeps headings and the titles of jobs on the page of what they head: what is put above them pushes them down."""

from __future__ import annotations

from lxml import etree

from resumetailor.ooxml.editing.hands import Hand
from resumetailor.ooxml.editing.looks import is_open
from resumetailor.ooxml.editing.original import OriginalFile
from resumetailor.ooxml.editing.properties import look_of, properties, property_of
from resumetailor.ooxml.names import PPR, TC, TXBX_CONTENT, P, w
from resumetailor.resume import Resume, Text, Work


def keep_heads(file: OriginalFile, resume: Resume, hand: Hand) -> None:
    """Lets no page end with a heading, or with a line that only names a job; those that cannot stay as they are."""
    for paragraph in dict.fromkeys(_in_the_flow(file.paragraph(block)) for block in sorted(_heads(resume))):
        if _can_be_kept(file, paragraph):
            hand.restyle(paragraph, _kept(paragraph))


def _in_the_flow(paragraph: etree._Element) -> etree._Element:
    """The paragraph that holds the text box in which it stands alone, or itself."""
    box = next(reversed(list(paragraph.iterancestors(TXBX_CONTENT))), None)
    return next(box.iterancestors(P)) if box is not None and len(box) == 1 else paragraph


def _heads(resume: Resume) -> set[int]:
    """The blocks of headings, and those of a job or project above what is told of it."""
    found = {span.block for heading in resume.headings for span in heading.text.source}
    for entry in resume.entries():
        told = _blocks(entry.summary, *(highlight.text for highlight in entry.highlights))
        period = entry.period.text if entry.period is not None else None
        named = _blocks(entry.name, entry.position if isinstance(entry, Work) else None, period)
        found |= {block for block in named if block < min(told, default=0)}
    return found


def _blocks(*texts: Text | None) -> list[int]:
    return [span.block for text in texts if text is not None for span in text.source]


def _can_be_kept(file: OriginalFile, paragraph: etree._Element) -> bool:
    """Whether a paragraph follows in the body, and neither a style nor somebody's revision says otherwise.

    In a table the property would hold on to the whole row.
    """
    following = paragraph.getnext()
    is_in_table = next(paragraph.iterancestors(TC), None) is not None
    is_revised = paragraph.find(f"{PPR}/{w('pPrChange')}") is not None
    return (
        following is not None
        and following.tag == P
        and is_open(file, paragraph)
        and not is_in_table
        and not is_revised
        and not file.keeps_with_next(paragraph)
    )


def _kept(paragraph: etree._Element) -> etree._Element:
    copy = etree.Element(P)
    copy.append(look_of(paragraph))
    for old in properties(copy).findall(w("keepNext")):
        properties(copy).remove(old)
    property_of(copy, w("keepNext"))
    return properties(copy)
