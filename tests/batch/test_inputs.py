"""Which files a run works on, and where their results go."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from resumetailor.batch.inputs import results_folder, tasks


def made(folder: Path, *names: str) -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"x")
    return folder


def test_results_mirror_the_tree_of_the_folder(tmp_path: Path) -> None:
    folder = made(tmp_path / "in", "a.docx", "north/b.docx")
    targets = [t.target.relative_to(folder).as_posix() for t in tasks([folder], None)]
    assert targets == ["tailored/a.tailored.docx", "tailored/north/b.tailored.docx"]
    elsewhere = [t.target.relative_to(tmp_path).as_posix() for t in tasks([folder], tmp_path / "out")]
    assert elsewhere == ["out/a.tailored.docx", "out/north/b.tailored.docx"]


def test_lock_files_hidden_files_other_files_and_earlier_results_are_passed_over(tmp_path: Path) -> None:
    names = ("a.docx", "~$a.docx", ".b.docx", "notes.txt", "c.tailored.docx", ".git/d.docx", "tailored/a.tailored.docx")
    folder = made(tmp_path / "in", *names, "tailored/e.docx")
    assert [t.name for t in tasks([folder], None)] == ["a.docx"]


def test_every_kind_of_word_file_is_taken_in_any_case(tmp_path: Path) -> None:
    folder = made(tmp_path / "in", "a.DOCX", "b.docm", "c.dotx", "d.dotm")
    assert [t.name for t in tasks([folder], None)] == ["a.DOCX", "b.docm", "c.dotx", "d.dotm"]


def test_a_resume_that_is_no_word_file_is_told_of_and_takes_no_other_ones_result(tmp_path: Path) -> None:
    folder = made(tmp_path / "in", "a.doc", "a.docx", "scan.PDF", "photo.jpg")
    found = {t.name: t for t in tasks([folder], None)}
    assert {name: bool(t.unread) for name, t in found.items()} == {"a.doc": True, "a.docx": False, "scan.PDF": True}
    assert found["a.docx"].target.name == "a.tailored.docx"


def test_no_two_inputs_have_one_result(tmp_path: Path) -> None:
    made(tmp_path, "in/a.docx", "in/a.docm", "more/a.docx")
    found = tasks([tmp_path / "in", tmp_path / "more", tmp_path / "in" / "a.docx"], tmp_path / "out")
    targets = [t.target for t in found]
    assert len(set(targets)) == len(targets) == 3


def test_what_is_given_twice_is_done_once(tmp_path: Path) -> None:
    folder = made(tmp_path / "in", "a.docx", "north/b.docx")
    found = tasks([folder, folder, folder / "north", folder / "a.docx"], None)
    assert [t.name for t in found] == ["a.docx", "north/b.docx"]


def test_results_may_go_into_the_folder_of_the_inputs_or_below_it(tmp_path: Path) -> None:
    folder = made(tmp_path / "in", "a.docx", "a.tailored.docx", "out/a.tailored.docx", "out/b.docx")
    assert [t.target for t in tasks([folder], folder / "out")] == [folder / "out" / "a.tailored.docx"]
    names = [t.target.relative_to(folder).as_posix() for t in tasks([folder], folder)]
    assert names == ["a.tailored.docx", "out/b.tailored.docx"]


def test_a_folder_that_may_not_be_listed_is_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The tests may run as root, whom no folder refuses: the refusal is made."""
    folder = made(tmp_path / "in", "a.docx", "locked/b.docx", "z.docx")
    listed = Path.iterdir

    def refused(self: Path) -> Iterator[Path]:
        if self.name == "locked":
            raise PermissionError(13, "Permission denied")
        return listed(self)

    monkeypatch.setattr(Path, "iterdir", refused)
    assert [t.name for t in tasks([folder], None)] == ["a.docx", "locked", "z.docx"]


def test_names_are_told_in_one_printable_line(tmp_path: Path) -> None:
    folder = made(tmp_path / "in", "two\nlines \x1b[2J.docx", "bytes \udcff.docx", "Zoë.docx")
    names = ["Zoë.docx", "bytes \\udcff.docx", "two\\nlines \\x1b[2J.docx"]
    assert sorted(t.name for t in tasks([folder], None)) == names


def test_loops_of_links_end(tmp_path: Path) -> None:
    folder = made(tmp_path / "in", "north/a.docx")
    (folder / "north" / "up").symlink_to(folder, target_is_directory=True)
    assert [t.name for t in tasks([folder], None)] == ["north/a.docx"]


def test_the_summary_stands_with_the_results(tmp_path: Path) -> None:
    folder = made(tmp_path / "in", "a.docx")
    assert results_folder([folder], None) == folder / "tailored"
    assert results_folder([folder / "a.docx"], None) == folder
    assert results_folder([folder], tmp_path / "out") == tmp_path / "out"
    assert results_folder([tmp_path / "nosuch" / "b.docx", folder], None) == folder / "tailored"
