"""What was done is not done again; what was cut off is."""

from __future__ import annotations

from pathlib import Path

import pytest

from resumetailor.batch.digest import Digest
from resumetailor.batch.journal import NAME, Finished, Journal, fingerprint
from resumetailor.options import Options

INPUT = fingerprint(b"resume")
DIGEST = Digest(highlights=9, chosen=4, reworded=5, gaps="Data analysis", questions=2, remarks=0)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    file = tmp_path / "cv.tailored.docx"
    file.write_bytes(b"result")
    return file


def finished(folder: Path, target: Path, options: Options | None = None) -> None:
    with Journal(folder, options or Options()) as journal:
        journal.begin({target: INPUT})
        journal.finish({target: Finished(INPUT, DIGEST)})


def test_a_finished_result_is_done_and_its_digest_known(tmp_path: Path, target: Path) -> None:
    finished(tmp_path, target)
    assert Journal(tmp_path, Options()).done(target, INPUT) == DIGEST


def test_other_content_other_options_or_a_lost_result_are_not_done(tmp_path: Path, target: Path) -> None:
    finished(tmp_path, target)
    assert not Journal(tmp_path, Options()).done(target, fingerprint(b"changed"))
    assert not Journal(tmp_path, Options(role="product operations")).done(target, INPUT)
    target.unlink()
    assert not Journal(tmp_path, Options()).done(target, INPUT)


def test_what_was_only_begun_is_ours_but_not_done(tmp_path: Path, target: Path) -> None:
    with Journal(tmp_path, Options()) as journal:
        journal.begin({target: INPUT})
    again = Journal(tmp_path, Options())
    assert not again.done(target, INPUT)
    assert again.is_ours(target)


def test_a_file_that_no_run_made_is_not_ours(tmp_path: Path, target: Path) -> None:
    assert not Journal(tmp_path, Options()).is_ours(target)


def test_a_line_cut_off_by_a_kill_is_passed_over(tmp_path: Path, target: Path) -> None:
    finished(tmp_path, target)
    with (tmp_path / NAME).open("a") as file:
        file.write('\n{"target": "x.doc')
    assert Journal(tmp_path, Options()).done(target, INPUT)


def test_what_is_written_behind_a_line_cut_off_counts(tmp_path: Path, target: Path) -> None:
    (tmp_path / NAME).write_text('{"target": "x.doc')
    finished(tmp_path, target)
    assert Journal(tmp_path, Options()).done(target, INPUT)


def test_the_folder_can_be_moved(tmp_path: Path) -> None:
    before = tmp_path / "before"
    before.mkdir()
    (before / "cv.tailored.docx").write_bytes(b"result")
    finished(before, before / "cv.tailored.docx")
    after = before.rename(tmp_path / "after")
    assert Journal(after, Options()).done(after / "cv.tailored.docx", INPUT)


def test_it_holds_no_text_and_only_its_owner_may_read_it(tmp_path: Path, target: Path) -> None:
    finished(tmp_path, target)
    assert (tmp_path / NAME).stat().st_mode & 0o077 == 0
    assert b"resume" not in (tmp_path / NAME).read_bytes().replace(b"resumetailor", b"")
