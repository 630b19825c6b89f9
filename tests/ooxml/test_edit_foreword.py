"""Headline and counted facts stand where a person would have put them, in the looks that are there."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import etree

from resumetailor.ooxml.editing.notes import editing_texts
from resumetailor.ooxml.editing.profile import names_an_aim
from resumetailor.ooxml.names import w
from resumetailor.resume import Basics, Heading, Highlight, Span, Text
from tests.builder import cell, docx, link, p, run, table, text_box
from tests.ooxml.edited import accepted, edit, main_part, plain_resume, refused, tailored, track

NAME = p("Jo", style="Title")
JOB = (p("Experience", style="Heading1"), p("Acme"), p("Sold shoes", bullet=0))
FACTS = "One job, two results."


def lines(*body: str, headline: str = "", facts: str = FACTS, **how: object) -> list[str]:
    """The paragraphs of the edited file, with which the tracked one agrees."""
    original = docx(*body)
    new = tailored(plain_resume(original), headline=headline, facts=facts, **how)  # type: ignore[arg-type]
    tracked = track(original, new)
    assert accepted(tracked) == accepted(edit(original, new))
    assert refused(tracked) == refused(original)
    return accepted(edit(original, new))


def paragraph(text: str, *body: str, **how: object) -> etree._Element:
    """The paragraph of the edited file that says `text`."""
    original = docx(*body)
    data = edit(original, tailored(plain_resume(original), **how))  # type: ignore[arg-type]
    found = (e for e in main_part(data).iter(w("p")) if "".join(t.text or "" for t in e.iter(w("t"))) == text)
    return next(found)


def test_counted_facts_stand_in_front_of_the_profile() -> None:
    own = p("Profile", style="Heading1"), p("I like shoes.")
    assert lines(NAME, *own, *JOB)[:4] == ["Jo", "Profile", FACTS, "I like shoes."]


def test_they_never_stand_above_the_name_though_it_is_read_as_a_profile() -> None:
    contact = p("jo@example.com")
    original = docx(p("Jo, a person of no known name"), contact, p("I like shoes."), *JOB)
    resume = plain_resume(original)
    texts = [Text(b.text, (Span(i, 0, len(b.text)),)) for i, b in enumerate(resume.document.blocks)]
    misread = replace(resume, basics=replace(resume.basics, name=None, email=texts[1], summary=(texts[0], texts[2])))
    assert accepted(edit(original, tailored(misread, facts=FACTS)))[2:4] == [FACTS, "I like shoes."]


def test_they_are_not_written_twice() -> None:
    own = p("Profile", style="Heading1"), p(FACTS), p("I like shoes.")
    assert lines(NAME, *own, *JOB)[:4] == ["Jo", "Profile", FACTS, "I like shoes."]


def test_they_look_like_the_profile() -> None:
    own = p("Profile", style="Heading1"), p("I like shoes.", italic=True, props='<w:jc w:val="both"/>')
    new = paragraph(FACTS, NAME, *own, *JOB, facts=FACTS)
    assert new.find(f".//{w('i')}") is not None
    assert new.find(f"{w('pPr')}/{w('jc')}") is not None


def test_without_a_profile_they_get_a_heading_like_the_others() -> None:
    skills = p("SKILLS:", style="Heading1"), p("SQL")
    found = lines(NAME, *skills, *JOB)
    assert found[:4] == ["Jo", "PROFILE:", FACTS, "SKILLS:"]
    heading = paragraph("PROFILE:", NAME, *skills, *JOB, facts=FACTS)
    assert heading.find(f"{w('pPr')}/{w('pStyle')}").get(w("val")) == "Heading1"  # type: ignore[union-attr]


def test_the_documents_title_and_labelled_details_open_no_section_that_they_could_stand_above() -> None:
    original = docx(p("Curriculum Vitae", style="Title"), p("Jo Brown", bold=True), p("Citizenship: Irish"), *JOB)
    resume = plain_resume(original)
    title, name, _, *others = (Text(b.text, (Span(i, 0, len(b.text)),)) for i, b in enumerate(resume.document.blocks))
    label = Text("Citizenship", (Span(2, 0, 11),))
    headings = (Heading("other", title), Heading("other", label), Heading("work", others[0]))
    read = replace(resume, basics=Basics(name), headings=headings)
    text = accepted(edit(original, tailored(read, facts=FACTS)))
    assert text[:5] == ["Curriculum Vitae", "Jo Brown", "Citizenship: Irish", "Profile", FACTS]


def test_without_any_heading_they_stand_above_the_first_job() -> None:
    original = docx(NAME, p("Acme, 2019"), p("Sold shoes", bullet=0))
    resume = plain_resume(original)
    assert not resume.headings
    assert accepted(edit(original, tailored(resume, facts=FACTS)))[:1] == ["Jo"]


def test_blank_lines_between_sections_are_kept() -> None:
    found = lines(NAME, p(""), *JOB, p(""), p("Skills", style="Heading1"), chosen=(0,))
    assert found[:7] == ["Jo", "", "Profile", FACTS, "", "Selected highlights", "Problem solving"]
    assert found[8:10] == ["", "Experience"]


def test_a_label_goes_on_to_say_the_headline() -> None:
    found = lines(NAME, p("Sales Lead", italic=True), *JOB, headline="Sales Lead moving into product", facts="")
    assert found[:2] == ["Jo", "Sales Lead moving into product"]


def test_a_label_on_a_line_of_its_own_does_so_too() -> None:
    original = docx(p("Jo\nSales Lead\nYork"), *JOB)
    resume = plain_resume(original)
    [name] = [resume.basics.name]
    assert name is not None

    span = replace(name.source[0], start=3, end=13)
    basics = replace(resume.basics, label=replace(name, value="Sales Lead", source=(span,)))
    new = tailored(replace(resume, basics=basics), headline="Sales Lead moving into product")
    assert accepted(edit(original, new))[0] == "Jo Sales Lead moving into product York"


def test_another_headline_stands_below_the_label_which_stays_the_first_title() -> None:
    found = lines(NAME, p("Shoes and more"), *JOB, headline="Sales Lead moving into product", facts="")
    assert found[:3] == ["Jo", "Shoes and more", "Sales Lead moving into product"]


def test_the_space_below_the_label_wanders_below_the_headline() -> None:
    label = p("Shoes and more", props='<w:spacing w:after="240"/>')
    original = docx(NAME, label, *JOB)
    new = tailored(plain_resume(original), headline="Sales Lead moving into product")
    for data in (edit(original, new), track(original, new)):
        spacings = [e.find(f"{w('pPr')}/{w('spacing')}") for e in list(main_part(data).iter(w("p")))[1:3]]
        assert [None if s is None else s.get(w("after")) for s in spacings] == ["0", "240"]
    [change] = main_part(track(original, new)).iter(w("pPrChange"))
    assert change.find(f"{w('pPr')}/{w('spacing')}").get(w("after")) == "240"  # type: ignore[union-attr]


def test_a_headline_is_not_written_twice() -> None:
    twice = p("Shoes and more"), p("Sales Lead moving into product")
    assert lines(NAME, *twice, *JOB, headline="Sales Lead moving into product", facts="")[:4] == [
        "Jo",
        "Shoes and more",
        "Sales Lead moving into product",
        "Experience",
    ]


def test_without_a_label_the_headline_stands_below_the_name() -> None:
    found = lines(NAME, *JOB, headline="Sales Lead moving into product", facts="")
    assert found[:2] == ["Jo", "Sales Lead moving into product"]


def test_a_headline_below_a_linked_address_is_no_link() -> None:
    linked = link("jo@example.org", "mailto:jo@example.org").replace("<w:rPr>", '<w:rPr><w:u w:val="single"/>')
    original = docx(NAME, p(linked), *JOB)
    resume = plain_resume(original)
    new = tailored(
        replace(resume, basics=replace(resume.basics, label=None, email=resume.basics.label)), headline="Clerk"
    )
    second = list(main_part(edit(original, new)).iter(w("p")))[1]
    assert "".join(map(str, second.itertext())) == "Clerk"
    assert second.find(f".//{w('u')}") is None


def test_a_headline_without_a_place_begins_the_facts() -> None:
    box = p(text_box(p("Jo", style="Title"), p("Shoes and more")), run("York"))
    found = lines(box, *JOB, headline="Sales Lead moving into product")
    assert f"Sales Lead moving into product. {FACTS}" in found


def test_a_profile_in_a_cell_is_extended_in_its_cell() -> None:
    own = cell(p("Profile", style="Heading1"), p("I like shoes."))
    original = docx(NAME, table([own, cell(*JOB)]))
    data = edit(original, tailored(plain_resume(original), facts=FACTS))
    first = next(main_part(data).iter(w("tc")))
    assert ["".join(map(str, e.itertext())) for e in first.iter(w("p"))] == ["Profile", FACTS, "I like shoes."]


def test_a_name_alone_in_its_cell_keeps_the_headline_beside_it() -> None:
    original = docx(table([cell(NAME), "York"]), *JOB)
    resume = plain_resume(original)
    new = tailored(
        replace(resume, basics=replace(resume.basics, label=None)), headline="Sales Lead moving into product"
    )
    tracked = track(original, new)
    assert accepted(tracked) == accepted(edit(original, new))
    assert refused(tracked) == refused(original)
    assert accepted(tracked)[:3] == ["Jo", "Sales Lead moving into product", "York"]


def test_a_new_profile_stands_above_the_jobs_even_under_a_heading_that_nobody_knows() -> None:
    """The heading above the jobs is taken for their first line: the profile stands above it, below the contact line."""
    original = docx(
        NAME, p("York"), p("Where I sold"), p("Acme"), p("Sold shoes", bullet=0), p("Other", style="Heading1")
    )
    resume = plain_resume(original)
    basics = replace(resume.basics, label=None, location=resume.basics.label)
    job = replace(resume.work[0], highlights=(_highlight(resume.document.blocks[4].text, 4),))
    new = tailored(replace(resume, basics=basics, work=(job,)), facts=FACTS)
    assert accepted(edit(original, new))[:5] == ["Jo", "York", "Profile", FACTS, "Where I sold"]


def test_a_new_profile_stands_below_the_whole_head_and_looks_like_the_sections() -> None:
    title, contact = p("Curriculum Vitae"), p("Dublin 8 · jo@example.com")
    original = docx(NAME, title, contact, p("Skills", style="Heading1"), p("SQL"), *JOB)
    resume = plain_resume(original)
    email = Text("jo@example.com", (Span(2, 11, 25),))
    printed = Heading("other", Text("Curriculum Vitae", (Span(1, 0, 16),)))
    read = replace(resume, basics=replace(resume.basics, email=email), headings=(printed, *resume.headings))
    assert accepted(edit(original, tailored(read, facts=FACTS)))[1:5] == [
        "Curriculum Vitae",
        "Dublin 8 · jo@example.com",
        "Profile",
        FACTS,
    ]
    new = next(
        e for e in main_part(edit(original, tailored(read, facts=FACTS))).iter(w("p")) if "Profile" in texts_of(e)
    )
    assert new.find(f"{w('pPr')}/{w('pStyle')}").get(w("val")) == "Heading1"  # type: ignore[union-attr]


def test_what_was_counted_is_no_objective() -> None:
    aim = p("Objective", style="Heading1"), p("To sell more shoes.")
    original = docx(NAME, *aim, *JOB)
    resume = plain_resume(original)
    own = Text("To sell more shoes.", (Span(2, 0, 19),))
    new = tailored(replace(resume, basics=replace(resume.basics, summary=(own,))), facts=FACTS)
    assert accepted(edit(original, new))[:5] == ["Jo", "Profile", FACTS, "Objective", "To sell more shoes."]


@pytest.mark.parametrize("heading", editing_texts().aims.examples)
def test_a_heading_names_an_aim(heading: str) -> None:
    assert names_an_aim(heading)


@pytest.mark.parametrize("heading", editing_texts().aims.counterexamples)
def test_a_heading_names_more_than_an_aim(heading: str) -> None:
    assert not names_an_aim(heading)


def test_facts_above_jobs_in_a_row_get_a_row_like_it() -> None:
    original = docx(NAME, table([cell(p("Experience", style="Heading1")), cell(p("Sold shoes", bullet=0))]))
    new = tailored(plain_resume(original), facts=FACTS)
    rows = [[texts(made) for made in row.iter(w("tc"))] for row in main_part(edit(original, new)).iter(w("tr"))]
    assert rows == [[["Profile"], [FACTS]], [["Experience"], ["Sold shoes"]]]


def test_facts_without_a_place_beside_the_jobs_are_left_out() -> None:
    original = docx(NAME, p("Clerk"), p(text_box(p("Experience", style="Heading1"), p("Sold shoes", bullet=0))))
    new = tailored(plain_resume(original), facts=FACTS)
    assert accepted(edit(original, new)) == accepted(original)


def texts_of(paragraph: etree._Element) -> str:
    return "".join(map(str, paragraph.itertext()))


def texts(parent: etree._Element) -> list[str]:
    return ["".join(map(str, paragraph.itertext())) for paragraph in parent.iter(w("p"))]


def _highlight(text: str, block: int) -> Highlight:
    return Highlight("work-0-0", Text(text, (Span(block, 0, len(text)),)))
