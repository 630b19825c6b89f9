"""Draws every sample as every way of writing prints it: python -m tests.gallery FOLDER [WAY...]

A WAY is a template, keep-layout or track-changes. `--resumes OTHER` draws the files of another folder than the samples,
`--extremes` the unusual resumes of tests/templates/extremes with every template.
Needs LibreOffice and poppler (Debian: libreoffice-writer-nogui, poppler-utils). One PNG a page, SAMPLE.WAY-N.png.
"""

from __future__ import annotations

import argparse
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

from resumetailor.ooxml.render import Rendering
from resumetailor.ooxml.template import template_names, template_path
from resumetailor.pipeline import Success, tailor_many
from tests.benchmarks.documents import SAMPLES, WAYS
from tests.office import to_pdf
from tests.templates import gold


def tailored(ways: list[str], resumes: Path) -> Iterator[tuple[str, bytes]]:
    """The name and content of each document that comes of the resumes."""
    for way in ways:
        for outcome in tailor_many(sorted(resumes.glob("*.docx")), WAYS[way]):
            if isinstance(outcome, Success):
                yield f"{Path(outcome.name).stem}.{way}", outcome.document


def extremes() -> Iterator[tuple[str, bytes]]:
    """The name and content of each document that comes of the unusual resumes."""
    for path in gold.EXTREMES:
        for template in template_names():
            rendering = Rendering(gold.tailored(gold.extreme(path)), template_path(template))
            yield f"{path.stem}.{template}", rendering.document()


def draw(named: Iterable[tuple[str, bytes]], out: Path) -> None:
    """Writes the documents, their PDF and their pictures beside each other in `out`."""
    out.mkdir(parents=True, exist_ok=True)
    documents = []
    for name, content in named:
        documents.append(out / f"{name}.docx")
        documents[-1].write_bytes(content)
    to_pdf(documents, out)
    for document in documents:
        pdf = out / f"{document.stem}.pdf"
        subprocess.run(["pdftoppm", "-r", "70", "-png", pdf, pdf.with_suffix("")], check=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path, metavar="FOLDER")
    parser.add_argument("ways", nargs="*", metavar="WAY", choices=[*WAYS, []])
    parser.add_argument("--resumes", type=Path, default=SAMPLES)
    parser.add_argument("--extremes", action="store_true")
    given = parser.parse_args()
    draw(extremes() if given.extremes else tailored(given.ways or list(WAYS), given.resumes), given.out)
