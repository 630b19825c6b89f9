"""The contact line prints every address, whole."""

from __future__ import annotations

from io import BytesIO

from docx import Document
from docx.oxml.ns import qn

from resumetailor.ooxml.render import Rendering
from resumetailor.ooxml.templating.contact_line import contact_items
from resumetailor.resources import templates
from resumetailor.resume import Basics, Resume, Span, Text, Work
from resumetailor.source import Block, Location, Run, SourceDocument
from tests.templates import gold

REACHED = Basics(location=Text("Zürich, Switzerland"), phone=Text("+41 44 555 01 62"), email=Text("ada@example.com"))


def linked(words: str, href: str) -> tuple[Basics, SourceDocument]:
    block = Block(words, Location("word/document.xml", 0), (Run(0, len(words), href=href),))
    return Basics(urls=(Text(words, (Span(0, 0, len(words)),)),)), SourceDocument("cv.docx", (block,))


def printed(words: str, href: str) -> tuple[str, str]:
    (item,) = contact_items(*linked(words, href))
    return item.text, item.url


def with_links(*urls: str) -> list[list[str]]:
    """The lines that a person's contact data fill."""
    basics = Basics(None, None, REACHED.email, REACHED.phone, REACHED.location, tuple(map(Text, urls)))
    lines: list[list[str]] = [[]]
    for item in contact_items(basics, SourceDocument("cv.docx", ())):
        if item.opens_line:
            lines.append([])
        lines[-1].append(item.text)
    return lines


def test_a_word_that_was_a_link_is_printed_with_its_address() -> None:
    href = "https://www.linkedin.com/in/ada/"
    assert printed("LinkedIn", href) == ("linkedin.com/in/ada", href)
    assert printed("Portfolio", "https://ada.example.com") == ("Portfolio: ada.example.com", "https://ada.example.com")


def test_an_address_stays_as_it_was_printed() -> None:
    for words in ("linkedin.com/in/ada", "https://www.linkedin.com/in/ada", "in/ada: linkedin.com/in/ada"):
        assert printed(words, "https://www.linkedin.com/in/ada")[0] == words


def test_what_fits_is_one_line() -> None:
    assert with_links("ada.example.com") == [
        ["Zürich, Switzerland", "+41 44 555 01 62", "ada@example.com", "ada.example.com"]
    ]


def test_links_that_do_not_fit_begin_lines_of_their_own() -> None:
    profile, code = "linkedin.com/in/ada-byron-king-countess", "github.com/countess-of-lovelace"
    assert with_links(profile, code, "ada.example.com/notes") == [
        ["Zürich, Switzerland", "+41 44 555 01 62", "ada@example.com"],
        [profile, code],
        ["ada.example.com/notes"],
    ]


def test_the_lines_are_those_of_one_paragraph() -> None:
    links = (Text("linkedin.com/in/ada-byron-king-countess"), Text("github.com/countess-of-lovelace"))
    basics = Basics(None, None, REACHED.email, REACHED.phone, REACHED.location, links)
    source = Resume(SourceDocument("cv.docx", ()), basics, (Work("work-0", Text("Clerk"), Text("Northwind")),))
    document = Document(BytesIO(Rendering(gold.tailored(source), templates() / "hybrid.docx").document()))
    (contact,) = (p for p in document.paragraphs if p.style.name == "Contact")
    assert contact.text == (
        "Zürich, Switzerland · +41 44 555 01 62 · ada@example.com\n"
        "linkedin.com/in/ada-byron-king-countess · github.com/countess-of-lovelace"
    )
    assert len(list(contact._p.iter(qn("w:hyperlink")))) == 3
