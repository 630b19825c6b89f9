"""What is no sound Word file is refused with cause and remedy, whatever it is; nothing else leaves the reader."""

from __future__ import annotations

import io
import os
import re
import socket
import stat
import struct
import time
import zipfile
from pathlib import Path

import pytest

from resumetailor.errors import NoText, NotFound, ResumeTailorError, UnsafePackage, WrongFormat
from resumetailor.ooxml.read import read, read_bytes
from tests.builder import docx, p, picture, run, table, unzipped, zipped

GOOD = docx("Jane Doe", "Support Lead at Acme")
DOCUMENT = "word/document.xml"
HEAD = b'<?xml version="1.0" encoding="UTF-8"?>'
ENTITIES = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


def changed(part: str, data: bytes | None) -> bytes:
    """The good document with one part changed, or without it."""
    parts = unzipped(GOOD)
    if data is None:
        del parts[part]
    else:
        parts[part] = data
    return zipped(parts)


def with_document(old: bytes, new: bytes) -> bytes:
    return changed(DOCUMENT, unzipped(GOOD)[DOCUMENT].replace(old, new))


def with_zeros_in(part: str) -> bytes:
    start = GOOD.find(part.encode()) + len(part) + 100
    return GOOD[:start] + bytes(50) + GOOD[start + 50 :]


def stored(name: str, content: bytes) -> bytes:
    """A zip of one entry that is not compressed."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        package.writestr(name, content)
    return target.getvalue()


def ole(*names: str) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + b"".join(name.encode("utf-16-le") for name in names)


OTHERS = {
    "empty": (b"", "is empty"),
    "zeros": (bytes(1000), "is empty"),
    "text": (b"Jane Doe\nSupport Lead\n", "is a text file"),
    "picture": (b"\x89PNG\r\n\x1a\n" + bytes(50), "is a picture"),
    "photo": (b"\xff\xd8\xff\xe0" + bytes(50), "is a picture"),
    "pdf": (b"%PDF-1.7 ...", "is a PDF"),
    "rtf": (b"{\\rtf1 Jane}", "is an RTF file"),
    "web page": (b"<!DOCTYPE html><html>Jane</html>", "is a web page"),
    "word xml": (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><x/>', "is a Word XML file"),
    "program": (b"MZ\x90\x00\x03\x00\x00" + bytes(50), "is no Word file"),
    "old doc": (ole("WordDocument"), "is an old .doc file"),
    "encrypted": (ole("EncryptionInfo", "EncryptedPackage"), "is protected by a password"),
    "cut off": (GOOD[: len(GOOD) // 2], "is damaged or cut off"),
    "zip start only": (b"PK\x03\x04", "is damaged or cut off"),
    "plain zip": (zipped({"notes.txt": b"Jane"}), "is a zip but no Word file"),
    "workbook": (zipped({"[Content_Types].xml": b"<x/>", "xl/workbook.xml": b"<x/>"}), "is an Excel workbook"),
    "open document": (stored("mimetype", b"application/vnd.oasis.opendocument.text"), "is an OpenDocument file"),
    "pages": (zipped({"Index/Document.iwa": b"x"}), "is a Pages document"),
    "no document": (changed(DOCUMENT, None), "has no document in it"),
    "no relationships": (changed("_rels/.rels", None), "has no document in it"),
    "broken xml": (with_document(b"</w:body>", b""), "is broken XML"),
    "empty part": (changed(DOCUMENT, b""), "is broken XML"),
    "other xml": (changed(DOCUMENT, b"<html/>"), "is no Word document"),
    "wrong bytes in a part": (with_zeros_in(DOCUMENT), "is damaged or cut off"),
}


@pytest.mark.parametrize(("data", "cause"), OTHERS.values(), ids=OTHERS.keys())
def test_what_is_no_word_file_is_named(data: bytes, cause: str) -> None:
    with pytest.raises(WrongFormat) as caught:
        read_bytes(data, "resume.docx")
    assert cause in caught.value.cause
    assert caught.value.remedy
    assert "\n" not in str(caught.value)


class TestPaths:
    def test_missing(self, tmp_path: Path) -> None:
        with pytest.raises(NotFound, match="there is no such file"):
            read(tmp_path / "gone.docx")

    def test_folder(self, tmp_path: Path) -> None:
        with pytest.raises(WrongFormat, match="is a folder"):
            read(tmp_path)

    @pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
    def test_no_permission(self, tmp_path: Path) -> None:
        path = tmp_path / "resume.docx"
        path.write_bytes(GOOD)
        path.chmod(stat.S_IWUSR)
        with pytest.raises(NotFound, match="may not be opened"):
            read(path)

    def test_a_name_that_no_file_can_have(self) -> None:
        with pytest.raises(NotFound):
            read(Path("a\0b.docx"))

    def test_a_device_is_no_file(self) -> None:
        with pytest.raises(WrongFormat, match="is no file"):
            read(Path(os.devnull))

    def test_the_message_names_the_path_and_the_document_the_file(self, tmp_path: Path) -> None:
        path = tmp_path / "resume.docx"
        path.write_bytes(b"text")
        with pytest.raises(WrongFormat, match=re.escape(str(path))):
            read(path)
        path.write_bytes(GOOD)
        assert read(path).name == "resume.docx"


class TestNoText:
    def test_empty(self) -> None:
        with pytest.raises(NoText, match="has no text;"):
            read_bytes(docx(""), "resume.docx")

    def test_a_scan(self) -> None:
        with pytest.raises(NoText, match="looks like a scan"):
            read_bytes(docx(p(picture())), "resume.docx")


class TestEntities:
    """No DTD at all: no expansion, no file and no address is looked up."""

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
    def test_in_the_document(self, encoding: str) -> None:
        declared = f"<?xml version='1.0' encoding='{encoding}'?>".encode()
        xml = declared + (ENTITIES + unzipped(GOOD)[DOCUMENT].split(b"?>", 1)[1]).replace(b"Jane", b"&b;")
        with pytest.raises(UnsafePackage, match="declares XML entities"):
            read_bytes(changed(DOCUMENT, xml.decode().encode(encoding)), "resume.docx")

    def test_in_a_part_beside_it(self) -> None:
        with pytest.raises(UnsafePackage, match="declares XML entities"):
            read_bytes(
                changed("word/styles.xml", HEAD + b'<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>'), "resume.docx"
            )


class TestZip:
    def test_a_bomb(self) -> None:
        with pytest.raises(UnsafePackage, match="zip bomb"):
            read_bytes(changed("word/media/a.bin", bytes(20 << 20)), "resume.docx")

    def test_an_empty_picture_is_no_bomb(self) -> None:
        """One of a megabyte shrinks to a thousandth, as blank signatures and scans do."""
        assert read_bytes(changed("word/media/blank.emf", bytes(2 << 20)), "resume.docx").blocks

    def test_a_bomb_of_many_small_entries(self) -> None:
        many = {f"word/media/{number}": b"" for number in range(6000)}
        with pytest.raises(UnsafePackage, match="entries"):
            read_bytes(zipped(unzipped(GOOD) | many), "resume.docx")

    @pytest.mark.parametrize("name", ["../evil", "word/../../evil", "/etc/passwd", "C:/evil", "..\\evil"])
    def test_a_name_that_points_outside(self, name: str) -> None:
        with pytest.raises(UnsafePackage, match="points outside"):
            read_bytes(zipped(unzipped(GOOD) | {name: b"x"}), "resume.docx")

    @pytest.mark.filterwarnings("ignore:Duplicate name")
    def test_two_entries_of_one_name(self, tmp_path: Path) -> None:
        path = tmp_path / "twice.docx"
        path.write_bytes(GOOD)
        with zipfile.ZipFile(path, "a") as package:
            package.writestr(DOCUMENT, b"<x/>")
        with pytest.raises(UnsafePackage, match="same name"):
            read(path)

    def test_entries_that_overlap(self) -> None:
        """All directory entries point at the first one's bytes, as in the best known bombs."""
        data = bytearray(GOOD)
        place = data.find(b"PK\x01\x02")
        while place >= 0:
            struct.pack_into("<I", data, place + 42, 0)
            place = data.find(b"PK\x01\x02", place + 1)
        with pytest.raises(UnsafePackage, match="overlap"):
            read_bytes(bytes(data), "resume.docx")

    @pytest.mark.parametrize("size", [10, 100_000])
    def test_a_size_that_lies(self, size: int) -> None:
        data = bytearray(GOOD)
        directory = data.find(b"PK\x01\x02")
        while not data[directory + 46 :].startswith(DOCUMENT.encode()):
            directory = data.find(b"PK\x01\x02", directory + 1)
        struct.pack_into("<I", data, directory + 24, size)
        with pytest.raises(WrongFormat, match="damaged"):
            read_bytes(bytes(data), "resume.docx")

    def test_encrypted_entries(self) -> None:
        data = bytearray(GOOD)
        for mark, flag in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
            place = data.find(mark)
            while place >= 0:
                data[place + flag] |= 1
                place = data.find(mark, place + 1)
        with pytest.raises(WrongFormat, match="Word does not use"):
            read_bytes(bytes(data), "resume.docx")


class TestCost:
    """Reading ends soon, with text or with an error, however the file is made."""

    @pytest.mark.parametrize(
        "body",
        [
            p("word " * 2_000_000),
            "".join(f"<w:p><w:r><w:t>{n}</w:t></w:r></w:p>" for n in range(100_000)),
            "<w:tbl><w:tr><w:tc>" * 80 + p("deep") + "</w:tc></w:tr></w:tbl>" * 80,
            "<w:sdt><w:sdtContent>" * 5_000 + p("deep") + "</w:sdtContent></w:sdt>" * 5_000,
            p("<w:r>" + "<w:drawing>" * 120 + "</w:drawing>" * 120 + "</w:r>", run("deep")),
        ],
        ids=["10 MB in one paragraph", "100,000 paragraphs", "nested tables", "nested controls", "nested drawings"],
    )
    def test_it_ends(self, body: str) -> None:
        start = time.process_time()
        try:
            read_bytes(docx(body), "resume.docx")
        except ResumeTailorError as error:
            assert "damaged" not in error.cause
        assert time.process_time() - start < 8

    @pytest.mark.parametrize(
        "body",
        [
            "".join(table([str(n), "x"]) for n in range(2_000)),
            table(*([str(n), "x"] for n in range(5_000))),
            "".join(p(str(n), props=f'<w:framePr w:x="{n}" w:y="{n}" w:vAnchor="page"/>') for n in range(5_000)),
            p("•" * 9_900 + " x") * 9,
            p("- " * 4_900 + "x") * 9,
            p("\t" * 4_900 + "•" + " " * 4_900 + "x") * 9,
            p("1. " * 3_000) * 9,
        ],
        ids=["tables", "rows", "frames", "bullets", "dashes", "blanks", "numbers"],
    )
    def test_time_grows_with_length_only(self, body: str) -> None:
        start = time.process_time()
        assert read_bytes(docx(body), "resume.docx").blocks
        assert time.process_time() - start < 8


class TestLength:
    """What is far longer than any resume is refused, before the parser takes memory for each of its words."""

    def test_a_line_without_end(self) -> None:
        with pytest.raises(UnsafePackage, match="has more than 10,000 characters in one paragraph"):
            read_bytes(docx(p("a, " * 3_500)), "resume.docx")
        assert read_bytes(docx(p("a, " * 3_000)), "resume.docx").blocks

    def test_a_paragraph_may_hold_a_whole_resume_if_its_lines_end(self) -> None:
        lines = "<w:br/>".join(["<w:t>Led the team.</w:t>"] * 2_000)
        assert read_bytes(docx(p(f"<w:r>{lines}</w:r>")), "resume.docx").blocks

    def test_a_book(self) -> None:
        with pytest.raises(UnsafePackage, match="is too long for a resume"):
            read_bytes(docx(p("word " * 1_900) * 22), "resume.docx")


class TestTolerance:
    """What harms no reader does not stop this one."""

    @pytest.mark.parametrize("character", ["&#x1F;", "&#xD800;", "&#0;", "\x08", "&#xFFFF;"])
    def test_characters_that_xml_forbids_are_dropped(self, character: str) -> None:
        read = read_bytes(with_document(b"Jane Doe", f"Jane{character} Doe".encode()), "resume.docx")
        assert read.blocks[0].text == "Jane Doe"

    @pytest.mark.parametrize(
        "part", ["word/styles.xml", "word/numbering.xml", "word/settings.xml", "word/footnotes.xml"]
    )
    def test_a_part_beside_the_document_may_be_missing(self, part: str) -> None:
        assert len(read_bytes(changed(part, None), "resume.docx").blocks) == 2

    def test_the_document_may_have_another_name(self) -> None:
        parts = unzipped(GOOD)
        parts["word/document2.xml"] = parts.pop(DOCUMENT)
        parts["_rels/.rels"] = parts["_rels/.rels"].replace(b"document.xml", b"document2.xml")
        [block, _] = read_bytes(zipped(parts), "resume.docx").blocks
        assert block.location.part == "word/document2.xml"

    def test_strict_documents_are_read(self) -> None:
        """ISO 29500 strict, as Word saves it on demand, has other namespaces."""
        parts = unzipped(docx(p("Jane Doe", style="Heading1"), p("Led", bullet=0)))
        for name, data in parts.items():
            for kind in (b"officeDocument/2006/relationships", b"wordprocessingml/2006/main"):
                strict = b"http://purl.oclc.org/ooxml/" + kind.replace(b"2006/", b"")
                data = data.replace(b"http://schemas.openxmlformats.org/" + kind, strict)
            parts[name] = data
        read = read_bytes(zipped(parts), "resume.docx")
        assert [(b.text, b.outline_level, b.list_level) for b in read.blocks] == [
            ("Jane Doe", 0, None),
            ("Led", None, 0),
        ]

    def test_utf_16_is_read(self) -> None:
        xml = unzipped(GOOD)[DOCUMENT].decode().replace("UTF-8", "UTF-16")
        assert read_bytes(changed(DOCUMENT, xml.encode("utf-16")), "resume.docx").blocks[0].text == "Jane Doe"

    def test_names_of_parts_in_other_letter_case(self) -> None:
        parts = unzipped(GOOD)
        parts["word/Document.xml"] = parts.pop(DOCUMENT)
        assert read_bytes(zipped(parts), "resume.docx").blocks

    def test_nothing_is_fetched(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def forbidden(*_: object) -> None:
            raise AssertionError("a socket was opened")

        monkeypatch.setattr(socket, "socket", forbidden)
        outside = b'<Relationship Id="x" Type="a/styles" Target="http://example.org/s.xml" TargetMode="External"/>'
        rels = "word/_rels/document.xml.rels"
        data = changed(rels, unzipped(GOOD)[rels].replace(b"</Relationships>", outside + b"</Relationships>"))
        assert read_bytes(data, "resume.docx").blocks


def test_an_entry_without_a_name_is_no_part() -> None:
    """Whether such an entry is a folder, Python's zipfile cannot tell: it looks for the last letter of the name."""
    assert read_bytes(zipped(unzipped(GOOD) | {"": b"nothing"}), "resume.docx").blocks
