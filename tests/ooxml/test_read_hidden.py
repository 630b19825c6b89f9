"""Text that no reader sees is kept apart from the content."""

from __future__ import annotations

import pytest

from resumetailor.ooxml.read import read_bytes
from tests.builder import cell, docx, p, run, section, table, text_box


def visible_and_hidden(*body: str, **parts: str) -> tuple[list[str], tuple[str, ...]]:
    read = read_bytes(docx(*body, **parts), "resume.docx")
    return [block.text for block in read.blocks], read.hidden


@pytest.mark.parametrize(
    "look",
    [{"hidden": True}, {"style": "Secret"}, {"size": 1}, {"size": 3.5}, {"color": "FFFFFF"}, {"color": "FEFEFE"}],
    ids=str,
)
def test_hidden(look: dict[str, object]) -> None:
    secret = run(" growth hacking", **look)
    assert visible_and_hidden(p(run("Led a team"), secret)) == (["Led a team"], ("growth hacking",))


def test_a_paragraph_that_is_all_hidden_is_none() -> None:
    assert visible_and_hidden("Led", p("keywords", hidden=True)) == (["Led"], ("keywords",))


@pytest.mark.parametrize(
    "body",
    [
        p(run("White", color="FFFFFF"), props='<w:shd w:val="clear" w:fill="003366"/>'),
        table([cell(p("White", color="FFFFFF"), fill="003366")]),
        p(text_box(p("White", color="FFFFFF"))),
        p('<w:r><w:rPr><w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="003366"/></w:rPr><w:t>White</w:t></w:r>'),
        p("White", color="FFFFFF") + p("<w:r><w:drawing><wp:anchor/></w:drawing></w:r>"),
    ],
    ids=["on a dark paragraph", "in a dark cell", "in a box", "on dark letters", "over a drawing"],
)
def test_white_text_on_something_dark_is_seen(body: str) -> None:
    assert visible_and_hidden(body) == (["White"], ())


def test_white_text_in_a_table_whose_style_is_dark_is_seen() -> None:
    style = '<w:style w:type="table" w:styleId="Dark"><w:tcPr><w:shd w:val="clear" w:fill="003366"/></w:tcPr></w:style>'
    dark = table([p("White", color="FFFFFF")]).replace("<w:tblPr/>", '<w:tblPr><w:tblStyle w:val="Dark"/></w:tblPr>')
    assert visible_and_hidden(dark, styles=style) == (["White"], ())


def test_paper_and_columns() -> None:
    first = p("Jane", props=section(width=12240, height=15840))
    page = read_bytes(docx(first, "Led", end=section(columns=2)), "resume.docx").page
    assert (page.width, page.height, page.columns) == (12240, 15840, 2)


def test_words_with_characters_without_width_are_named() -> None:
    """Their text is read without them; soft hyphens are honest."""
    document = read_bytes(docx(p("Led a te\u200bam of 12, co\u00adordinated it")), "cv.docx")
    assert document.blocks[0].text == "Led a team of 12, coordinated it"
    assert document.invisible == ("te\u200bam",)
