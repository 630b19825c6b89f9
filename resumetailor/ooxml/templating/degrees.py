"""A degree as templates print it: what the source says in one line stays in one."""

from __future__ import annotations

from resumetailor.ooxml.templating import fields
from resumetailor.ooxml.templating import variables as view
from resumetailor.ooxml.templating.plain_dates import plain_period
from resumetailor.resume import Education, Text
from resumetailor.source import SourceDocument

_JOINING = ("", "in", "of", "for", "-", "–", "—", ":")
"""What makes one phrase of a degree and its subject: blanks, such a word, a dash or colon."""
_REMARK_WORDS = 4
"""A remark of so many words in the line of a degree ("evenings") stays in it; what is longer gets a line below."""


def degree(entry: Education, document: SourceDocument) -> view.Degree:
    """What a template prints of a degree."""
    title = _phrase(entry.study_type, entry.area, document) or fields.line(entry.study_type, entry.area)
    beside, below = _remarks(entry, document)
    return view.Degree(
        title=title or fields.text(entry.institution),
        subtitle=fields.line(entry.institution if title else None, entry.location),
        study_type=fields.text(entry.study_type),
        area=fields.text(entry.area),
        institution=fields.text(entry.institution),
        location=fields.text(entry.location),
        period=fields.period(entry.period),
        dates=plain_period(entry.period),
        score=fields.line(entry.score, *beside),
        courses=fields.texts(below),
    )


def _remarks(entry: Education, document: SourceDocument) -> tuple[list[Text], list[Text]]:
    """What else is told of a degree: short remarks that the source prints in its line, and what stands below."""
    heads = {_printed_line(text, document) for text in (entry.study_type, entry.institution) if text and text.source}
    beside = [
        text
        for text in entry.courses
        if text.source and len(text.value.split()) <= _REMARK_WORDS and _printed_line(text, document) in heads
    ]
    return beside, [text for text in entry.courses if text not in beside]


def _printed_line(text: Text, document: SourceDocument) -> tuple[int, int]:
    """The block of a text, and the line in it."""
    span = text.source[0]
    return span.block, document.blocks[span.block].text.count("\n", 0, span.start)


def _phrase(first: Text | None, second: Text | None, document: SourceDocument) -> str:
    """Both as the source prints them if only blanks or a word such as "in" or "of" join them there, else nothing."""
    if not (first and second and first.source and second.source):
        return ""
    start, end = first.source[0], second.source[0]
    whole = document.blocks[start.block].text[start.start : end.end] if start.block == end.block else ""
    joint = whole.removeprefix(first.value).removesuffix(second.value)
    as_printed = whole == first.value + joint + second.value
    return whole if as_printed and joint.strip().casefold() in _JOINING and "\n" not in joint else ""
