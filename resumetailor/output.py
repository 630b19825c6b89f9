"""Where results go, and how they get there: whole or not at all."""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path

from resumetailor.errors import UnwritableOutput

_TEMPORARY = (".resumetailor-", ".tmp")
"""How the name of an unfinished result begins and ends."""


def result_name(source: Path) -> str:
    """NAME.tailored.docx, whatever kind of Word file the input is."""
    return f"{source.stem}.tailored.docx"


def destination(source: Path, output: Path | None) -> Path:
    """`output` if given (a folder takes the default name), else the default name beside the input."""
    if output is None:
        return source.with_name(result_name(source))
    return output / result_name(source) if is_folder(output) else output


def is_folder(path: Path) -> bool:
    """Whether there is a folder at `path`; no name is too long or too odd to ask."""
    return os.path.isdir(path)  # noqa: PTH112 (unlike Path.is_dir it never raises)


def is_there(path: Path) -> bool:
    """Whether there is anything at `path`; no name is too long or too odd to ask."""
    return os.path.exists(path)  # noqa: PTH110 (unlike Path.exists it never raises)


def require_writable(target: Path, source: Path, force: bool) -> None:
    """Raises `UnwritableOutput` if saving at `target` would destroy something or cannot succeed."""
    try:
        target.exists()
    except OSError as error:
        raise UnwritableOutput(target, *_explained(error)) from error
    if target.resolve() == source.resolve():
        raise UnwritableOutput(target, "is the input itself", "choose another output; the input is never changed")
    if not target.parent.is_dir():
        raise UnwritableOutput(target, "its folder does not exist", "create the folder or choose another output")
    if target.is_dir():
        raise UnwritableOutput(target, "is a folder", "name a file")
    if target.exists() and not force:
        raise UnwritableOutput(target, "exists already", "use --force to overwrite it, or -o to choose another name")


def save(document: bytes, target: Path) -> None:
    """Writes `document` under a temporary name (mode 0600) beside `target` and renames it.

    Raises `UnwritableOutput`; then nothing is left behind.
    """
    temporary = None
    try:
        handle, temporary = tempfile.mkstemp(_TEMPORARY[1], _TEMPORARY[0], target.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(document)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(0o666 & ~_umask())
        Path(temporary).replace(target)
    except OSError as error:
        if temporary is not None:
            Path(temporary).unlink(missing_ok=True)
        raise UnwritableOutput(target, *_explained(error)) from error


def remove_left_over(folder: Path) -> None:
    """Removes the unfinished results of a program that was killed."""
    for file in folder.glob("*".join(_TEMPORARY)):
        file.unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _explained(error: OSError) -> tuple[str, str]:
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return "the disk is full", "free some space or choose another disk with -o"
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return "may not be written", "choose another folder with -o"
    if error.errno == errno.ENAMETOOLONG:
        return "the result's name is too long", "choose a shorter one with -o, or rename the input"
    return f"cannot be written ({error.strerror})", "choose another output with -o"
