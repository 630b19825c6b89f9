"""What is contact data, and what only looks so."""

from __future__ import annotations

import pytest

from resumetailor.report.json_resume import json_resume
from resumetailor.segment import segment
from resumetailor.segment.person.contact import data, is_detail, is_label
from resumetailor.segment.text.lines import Line
from resumetailor.source import Block, Location, Run, SourceDocument


def sorts(text: str) -> dict[str, list[str]]:
    result: dict[str, list[str]] = {}
    for datum in data(Line(Block(text, Location("word/document.xml", 0)), 0, 0, len(text))):
        result.setdefault(datum.sort, []).append(str(datum.line))
    return result


@pytest.mark.parametrize(
    "phone",
    [
        "(303) 555-0118",
        "612-555-0109",
        "512.555.0184",
        "+44 113 555 0147",
        "+41 44 555 01 62",
        "+1 (416) 555-0172",
        "029 555 0163",
        "07700 900118",
        "+47 22 55 50 107",
        "00353 91 555 0133",
        "555-010-0199 x12",
    ],
)
def test_phone_numbers(phone: str) -> None:
    assert sorts(f"Leeds | {phone} | jane@example.com")["phone"] == [phone]


@pytest.mark.parametrize(
    "text",
    ["2015 - 2018", "Denver, CO 80202-1234", "Licence 12345678", "1200-192 Lisboa", "123-45-6789", "05/2017 - 06/2019"],
)
def test_dates_postcodes_and_ids_are_no_phone_numbers(text: str) -> None:
    assert "phone" not in sorts(text)


@pytest.mark.parametrize(
    "url",
    [
        "linkedin.com/in/jane-doe",
        "https://jane.example.com/work",
        "www.example.org",
        "github.com/jane",
        "jane.design",
        "in/jane-doe-123",
    ],
)
def test_urls(url: str) -> None:
    assert sorts(f"{url} · Leeds")["url"] == [url]


def test_an_address_is_no_url_and_its_host_none_either() -> None:
    assert sorts("jane.doe+cv@mail.example.co.uk") == {"email": ["jane.doe+cv@mail.example.co.uk"]}


def test_what_is_left_is_kept_in_order() -> None:
    assert sorts("Leeds, UK | 0113 496 0147 | jane@example.com")["rest"] == ["Leeds, UK"]


def test_a_linked_word_gives_the_address_it_links_to() -> None:
    text = "Jane Doe\nLeeds, UK | LinkedIn"
    runs = (Run(0, 21), Run(21, 29, href="https://www.linkedin.com/in/example-jane"))
    resume = segment(SourceDocument("case.docx", (Block(text, Location("word/document.xml", 0), runs),)))
    assert [str(url) for url in resume.basics.urls] == ["LinkedIn"]
    assert json_resume(resume)["basics"]["url"] == "https://www.linkedin.com/in/example-jane"


@pytest.mark.parametrize(
    "text", ["NIN: 555", "Age: 28", "Driving licences: B", "State of Origin: Ogun", "Federal employee: Yes, permanent"]
)
def test_personal_details_are_told_by_their_first_words_or_answer_a_form(text: str) -> None:
    assert is_detail(text)


@pytest.mark.parametrize("text", ["Nina Simonsen", "Agent in two shops", "Sexton", "Target: Notary"])
def test_words_that_only_begin_so_are_no_personal_details(text: str) -> None:
    assert not is_detail(text)


@pytest.mark.parametrize(
    ("text", "labels"), [("Phone", True), ("电话/Mobile", True), ("电话", False), ("Mobile Ltd", False)]
)
def test_a_label_may_stand_beside_another_script(text: str, labels: bool) -> None:
    assert is_label(text) == labels
