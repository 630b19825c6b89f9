"""What the README says is so."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from resumetailor.cli import cli

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")


@pytest.mark.parametrize("command", [name for name in cli.commands if name != "tailor"])
def test_every_command_is_shown(command: str) -> None:
    assert f"resumetailor {command} " in README or f"resumetailor {command}\n" in README


def test_both_first_commands_stand_within_the_first_screen() -> None:
    first_screen = "\n".join(README.splitlines()[:25])
    assert len(re.findall(r"^python3 -m venv", first_screen, re.MULTILINE)) == 2


def test_ci_runs_the_test_command_as_it_stands() -> None:
    command = next(line for line in README.splitlines() if line.startswith("python3") and "pytest" in line)
    assert command in (ROOT / ".ci" / "run").read_text("utf-8").splitlines()


def test_the_sample_prints_what_is_shown(tmp_path: Path) -> None:
    """Each stretch between the marks of shortening, whatever its lines are broken at."""
    shown = re.search(r"^```\n(Dafydd.*?)Wrote tailored.docx\n```", README, re.DOTALL | re.MULTILINE)
    assert shown is not None
    sample = str(ROOT / "tests" / "resumes" / "support_lead.docx")
    printed = CliRunner().invoke(cli, [sample, "-o", str(tmp_path / "tailored.docx")]).output
    missed = [part for part in shown[1].split("…\n") if " ".join(part.split()) not in " ".join(printed.split())]
    assert missed == []


def test_the_program_shown_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copy(ROOT / "tests" / "resumes" / "nurse.docx", "resume.docx")
    program = re.search(r"```python\n(.*?)```", README, re.DOTALL)
    assert program is not None
    exec(program[1], {"paths": [Path("resume.docx"), Path("missing.docx")]})  # noqa: S102 (our own README)
    assert Path("out.docx").is_file()
    assert "missing.docx: there is no such file" in capsys.readouterr().out


@pytest.mark.parametrize("link", re.findall(r"\]\(((?!https?:)[^)]+)\)", README))
def test_every_link_leads_somewhere(link: str) -> None:
    assert (ROOT / link).exists()
