"""LibreOffice and poppler as readers that know nothing of this program."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from subprocess import PIPE
from tempfile import TemporaryDirectory

import pytest
from lxml import etree

from resumetailor.ooxml.names import w
from tests.builder import unzipped

needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
needs_poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not installed")

_ATTEMPTS = 8
_MODULE = "basic/Standard/Module1.xba"
_REVIEW = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Review(folder As String)
    Dim none()
    Dim hidden(0) As New com.sun.star.beans.PropertyValue
    hidden(0).Name = "Hidden"
    hidden(0).Value = True
    Dim atOnce(0) As New com.sun.star.beans.PropertyValue
    atOnce(0).Name = "SynchronMode"
    atOnce(0).Value = True
    Dim target(0) As New com.sun.star.beans.PropertyValue
    target(0).Name = "FilterName"
    target(0).Value = "MS Word 2007 XML"
    keptOpen = StarDesktop.loadComponentFromURL("private:factory/swriter", "_blank", 0, none())
    dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
    For Each answer In Array("Accept", "Reject")
        file = Dir(folder &amp; "/" &amp; answer &amp; "/*.docx")
        Do While file &lt;&gt; ""
            done = folder &amp; "/" &amp; answer &amp; "ed/" &amp; file
            If Not FileExists(done) Then
                url = ConvertToURL(folder &amp; "/" &amp; answer &amp; "/" &amp; file)
                document = StarDesktop.loadComponentFromURL(url, "_blank", 0, hidden())
                frame = document.CurrentController.Frame
                dispatcher.executeDispatch(frame, ".uno:" &amp; answer &amp; "AllTrackedChanges", "", 0, atOnce())
                document.storeToURL(ConvertToURL(done), target())
                document.close(True)
            End If
            file = Dir
        Loop
    Next
    StarDesktop.terminate()
End Sub
</script:module>
"""


def to_pdf(documents: Iterable[Path], folder: Path) -> None:
    """A PDF of each document in `folder`, by one process of LibreOffice."""
    with TemporaryDirectory() as profile:
        _run(Path(profile), "--convert-to", "pdf", "--outdir", str(folder), *map(str, documents))


def pages(pdf: Path) -> int:
    """How many pages it has."""
    info = subprocess.run(["pdfinfo", pdf], check=True, capture_output=True, text=True).stdout
    return next(int(line.split()[1]) for line in info.splitlines() if line.startswith("Pages:"))


def text(pdf: Path) -> str:
    """Its text, line by line as it stands on the page."""
    return subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, text=True).stdout


def reviewed(accept: dict[str, bytes], reject: dict[str, bytes], folder: Path) -> tuple[dict[str, list[str]], ...]:
    """The paragraphs of Word files, by name, after "Accept All" and after "Reject All", by LibreOffice's own review.

    A file with which it does not come to an end is left out.
    """
    answers = {"Accept": accept, "Reject": reject}
    for answer, files in answers.items():
        (folder / f"{answer}ed").mkdir(parents=True)
        (folder / answer).mkdir()
        for name, content in files.items():
            (folder / answer / f"{name}.docx").write_bytes(content)
    profile = folder / "profile"
    _run(profile, "--terminate_after_init")  # which writes the profile
    (profile / "user" / _MODULE).write_text(_REVIEW, "utf-8")
    for _ in range(_ATTEMPTS):
        if _unanswered(folder):
            _review(profile, folder)
    return tuple(
        {path.stem: _paragraphs(path.read_bytes()) for path in sorted((folder / f"{answer}ed").iterdir())}
        for answer in answers
    )


def _review(profile: Path, folder: Path) -> None:
    """Reviews the files that are left; on a busy machine LibreOffice (7.4) may crash behind one and is called again."""
    with suppress(subprocess.CalledProcessError, subprocess.TimeoutExpired):
        _run(profile, f'macro:///Standard.Module1.Review("{folder}")')


def _unanswered(folder: Path) -> int:
    files = [path for answer in ("Accept", "Reject") for path in (folder / answer).iterdir()]
    return sum(not (folder / f"{path.parent.name}ed" / path.name).exists() for path in files)


def _run(profile: Path, *arguments: str) -> None:
    settings = f"-env:UserInstallation=file://{profile}"
    office = ["soffice", settings, "--headless", "--norestore", *arguments]
    with subprocess.Popen(office, stdout=PIPE, stderr=PIPE, start_new_session=True) as process:
        try:
            process.communicate(timeout=120)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            raise
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, office)


def _paragraphs(content: bytes) -> list[str]:
    root = etree.fromstring(unzipped(content)["word/document.xml"])
    assert not list(root.iter(w("ins"), w("del"), w("moveFrom"), w("moveTo"))), "revisions are left"
    texts = ("".join(t.text or "" for t in paragraph.iter(w("t"))).strip() for paragraph in root.iter(w("p")))
    return [text for text in texts if text]
