"""The package around the text: what is kept, what is added, what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from resumetailor.errors import UnusableResume
from resumetailor.ooxml.editing.faithful import FaithfulPart
from resumetailor.ooxml.names import w
from resumetailor.ooxml.package import Package
from resumetailor.ooxml.read import read_bytes
from tests.builder import NAMESPACES, control, docx, p, unzipped, zipped
from tests.ooxml.edited import accepted, edit, plain_resume, refused, shout, tailored, track

SAMPLES = sorted(Path(__file__).parents[1].joinpath("resumes").glob("*.docx"))
BODY = (p("Jo", style="Title"), p("Experience", style="Heading1"), p("Sold very many of the shoes", bullet=0))


def settings(inside: str) -> dict[str, bytes]:
    return {"word/settings.xml": f"<w:settings {NAMESPACES}>{inside}</w:settings>".encode()}


def shouted(original: bytes) -> tuple[bytes, bytes]:
    new = tailored(plain_resume(original), shout)
    return edit(original, new), track(original, new)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_parts_without_changes_are_written_as_they_were(path: Path) -> None:
    package = Package(path.read_bytes(), path.name)
    for name in package.names():
        if name.endswith((".xml", ".rels")):
            assert FaithfulPart(package, name).serialised() == package.read(name)


ODD_XML = {
    "single quotes and spaces": b"<?xml version='1.0' ?>\n<a  b='x > \"y\"' ><c /><d></d>t</a>",
    "no declaration": b"<a><c/></a>",
    "a byte order mark": b'\xef\xbb\xbf<?xml version="1.0" encoding="UTF-8"?><a><c/></a>\n',
    "entities and comments": b"<a>&lt;&#10;&amp;<!-- no --><c>&quot;</c></a>",
    "a prefix of its own": b'<x:a xmlns:x="urn:x"><x:c x:d="1"/></x:a>',
    "two prefixes": b'<a xmlns="urn:x" xmlns:y="urn:y"><c y:d="1"><y:e/></c></a>',
}


@pytest.mark.parametrize("xml", ODD_XML.values(), ids=ODD_XML.keys())
def test_whatever_was_not_touched_keeps_its_bytes(xml: bytes) -> None:
    part = FaithfulPart(Package(zipped({**unzipped(docx(*BODY)), "odd.xml": xml}), "x.docx"), "odd.xml")
    assert part.serialised() == xml
    first = next(e for e in part.root if isinstance(e.tag, str))
    first.set("new", "<1>")
    changed = part.serialised()
    assert etree.fromstring(changed)[list(part.root).index(first)].get("new") == "<1>"
    del first.attrib["new"]
    assert part.serialised() == xml


def test_another_encoding_is_written_as_utf_8() -> None:
    parts = unzipped(docx(*BODY))
    text = parts["word/document.xml"].decode().replace("UTF-8", "UTF-16").replace("shoes", "schöne")
    edited, tracked = shouted(zipped({**parts, "word/document.xml": text.encode("utf-16")}))
    assert "schöne" in accepted(edited)[-1]
    assert accepted(tracked) == accepted(edited)


def test_word_s_vocabulary_may_be_the_default_namespace() -> None:
    parts = unzipped(docx(*BODY))
    plain = parts["word/document.xml"].replace(b"<w:", b"<").replace(b"</w:", b"</")
    space = w("")[1:-1].encode()
    plain = plain.replace(b"<document ", b'<document xmlns="' + space + b'" ')
    original = zipped({**parts, "word/document.xml": plain})
    edited, tracked = shouted(original)
    assert "really" in accepted(edited)[-1]
    assert accepted(tracked) == accepted(edited)
    assert refused(tracked) == refused(original)


def test_same_input_same_bytes() -> None:
    original = docx(*BODY)
    assert shouted(original) == shouted(original)


def test_nothing_to_change_changes_nothing() -> None:
    original = docx(*BODY)
    new = tailored(plain_resume(original))
    assert unzipped(edit(original, new)) == unzipped(track(original, new)) == unzipped(original)


def test_macros_and_unknown_parts_are_kept() -> None:
    extra = {"word/vbaProject.bin": b"\x00macro", "customXml/item1.xml": b"<a/>", "word/media/image1.png": b"\x89PNG"}
    edited, tracked = shouted(docx(*BODY, parts=extra))
    for data in (edited, tracked):
        assert extra.items() <= unzipped(data).items()


def test_comments_that_are_there_stay_and_new_ones_come_behind() -> None:
    there = f'<w:comments {NAMESPACES}><w:comment w:id="7" w:author="A"><w:p/></w:comment></w:comments>'.encode()
    parts = unzipped(docx(*BODY))
    link = (
        b'<Relationship Id="rId77" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"'
    )
    rels = parts["word/_rels/document.xml.rels"].replace(b"</Rel", link + b' Target="comments.xml"/></Rel')
    original = zipped({**parts, "word/comments.xml": there, "word/_rels/document.xml.rels": rels})
    written = unzipped(shouted(original)[1])
    comments = etree.fromstring(written["word/comments.xml"])
    assert [c.get(w("id")) for c in comments] == ["7", "8"]
    assert written["word/comments.xml"].startswith(there[: -len("</w:comments>")])
    assert written["word/_rels/document.xml.rels"] == rels


def test_new_comments_are_linked_and_typed() -> None:
    _, tracked = shouted(docx(*BODY))
    parts = unzipped(tracked)
    package = Package(tracked, "x.docx")
    assert package.related(package.main, "comments") == "word/comments.xml"
    assert b'PartName="/word/comments.xml"' in parts["[Content_Types].xml"]


def test_strict_documents_stay_strict() -> None:
    spaces = {
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main": b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships": (
            b"http://purl.oclc.org/ooxml/officeDocument/relationships"
        ),
    }

    def strict(data: bytes) -> bytes:
        for transitional, name in spaces.items():
            data = data.replace(transitional, name)
        return data

    original = zipped({name: strict(data) for name, data in unzipped(docx(*BODY)).items()})
    edited, tracked = shouted(original)
    assert not [name for data in (edited, tracked) for name, part in unzipped(data).items() if strict(part) != part]
    package = Package(tracked, "x.docx")
    assert package.related(package.main, "comments") == "word/comments.xml"
    assert "really" in read_bytes(tracked, "x.docx").blocks[-1].text


PROTECTED = {
    "forms": '<w:documentProtection w:edit="forms" w:enforcement="1"/>',
    "reading only": '<w:documentProtection w:edit="readOnly" w:enforcement="true"/>',
    "a password to write": '<w:writeProtection w:hash="abc="/>',
}


@pytest.mark.parametrize("inside", PROTECTED.values(), ids=PROTECTED.keys())
@pytest.mark.parametrize("write", [edit, track])
def test_a_protected_file_is_refused_with_the_remedy(inside: str, write: object) -> None:
    original = docx(*BODY, parts=settings(inside))
    with pytest.raises(UnusableResume, match="template") as error:
        write(original, tailored(plain_resume(original), shout))  # type: ignore[operator]
    assert "shoes" not in str(error.value)


def test_protection_that_is_switched_off_is_none() -> None:
    edited, _ = shouted(docx(*BODY, parts=settings('<w:documentProtection w:edit="forms" w:enforcement="0"/>')))
    assert "really" in accepted(edited)[-1]


def test_a_file_without_an_editable_paragraph_is_refused() -> None:
    locked = control(*BODY).replace("<w:sdtPr>", '<w:sdtPr><w:lock w:val="sdtContentLocked"/>')
    original = docx(locked)
    with pytest.raises(UnusableResume, match="template"):
        edit(original, tailored(plain_resume(original), shout))


def test_a_comment_that_cannot_be_refused_leaves_no_word_behind() -> None:
    original = docx(*BODY)
    assert refused(shouted(original)[1]) == refused(original)


def test_revisions_are_shown_in_a_file_that_was_saved_with_them_out_of_sight() -> None:
    hidden = settings('<w:revisionView w:markup="0"/><w:defaultTabStop w:val="720"/>')
    edited, tracked = shouted(docx(*BODY, parts=hidden))
    assert unzipped(edited)["word/settings.xml"] == hidden["word/settings.xml"]
    assert unzipped(tracked)["word/settings.xml"] == settings('<w:defaultTabStop w:val="720"/>')["word/settings.xml"]
