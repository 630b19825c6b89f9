"""A template that could not print every resume, safely and whole, is refused with the place of each problem."""

from __future__ import annotations

import shutil
import subprocess
import time
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE

from resumetailor.errors import BadTemplate, UnknownName
from resumetailor.ooxml.render import Rendering
from resumetailor.ooxml.template import check_template, template_names, template_path
from resumetailor.resources import templates
from tests.templates import gold

HYBRID = templates() / "hybrid.docx"

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

BAD = {
    "unknown variable": ("{{ jobs }}", "there is no variable “jobs”"),
    "unknown field, with what was meant": (
        "{% for e in work %}{{ e.titel }}{% endfor %}",
        "“work” has no “titel” (did you mean “title”?)",
    ),
    "unknown in a branch that is not taken": (
        "{% if name == '' %}{{ nmae }}{% endif %}",
        "there is no variable “nmae”",
    ),
    "loop variable outside its loop": ("{{ entry.title }}", "there is no variable “entry”"),
    "loop that is never closed": ("{%p for entry in work %}", "“for” is never closed by “endfor”"),
    "end without a loop": ("{% endfor %}", "“endfor” closes no “for”"),
    "blocks that cross": ("{% if name %}{% for s in summary %}{% endif %}{% endfor %}", "“endif” closes no “if”"),
    "tag that is not closed": ("{{ name", "“{{” is not closed in its paragraph"),
    "tag that is not opened": ("name }}", "“}}” closes nothing in its paragraph"),
    "paragraph's tag beside text": (
        "{%p if name %} Dear {% endif %}",
        "“{%p if name %}” must stand alone in its paragraph",
    ),
    "element of a list that may be empty": ("{{ work[0].title }}", "takes an element that a resume may not have"),
    "loop over a text": ("{% for c in name %}{{ c }}{% endfor %}", "“name” is no list to loop over"),
    "list in print": ("{{ work }}", "“work” is no text to print"),
    "attribute escape": ("{{ name.__class__ }}", "“__class__” is internal"),
    "attribute escape by key": ("{{ name['__class__'] }}", "“__class__” is internal"),
    "attribute escape by filter": ("{{ name|attr('__class__') }}", "there is no filter “attr”"),
    "escape of a literal": ("{{ ''.__class__.__mro__[1].__subclasses__() }}", "functions may not be used"),
    "method call": ("{{ name.replace('a', 'b') }}", "functions may not be used"),
    "file of its own": ("{% include 'secret.txt' %}", "“include” may not be used"),
    "import": ("{% import 'x' as y %}", "“import” may not be used"),
    "assignment": ("{% set x = name %}", "“set” may not be used"),
    "arithmetic": ("{{ 'a' * 1000000000 }}", "“mul” may not be used"),
    "endless range": ("{% for i in range(99999999) %}{% endfor %}", "functions may not be used"),
    "macro": ("{% macro f() %}{% endmacro %}", "“macro” may not be used"),
    "unknown filter": ("{{ name|shout }}", "there is no filter “shout”, only capitalize"),
    "broken expression": ("{{ name | }}", "expected token"),
    "loops in loops without end": ("{% for a in work %}" * 18 + "{% endfor %}" * 18, "loops without end"),
    "loops deeper than Python allows": ("{% for a in work %}" * 40 + "{% endfor %}" * 40, "nests too deeply"),
    "row tag outside a table": ("{%tr if name %}x{% endif %}", "unknown tag 'tr'"),
}


def with_paragraph(text: str, folder: Path) -> Path:
    """The hybrid template with one more paragraph at its end."""
    document = Document(str(HYBRID))
    document.add_paragraph(text)
    path = folder / "mine.docx"
    document.save(str(path))
    return path


@pytest.mark.parametrize("name", template_names())
def test_the_programs_own_templates_pass(name: str) -> None:
    assert check_template(template_path(name)) == ()


@pytest.mark.parametrize("tag, cause", BAD.values(), ids=list(BAD))
def test_a_bad_template_is_refused_with_the_place(tag: str, cause: str, tmp_path: Path) -> None:
    path = with_paragraph(tag, tmp_path)
    started = time.process_time()
    problems = check_template(path)
    assert time.process_time() - started < 2
    assert cause in str(problems[0])
    if "deeply" not in cause:
        last = len(Document(str(path)).paragraphs)
        assert f"paragraph {last} (“{tag[:20]}" in problems[0].place
    with pytest.raises(BadTemplate, match=r"mine\.docx"):
        Rendering(gold.tailored(gold.resume(gold.SAMPLES[0])), path).document()


def test_all_problems_of_a_file_are_named_together(tmp_path: Path) -> None:
    problems = check_template(with_paragraph("{{ jobs }} {{ nmae }} {{ work }}", tmp_path))
    assert len(problems) == 3


def test_a_template_that_leaves_something_out_is_told_what(tmp_path: Path) -> None:
    document = Document(str(HYBRID))
    for paragraph in document.paragraphs:
        if "certificate." in paragraph.text or "{{ entry.summary }}" in paragraph.text:
            paragraph.clear()
    document.save(str(tmp_path / "mine.docx"))
    found = {str(problem).split("“")[1].split("”")[0] for problem in check_template(tmp_path / "mine.docx")}
    assert found == {
        "certificates.name",
        "certificates.issuer",
        "certificates.period",
        "work.summary",
        "volunteer.summary",
        "projects.summary",
    }


def test_a_tag_that_word_has_split_into_runs_still_prints(tmp_path: Path) -> None:
    document = Document(str(HYBRID))
    paragraph = document.add_paragraph()
    for piece, bold in (("{", False), ("{ na", True), ("me }", False), ("}!", True)):
        paragraph.add_run(piece).bold = bold
    document.save(str(tmp_path / "mine.docx"))
    assert check_template(tmp_path / "mine.docx") == ()
    output = Document(
        BytesIO(Rendering(gold.tailored(gold.resume(gold.SAMPLES[0])), tmp_path / "mine.docx").document())
    )
    assert output.paragraphs[-1].text == f"{gold.resume(gold.SAMPLES[0]).basics.name}!"


def test_a_block_that_leaves_its_table_is_refused(tmp_path: Path) -> None:
    document = Document(str(HYBRID))
    document.add_paragraph("{% if name %}")
    document.add_table(1, 1).cell(0, 0).text = "{% endif %}"
    document.save(str(tmp_path / "mine.docx"))
    (problem,) = check_template(tmp_path / "mine.docx")
    assert "begins inside a paragraph, table or row and ends outside" in problem.cause


@pytest.mark.parametrize("kind", [f"{_OFFICE}/attachedTemplate", RELATIONSHIP_TYPE.IMAGE, RELATIONSHIP_TYPE.OLE_OBJECT])
def test_a_template_that_refers_to_another_file_is_refused(kind: str, tmp_path: Path) -> None:
    document = Document(str(HYBRID))
    document.part.relate_to("file:///etc/passwd", kind, is_external=True)
    document.save(str(tmp_path / "mine.docx"))
    (problem,) = check_template(tmp_path / "mine.docx")
    assert "refers to another file" in problem.cause
    assert problem.place == "word/document.xml"


@pytest.mark.parametrize("content", [b"", b"not a zip", b"PK\x03\x04 broken"], ids=["empty", "text", "truncated"])
def test_a_file_that_is_no_word_document_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "mine.docx"
    path.write_bytes(content)
    with pytest.raises(BadTemplate, match=r"mine\.docx: .+; .+"):
        check_template(path)
    with pytest.raises(BadTemplate, match=r"mine\.docx"):
        Rendering(gold.tailored(gold.resume(gold.SAMPLES[0])), path).document()


def test_a_word_file_without_variables_is_told_in_one_line_that_it_is_no_template(tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("Ada Okoro, Support Lead")
    document.save(str(tmp_path / "mine.docx"))
    (problem,) = check_template(tmp_path / "mine.docx")
    assert "is no template" in problem.cause


def test_names_are_found_and_unknown_ones_answered_with_those_there_are() -> None:
    assert template_path("hybrid") == HYBRID
    assert template_path(str(HYBRID)) == HYBRID
    with pytest.raises(UnknownName, match="hybrid"):
        template_path("fancy")


def test_a_template_saved_anew_by_libreoffice_prints_as_before(tmp_path: Path) -> None:
    """LibreOffice names the relationship of the core properties otherwise, splits runs and writes its own styles."""
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice is not installed")
    office = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to"]
    subprocess.run([*office, "odt", "--outdir", tmp_path, HYBRID], check=True, capture_output=True, timeout=120)
    subprocess.run(
        [*office, "docx", "--outdir", tmp_path, tmp_path / "hybrid.odt"], check=True, capture_output=True, timeout=120
    )
    tailored = gold.tailored(gold.resume(gold.SAMPLES[0]))
    mine, shipped = (Rendering(tailored, path).document() for path in (tmp_path / "hybrid.docx", HYBRID))
    names = ZipFile(BytesIO(mine)).namelist()
    assert len(names) == len(set(names))
    assert [p.text for p in Document(BytesIO(mine)).paragraphs] == [
        p.text for p in Document(BytesIO(shipped)).paragraphs
    ]
    assert Document(BytesIO(mine)).core_properties.author == str(tailored.resume.basics.name)
