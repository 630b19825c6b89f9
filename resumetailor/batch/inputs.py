"""Which files a run works on, and where each result goes. Files are found one after the other, never listed first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from resumetailor.output import destination, is_folder, is_there, result_name

WORD_FILES = frozenset((".docx", ".docm", ".dotx", ".dotm"))
OTHER_DOCUMENTS = frozenset((".doc", ".odt", ".pages", ".pdf", ".rtf"))
"""Kinds of files that resumes also come in, and that a folder's owner would miss in the summary."""
RESULTS = "tailored"
"""The folder for results within a folder of inputs."""
_NO_WORD_FILE = "no .docx file; save it as one to have it tailored"


@dataclass(frozen=True, slots=True)
class Task:
    """A file to tailor. `name` is how the summary calls it: its path below the folder that was given, printable.

    A folder that may not be listed, and a name that there is no file of, are tasks as well: the run tells of them.
    `unread` says why a file is left unread, if it is.
    """

    source: Path
    target: Path
    name: str
    unread: str = ""


def tasks(inputs: Iterable[Path], output: Path | None) -> Iterator[Task]:
    """A task for each file given and each document below a folder given, once; no two have one target.

    Results of a folder mirror its tree under `output` or FOLDER/tailored; those of a single file stand beside it or in
    `output`.
    """
    taken: set[Path] = set()
    seen: set[Path] = set()
    for given in inputs:
        for task in _of_folder(given, output) if given.is_dir() else [_of_file(given, output)]:
            source = task.source.absolute()
            if source in seen:
                continue
            seen.add(source)
            if not task.unread:
                task = replace(task, target=_free(task.target, taken))
                taken.add(task.target)
            yield task


def results_folder(inputs: Iterable[Path], output: Path | None) -> Path:
    """Where the summary of a run stands."""
    if output is not None:
        return output
    given = list(inputs)
    first = next(filter(is_there, given), given[0])
    return first / RESULTS if first.is_dir() else first.parent


def printable(name: str) -> str:
    """The name with line breaks, control characters and bytes that are no text written as escapes."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in name)


def _of_file(file: Path, output: Path | None) -> Task:
    return Task(file, destination(file, output), printable(file.name))


def _of_folder(folder: Path, output: Path | None) -> Iterator[Task]:
    results = output if output is not None else folder / RESULTS
    for file in _documents(folder, {results.resolve()} - {folder.resolve()}):
        place = file.relative_to(folder)
        target = results / place.parent / result_name(file)
        unread = _NO_WORD_FILE if file.suffix.lower() in OTHER_DOCUMENTS else ""
        yield Task(file, target, printable(place.as_posix()), unread)


def _documents(folder: Path, seen: set[Path]) -> Iterator[Path]:
    """Documents in the order of their names, folder by folder; each real folder once, so that loops of links end.

    A folder that may not be listed comes itself.
    """
    if folder.resolve() in seen:
        return
    seen.add(folder.resolve())
    try:
        entries = sorted(folder.iterdir())
    except OSError:
        yield folder
        return
    for entry in entries:
        if entry.name.startswith((".", "~$")):
            continue
        if is_folder(entry):
            yield from _documents(entry, seen)
        elif entry.suffix.lower() in WORD_FILES | OTHER_DOCUMENTS and not entry.stem.endswith(".tailored"):
            yield entry


def _free(target: Path, taken: set[Path]) -> Path:
    """The target, with a number if another input has it already."""
    free, number = target, 2
    while free in taken:
        free = target.with_name(f"{target.name.removesuffix('.tailored.docx')}.{number}.tailored.docx")
        number += 1
    return free
