"""Renders every template for every sample to pictures: python -m tests.gallery FOLDER [TEMPLATE...]

Needs LibreOffice and poppler (Debian: libreoffice-writer-nogui, poppler-utils). One PNG a page, SAMPLE.TEMPLATE-N.png.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from resumetailor.ooxml.render import render
from resumetailor.ooxml.template import template_names, template_path
from resumetailor.options import Options
from resumetailor.pipeline import inspect
from resumetailor.reframe.compose import Direction, reframe

SAMPLES = Path(__file__).parent / "resumes"


def main(out: Path, names: list[str]) -> None:
    out.mkdir(parents=True, exist_ok=True)
    options = Options()
    for sample in sorted(SAMPLES.glob("*.docx")):
        found = inspect(sample, options)
        tailored = reframe(found.analysed, found.mapped, Direction(options.role, options.today))
        for name in names or template_names():
            (out / f"{sample.stem}.{name}.docx").write_bytes(render(tailored, template_path(name)))
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
