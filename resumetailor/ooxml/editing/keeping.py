"""Says what stays on one page: headings and titles of jobs with what they head, but no new row with all below it."""

from __future__ import annotations

from collections.abc import Container

from lxml import etree

from resumetailor.ooxml.editing.looks import is_open
from resumetailor.ooxml.editing.original import OriginalFile
from resumetailor.ooxml.editing.properties import look_of, properties, property_of
from resumetailor.ooxml.editing.writers import Writer
from resumetailor.ooxml.names import PPR, TBL, TR, TXBX_CONTENT, P, T, w
from resumetailor.resume import Resume, Text, Work


def keep_heads(file: OriginalFile, resume: Resume, writer: Writer) -> None:
    """Lets no page end with a heading, or with a line that only names a job; those that cannot stay as they are."""
    heads = dict.fromkeys(_in_the_flow(file.paragraph(block)) for block in sorted(_heads(resume)))
    for paragraph in heads:
        if _has_a_next(paragraph, heads) and _can_be_kept(file, paragraph):
            writer.restyle(paragraph, _kept(paragraph))


def let_row_break(heading: etree._Element) -> None:
    """A row is held to the one below by its first paragraph: a new heading there would push all of it down a page."""
    is_first = not any("".join(map(str, above.itertext())).strip() for above in heading.itersiblings(preceding=True))
    own = heading.find(PPR)
    if is_first and own is not None and next(heading.iterancestors(TR), None) is not None:
        for kept in own.findall(w("keepNext")):
            own.remove(kept)


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


def _has_a_next(paragraph: etree._Element, heads: Container[etree._Element]) -> bool:
    """Whether a paragraph or table follows in the body.

    In a table the property holds on to the whole row: it is of use where the row says nothing but heads.
    """
    rows = list(paragraph.iterancestors(TR))
    if len(rows) > 1:
        return False
    place = paragraph
    if rows:
        if any(p not in heads and _is_printed(p) for p in rows[0].iter(P)):
            return False
        place = rows[0] if rows[0].getnext() is not None else next(rows[0].iterancestors(TBL))
    following = place.getnext()
    return following is not None and following.tag in {P, TBL, TR}


def _is_printed(paragraph: etree._Element) -> bool:
    return any((text.text or "").strip() for text in paragraph.iter(T))


def _can_be_kept(file: OriginalFile, paragraph: etree._Element) -> bool:
    """Whether it can be edited, and neither a style nor somebody's revision says otherwise."""
    is_revised = paragraph.find(f"{PPR}/{w('pPrChange')}") is not None
    return is_open(file, paragraph) and not is_revised and not file.keeps_with_next(paragraph)


def _kept(paragraph: etree._Element) -> etree._Element:
    copy = etree.Element(P)
    copy.append(look_of(paragraph))
    for old in properties(copy).findall(w("keepNext")):
        properties(copy).remove(old)
    property_of(copy, w("keepNext"))
    return properties(copy)
