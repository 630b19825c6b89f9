"""Word files: each is true to itself as read, and what is done to its text in the package is found."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from resumetailor.ooxml.read import read_bytes
from resumetailor.resume import Resume
from resumetailor.segment import segment
from resumetailor.verify import Code, check
from tests.segment.layouts import document

FILES = sorted((Path(__file__).parent.parent / "resumes").glob("*.docx"))
SUPPORT_LEAD = next(f for f in FILES if f.stem == "support_lead")


def as_read(content: bytes) -> Resume:
    return segment(read_bytes(content, "resume.docx"))


def with_text(content: bytes, old: str, new: str) -> bytes:
    """The package with the first `old` of its document replaced."""
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(result, "w") as target:
        for name in source.namelist():
            part = source.read(name)
            if name == "word/document.xml":
                assert old in part.decode()
                part = part.decode().replace(old, new, 1).encode()
            target.writestr(name, part)
    return result.getvalue()


def run(text: str, look: str) -> str:
    return f"</w:t></w:r><w:r><w:rPr>{look}</w:rPr><w:t>{text}</w:t></w:r><w:r><w:t>"


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.stem)
def test_a_file_is_true_to_itself(file: Path) -> None:
    resume = as_read(file.read_bytes())
    assert check(resume, resume).faults == ()


def test_a_label_of_letters_is_no_announcement() -> None:
    head = "{b 16} Una Quill\nLeeds, UK | u@example.com\n{b 12 c} Work History\n{b} Clerk\\t2019 – 2022\n- Filed mail."
    resume = segment(document(f"{head}\n{{b 12 c}} Personal\nNationality: Irish\nD.O.B.: 5/11/1990"))
    assert [line.value for section in resume.other for line in section.lines] == [
        "Nationality: Irish",
        "D.O.B.: 5/11/1990",
    ]
    assert check(resume, resume).faults == ()


def test_a_line_that_the_head_of_the_resume_says_too_is_no_part_of_another_one() -> None:
    head = "{b 16} Una Quill\nRGN, Queen’s Nurse\nLeeds, UK | u@example.com\n{b 12 c} Work\n{b} Nurse\\t2012 – 2022"
    talks = "{b 12 c} Conference Presentations\n“Swap it yourself”, Nordic Nurse Managers, Bergen, 2019"
    resume = segment(document(f"{head}\n- Ran a ward.\n{talks}\n{{b 12 c}} Honours and Awards\nQueen’s Nurse, 2019"))
    assert check(resume, resume).faults == ()


@pytest.mark.parametrize(
    ("code", "old", "new"),
    [
        (Code.NUMBER_CHANGED, "412 to under 90", "421 to under 90"),
        (Code.BOUND_CHANGED, "412 to under 90", "412 to 90"),
        (Code.TEAM_CREDIT_DROPPED, "four of the pain points we heard", "four of the pain points heard"),
        (Code.EMPLOYER_CHANGED, "Corrowby Borough Council", "Corrowdale Borough Council"),
        (Code.CONTACT_CHANGED, "dafydd.okonedo@", "dafydd.okoneda@"),
        (Code.CERTIFICATE_CHANGED, "ITIL 4 Foundation", "ITIL 4 Expert"),
        (Code.DEGREE_CHANGED, "2:1", "First"),
        (Code.LINE_LOST, "Trained new starters.", ""),
        (Code.INVISIBLE_CHARACTERS, "Trained new starters.", "Trained new star\u200bters."),
        (Code.HIDDEN_TEXT, "Trained new starters.", "Trained new starters." + run(" agile scrum", "<w:vanish/>")),
        (
            Code.HIDDEN_TEXT,
            "Trained new starters.",
            "Trained new starters." + run(" agile", '<w:color w:val="FFFFFF"/>'),
        ),
        (Code.HIDDEN_TEXT, "Trained new starters.", "Trained new starters." + run(" roadmap", '<w:sz w:val="2"/>')),
        (Code.LOOKALIKE_LETTERS, "Trained new starters.", "Тrained new starters."),
    ],
)
def test_what_is_done_to_a_file_is_found(code: Code, old: str, new: str) -> None:
    content = SUPPORT_LEAD.read_bytes()
    faults = check(as_read(content), as_read(with_text(content, old, new))).faults
    assert code in {f.code for f in faults}, faults


@pytest.mark.parametrize(("name", "lost"), [("Databases", False), ("Advanced", True), ("Adobe", True)])
def test_the_name_of_a_group_of_skills_is_lost_where_it_tells_a_level_or_a_skill(name: str, lost: bool) -> None:
    head = "{b} Una Quill\nu@example.com\n{b} Skills\n"
    grouped = segment(document(f"{head}Tools: Trello, Slack\n{name}: Photoshop, MySQL"))
    flat = segment(document(f"{head}Tools: Trello, Slack, Photoshop, MySQL"))
    assert [(f.code, f.source) for f in check(grouped, flat).faults] == [(Code.SKILL_LOST, name)] * lost
    assert [(f.code, f.output) for f in check(flat, grouped).faults] == [(Code.SKILL_ADDED, name)] * lost


def test_an_employer_in_brackets_may_have_stops() -> None:
    head = "{b 16} Una Quill\nu@example.com\n{b 12 c} Summary\nAnalyst.\n"
    job = "{b 12 c} Work\n{b} Analyst\nZentara Technologies Pvt. Ltd.\\t2021 – Present\n- Wrote specifications.\n"
    act = "Cut the time of corrections from 4 days to 2 by observing those who correct."
    above = f"{{b 12 c}} Customer insight\n- {act} (Zentara Technologies Pvt. Ltd., 2021 to present)\n"
    source, output = segment(document(f"{head}{job}- {act}")), segment(document(f"{head}{above}{job}"))
    assert check(source, output).faults == ()
