"""Page headers, footers and notes: what they say is content, page numbers and running names are not."""

from __future__ import annotations

import pytest

from resumetailor.ooxml.read import read_bytes
from resumetailor.source import Block
from tests.builder import docx, field, p, run, text_box


def blocks(*body: str, **parts: object) -> tuple[Block, ...]:
    return read_bytes(docx(*(body or ("Jane Doe", "Engineer")), **parts), "resume.docx").blocks  # type: ignore[arg-type]


def told(where: str, **parts: object) -> list[str]:
    return [block.text for block in blocks(**parts) if block.container == where]


def test_the_header_of_the_first_page_comes_first_and_the_footer_last() -> None:
    read = blocks("Led a team", headers={"default": p("Jane Doe")}, footers={"default": p("Licensed driver")})
    assert [(b.text, b.container) for b in read] == [
        ("Jane Doe", "header"),
        ("Led a team", "body"),
        ("Licensed driver", "footer"),
    ]
    assert len({b.region for b in read}) == 3


@pytest.mark.parametrize(
    "line",
    [
        p("Page ", field(" PAGE ", "2"), run(" of "), field(" NUMPAGES ", "3")),
        p("Page 2 of 3"),
        p("2/3"),
        p("- 2 -"),
        p("Jane Doe – continued"),
        p("JANE DOE | Résumé | ", field("PAGE", "2")),
        p(field("DATE", "November 22, 2026")),
    ],
)
def test_what_only_counts_pages_or_repeats_the_name_is_no_content(line: str) -> None:
    assert told("header", headers={"default": line}) == []
    assert told("footer", footers={"default": line}) == []


def test_contact_data_beside_a_page_number_are_content() -> None:
    line = p("jane@example.org | Page ", field(" PAGE ", "1"))
    assert told("footer", footers={"default": line}) == ["jane@example.org | Page"]


def test_a_header_of_later_pages_that_repeats_the_first_is_read_once() -> None:
    headers = {"first": p("Jane Doe, 0171 555 0100"), "default": p("Jane Doe – 0171 555 0100 – CV")}
    assert [b.text for b in blocks("Led", headers=headers)] == ["Jane Doe, 0171 555 0100", "Led"]


def test_a_name_in_the_header_is_read_though_its_words_occur_in_the_text() -> None:
    read = blocks("Will lead a long park project", headers={"default": p("Will Park, +49 30 12")})
    assert read[0].text == "Will Park, +49 30 12"


def test_a_header_for_even_pages_that_are_not_printed_so_is_not_read() -> None:
    assert told("header", headers={"even": p("Secret")}) == []


def test_a_box_in_a_header_is_read() -> None:
    assert "0171 555 0100" in [b.text for b in blocks(headers={"default": p(text_box("0171 555 0100"))})]


def test_a_watermark_is_no_content() -> None:
    mark = '<w:r><w:pict><v:shape id="PowerPlusWaterMarkObject1"><v:textpath string="DRAFT"/></v:shape></w:pict></w:r>'
    assert told("header", headers={"default": p(mark)}) == []


def test_a_note_is_read_once_after_the_text_and_its_mark_is_not() -> None:
    mark = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    read = blocks(
        p(run("Cut churn by 4%"), mark), p(run("Led"), mark), footnotes={1: "Audited.", 2: "Never referred to."}
    )
    assert [(b.text, b.container) for b in read] == [
        ("Cut churn by 4%", "body"),
        ("Led", "body"),
        ("Audited.", "footnote"),
    ]
    assert read[-1].location.part == "word/footnotes.xml"
