"""What was done already: a line for each finished file, so that a run goes on where another one stopped.

A line is appended before a result gets its final name and another one after, both flushed, the lines of files that are
done together at once: whenever the program is killed, a result that stands without its second line is known to be the
program's own and is made anew.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, Self

from resumetailor import __version__
from resumetailor.batch.digest import Digest
from resumetailor.errors import UnwritableOutput
from resumetailor.options import Options

NAME = ".resumetailor.jsonl"


@dataclass(frozen=True, slots=True)
class Finished:
    """A result that is whole: the fingerprint of its input, and its digest."""

    input: str
    digest: Digest


def fingerprint(content: bytes) -> str:
    """What tells two inputs apart: their content, wherever they lie."""
    return hashlib.sha256(content).hexdigest()


def settings(options: Options) -> str:
    """What tells two runs apart: the program's version and its options, whatever the day."""
    fields = {k: str(v) for k, v in asdict(options).items() if k != "today"}
    return fingerprint(json.dumps([__version__, fields], sort_keys=True).encode())[:16]


def open_private(file: Path, flags: int) -> int:
    """A descriptor for writing to `file`, which nobody but its owner may read."""
    return os.open(file, os.O_WRONLY | os.O_CREAT | flags, 0o600)


class Journal:
    """The journal in a results folder. Only what belongs to the same version and options counts as done."""

    def __init__(self, folder: Path, options: Options) -> None:
        self._folder = folder
        self._file = folder / NAME
        self._settings = settings(options)
        self._done: dict[str, Finished] = {}
        self._ours: set[str] = set()
        for entry in self._entries():
            self._ours.add(entry["target"])
            self._done.pop(entry["target"], None)
            if entry["settings"] == self._settings and _is_digest(entry["digest"]):
                self._done[entry["target"]] = Finished(entry["input"], Digest(**entry["digest"]))

    def __enter__(self) -> Self:
        try:
            self._stream = open_private(self._file, os.O_APPEND)
        except OSError as error:
            raise UnwritableOutput(self._file, f"cannot be written ({error.strerror})", "choose -o") from error
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self._stream)

    def done(self, target: Path, input: str) -> Digest | None:
        """The digest of `target`, if it is there and was made from this input by this version with these options."""
        finished = self._done.get(self._place(target))
        return finished.digest if finished and finished.input == input and target.is_file() else None

    def is_ours(self, target: Path) -> bool:
        """Whether an earlier run made `target`, finished or not, so that it may be replaced."""
        return self._place(target) in self._ours

    def begin(self, inputs: Mapping[Path, str]) -> None:
        """To be called with the input of each target before any of them appears."""
        self._append({target: {"input": input, "digest": None} for target, input in inputs.items()})

    def finish(self, results: Mapping[Path, Finished]) -> None:
        """To be called with those of the targets that are whole."""
        self._append({target: asdict(result) for target, result in results.items()})

    def _place(self, target: Path) -> str:
        """Relative to the journal, so that the folder can be moved."""
        return os.path.relpath(target, self._folder)

    def _append(self, told: Mapping[Path, Mapping[str, Any]]) -> None:
        """A new line first: a line that a kill or a full disk cut off must not spoil the next one."""
        entries = ({"target": self._place(t), "settings": self._settings, **more} for t, more in told.items())
        lines = "".join(f"\n{json.dumps(entry)}" for entry in entries).encode()
        if os.write(self._stream, lines) < len(lines):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        os.fsync(self._stream)

    def _entries(self) -> Iterator[dict[str, Any]]:
        """The whole lines; one that was cut off when the program was killed is passed over."""
        if not self._file.is_file():
            return
        with self._file.open(encoding="utf-8", errors="replace") as lines:
            for line in lines:
                try:
                    entry = json.loads(line)
                except ValueError:
                    continue
                if isinstance(entry, dict) and entry.keys() >= {"target", "input", "settings", "digest"}:
                    yield entry


def _is_digest(entry: object) -> bool:
    return isinstance(entry, dict) and entry.keys() == {field.name for field in fields(Digest)}
