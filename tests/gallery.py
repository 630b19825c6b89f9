"""Renders every template for every sample to pictures: python -m tests.gallery FOLDER [TEMPLATE...]

Needs LibreOffice and poppler (Debian: libreoffice-writer-nogui, poppler-utils). One PNG a page, SAMPLE.TEMPLATE-N.png.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from resumetailor.ooxml.render import render
from resumetailor.resources import templates
from tests.templates import gold


def main(out: Path, names: list[str]) -> None:
    out.mkdir(parents=True, exist_ok=True)
    for template in sorted(templates().glob("*.docx")):
        if not names or template.stem in names:
            for sample in gold.SAMPLES:
                target = out / f"{sample.name.removesuffix('.gold.json')}.{template.stem}.docx"
                target.write_bytes(render(gold.tailored(gold.resume(sample)), template))
    picture(sorted(out.glob("*.docx")), out)


def picture(documents: list[Path], out: Path) -> None:
    """One PNG a page of each document, beside each other in `out`."""
    with tempfile.TemporaryDirectory() as profile:
        office = ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", "pdf"]
        subprocess.run([*office, "--outdir", out, *documents], check=True, capture_output=True)
    for document in documents:
        pdf = out / f"{document.stem}.pdf"
        subprocess.run(["pdftoppm", "-r", "70", "-png", pdf, pdf.with_suffix("")], check=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
