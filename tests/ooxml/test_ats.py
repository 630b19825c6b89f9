"""The checks find in the sample resumes what a parser trips over, and nothing in what ats-strict prints."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from resumetailor.ooxml.ats import ats_checks
from resumetailor.ooxml.read import read_bytes
from resumetailor.ooxml.render import Rendering
from resumetailor.ooxml.template import template_path
from resumetailor.segment import segment
from tests.builder import docx, p
from tests.templates import gold

SAMPLES = Path(__file__).parent.parent / "resumes"

HARD = {
    "army_logistics_officer": {"no_tables", "no_images", "no_hidden_text"},
    "consultant": {"contact_in_body"},
    "marketing_specialist": {"no_text_boxes", "contact_in_body", "real_bullets", "reading_order"},
    "nurse": {"no_tables"},
    "ops_analyst": {"no_tables"},
    "restaurant_manager": {"real_bullets"},
    "retail_store_manager": {"no_tables", "no_text_boxes", "contact_in_body"},
    "software_engineer": {"no_tables"},
    "support_lead": set(),
    "teacher": {"parseable_dates"},
    "ux_writer": {"one_column"},
}
"""By sample, what its README says is hard about its layout."""


def failed(content: bytes, name: str = "resume.docx") -> dict[str, str]:
    checks = ats_checks(content, segment(read_bytes(content, name)))
    assert all(bool(check.detail) is not check.passed for check in checks)
    return {check.name: check.detail for check in checks if not check.passed}


@pytest.mark.parametrize("sample", HARD)
def test_what_is_hard_about_a_sample_is_found(sample: str) -> None:
    layout = {
        "one_column",
        "no_tables",
        "no_text_boxes",
        "contact_in_body",
        "real_bullets",
        "no_images",
        "no_hidden_text",
    }
    found = set(failed((SAMPLES / f"{sample}.docx").read_bytes()))
    assert found >= HARD[sample]
    assert found & layout == HARD[sample] & layout


@pytest.mark.parametrize("sample", gold.SAMPLES, ids=lambda path: path.name.partition(".")[0])
def test_ats_strict_passes_every_check(sample: Path) -> None:
    dated = segment(read_bytes((SAMPLES / sample.name.replace(".gold.json", ".docx")).read_bytes(), sample.name))
    assert failed(Rendering(gold.tailored(dated), template_path("ats-strict")).document()) == {}


SOUND = [
    ("Title", "Ana Ruiz"),
    ("Normal", "ana@example.com · +1 212 555 0100"),
    ("Heading 1", "Experience"),
    ("Normal", "Clerk, Northwind Ltd, Jan 2019 – Present"),
    ("List Bullet", "Handled 40 calls a day."),
    ("Heading 1", "Education"),
    ("Normal", "BSc Biology, University of Leeds, 2014"),
]


def sound() -> Any:
    document = Document()
    for style, text in SOUND:
        document.add_paragraph(text, style)
    return document


def saved(document: Any) -> bytes:
    content = BytesIO()
    document.save(content)
    return content.getvalue()


def test_a_plain_resume_passes_every_check() -> None:
    assert failed(saved(sound())) == {}


def test_letters_spaced_by_hand_or_by_format_are_found() -> None:
    document = sound()
    document.add_paragraph("S K I L L S and more")
    wide = document.add_paragraph().add_run("Languages")
    wide._r.get_or_add_rPr().append(parse_xml(f'<w:spacing {nsdecls("w")} w:val="120"/>'))
    heading = document.styles["Heading 1"].element.get_or_add_rPr()
    heading.append(parse_xml(f'<w:spacing {nsdecls("w")} w:val="60"/>'))
    assert failed(saved(document))["no_spaced_letters"] == "3 letter-spaced words"


def test_dates_without_a_four_digit_year_are_found() -> None:
    document = sound()
    document.paragraphs[3].runs[0].text = "Clerk, Northwind Ltd, Sept ’14 to Aug ’15"
    assert failed(saved(document))["parseable_dates"].startswith("1 of 1 jobs")


def test_a_heading_of_the_writers_own_is_named() -> None:
    document = sound()
    document.paragraphs[2].runs[0].text = "Where I have worked"
    assert failed(saved(document))["standard_headings"] == "unusual heading: Where I have worked"


def test_every_typed_bullet_is_counted_and_a_sign_within_a_line_is_none() -> None:
    typed = ("•\tSold shoes", "- Sold hats", "* Sold bags", "2019 - 2021", "-12 degrees")
    content = docx(p("Experience", style="Heading1"), *map(p, typed), p("Sold ties", bullet=0))
    assert failed(content)["real_bullets"] == "3 typed bullets"
