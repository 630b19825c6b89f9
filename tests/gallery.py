"""Draws every sample as every way of writing prints it: python -m tests.gallery FOLDER [WAY...]

A WAY is a template, keep-layout or track-changes. `--resumes OTHER` draws the files of another folder than the samples.
Needs LibreOffice and poppler (Debian: libreoffice-writer-nogui, poppler-utils). One PNG a page, SAMPLE.WAY-N.png.
"""

from __future__ import annotations

import argparse
import subprocess
from pathlib import Path

from resumetailor.pipeline import Success, tailor_many
from tests.benchmarks.documents import SAMPLES, WAYS
from tests.office import to_pdf


def main(out: Path, ways: list[str], resumes: Path) -> None:
    """Writes the documents, their PDF and their pictures beside each other in `out`."""
    out.mkdir(parents=True, exist_ok=True)
    documents = []
    for way in ways:
        for outcome in tailor_many(sorted(resumes.glob("*.docx")), WAYS[way]):
            if isinstance(outcome, Success):
                documents.append(out / f"{Path(outcome.name).stem}.{way}.docx")
                documents[-1].write_bytes(outcome.document)
    to_pdf(documents, out)
    for document in documents:
        pdf = out / f"{document.stem}.pdf"
        subprocess.run(["pdftoppm", "-r", "70", "-png", pdf, pdf.with_suffix("")], check=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path, metavar="FOLDER")
    parser.add_argument("ways", nargs="*", metavar="WAY", choices=[*WAYS, []])
    parser.add_argument("--resumes", type=Path, default=SAMPLES)
    given = parser.parse_args()
    main(given.out, given.ways or list(WAYS), given.resumes)
