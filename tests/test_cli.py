"""The command line, run as its users run it: arguments in; exit code, stdout and stderr out."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import docx
import pytest
import yaml

from resumetailor.cli import cli, main
from resumetailor.ooxml.template import template_names
from tests.builder import docx as docx_of
from tests.builder import p, text_box

SAMPLE = Path(__file__).parent / "resumes" / "support_lead.docx"


@dataclass(frozen=True)
class Result:
    code: int
    out: str
    err: str


class Shell:
    """Runs `resumetailor` with arguments."""

    def __init__(self, captured: pytest.CaptureFixture[str]) -> None:
        self.captured = captured

    def __call__(self, *arguments: object) -> Result:
        with pytest.raises(SystemExit) as exit_:
            main([str(a) for a in arguments])
        out, err = self.captured.readouterr()
        return Result(int(exit_.value.code or 0), out, err)


@pytest.fixture
def resumetailor(capsys: pytest.CaptureFixture[str]) -> Iterator[Shell]:
    yield Shell(capsys)


@pytest.fixture
def resume(tmp_path: Path) -> Path:
    return Path(shutil.copy(SAMPLE, tmp_path / "cv.docx"))


def test_a_file_is_tailored_beside_itself(resumetailor: Shell, resume: Path) -> None:
    before = resume.read_bytes()
    result = resumetailor(resume)
    assert result.code == 0, result.err
    assert resume.with_name("cv.tailored.docx").is_file()
    assert resume.read_bytes() == before
    assert "Dafydd Okonedo-Rhys" in result.out


def test_same_input_and_options_give_the_same_bytes(resumetailor: Shell, resume: Path) -> None:
    for name in ("a.docx", "b.docx"):
        assert resumetailor(resume, "-q", "-o", resume.with_name(name)).code == 0
    assert resume.with_name("a.docx").read_bytes() == resume.with_name("b.docx").read_bytes()


def test_a_dry_run_writes_nothing(resumetailor: Shell, resume: Path) -> None:
    assert resumetailor(resume, "--dry-run").code == 0
    assert [f.name for f in resume.parent.iterdir()] == ["cv.docx"]


def test_an_existing_result_is_kept_without_force(resumetailor: Shell, resume: Path) -> None:
    target = resume.with_name("cv.tailored.docx")
    target.write_bytes(b"mine")
    result = resumetailor(resume)
    assert (result.code, target.read_bytes()) == (1, b"mine")
    assert "--force" in result.err
    assert resumetailor(resume, "--force", "--quiet") == Result(0, "", "")
    assert target.read_bytes() != b"mine"


def test_json_traces_every_printed_highlight_to_its_source(resumetailor: Shell, resume: Path) -> None:
    outcome = json.loads(resumetailor(resume, "--json").out)
    inspection = json.loads(resumetailor("inspect", resume, "--json").out)
    originals = {h["id"]: h["text"] for h in inspection["highlights"]}
    assert {h["id"]: h["original"] for h in outcome["highlights"]} == originals
    assert all(h["changed"] or h["reason"] for h in outcome["highlights"])
    assert all(h["rewrites"] for h in outcome["highlights"] if h["changed"])


def test_the_role_stands_in_the_headline(resumetailor: Shell, resume: Path) -> None:
    outcome = json.loads(resumetailor(resume, "--json", "--dry-run", "--role", "product operations").out)
    assert outcome["headline"]["text"] == "Technical Support Team Lead moving into product operations"


def test_inspect_prints_the_resume_in_json_resume_terms(resumetailor: Shell, resume: Path) -> None:
    inspection = json.loads(resumetailor("inspect", resume, "--json").out)
    assert inspection["schema"] == "resumetailor/inspect/1"
    assert inspection["resume"]["work"][0]["name"] == "Halvergate Software Ltd"
    assert inspection["highlights"][0]["source"]["part"] == "word/document.xml"


def test_inspect_shows_every_highlight(resumetailor: Shell, resume: Path) -> None:
    shown = " ".join(resumetailor("inspect", resume).out.split())
    for highlight in json.loads(SAMPLE.with_suffix(".gold.json").read_text("utf-8"))["work"][2]["highlights"]:
        assert " ".join(highlight.split()) in shown


def test_what_was_written_is_true_to_the_original(resumetailor: Shell, resume: Path) -> None:
    resumetailor(resume, "-q")
    verdict = resumetailor("check", resume, resume.with_name("cv.tailored.docx"))
    assert (verdict.code, "no fault" in verdict.out) == (0, True)


def test_a_changed_number_is_a_fault(resumetailor: Shell, resume: Path) -> None:
    document = docx.Document(str(resume))
    run = next(r for p in document.paragraphs for r in p.runs if "412" in r.text)
    run.text = run.text.replace("412", "442")
    document.save(str(resume.with_name("other.docx")))
    verdict = resumetailor("check", resume, resume.with_name("other.docx"), "--json")
    assert verdict.code == 1
    assert any("442" in fault["output"] for fault in json.loads(verdict.out)["faults"])


def test_competencies_are_listed_and_shown(resumetailor: Shell) -> None:
    assert "customer_insight" in resumetailor("competencies").out
    assert "Customer insight" in resumetailor("competencies", "show", "customer_insight").out
    assert resumetailor("competencies", "show", "telepathy").code == 2


def test_doctor_finds_a_sound_installation(resumetailor: Shell) -> None:
    result = resumetailor("doctor")
    assert result.code == 0, result.out
    assert "en_core_web_sm" in result.out


def test_help_names_every_command_and_option(resumetailor: Shell) -> None:
    shown = resumetailor("--help").out
    assert all(name in shown for name in cli.commands)
    assert all(
        option.opts[-1] in shown for option in cli.commands["tailor"].params if option.param_type_name == "option"
    )


@pytest.mark.parametrize("arguments", [["--no-such-option"], ["a.docx", "b.docx", "--dry-run", "--nope"], ["inspect"]])
def test_wrong_usage_is_exit_code_2(resumetailor: Shell, arguments: list[str]) -> None:
    assert resumetailor(*arguments).code == 2


WRONG_USAGE = {
    "empty role": (["cv.docx", "--role", ""], "product operations"),
    "blank role": (["cv.docx", "--role", "   "], "product operations"),
    "role of two lines": (["cv.docx", "--role", "product\nmanager"], "one line"),
    "role as long as a sentence": (["cv.docx", "--role", "product " * 11], "80 characters"),
    "blank role to check for": (["check", "cv.docx", "cv.docx", "--role", " "], "product operations"),
    "result of another kind": (["cv.docx", "-o", "cv.pdf"], "ends with .docx"),
    "result without a kind": (["cv.docx", "-o", "new"], "ends with .docx"),
    "several results in one file": (["cv.docx", "b.docx", "-o", "two.docx"], "folder"),
    "template for the own layout": (["cv.docx", "--keep-layout", "-t", "hybrid"], "--keep-layout"),
    "stories as revisions": (["cv.docx", "--track-changes", "--template", "stories"], "--track-changes"),
    "cluster for one file": (["cv.docx", "--scheduler", "tcp://127.0.0.1:1"], "several files"),
    "workers for one file": (["cv.docx", "--workers", "2"], "several files"),
    "no workers": (["cv.docx", "b.docx", "--workers", "0"], "1 or more"),
    "unknown template": (["cv.docx", "--template", "nope"], "hybrid"),
    "unknown framework": (["cv.docx", "--framework", "nope"], "product_manager"),
    "unknown framework for several": (["cv.docx", "b.docx", "--framework", "nope"], "product_manager"),
    "unknown template for several": (["cv.docx", "b.docx", "-t", "nope"], "hybrid"),
    "template of another kind": (["templates", "export", "hybrid", "-o", "mine.dotx"], "ends with .docx"),
    "unknown template to export": (["templates", "export", "nope"], "hybrid"),
}


@pytest.mark.parametrize("arguments, remedy", WRONG_USAGE.values(), ids=list(WRONG_USAGE))
def test_what_cannot_be_meant_is_wrong_usage_and_writes_nothing(
    resumetailor: Shell, resume: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], remedy: str
) -> None:
    shutil.copy(resume, resume.with_name("b.docx"))
    monkeypatch.chdir(resume.parent)
    result = resumetailor(*arguments)
    assert (result.code, result.out) == (2, "")
    assert remedy in " ".join(result.err.split())
    assert {f.name for f in resume.parent.iterdir()} == {"cv.docx", "b.docx"}


def test_a_result_goes_into_an_existing_folder_whatever_its_name(resumetailor: Shell, resume: Path) -> None:
    folder = resume.with_name("results.docx")
    folder.mkdir()
    assert resumetailor(resume, "-q", "-o", folder).code == 0
    assert [f.name for f in folder.iterdir()] == ["cv.tailored.docx"]


def test_a_name_too_long_for_its_result_is_one_line(resumetailor: Shell, resume: Path) -> None:
    result = resumetailor(resume.rename(resume.with_name(f"{'x' * 245}.docx")))
    assert (result.code, result.err.count("\n")) == (1, 1)
    assert "the result's name is too long; choose a shorter one with -o" in result.err


def test_each_template_is_listed_by_name_with_what_it_gives(resumetailor: Shell) -> None:
    lines = resumetailor("templates", "list").out.splitlines()
    assert [line.split()[0] for line in lines] == list(template_names())
    assert all(line.endswith(".") for line in lines)


def test_checking_a_template_names_the_file_at_fault(resumetailor: Shell, resume: Path) -> None:
    no_template = resumetailor("templates", "check", resume)
    assert (no_template.code, no_template.out.count("\n")) == (1, 1)
    assert no_template.out.startswith("cv.docx: is no template")
    _truncated(resume)
    damaged = resumetailor("templates", "check", resume)
    assert (damaged.code, damaged.out, damaged.err.count("\n")) == (1, "", 1)
    assert "cv.docx: is damaged or cut off; " in damaged.err


def _encrypted(file: Path) -> None:
    file.write_bytes(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(512)
    )


def _truncated(file: Path) -> None:
    file.write_bytes(SAMPLE.read_bytes()[:-2000])


def _broken_xml(file: Path) -> None:
    with zipfile.ZipFile(SAMPLE) as source, zipfile.ZipFile(file, "w") as target:
        for entry in source.namelist():
            content = source.read(entry)
            target.writestr(entry, content[:-20] if entry == "word/document.xml" else content)


def _external_entity(file: Path) -> None:
    secret = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    with zipfile.ZipFile(SAMPLE) as source, zipfile.ZipFile(file, "w") as target:
        for entry in source.namelist():
            content = source.read(entry)
            if entry == "word/document.xml":
                head, _, rest = content.partition(b"?>")
                content = head + b"?>" + secret + rest
            target.writestr(entry, content)


def _zip_bomb(file: Path) -> None:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as target:
        target.writestr("[Content_Types].xml", b"<Types/>")
        target.writestr("word/document.xml", bytes(300_000_000))


def _made(*paragraphs: str) -> docx.document.Document:
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    return document


GERMAN = yaml.safe_load((Path(__file__).parent / "english" / "languages.yml").read_text("utf-8"))["refused"]["German"]

BAD_INPUT = {
    "missing": lambda _: None,
    "empty": lambda file: file.write_bytes(b""),
    "text": lambda file: file.write_text("just text"),
    "image": lambda file: file.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64)),
    "old doc": lambda file: file.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1024)),
    "password": _encrypted,
    "truncated": _truncated,
    "broken XML": _broken_xml,
    "external entity": _external_entity,
    "zip bomb": _zip_bomb,
    "no text": lambda file: _made().save(str(file)),
    "no work": lambda file: _made("Ada Okoro", "A short letter about the weather in Leeds.").save(str(file)),
    "German": lambda file: _made("Berufserfahrung", "Teamleiter, Beispiel GmbH, 2015 – 2020", GERMAN).save(str(file)),
}


@pytest.mark.parametrize("cause", BAD_INPUT)
def test_bad_input_is_one_line_and_no_output(resumetailor: Shell, tmp_path: Path, cause: str) -> None:
    file = tmp_path / "bad.docx"
    BAD_INPUT[cause](file)
    result = resumetailor(file)
    assert result.code == 1
    assert result.err.startswith("Error: ")
    assert "bad.docx" in result.err
    assert "; " in result.err
    assert result.err.count("\n") == 1
    assert not (tmp_path / "bad.tailored.docx").exists()


def test_a_bank_of_stories_is_no_resume(resumetailor: Shell, resume: Path, tmp_path: Path) -> None:
    stories = tmp_path / "stories.docx"
    assert resumetailor(resume, "--template", "stories", "-o", stories).code == 0
    for command in ((stories,), ("inspect", stories), ("check", resume, stories)):
        result = resumetailor(*command)
        assert (result.code, "stories.docx: is a bank of interview stories" in result.err) == (1, True)


def test_a_mistyped_command_is_told(resumetailor: Shell) -> None:
    result = resumetailor("inspct", "resume.docx")
    assert (result.code, "did you mean 'inspect'?" in result.err) == (2, True)


def test_a_word_before_a_file_that_is_neither_command_nor_file_stops_all(resumetailor: Shell, resume: Path) -> None:
    result = resumetailor("analyse", resume)
    assert (result.code, "no file and no command 'analyse'; commands: tailor, " in result.err) == (2, True)
    assert not list(resume.parent.glob("*.tailored.docx"))


def test_a_folder_without_word_files_is_an_error(resumetailor: Shell, tmp_path: Path) -> None:
    result = resumetailor(tmp_path)
    assert (result.code, result.err.count("\n")) == (1, 1)
    assert "no Word file" in result.err


def test_the_traceback_is_shown_on_demand(resumetailor: Shell, tmp_path: Path) -> None:
    assert "Traceback" in resumetailor(tmp_path / "missing.docx", "--verbose").err


def test_it_runs_as_a_process(resume: Path) -> None:
    command = [sys.executable, "-m", "resumetailor", str(resume), "--quiet"]
    assert subprocess.run(command, capture_output=True, check=True).stdout == b""
    assert resume.with_name("cv.tailored.docx").is_file()


def test_markup_and_template_syntax_come_out_as_they_went_in(resumetailor: Shell, tmp_path: Path) -> None:
    odd = ["Wrote {{ 7*7 }} and {% if x %} for R&D <lead>.", "Removed <w:p> from <b>files</b> & kept 100% of &amp;."]
    document = _made("Ada Okoro", "ada@example.com", "Experience", "Clerk, Firm Ltd, 2015 – 2020")
    for line in odd:
        document.add_paragraph(line, style="List Bullet")
    document.save(str(tmp_path / "odd.docx"))
    result = resumetailor(tmp_path / "odd.docx")
    assert result.code == 0, result.err
    printed = "\n".join(p.text for p in docx.Document(str(tmp_path / "odd.tailored.docx")).paragraphs)
    assert all(line.rstrip(".") in printed for line in odd)


@pytest.fixture
def boxed(tmp_path: Path) -> Path:
    """A resume whose jobs stand in a text box, into which nothing can be added."""
    told = ["Cut returns by a third by asking 40 customers why they sent shoes back.", "Answered the phone."]
    job = (p("Experience", style="Heading1"), p("Sales Assistant, Acme, 2019 – 2021"))
    path = tmp_path / "boxed.docx"
    items = [p(line, bullet=0) for line in told]
    path.write_bytes(
        docx_of(p("Jo Doe", style="Title"), p(text_box(*job, *items, height=400)), p("References on request"))
    )
    return path


def test_what_an_own_layout_leaves_in_place_is_not_called_moved(resumetailor: Shell, boxed: Path) -> None:
    result = resumetailor(boxed, "--keep-layout", "--dry-run")
    assert result.code == 0, result.err
    assert "No highlights stand at the top" in result.out
    assert "1 more chosen, left where they stand: this layout keeps them there" in result.out


def test_json_tells_what_an_own_layout_leaves_in_place(resumetailor: Shell, boxed: Path) -> None:
    told = json.loads(resumetailor(boxed, "--keep-layout", "--dry-run", "--json").out)
    assert (told["selected"], told["not_moved"]) == ([], ["work-0-0"])
    assert {h["id"] for h in told["highlights"]} == {"work-0-0", "work-0-1"}
    told = json.loads(resumetailor(boxed, "--dry-run", "--json").out)
    assert ([h["id"] for group in told["selected"] for h in group["highlights"]], told["not_moved"]) == (
        ["work-0-0"],
        [],
    )
