"""A rendered resume holds every text of its source, as it was, in a file that is always the same."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import nsdecls, qn

from resumetailor.ooxml.render import Rendering
from resumetailor.ooxml.template import tells_stories, template_names, template_path
from resumetailor.ooxml.templating.context import attribution
from resumetailor.resources import templates
from resumetailor.resume import Basics, Highlight, Item, OtherSection, Resume, Text, Work
from resumetailor.segment import segment
from resumetailor.source import Block, Location, Page, Run, SourceDocument
from resumetailor.tailored import TailoredResume
from tests.segment.layouts import document
from tests.templates import gold

RESUME_TEMPLATES = [path for path in map(template_path, template_names()) if not tells_stories(path.read_bytes())]
HYBRID = templates() / "hybrid.docx"
by_template = pytest.mark.parametrize("template", RESUME_TEMPLATES, ids=lambda path: path.stem)
by_sample = pytest.mark.parametrize("sample", gold.SAMPLES, ids=lambda path: path.name.partition(".")[0])


def opened(output: TailoredResume, template: Path = HYBRID) -> Any:
    """What the template prints of it, as a program opens it."""
    return Document(BytesIO(Rendering(output, template).document()))


def printed(content: bytes) -> str:
    """Every paragraph's text, tabs and all."""
    body = Document(BytesIO(content)).element.body
    return "\n".join(paragraph_text(p) for p in body.iter(qn("w:p")))


def paragraph_text(paragraph: Any) -> str:
    return "".join("\t" if e.tag == qn("w:tab") else e.text or "" for e in paragraph.iter(qn("w:t"), qn("w:tab")))


def texts_of(value: Any) -> Iterator[str]:
    """Every `Text` in a resume, the source document and its headings left out."""
    if isinstance(value, Text):
        yield value.value
    elif isinstance(value, tuple):
        for each in value:
            yield from texts_of(each)
    elif is_dataclass(value):
        for f in fields(value):
            if f.name not in ("document", "headings"):
                yield from texts_of(getattr(value, f.name))


@by_template
@by_sample
def test_every_text_of_the_resume_is_printed(sample: Path, template: Path) -> None:
    source = gold.resume(sample)
    output = printed(Rendering(gold.tailored(source), template).document())
    assert [text for text in texts_of(source) if text not in output] == []


@by_template
def test_same_input_same_bytes(template: Path) -> None:
    tailored = gold.tailored(gold.resume(gold.SAMPLES[0]))
    assert Rendering(tailored, template).document() == Rendering(tailored, template).document()


@by_template
@pytest.mark.parametrize(
    "text",
    [
        "{{ 7*7 }}",
        "{% for x in y %}",
        "{# no #}",
        "{_{ name }_}",
        "{_% x %_}",
        "<w:p>",
        "</w:t>",
        "R&D <lead>",
        "&amp;",
        "]]>",
        "“it's”",
    ],
)
def test_text_is_never_taken_for_a_template_or_for_xml(text: str, template: Path) -> None:
    job = Work(
        "work-0", Text(text), Text(f"{text} Ltd"), highlights=(Highlight("work-0-0", Text(f"Did {text} daily.")),)
    )
    basics = Basics(name=Text(text), summary=(Text(f"I am {text}"),), urls=(Text(text),))
    source = Resume(
        gold.resume(gold.SAMPLES[0]).document,
        basics,
        (job,),
        skills=(Item(Text(text), Text(text)),),
        other=(OtherSection(Text(text), (Text(text),)),),
    )
    output = printed(Rendering(gold.tailored(source), template).document())
    assert output.count(text) >= 8
    assert "49" not in output


def test_headers_tables_and_notes_print_a_text_as_it_is_and_once(tmp_path: Path) -> None:
    """In a template of two sections too, whose notes docxtpl prints twice."""
    template = Document(str(HYBRID))
    template.add_section()
    template.sections[0].header.paragraphs[0].text = template.add_table(1, 1).cell(0, 0).text = "{{ name }}"
    note = "<w:footnote><w:p><w:r><w:t>{{ name }}</w:t></w:r></w:p></w:footnote>"
    xml = f"<w:footnotes {nsdecls('w')}>{note}</w:footnotes>".encode()
    notes = Part(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, xml, template.part.package)
    template.part.relate_to(notes, RELATIONSHIP_TYPE.FOOTNOTES)
    template.save(str(tmp_path / "mine.docx"))
    source = replace(gold.resume(gold.SAMPLES[0]), basics=Basics(name=Text("{{ 7*7 }}")))
    output = opened(gold.tailored(source), tmp_path / "mine.docx")
    (written,) = (part.blob for part in output.part.package.parts if part.partname == notes.partname)
    assert output.sections[0].header.paragraphs[0].text == output.tables[0].cell(0, 0).text == "{{ 7*7 }}"
    assert b">{{ 7*7 }}<" in written


@by_template
def test_nothing_but_a_job_leaves_no_empty_heading_or_paragraph(template: Path) -> None:
    source = Resume(gold.resume(gold.SAMPLES[0]).document, work=(Work("work-0", name=Text("Pellow Ltd")),))
    output = replace(
        gold.tailored(replace(source, work=(replace(source.work[0], position=Text("Clerk")),))),
        headline=None,
        summary=(),
    )
    document = opened(output, template)
    assert [p.text for p in document.paragraphs if p.style.name == "Heading 1"] == ["Experience"]
    assert [p.style.name for p in document.paragraphs if not p.text.strip()] == []


@by_template
def test_a_job_of_which_only_duties_are_known_has_no_empty_title(template: Path) -> None:
    job = Work("work-0", summary=Text("A line that nobody could take apart."), highlights=(duty("work-0-0"),))
    source = Resume(gold.resume(gold.SAMPLES[0]).document, work=(job,))
    output = replace(gold.tailored(replace(source, basics=Basics(label=Text("Clerk")))), headline=None, summary=())
    assert [p.style.name for p in opened(output, template).paragraphs if not p.text.strip()] == []


def duty(id: str) -> Highlight:
    return Highlight(id, Text("Filed letters."))


def output_of(*lines: str) -> list[str]:
    """The paragraphs that the hybrid template prints of a resume with these lines, read from a document."""
    source = segment(document("\n".join(lines)))
    return printed(Rendering(gold.tailored(source), HYBRID).document()).split("\n")


def paragraphs_of(*lines: str) -> list[tuple[str, str]]:
    """The same, each with the name of its style."""
    output = Rendering(gold.tailored(segment(document("\n".join(lines)))), HYBRID).document()
    return [(paragraph.text, paragraph.style.name) for paragraph in Document(BytesIO(output)).paragraphs]


HEAD = ("{b 20} Una Quill", "Leeds, UK | una.quill@example.com", "{b 12} Work History:")
POST = ("{b} Clerk\\t2019 – 2022", "Northwind Ltd", "- Filed letters.")


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Master of Science in Nursing, Semiahmoo College, 2013", "Master of Science in Nursing"),
        ("Master of Science, Nursing, Semiahmoo College, 2013", "Master of Science, Nursing"),
        ("BSc Nursing, Semiahmoo College, 2013", "BSc Nursing"),
        ("BSc – Nursing, Semiahmoo College, 2013", "BSc – Nursing"),
    ],
)
def test_a_degree_stands_as_it_is_printed(line: str, title: str) -> None:
    output = output_of(*HEAD, *POST, "{b 12} Education", line)
    assert output[output.index(title) + 1] == "Semiahmoo College\t2013"


def test_a_short_remark_stays_in_the_line_of_its_degree_and_no_other() -> None:
    schools = ("BSc Nursing, Semiahmoo College, 2013 (evenings)", "- Dissertation on falls")
    output = output_of(*HEAD, *POST, "{b 12} Education", *schools)
    assert output[-3:] == ["BSc Nursing", "Semiahmoo College · evenings\t2013", "Dissertation on falls"]


def test_achievements_above_the_jobs_stay_there_with_their_bullets() -> None:
    achieved = ("{b 12} Key Achievements", "- $1.9M saved", "- Team of 85")
    paragraphs = paragraphs_of(*HEAD[:2], *achieved, HEAD[2], *POST)
    texts = [text for text, _ in paragraphs]
    assert texts.index("Key Achievements") < texts.index("Experience")
    assert [style for text, style in paragraphs if text in ("$1.9M saved", "Team of 85")] == ["List Bullet"] * 2


def test_achievements_below_the_jobs_stay_below() -> None:
    output = output_of(*HEAD, *POST, "{b 12} Key Achievements", "- $1.9M saved")
    assert output[-2:] == ["Key Achievements", "$1.9M saved"]


def test_a_known_heading_in_capitals_is_printed_as_the_templates_own_and_another_as_it_is() -> None:
    output = output_of(*HEAD, *POST, "{b 12} REFERENCES", "On request", "{b 12} NHS PENSION", "Member")
    assert output[output.index("On request") - 1] == "References"
    assert output[output.index("Member") - 1] == "NHS PENSION"


@pytest.mark.parametrize(
    ("heading", "as_printed"),
    [("Courses:", "Courses"), ("Certificates", "Certifications"), ("Courses and certificates", "Certifications")],
)
def test_courses_are_not_printed_as_certificates(heading: str, as_printed: str) -> None:
    output = output_of(*HEAD, *POST, f"{{b 12}} {heading}", "- Product Discovery, Coursera, 2024")
    assert output[-2:] == [as_printed, "Product Discovery, Coursera\t2024"]


def test_a_chosen_highlight_names_its_employer_without_what_describes_it() -> None:
    job = Work("work-0", Text("Clerk"), Text("Pellow (Series B, payments)"))
    source = Resume(gold.resume(gold.SAMPLES[0]).document, work=(job,))
    assert attribution(job, source) == "Pellow"


def test_a_chosen_highlight_of_voluntary_work_names_the_position_so_that_it_looks_like_no_job() -> None:
    tutor = Work("volunteer-0", Text("English tutor"), Text("Centro Verde"))
    source = Resume(gold.resume(gold.SAMPLES[0]).document, volunteer=(tutor,))
    assert attribution(tutor, source) == "English tutor, Centro Verde"


def test_headings_of_the_source_end_without_their_colon() -> None:
    output = output_of(*HEAD, *POST, "{b 12} Character References:", "Ms. Rowena Salonga")
    assert output[output.index("Ms. Rowena Salonga") - 1] == "Character References"


def test_a_career_break_stands_where_the_source_tells_it_among_the_jobs() -> None:
    gap = "Feb 2023 – May 2023: between jobs, moved house"
    output = output_of(*HEAD, gap, *POST)
    assert output[output.index("Experience") + 1] == gap
    assert output[-1] == "Filed letters."


def test_a_career_break_between_two_jobs_stays_there_with_what_is_told_of_it() -> None:
    gap = "{b} Career break, Jan 2010 – Dec 2010", "Raised two children and ran a school fair."
    earlier = "{b} Porter, Swan Hotel, Leeds, 2006 – 2009", "- Carried bags."
    output = output_of(*HEAD, *POST, *gap, *earlier)
    start = output.index("Filed letters.")
    assert output[start + 1 : start + 4] == ["Career break, Jan 2010 – Dec 2010", gap[1], "Porter"]


def test_a_career_break_below_its_own_heading_stands_below_one_behind_the_jobs() -> None:
    output = output_of(*HEAD, *POST, "{b 12} Career break", "I looked after my twins.")
    assert output[-2:] == ["Career breaks", "I looked after my twins."]


def test_achievements_that_name_no_job_stand_above_the_jobs_in_their_groups() -> None:
    groups = "Investigation:", "- Led a team of 8.", "People:", "- Mentored 14 trainees."
    output = output_of(*HEAD[:2], "{b 12} Key achievements", *groups, HEAD[2], *POST)
    start = output.index("Key achievements")
    assert output[start + 1 : start + 5] == ["Investigation", "Led a team of 8.", "People", "Mentored 14 trainees."]


def test_a_label_of_a_list_has_one_colon() -> None:
    output = output_of(*HEAD, *POST, "{b 12} Skills", "Tools in daily use:", "SQL, Excel")
    assert output[-1] == "Tools in daily use: SQL · Excel"


def test_a_label_in_a_cell_and_what_stands_beside_it_are_one_line() -> None:
    row = "{t0.0.0} Nationality", "{t0.0.1} Irish", "{t0.1.0} Gender", "{t0.1.1} Female"
    output = output_of(*HEAD, *POST, "{b} Personal information", *row)
    assert output[-2:] == ["Nationality: Irish", "Gender: Female"]


def test_the_dates_of_a_career_break_are_parted_from_its_words() -> None:
    output = output_of(*HEAD, *POST, "{b} Career break, caring for my father\\t2016 – 2018")
    assert output[-1] == "Career break, caring for my father · 2016 – 2018"


def test_an_address_of_an_employer_stands_beside_it_as_a_link() -> None:
    post = ("{b} Clerk\\t2019 – 2022", "Northwind Ltd | northwind.example.com", "- Filed letters.")
    source = segment(document("\n".join([*HEAD, *post])))
    output = opened(gold.tailored(source))
    employer = next(p for p in output.paragraphs if p.text.startswith("Northwind Ltd"))
    assert employer.text == "Northwind Ltd · northwind.example.com\t2019 – 2022"
    assert [link.url for link in employer.hyperlinks] == ["https://northwind.example.com"]


@pytest.mark.parametrize("page", [Page(12240, 15840), Page(11906, 16838)], ids=["Letter", "A4"])
@by_template
def test_paper_is_the_sources_and_dates_stand_at_its_right_margin(page: Page, template: Path) -> None:
    document = opened(gold.tailored(gold.resume(gold.SAMPLES[0], page)), template)
    section = document.sections[0]
    assert (section.page_width.twips, section.page_height.twips) == (page.width, page.height)
    width = page.width - section.left_margin.twips - section.right_margin.twips
    tabs = [int(tab.get(qn("w:pos"))) for tab in document.styles.element.iter(qn("w:tab"))]
    assert bool(tabs) is (template.stem != "ats_strict")
    assert set(tabs) <= {width}


def test_addresses_are_links_and_other_contact_items_are_not() -> None:
    document = opened(gold.tailored(gold.resume(gold.SAMPLES[0])))
    contact = next(p for p in document.paragraphs if p.style.name == "Contact")
    basics = gold.resume(gold.SAMPLES[0]).basics
    urls = {link.text: link.url for link in contact.hyperlinks}
    assert urls == {basics.email.value: f"mailto:{basics.email}", basics.urls[0].value: f"https://{basics.urls[0]}"}


def linked_source(words: str, href: str) -> Resume:
    """A resume one of whose lines had a link on `words`."""
    line = f"Wrote the {words} for R&D."
    run = Run(line.index(words), line.index(words) + len(words), href=href)
    block = Block(line, Location("word/document.xml", 0), (Run(0, run.start), run))
    job = Work("work-0", Text("Clerk"), Text("Northwind"), highlights=(Highlight("work-0-0", Text(line)),))
    return Resume(SourceDocument("x.docx", (block,)), work=(job,))


def test_words_that_were_a_link_in_the_source_are_one_again() -> None:
    output = opened(gold.tailored(linked_source("case study", "https://example.com/a?b=1&c=2")))
    paragraph = next(p for p in output.paragraphs if "case study" in p.text)
    assert paragraph.text == "Wrote the case study for R&D."
    assert [(link.text, link.url) for link in paragraph.hyperlinks] == [("case study", "https://example.com/a?b=1&c=2")]


def test_an_address_that_is_no_web_address_is_no_link() -> None:
    output = opened(gold.tailored(linked_source("case study", "file:///etc/passwd")))
    assert [link for p in output.paragraphs for link in p.hyperlinks] == []


def test_words_that_stand_twice_are_not_guessed_to_be_the_link() -> None:
    source = linked_source("Clerk", "https://example.com")
    output = opened(gold.tailored(source))
    assert [link for p in output.paragraphs for link in p.hyperlinks] == []


def test_an_entry_without_bullets_does_not_hold_on_to_the_next_heading() -> None:
    document = opened(gold.tailored(gold.resume(gold.SAMPLES[0])))
    degree = next(i for i, p in enumerate(document.paragraphs) if p.text == "Education") + 2
    assert document.paragraphs[degree].style.name == "Entry Subtitle"
    assert document.paragraphs[degree].paragraph_format.keep_with_next is False


def test_the_first_two_and_the_last_two_of_a_list_stay_together() -> None:
    duties = tuple(Highlight(f"work-0-{n}", Text(f"Duty {n}.")) for n in range(6))
    source = replace(
        gold.resume(gold.SAMPLES[0]), work=(Work("work-0", Text("Clerk"), Text("Northwind"), highlights=duties),)
    )
    document = opened(gold.tailored(source, chosen=0))
    kept = [p.paragraph_format.keep_with_next for p in document.paragraphs if p.text.startswith("Duty")]
    assert [bool(keep) for keep in kept[:-1]] == [True, False, False, False, True]


def test_properties_name_the_person_and_nothing_else() -> None:
    properties = opened(gold.tailored(gold.resume(gold.SAMPLES[0]))).core_properties
    name = gold.resume(gold.SAMPLES[0]).basics.name
    assert (properties.author, properties.title) == (str(name), f"{name} Resume")
    assert properties.comments == ""


def test_zip_entries_have_one_fixed_time() -> None:
    with zipfile.ZipFile(BytesIO(Rendering(gold.tailored(gold.resume(gold.SAMPLES[0])), HYBRID).document())) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
