"""List items: Word's own numbering, typed signs, symbol fonts."""

from __future__ import annotations

import pytest

from resumetailor.ooxml.read import read_bytes
from tests.builder import docx, p, run


def items(*body: str, **parts: str) -> list[tuple[str, int | None]]:
    return [(block.text, block.list_level) for block in read_bytes(docx(*body, **parts), "resume.docx").blocks]


def test_levels_of_words_own_lists() -> None:
    assert items(p("a", bullet=0), p("b", bullet=1), p("c", number=0), "d") == [
        ("a", 0),
        ("b", 1),
        ("c", 0),
        ("d", None),
    ]


def test_a_style_makes_an_item() -> None:
    assert items(p("a", style="ListBullet")) == [("a", 0)]


def test_a_style_makes_an_item_of_the_level_that_names_it() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Sub"/>'
        '<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>'
    )
    numbering = (
        '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:lvlText w:val="•"/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:pStyle w:val="Sub"/><w:lvlText w:val="–"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="7"><w:abstractNumId w:val="7"/></w:num>'
    )
    assert items(p("a", style="Sub"), styles=styles, numbering=numbering) == [("a", 1)]


def test_number_zero_takes_an_item_out_of_the_list_of_its_style() -> None:
    assert items(p("a", style="ListBullet", props='<w:numPr><w:numId w:val="0"/></w:numPr>')) == [("a", None)]


def test_a_level_that_prints_no_sign_makes_no_item() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="none"/><w:lvlText w:val=""/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    assert items(p("a", bullet=0), numbering=numbering) == [("a", None)]


def test_a_list_without_definition_still_is_one() -> None:
    assert items(p("a", bullet=1), numbering="") == [("a", 1)]


def test_a_numbered_heading_is_a_heading() -> None:
    assert items(p("Experience", style="Heading1", number=0)) == [("Experience", None)]


@pytest.mark.parametrize(
    "typed",
    [
        "• Led",
        "•Led",
        "●\tLed",
        "▪ Led",
        "◦ Led",
        "- Led",
        "-Led",
        "– Led",
        "— Led",
        "−Led",
        "* Led",
        "o\tLed",
        "o Led",
        "➢ Led",
        "✓ Led",
        "✔Led",
        "► Led",
        "■ Led",
        "❖ Led",
        "→ Led",
        "» Led",
        "> Led",
        "· Led",
        "‣ Led",
        "⁃ Led",
        "☑ Led",
        "\uf0b7 Led",
        "\uf0a7 Led",
        "\uf0d8 Led",
        "\t• Led",
        "  •  Led",
        "•\u00a0Led",
        "+ Led",
        "■□ Led",
        "-> Led",
        "-->Led",
        "=> Led",
        ">> Led",
        "-- Led",
        "‒ Led",
        "§\tLed",
        "Ø Led",
        "ü\tLed",
    ],
)
def test_a_typed_sign_makes_an_item_and_is_not_text(typed: str) -> None:
    assert items(p(typed)) == [("Led", 0)]


@pytest.mark.parametrize(
    "text",
    [
        "-5% cost",
        "o2 sales",
        "*see below",
        "2019 – 2021",
        "e-mail",
        "+49 30 1234",
        "+ 49 30 1234",
        "A • B • C",
        "§ 34a GewO",
        "--5 bar",
    ],
)
def test_what_only_looks_like_a_sign_is_text(text: str) -> None:
    assert items(p(text)) == [(text, None)]


def test_a_sign_in_a_run_of_its_own_leaves_the_runs_right() -> None:
    [block] = read_bytes(docx(p(run("•"), run("\t"), run("Led", bold=True), run(" it"))), "resume.docx").blocks
    assert [(block.text[r.start : r.end], r.bold) for r in block.runs] == [("Led", True), (" it", False)]


def test_a_sign_or_a_line_alone_is_nothing() -> None:
    assert items(p("•"), p("- "), p("_____"), p("* * *"), p("Led")) == [("Led", None)]


def test_typed_items_are_deeper_where_they_stand_further_in_or_change_their_sign() -> None:
    inset = '<w:ind w:left="720"/>'
    body = [p("• a"), p("- b"), p("- c"), p("• d"), p("• e", props=inset), p("• f")]
    assert [level for _, level in items(*body)] == [0, 1, 1, 0, 1, 0]


def test_typed_items_after_a_plain_line_begin_anew() -> None:
    assert items(p("• a"), p("Acme"), p("- b")) == [("a", 0), ("Acme", None), ("b", 0)]


def test_typed_numbers_that_count_make_items() -> None:
    assert items(p("1. Led"), p("2. Cut"), p("3) Won")) == [("Led", 0), ("Cut", 0), ("Won", 0)]


@pytest.mark.parametrize(
    "signs", [("i.", "ii."), ("I.", "II."), ("a)", "b)"), ("(a)", "(b)"), ("A)", "B)"), ("1.-", "2.-")]
)
def test_roman_numbers_and_letters_count_as_well(signs: tuple[str, str]) -> None:
    assert items(p(f"{signs[0]}\tLed"), p(f"{signs[1]} Cut")) == [("Led", 0), ("Cut", 0)]


@pytest.mark.parametrize("texts", [("A. Smith", "B. Jones"), ("i. Led", "iii. Cut"), ("v. Led", "Cut")])
def test_what_does_not_count_on_or_begins_names_is_text(texts: tuple[str, str]) -> None:
    assert items(*map(p, texts)) == [(text, None) for text in texts]


def test_a_lone_typed_number_is_text() -> None:
    assert items(p("1. FC Köln, coach"), p("2019")) == [("1. FC Köln, coach", None), ("2019", None)]


def test_later_lines_of_a_paragraph_keep_their_sign_as_one_kind_of_bullet() -> None:
    assert items(p("Acme\n– Led a team\n▪ Cut costs\nBerlin")) == [("Acme\n• Led a team\n• Cut costs\nBerlin", None)]


def test_a_last_line_of_nothing_but_signs_leaves_no_blank_at_the_end() -> None:
    assert items(p("Acme\n••")) == [("Acme\n •", None)]


class TestSymbols:
    @staticmethod
    def symbol(code: str, font: str = "Wingdings") -> str:
        return f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>'

    def test_a_symbol_before_the_text_is_a_bullet(self) -> None:
        assert items(p(self.symbol("F0A7"), run("  Led")), p(self.symbol("F0B7", "Symbol"), run("Cut"))) == [
            ("Led", 0),
            ("Cut", 0),
        ]

    def test_letters_in_a_symbol_font_are_its_glyphs(self) -> None:
        assert items(p(run("Ø", font="Wingdings"), run("\tLed"))) == [("Led", 0)]

    def test_an_icon_is_dropped_and_parts_what_it_stands_between(self) -> None:
        phone, mail = self.symbol("F028"), self.symbol("F02A")
        [(text, level)] = items(p(phone, run(" 555 0100 "), mail, run(" jane@example.org")))
        assert ([part.strip() for part in text.split("\t")], level) == (["555 0100", "jane@example.org"], None)

    @pytest.mark.parametrize("icon", ["\uf0e0", "☎", "✉", "📧", "📍", "🌐"])
    def test_an_icon_that_was_typed_is_dropped(self, icon: str) -> None:
        assert items(p(f"{icon} Berlin")) == [("Berlin", None)]

    def test_an_icon_font_prints_no_words(self) -> None:
        assert items(p(run("phone", font="Material Icons"), run(" 555 0100"))) == [("555 0100", None)]

    def test_greek_in_a_symbol_font_is_greek(self) -> None:
        assert items(p(run("Cut 5 "), self.symbol("F06D", "Symbol"), run("m"))) == [("Cut 5 µm", None)]

    def test_a_sign_between_words_stays_as_a_bullet(self) -> None:
        assert items(p(run("SQL "), self.symbol("F0A7"), run(" Excel"))) == [("SQL • Excel", None)]
