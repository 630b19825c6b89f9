"""Every output opens without repair: held against the Open XML SDK's schemas and rules, and LibreOffice."""

from __future__ import annotations

import re
from itertools import cycle
from pathlib import Path

import pytest

from resumetailor.ooxml.read import read
from resumetailor.ooxml.render import Rendering
from resumetailor.ooxml.template import template_names, template_path
from tests.office import needs_office, needs_poppler, text, to_pdf
from tests.templates import gold


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Every sample, with the templates in turn, and so each template with several."""
    folder = tmp_path_factory.mktemp("outputs")
    paths = []
    for sample, name in zip(gold.SAMPLES, cycle(template_names()), strict=False):
        path = folder / f"{sample.name.partition('.')[0]}.{name}.docx"
        path.write_bytes(Rendering(gold.tailored(gold.resume(sample)), template_path(name)).document())
        paths.append(path)
    return paths


def test_outputs_obey_the_open_xml_schemas_and_rules(outputs: list[Path]) -> None:
    audit = pytest.importorskip("openxml_audit", reason="openxml-audit is not installed")
    validator = audit.OpenXmlValidator(file_format=audit.FileFormat.MICROSOFT_365)
    assert [(path.name, str(e)) for path in outputs for e in validator.validate(str(path)).errors] == []


@needs_office
@needs_poppler
def test_libreoffice_prints_every_text_in_the_order_of_the_file(outputs: list[Path], tmp_path: Path) -> None:
    to_pdf(outputs, tmp_path)
    for path in outputs:
        printed = bare(text(tmp_path / f"{path.stem}.pdf"))
        for stretch in (bare(part) for block in read(path).blocks for part in re.split(r"[\t\n]", block.text)):
            assert stretch in printed, f"{path.name} prints elsewhere or not at all: {stretch}"
            printed = printed[printed.index(stretch) + len(stretch) :]


def bare(words: str) -> str:
    """Without spaces, line ends, bullets and hyphens, which a page has in its own way, and in small letters."""
    return re.sub(r"[\s•‐–-]+", "", words).casefold()
