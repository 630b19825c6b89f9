"""What is read inside a paragraph."""

from __future__ import annotations

import pytest

from resumetailor.ooxml.read import read_bytes
from resumetailor.source import Block, SourceDocument
from tests.builder import control, docx, field, link, p, picture, revision, run


def document(*body: str, **parts: object) -> SourceDocument:
    return read_bytes(docx(*body, **parts), "resume.docx")  # type: ignore[arg-type]


def only(*content: str, **look: object) -> Block:
    """The one block of a document with one paragraph."""
    [block] = document(p(*content, **look)).blocks  # type: ignore[arg-type]
    return block


def raw(xml: str) -> str:
    return f"<w:r>{xml}</w:r>"


T = '<w:t xml:space="preserve">{}</w:t>'.format

TEXTS = {
    "runs are joined as they stand": ([run("Cut ti"), run("ckets by 3"), run("0%")], "Cut tickets by 30%"),
    "a tab is a tab": ([run("Acme\t2019")], "Acme\t2019"),
    "a soft break is a new line": ([run("Acme\nBerlin")], "Acme\nBerlin"),
    "an old carriage return is a new line": ([raw(T("Acme") + "<w:cr/>" + T("Berlin"))], "Acme\nBerlin"),
    "a tab to the margin is a tab": ([raw(T("Acme") + "<w:ptab/>" + T("2019"))], "Acme\t2019"),
    "a line feed of pretty-printed XML is a space": ([raw(T("Led a\nteam"))], "Led a team"),
    "a page break before the text is nothing": ([raw('<w:br w:type="page"/>' + T("Page two"))], "Page two"),
    "a soft hyphen is not printed": ([raw(T("on") + "<w:softHyphen/>" + T("boarding"))], "onboarding"),
    "a soft hyphen typed as a character is not printed": ([run("on\u00adboarding")], "onboarding"),
    "a hyphen that may not break is a hyphen": ([raw(T("end") + "<w:noBreakHyphen/>" + T("user"))], "end-user"),
    "the character for it too": ([run("end\u2011user")], "end-user"),
    "special spaces are spaces": ([run("5\u00a0000\u202fEUR\u2009net")], "5 000 EUR net"),
    "invisible characters are gone": ([run("pro\u200bduct\ufeff ma\u200enager")], "product manager"),
    "ligatures of a converted PDF are letters": ([run("e\ufb03cient o\ufb00ice")], "efficient office"),
    "inserted text is read": ([run("Cut "), revision("ins", "churn")], "Cut churn"),
    "deleted text is not": ([run("Cut "), revision("del", "costs"), run("churn")], "Cut churn"),
    "moved text is read where it went": ([revision("moveTo", "Here"), revision("moveFrom", "There")], "Here"),
    "a field shows its result": ([run("Score "), field(" REF x ", "42")], "Score 42"),
    "a simple field too": ([f'<w:fldSimple w:instr=" AUTHOR ">{run("Jane")}</w:fldSimple>'], "Jane"),
    "a prompt to click is not text": ([field("MACROBUTTON NoMacro [Click and type]"), run("Jane")], "Jane"),
    "a field without end ends with its paragraph": ([raw('<w:fldChar w:fldCharType="end"/>'), run("x")], "x"),
    "smart tags are read through": ([f'<w:smartTag w:element="City">{run("Paris")}</w:smartTag>'], "Paris"),
    "custom XML is read through": ([f'<w:customXml w:element="x">{run("Paris")}</w:customXml>'], "Paris"),
    "text that runs from right to left is read": ([f'<w:dir w:val="rtl">{run("Paris")}</w:dir>'], "Paris"),
    "a content control in the line is read": ([control(run("Jane Doe"))], "Jane Doe"),
    "its prompt is not": ([run("Jane"), control(run("Click here"), placeholder=True)], "Jane"),
    "a formula is read": ([f"<m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath>{run('!')}"], "a=b!"),
    "the text under reading aids is read": (
        [raw(f"<w:ruby><w:rt>{run('ai')}</w:rt><w:rubyBase>{run('Ei')}</w:rubyBase></w:ruby>")],
        "Ei",
    ),
    "one alternative of two is read": (
        [
            raw(
                f'<mc:AlternateContent><mc:Choice Requires="w14">{T("Once")}</mc:Choice>'
                f"<mc:Fallback>{T('Once')}</mc:Fallback></mc:AlternateContent>"
            )
        ],
        "Once",
    ),
    "the fallback is read if the choice is empty": (
        [
            raw(
                '<mc:AlternateContent><mc:Choice Requires="x"/>'
                f"<mc:Fallback>{T('Once')}</mc:Fallback></mc:AlternateContent>"
            )
        ],
        "Once",
    ),
    "the mark of a note is nothing": ([run("Cut"), raw('<w:footnoteReference w:id="9"/>'), run(" churn")], "Cut churn"),
    "marks of comments are nothing": (
        [
            '<w:commentRangeStart w:id="1"/>',
            run("Cut"),
            raw("<w:annotationRef/>"),
            raw('<w:commentReference w:id="1"/>'),
        ],
        "Cut",
    ),
    "letters drawn as a picture (WordArt) are read": (
        [raw('<w:pict><v:shape id="a"><v:textpath string="Jane Doe"/></v:shape></w:pict>')],
        "Jane Doe",
    ),
    "template syntax is text": ([run("{{ 7*7 }} <w:p> R&D <lead>")], "{{ 7*7 }} <w:p> R&D <lead>"),
}


@pytest.mark.parametrize(("content", "text"), TEXTS.values(), ids=TEXTS.keys())
def test_text(content: list[str], text: str) -> None:
    assert only(*content).text == text


def test_a_link_keeps_its_address() -> None:
    block = only(run("See "), link("my site", "https://example.org/me"))
    assert [(block.text[r.start : r.end], r.href) for r in block.runs] == [
        ("See ", None),
        ("my site", "https://example.org/me"),
    ]


def test_a_link_made_by_a_field_keeps_its_address() -> None:
    assert only(field(' HYPERLINK "mailto:jane@example.org" ', "Mail")).runs[0].href == "mailto:jane@example.org"


def test_a_link_into_the_document_has_no_address() -> None:
    assert only(field(' HYPERLINK \\l "top" ', "Up")).runs[0].href is None


def test_a_picture_that_is_missing_is_counted_and_harms_nothing() -> None:
    read = document(p(picture(), run("Jane")))
    assert (read.images, read.blocks[0].text) == (1, "Jane")


def test_a_deleted_paragraph_end_joins_two_paragraphs() -> None:
    gone = '<w:rPr><w:del w:id="1"/></w:rPr>'
    assert [b.text for b in document(p("Cut ", props=gone), p("churn"), "Led").blocks] == ["Cut churn", "Led"]


def test_a_deleted_paragraph_end_loses_nothing_at_the_end_of_a_flow() -> None:
    assert [b.text for b in document(p("Cut", props='<w:rPr><w:del w:id="1"/></w:rPr>')).blocks] == ["Cut"]


def test_a_drop_cap_belongs_to_its_word() -> None:
    cap = '<w:framePr w:dropCap="drop" w:lines="3"/>'
    assert [b.text for b in document(p("M", props=cap), p("anaged")).blocks] == ["Managed"]


def test_the_location_counts_every_paragraph_of_the_part() -> None:
    """An editor finds the paragraph by it, so empty paragraphs count as well."""
    locations = [b.location.paragraph for b in document(p(""), p("one"), p(" "), p("two")).blocks]
    assert locations == [1, 3]


class TestLook:
    def test_formatting_on_the_spot(self) -> None:
        [r] = only("Jane", bold=True, italic=True, caps=True, size=20, color="AA0000").runs
        assert (r.bold, r.italic, r.caps, r.size, r.color) == (True, True, True, 20.0, "AA0000")

    def test_formatting_by_style_and_document_defaults(self) -> None:
        block = only("Jane", style="Heading1")
        assert (block.bold, block.size, only("Jane").size) == (True, 14.0, 11.0)

    def test_styles_are_inherited(self) -> None:
        assert only("Jane", style="Heading2").bold

    def test_a_style_in_a_circle_ends(self) -> None:
        circle = '<w:style w:type="paragraph" w:styleId="C"><w:basedOn w:val="C"/><w:rPr><w:b/></w:rPr></w:style>'
        assert document(p("Jane", style="C"), styles=circle).blocks[0].bold

    def test_a_toggle_in_both_styles_is_off(self) -> None:
        """ECMA-376 17.7.3: bold in a bold heading is not bold."""
        assert not only(run("Jane", style="Strong"), style="Heading1").bold

    def test_off_on_the_spot_wins(self) -> None:
        off = '<w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t>Jane</w:t></w:r>'
        assert not only(off, style="Heading1").bold

    def test_runs_of_one_look_are_one(self) -> None:
        assert len(only(run("Ja"), run("ne"), run(" Doe", bold=True)).runs) == 2

    @pytest.mark.parametrize(("style", "name", "level"), [("Heading1", "Heading 1", 0), ("Title", "Title", None)])
    def test_style_and_outline_level(self, style: str, name: str, level: int | None) -> None:
        block = only("Jane", style=style)
        assert (block.style, block.outline_level) == (name, level)

    def test_an_outline_level_set_on_the_spot(self) -> None:
        assert only("Experience", props='<w:outlineLvl w:val="1"/>').outline_level == 1

    def test_an_unknown_style_is_the_default_one(self) -> None:
        assert only("Jane", style="Gone").style == "Normal"
