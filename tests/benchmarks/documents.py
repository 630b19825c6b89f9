"""What becomes of every resume in every way of writing it: python -m tests.benchmarks.documents [FOLDER]

A row a way: files written, pages more than the source has (the most, and of how many files), violations of the Open
XML schemas and rules, texts lost from the file, texts that LibreOffice prints in another order than the file has them,
parts of the person's own file that changed without need, milliseconds of processor time a file for writing it, and how
well this program reads what it has written: F1 of the facts read back against those printed, rewordings as printed.
Below, whether LibreOffice's review agrees: "Accept All" of the tracked changes gives the text of --keep-layout, "Reject
All" the original's; on a busy machine it does not get through all files. Without FOLDER the samples are measured.
Needs LibreOffice, poppler and openxml-audit.
"""

from __future__ import annotations

import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from openxml_audit import FileFormat, OpenXmlValidator

from resumetailor.ooxml.edit import edit, track
from resumetailor.ooxml.render import Rendering
from resumetailor.ooxml.template import tells_stories, template_names, template_path
from resumetailor.options import Options
from resumetailor.pipeline import Failure, Success, tailor_many
from resumetailor.report.json_resume import json_resume
from resumetailor.verify import unprinted
from tests import office
from tests.builder import unzipped
from tests.reading_score import Facts, f1, facts, said_and_found

SAMPLES = Path(__file__).parents[1] / "resumes"
WAYS = {name: Options(template=name) for name in template_names()} | {
    "keep-layout": Options(layout="keep"),
    "track-changes": Options(layout="track"),
}
TOUCHED = {"word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
_UNPRINTED = re.compile(r"[\s•‐–-]+")


@dataclass
class Row:
    """What was measured of one way of writing."""

    files: int = 0
    failed: list[str] = field(default_factory=list)
    longer: list[int] = field(default_factory=list)
    invalid: int = 0
    lost: int = 0
    misplaced: int = 0
    changed: int = 0
    milliseconds: float = 0.0
    read_again: list[tuple[Facts, Facts]] = field(default_factory=list)

    def __str__(self) -> str:
        longer = f"{max(self.longer, default=0):+} ({sum(more > 0 for more in self.longer)})"
        figures = (self.invalid, self.lost, self.misplaced, self.changed)
        return (
            f"{self.files:6}{len(self.failed):8}{longer:>10}"
            + "".join(f"{f:11}" for f in figures)
            + (f"{self.milliseconds / max(self.files, 1):9.1f}")
            + (f"{f1(self.read_again)['ALL']:12.4f}" if self.read_again else f"{'-':>12}")
        )


def main(sources: list[Path]) -> None:
    """Prints the table."""
    print(f"{'':16} files  failed  pages more  invalid       lost  misplaced    changed  ms/file  read again")  # noqa: T201
    with TemporaryDirectory() as folder:
        before = _pages(sources, Path(folder) / "before")
        for way, options in WAYS.items():
            row = measured(sources, options, before, Path(folder) / way)
            print(f"{way:15}{row}")  # noqa: T201
            for name in row.failed:
                print(f"  failed: {name}")  # noqa: T201
        for answer, (agreed, files) in _reviews(sources, Path(folder)).items():
            print(f"LibreOffice's {answer} All agrees: {agreed} of {files}")  # noqa: T201


def _reviews(sources: list[Path], folder: Path) -> dict[str, tuple[int, int]]:
    """How many files agree, of how many that LibreOffice has reviewed."""

    def written(way: str) -> dict[str, bytes]:
        return {f"{path.stem}.{way}": path.read_bytes() for path in (folder / way).glob("*.docx")}

    originals = {f"{source.stem}.before": source.read_bytes() for source in sources}
    tracked = written("track-changes")
    found = office.reviewed(tracked | written("keep-layout"), tracked | originals, folder / "review")
    agreed = {}
    for answer, way, texts in zip(("Accept", "Reject"), ("keep-layout", "before"), found, strict=True):
        pairs = [(texts.get(f"{s.stem}.track-changes"), texts.get(f"{s.stem}.{way}")) for s in sources]
        reviewed = [pair for pair in pairs if None not in pair]
        agreed[answer] = (sum(ours == theirs for ours, theirs in reviewed), len(reviewed))
    return agreed


def measured(sources: list[Path], options: Options, before: dict[str, int], folder: Path) -> Row:
    row, written = Row(), dict[Path, Success]()
    folder.mkdir()
    for source, outcome in zip(sources, tailor_many(sources, options), strict=True):
        if isinstance(outcome, Failure):
            row.failed.append(str(outcome.error))
            continue
        path = folder / source.name
        path.write_bytes(outcome.document)
        written[path] = outcome
        row.files += 1
        row.milliseconds += _milliseconds(outcome, options)
        row.invalid += (_errors(path) - (_errors(source) if options.layout != "template" else Counter())).total()
        if options.layout != "template":
            row.changed += _changed(source, path)
        elif tells_stories(template_path(options.template).read_bytes()):
            continue
        row.lost += len(unprinted(outcome.tailored, outcome.read_back))
        row.read_again.append(said_and_found(facts(json_resume(outcome.tailored.resume)), outcome))
    after = _pages(written, folder)
    row.longer = [after[path.name] - before[path.name] for path in written]
    if options.layout == "template":
        row.misplaced = sum(_misplaced(outcome, path.with_suffix(".pdf")) for path, outcome in written.items())
    return row


def _pages(documents: dict[Path, Success] | list[Path], folder: Path) -> dict[str, int]:
    folder.mkdir(exist_ok=True)
    office.to_pdf(documents, folder)
    return {path.name: office.pages(folder / f"{path.stem}.pdf") for path in documents}


def _milliseconds(outcome: Success, options: Options) -> float:
    started = time.process_time()
    if options.layout == "template":
        Rendering(outcome.tailored, template_path(options.template)).document()
    else:
        (edit if options.layout == "keep" else track)(outcome.inspection.content, outcome.tailored)
    return (time.process_time() - started) * 1000


def _errors(path: Path) -> Counter[str]:
    """What is wrong with a file, wherever it stands: new paragraphs move the old ones."""
    found = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365).validate(str(path)).errors
    return Counter(re.sub(r"\[\d+\]", "", str(error)) for error in found)


def _changed(source: Path, written: Path) -> int:
    """Settings need a change where they hide revisions."""
    before, after = unzipped(source.read_bytes()), unzipped(written.read_bytes())
    needed = TOUCHED | {name for name, part in before.items() if b"<w:revisionView" in part}
    return sum(after.get(name) != part for name, part in before.items() if name not in needed)


def _misplaced(outcome: Success, pdf: Path) -> int:
    """How many stretches of text do not follow the one before them in what poppler reads of the page."""
    printed, at, found = _bare(office.text(pdf)), 0, 0
    for piece in _stretches(outcome):
        place = printed.find(piece, at)
        found += place < 0
        at = at if place < 0 else place + len(piece)
    return found


def _stretches(outcome: Success) -> Iterator[str]:
    for block in outcome.read_back.blocks:
        yield from map(_bare, re.split(r"[\t\n]", block.text))


def _bare(text: str) -> str:
    return _UNPRINTED.sub("", text).casefold()


if __name__ == "__main__":
    main(sorted((Path(sys.argv[1]) if sys.argv[1:] else SAMPLES).glob("*.docx")))
