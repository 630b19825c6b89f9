"""A number that the reading moves to a date is missed in the written file, though both readings agree."""

from __future__ import annotations

import pytest

from resumetailor.resume import Resume, Span, Text, Work
from resumetailor.source import Block, Location, SourceDocument
from resumetailor.verify import Code
from resumetailor.verify.resumes.torn_numbers import torn_numbers


def document(*lines: str) -> SourceDocument:
    blocks = tuple(Block(line, Location("word/document.xml", n)) for n, line in enumerate(lines))
    return SourceDocument("resume.docx", blocks)


def read_as(line: str, title: str) -> Resume:
    """A resume of one line, of which the reading took the beginning for a title."""
    return Resume(document(line), work=(Work("work-0", Text(title, (Span(0, 0, len(title)),))),))


@pytest.mark.parametrize(
    ("line", "title", "written"),
    [
        ("Grades 6–8\tAug 2018", "Grades 6", "Grades 6\t8 Aug 2018"),
        ("Grades K-5\tAug 2018", "Grades K", "Grades K, 5 Aug 2018"),
        ("Agent, Tier 2\tNov 2010", "Agent, Tier", "Agent, Tier\t2 Nov 2010"),
    ],
)
def test_a_number_torn_from_its_words_is_missed(line: str, title: str, written: str) -> None:
    (fault,) = torn_numbers(read_as(line, title), document(written))
    assert fault.code is Code.NUMBER_CHANGED
    assert fault.source == line


@pytest.mark.parametrize(
    ("line", "title", "written"),
    [
        ("Grades 6–8\tAug 2018", "Grades 6–8", "Teacher"),  # read aright: the other rules look for it
        ("Grades 6–8\tAug 2018", "Grades 6", "Grades 6 to 8, Aug 2018"),  # misread, but printed as it stands
        ("Waiter–2018", "Waiter", "Waiter, 2018"),
        ("Waiter\t8 Aug 2018", "Waiter", "Waiter, Aug 8, 2018"),
    ],
)
def test_what_stands_together_or_never_did_is_no_fault(line: str, title: str, written: str) -> None:
    assert not list(torn_numbers(read_as(line, title), document(written)))
