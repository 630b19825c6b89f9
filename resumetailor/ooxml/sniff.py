"""Says what a file is that should have been a .docx, and what its owner can do about it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Other:
    """Why a file is no .docx, and the remedy."""

    cause: str
    remedy: str


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SAVE = "open it in Word or LibreOffice and save it as .docx"
_ENCRYPTED = Other("is protected by a password", "open it in Word, remove the password (File > Info) and save it")
_OLD = Other("is an old .doc file", _SAVE)
_SHEET = Other("is an Excel workbook", "name the resume's .docx instead")
_IMAGE = Other("is a picture", "type the resume in Word, or read the picture with a text recognition program first")
_MAGIC = (
    (b"%PDF", Other("is a PDF", "open it in Word and save it as .docx")),
    (b"{\\rtf", Other("is an RTF file", _SAVE)),
    (b"\x89PNG", _IMAGE),
    (b"\xff\xd8\xff", _IMAGE),
    (b"GIF8", _IMAGE),
    (b"BM", _IMAGE),
    (b"II*\x00", _IMAGE),
    (b"MM\x00*", _IMAGE),
    (b"RIFF", _IMAGE),
)
_ZIPPED = (
    (b"mimetypeapplication/vnd.oasis.opendocument", Other("is an OpenDocument file", _SAVE)),
    (b"mimetypeapplication/epub", Other("is an e-book", "name the resume's .docx instead")),
    (b"Index/Document.iwa", Other("is a Pages document", "open it in Pages and export it to Word")),
    (b"xl/workbook.xml", _SHEET),
    (b"ppt/presentation.xml", Other("is a PowerPoint presentation", "name the resume's .docx instead")),
)


def what_it_is(data: bytes) -> Other | None:
    """What the bytes are if they cannot be a .docx; None if they may be one."""
    if not data or data.count(0) == len(data):
        return Other("is empty", "name the right file, or save it again")
    if data.startswith(b"PK"):
        directory = _foreign_directory(data)
        return next((other for mark, other in _ZIPPED if mark in data[:200] or mark in directory), None)
    if data.startswith(_OLE):
        return _ENCRYPTED if "EncryptedPackage".encode("utf-16-le") in data else _OLD
    return next((other for magic, other in _MAGIC if data.startswith(magic)), None) or _text(data)


def _foreign_directory(data: bytes) -> bytes:
    """The zip's directory of names, which stands at its end; nothing if it names parts of Word's."""
    if b"word/" in data[-(2**18) :]:
        return b""
    end = data.rfind(b"PK\x05\x06")
    return data[max(0, end - 2**18) : max(0, end)]


def _text(data: bytes) -> Other:
    head = data[:2000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if b'progid="word.document"' in head or b"schemas.microsoft.com/office/word" in head:
        return Other("is a Word XML file, not a .docx", _SAVE)
    if head.startswith((b"<!doctype html", b"<html")):
        return Other("is a web page", _SAVE)
    if b"\x00" in head:
        return Other("is no Word file", "save the resume as .docx")
    return Other("is a text file, not a Word file", "paste the text into Word and save it as .docx")
