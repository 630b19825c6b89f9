"""Unusual resumes, told in extremes/: long and foreign names, ten jobs, thirty skills, nothing but a job.

`python -m tests.gallery FOLDER --extremes` draws them.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from resumetailor.ooxml.render import Rendering
from resumetailor.ooxml.template import tells_stories, template_names, template_path
from resumetailor.resume import Resume
from tests.office import needs_office, needs_poppler, pages, text, to_pdf
from tests.templates import gold

TEMPLATES = [template_path(name) for name in template_names()]
PAGES = {"ten_jobs_on_letter_paper": 2, "many_links_and_every_section": 2}
"""The most that a template may need; one page for all others."""


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.stem)
@pytest.mark.parametrize("path", gold.EXTREMES, ids=lambda path: path.stem)
def test_no_heading_and_no_line_is_empty(path: Path, template: Path) -> None:
    paragraphs = Document(BytesIO(Rendering(gold.tailored(gold.extreme(path)), template).document())).paragraphs
    assert [p.style.name for p in paragraphs if not p.text.strip()] == []
    headings = [n for n, p in enumerate(paragraphs) if p.style.name == "Heading 1"]
    assert [paragraphs[n].text for n in headings if n + 1 == len(paragraphs) or n + 1 in headings] == []


@needs_office
@needs_poppler
def test_every_fact_is_printed_in_order_on_no_more_pages_than_it_takes(tmp_path: Path) -> None:
    documents = {}
    for path in gold.EXTREMES:
        for template in TEMPLATES:
            document = tmp_path / f"{path.stem}.{template.stem}.docx"
            document.write_bytes(Rendering(gold.tailored(gold.extreme(path)), template).document())
            documents[document] = (gold.extreme(path), template)
    to_pdf(documents, tmp_path)
    for document, (resume, template) in documents.items():
        pdf = document.with_suffix(".pdf")
        assert pages(pdf) <= PAGES.get(document.name.partition(".")[0], 1), document.name
        if not tells_stories(template.read_bytes()):
            assert [fact for fact in facts(resume) if fact not in bare(text(pdf))] == [], document.name


def facts(resume: Resume) -> list[str]:
    """What must be read on paper: the person's name and addresses, and of each job all."""
    basics = resume.basics
    said = [basics.name, basics.email, basics.phone, *basics.urls, *(item.text for item in resume.skills)]
    for job in resume.work:
        said += [job.position, job.name, job.url, job.period and job.period.text, *(h.text for h in job.highlights)]
    return [bare(str(fact)) for fact in said if fact]


def bare(words: str) -> str:
    """Without white space and hyphens, at which lines are broken."""
    return "".join(words.split()).replace("-", "").replace("\N{NON-BREAKING HYPHEN}", "")
