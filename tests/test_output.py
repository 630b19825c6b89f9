"""Results are saved whole or not at all, and destroy nothing."""

from __future__ import annotations

import resource
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from resumetailor.errors import UnwritableOutput
from resumetailor.output import destination, require_writable, save


@pytest.mark.parametrize(
    ("output", "target"),
    [(None, "in/cv.tailored.docx"), ("out.docx", "out.docx"), ("in", "in/cv.tailored.docx")],
)
def test_the_default_name_is_beside_the_input_or_in_the_folder(tmp_path: Path, output: str | None, target: str) -> None:
    (tmp_path / "in").mkdir()
    given = tmp_path / output if output else None
    assert destination(tmp_path / "in" / "cv.docx", given) == tmp_path / target


def test_the_input_is_never_overwritten(tmp_path: Path) -> None:
    file = tmp_path / "cv.docx"
    file.write_bytes(b"x")
    with pytest.raises(UnwritableOutput, match="input itself"):
        require_writable(tmp_path / "." / "cv.docx", file, force=True)


def test_an_existing_file_is_overwritten_only_by_force(tmp_path: Path) -> None:
    target = tmp_path / "out.docx"
    target.write_bytes(b"x")
    require_writable(target, tmp_path / "cv.docx", force=True)
    with pytest.raises(UnwritableOutput, match="--force"):
        require_writable(target, tmp_path / "cv.docx", force=False)


def test_a_missing_folder_is_an_error_before_any_work(tmp_path: Path) -> None:
    with pytest.raises(UnwritableOutput, match="folder does not exist"):
        require_writable(tmp_path / "no" / "out.docx", tmp_path / "cv.docx", force=False)


def test_a_name_too_long_for_the_file_system_is_an_error_before_any_work(tmp_path: Path) -> None:
    source = tmp_path / f"{'x' * 245}.docx"
    source.write_bytes(b"x")
    with pytest.raises(UnwritableOutput, match=r"name is too long; .* -o"):
        require_writable(destination(source, None), source, force=False)
    require_writable(destination(source, tmp_path / "short.docx"), source, force=False)


def test_what_is_saved_is_whole_and_alone(tmp_path: Path) -> None:
    save(b"whole", tmp_path / "out.docx")
    assert [(f.name, f.read_bytes()) for f in tmp_path.iterdir()] == [("out.docx", b"whole")]


@contextmanager
def nearly_full_disk() -> Iterator[None]:
    """Writing beyond 1,000 bytes fails, as it does when a disk fills up."""
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)


def test_a_disk_that_fills_up_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(UnwritableOutput, match="disk is full"), nearly_full_disk():
        save(bytes(100_000), tmp_path / "out.docx")
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_fills_up_keeps_the_older_result(tmp_path: Path) -> None:
    target = tmp_path / "out.docx"
    target.write_bytes(b"older")
    with pytest.raises(UnwritableOutput), nearly_full_disk():
        save(bytes(100_000), target)
    assert target.read_bytes() == b"older"
