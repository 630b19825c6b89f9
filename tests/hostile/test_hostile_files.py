"""What a file may carry beside its text goes nowhere: not into results, not over the network, not into logs."""

from __future__ import annotations

import logging
import socket
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from resumetailor.batch.folder import Batch, started, workers
from resumetailor.errors import UnsafePackage, WrongFormat
from resumetailor.options import Options
from resumetailor.pipeline import Failure, Success, tailor, tailor_many
from tests.builder import unzipped, zipped

SAMPLE = (Path(__file__).parent.parent / "resumes" / "support_lead.docx").read_bytes()
RELS = "word/_rels/document.xml.rels"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MARK = "Zyxomatic-Quillbert"
"""A word that stands nowhere but in the resume."""


def with_parts(parts: dict[str, bytes], *relationships: str) -> bytes:
    known = unzipped(SAMPLE)
    rels = known[RELS].replace(b"</Relationships>", "".join(relationships).encode() + b"</Relationships>")
    return zipped(known | {RELS: rels} | parts)


def relationship(kind: str, target: str, mode: str = "") -> str:
    external = f' TargetMode="{mode}"' if mode else ""
    return f'<Relationship Id="evil{kind}" Type="{OFFICE}/{kind}" Target="{target}"{external}/>'


def test_macros_and_embedded_objects_are_not_copied_into_results_of_templates() -> None:
    parts = {
        "word/vbaProject.bin": b"MACRO-MARK",
        "word/embeddings/oleObject1.bin": b"OBJECT-MARK",
        "word/activeX/activeX1.bin": b"ACTIVE-MARK",
        "customXml/item9.xml": b"<custom>CUSTOM-MARK</custom>",
        "word/media/evil.svg": b"<svg>IMAGE-MARK</svg>",
    }
    links = [relationship(f"k{n}", name.removeprefix("word/")) for n, name in enumerate(parts)]
    with zipfile.ZipFile(BytesIO(tailor(with_parts(parts, *links)).document)) as result:
        assert not {name.rpartition("/")[2] for name in parts} & {n.rpartition("/")[2] for n in result.namelist()}
        assert not any(b"-MARK" in result.read(name) for name in result.namelist())


@pytest.mark.parametrize("layout", ["template", "keep", "track"])
def test_no_run_opens_a_socket(layout: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    for name in ("socket", "create_connection", "getaddrinfo"):
        monkeypatch.setattr(socket, name, forbidden)
    kinds = ("attachedTemplate", "image", "styles", "frame", "oleObject", "subDocument", "footnotes", "header")
    links = [relationship(kind, f"http://192.0.2.1/{kind}", "External") for kind in kinds]
    made = next(tailor_many([("resume.docx", with_parts({}, *links))], Options(layout=layout)))  # type: ignore[arg-type]
    assert isinstance(made, Success), made
    assert layout != "template" or b"192.0.2.1" not in b"".join(unzipped(made.document).values())


def test_a_bomb_in_a_bomb_is_not_unpacked() -> None:
    inner = BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("word/document.xml", bytes(50 << 20))
    made = tailor(with_parts({"word/embeddings/inner.docx": inner.getvalue()}))
    assert len(made.document) < 200_000


@pytest.mark.parametrize(
    "content", [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0" * 99, SAMPLE[:-30], SAMPLE[: len(SAMPLE) // 2]]
)
def test_what_is_no_whole_file_is_refused(content: bytes) -> None:
    made = next(tailor_many([("resume.docx", content)]))
    assert isinstance(made, Failure)
    assert isinstance(made.error, WrongFormat | UnsafePackage)


def test_no_text_of_a_resume_is_logged_or_told(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Neither of a resume that is tailored nor of those that fail, each in its way."""
    caplog.set_level(logging.DEBUG)
    parts = unzipped(SAMPLE)
    xml = parts["word/document.xml"]
    marked = xml.replace(b"</w:t>", f" {MARK}</w:t>".encode(), 5)
    folder = tmp_path / "in"
    folder.mkdir()
    for name, document in {
        "sound": marked,
        "broken": marked[:-40],
        "entities": b"<!DOCTYPE x [<!ENTITY e 'x'>]>" + marked,
        "no jobs": f'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p>'
        f"<w:r><w:t>{MARK}</w:t></w:r></w:p></w:body></w:document>".encode(),
        "foreign": marked.replace(
            b"</w:t>", " {} </w:t>".format("Straße über Äpfel und Birnen für alle " * 40).encode(), 30
        ),
    }.items():
        (folder / f"{name}.docx").write_bytes(zipped(parts | {"word/document.xml": document}))
    with started(Batch([folder]), Options(), workers(1, None)) as (_, reports):
        told = [str(report) for report in reports]
    assert len(told) == 5
    assert sum("failed" in line.lower() for line in told) >= 3
    assert MARK not in "".join(told) + caplog.text
    for file in (folder / "tailored").iterdir():
        assert file.suffix == ".docx" or MARK.encode() not in file.read_bytes()
