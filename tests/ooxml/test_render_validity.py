"""Every output opens without repair: held against the Open XML SDK's schemas and rules, and LibreOffice."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from resumetailor.ooxml.render import render
from resumetailor.ooxml.template import template_names, template_path
from tests.templates import gold


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Two samples, one of each paper, with each template."""
    folder = tmp_path_factory.mktemp("outputs")
    paths = []
    for name in template_names():
        for sample in (gold.SAMPLES[2], gold.SAMPLES[10]):
            path = folder / f"{sample.name.partition('.')[0]}.{name}.docx"
            path.write_bytes(render(gold.tailored(gold.resume(sample)), template_path(name)))
            paths.append(path)
    return paths


def test_outputs_obey_the_open_xml_schemas_and_rules(outputs: list[Path]) -> None:
    audit = pytest.importorskip("openxml_audit", reason="openxml-audit is not installed")
    validator = audit.OpenXmlValidator(file_format=audit.FileFormat.MICROSOFT_365)
    assert [(path.name, str(e)) for path in outputs for e in validator.validate(str(path)).errors] == []


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not installed")
def test_libreoffice_prints_every_text(outputs: list[Path], tmp_path: Path) -> None:
    office = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "pdf"]
    subprocess.run([*office, "--outdir", tmp_path, *outputs], check=True, capture_output=True, timeout=120)
    for path in (path for path in outputs if ".stories" not in path.name):
        pdf = tmp_path / f"{path.stem}.pdf"
        text = subprocess.run(["pdftotext", pdf, "-"], check=True, capture_output=True, text=True).stdout
        words = set(text.split())
        expected = {word for h in gold.resume(_sample(path)).highlights() for word in str(h.text).split()}
        assert expected - words == set()


def _sample(path: Path) -> Path:
    return next(sample for sample in gold.SAMPLES if sample.name.startswith(path.name.partition(".")[0]))
