"""Nothing of a document is lost, and nothing stands twice."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from resumetailor.resume import Resume, Text
from resumetailor.segment import segment
from resumetailor.segment.text.signs import is_content
from resumetailor.source import Block, Cell, Location, Run, SourceDocument

REALISTIC = [
    "Jane Q. Doe, RN",
    "EXPERIENCE",
    "Work History",
    "EDUCATION & TRAINING",
    "Skills",
    "Skills, languages, other",
    "LANGUAGES: Welsh, English",
    "Key achievements:",
    "Selected highlights",
    "Summary",
    "Contact",
    "Projects",
    "Volunteering",
    "Awards & Honors",
    "References",
    "E X P E R I E N C E",
    "Experience (continued)",
    "Page 2 of 3",
    "Product Manager, Acme Ltd, Leeds, UK, 2015 – 2019",
    "Acme Inc. — Omaha, NE",
    "Nurse\tJan 2019 – Present",
    "Buyer at Corner Shop (2011)",
    "2. Buyer, Corner Shop\tSummer 2021",
    "AWARDS AND DECORATIONS ◆",
    "CURRICULUM VITAE OF JANE DOE",
    "Name: Jane Doe",
    "Residential address\t9 Acacia Road, Benoni, 1501",
    "Surname",
    "Language",
    "Level",
    "Reason for leaving",
    "Soundbox – soundbox.example.com – A radio for one street",
    "Cut waste by 30% (Corner Shop, 2011)",
    "2013–17",
    "Since 2019",
    "Summer 2016",
    "jane@example.com | (303) 555-0118 | Denver, CO | linkedin.com/in/jane",
    "Phone: +44 113 555 0147",
    "Leeds, UK",
    "MSc in Management, Université du Lac, 2016 (2:1)",
    "University of Northmere",
    "BSc Computing\t2010 – 2014",
    "GPA: 3.7",
    "ITIL 4 Foundation, PeopleCert, 2020",
    "ACLS (exp. 2026)",
    "Employee of the Year 2020",
    "Cut waste by 30% (Acme Ltd, 2015 – 2019)",
    "Led a team of 7; cut costs 12% (see e.g. the U.S. site).",
    "Wrote guides. Trained 3 people, e.g. nurses.",
    "Technologies: Python, SQL (read only, but daily)",
    "SQL, Excel | Figma • Jira",
    "Welsh – first language",
    "Employer: Acme",
    "Job title: Clerk",
    "Dates: 2010 – 2012",
    "I agree to the processing of my data.",
    "Head of IT\tSept ’19 to present\nYsgol Bryn, Cardiff\n– Led four.\n– Taught.",
    "Code",
    "Product",
    "4 years 3 months",
    "Full-time",
    "• • •",
    "***",
    "☎ 555",
    "R&D <lead>",
    "{{ 7*7 }}",
]
TEXTS = st.one_of(
    st.sampled_from(REALISTIC),
    st.text(min_size=1, max_size=60),
    st.lists(st.sampled_from(REALISTIC), min_size=2, max_size=3).map(", ".join),
)


@st.composite
def blocks(draw: st.DrawFn) -> Block:
    text = draw(TEXTS)
    run = Run(
        0,
        len(text),
        bold=draw(st.booleans()),
        italic=draw(st.booleans()),
        size=draw(st.sampled_from([10.0, 12.0, 16.0])),
    )
    return Block(
        text=text,
        location=Location("word/document.xml", 0),
        runs=(run,),
        style=draw(st.sampled_from(["Normal", "Normal", "Heading 1", "Heading 2", "Title", "Counted Facts"])),
        list_level=draw(st.sampled_from([None, None, 0, 1])),
        container=draw(st.sampled_from(["body", "body", "body", "header", "footnote"])),
        cells=draw(st.sampled_from([(), (), (Cell(0, 0, 0),), (Cell(0, 0, 1),)])),
        region=draw(st.sampled_from([0, 0, 0, 1])),
    )


def texts(value: Any) -> Iterator[Text]:
    if isinstance(value, Text):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from texts(item)
    elif dataclasses.is_dataclass(value) and not isinstance(value, SourceDocument):
        for field in dataclasses.fields(value):
            if field.name != "shared":  # the periods of several posts, told once more together
                yield from texts(getattr(value, field.name))


def coverage(resume: Resume) -> list[list[int]]:
    """For each character, how many different texts hold it. Posts that share an employer share its text."""
    counts = [[0] * len(block.text) for block in resume.document.blocks]
    for text in set(texts(resume)):
        for span in text.source:
            for position in range(span.start, span.end):
                counts[span.block][position] += 1
    return counts


@settings(max_examples=150, deadline=None)
@given(st.lists(blocks(), max_size=25))
def test_every_character_stands_in_exactly_one_text(drawn: list[Block]) -> None:
    resume = segment(SourceDocument("drawn.docx", tuple(drawn)))
    for block, counts in zip(drawn, coverage(resume), strict=True):
        lost = [char for char, count in zip(block.text, counts, strict=True) if count == 0 and is_content(char)]
        assert not lost, block.text
        assert max(counts, default=0) <= 1, block.text


def test_a_post_named_twice_above_what_it_did_loses_no_word() -> None:
    post = "Buyer at Corner Shop (2011)"
    drawn = [plain(text) for text in ("EXPERIENCE", post, post)] + [
        dataclasses.replace(plain("Led four."), list_level=0)
    ]
    for block, counts in zip(drawn, coverage(segment(SourceDocument("twice.docx", tuple(drawn)))), strict=True):
        assert all(count == 1 for char, count in zip(block.text, counts, strict=True) if is_content(char)), block.text


def test_posts_named_twice_below_one_employer_name_it_once() -> None:
    post, did = "Nurse\tJan 2019 – Present", dataclasses.replace(plain("Led four."), list_level=0)
    drawn = (plain("EXPERIENCE"), plain("Acme Inc."), plain(post), did, plain(post))
    assert max(coverage(segment(SourceDocument("twice.docx", drawn)))[1]) == 1


def plain(text: str) -> Block:
    return Block(text, Location("word/document.xml", 0), (Run(0, len(text), size=10.0),))


def test_a_headline_amid_what_seems_an_address_stands_once() -> None:
    line = "Led a team of 7; cut costs 12% (see e.g. the U.S. site)., Jane Q. Doe, RN, Acme Inc. — Omaha, NE"
    assert max(*coverage(segment(SourceDocument("drawn.docx", (plain("Selected highlights"), plain(line)))))[1]) == 1
