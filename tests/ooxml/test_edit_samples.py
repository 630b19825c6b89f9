"""Whole resumes, edited and tracked: nothing is lost, nothing else is touched, every button of the review works."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from resumetailor.ooxml.names import w
from resumetailor.ooxml.read import read_bytes
from resumetailor.segment import segment
from tests.builder import unzipped, zipped
from tests.office import needs_office, to_pdf
from tests.ooxml.edited import accepted, edit, main_part, refused, same, shout, tailored, track

SAMPLES = sorted(Path(__file__).parents[1].joinpath("resumes").glob("*.docx"))
_PARAGRAPH = re.compile(rb"<w:p[ >].*?</w:p>", re.DOTALL)
_PROPERTIES = re.compile(rb"<w:pPr>.*?</w:pPr>|<w:pPr/>", re.DOTALL)
_PRINTED = re.compile(rb"<w:t(?: [^>]*)?>([^<]*)</w:t>")
_TABLE_STYLE = re.compile(rb"<w:style w:type=\"table\".*?</w:style>", re.DOTALL)
_PLACE = re.compile(r"\[\d+\]")
ADDED = {"word/comments.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}


@dataclass(frozen=True)
class Sample:
    """A file and what became of it; `moved` has every highlight in its own words."""

    name: str
    original: bytes
    edited: bytes
    tracked: bytes
    moved: bytes


@cache
def _sample(path: Path) -> Sample:
    original = path.read_bytes()
    resume = segment(read_bytes(original, path.name))
    extras = {"order": (3, 2), "chosen": (1, 4), "headline": "Clerk moving on", "facts": "Four jobs. Nine results."}
    new = tailored(resume, shout, **extras)  # type: ignore[arg-type]
    moved = edit(original, tailored(resume, same, **extras))  # type: ignore[arg-type]
    return Sample(path.stem, original, edit(original, new), track(original, new), moved)


@pytest.fixture(scope="module", params=SAMPLES, ids=lambda path: path.stem)
def sample(request: pytest.FixtureRequest) -> Sample:
    return _sample(request.param)


def test_accepting_all_gives_the_edited_text(sample: Sample) -> None:
    assert accepted(sample.tracked) == accepted(sample.edited)


def test_refusing_all_gives_the_original_text(sample: Sample) -> None:
    assert refused(sample.tracked) == refused(sample.original)


def test_moving_loses_no_word(sample: Sample) -> None:
    before, after = (Counter(words(data)) for data in (sample.original, sample.moved))
    assert not before - after


def words(data: bytes) -> list[str]:
    """All that is printed but for signs: a typed bullet becomes another among items with another."""
    return [word for line in accepted(data) for word in line.split() if any(map(str.isalnum, word))]


def test_headline_and_counted_facts_find_a_place(sample: Sample) -> None:
    text = "\n".join(accepted(sample.edited))
    assert "Clerk moving on" in text
    assert "Four jobs. Nine results." in text


def test_most_highlights_get_their_new_words(sample: Sample) -> None:
    resume = segment(read_bytes(sample.original, "resume.docx"))
    text = " ".join(" ".join(accepted(sample.edited)).split())
    new = [shout(highlight.text.value) in text for job in resume.work for highlight in job.highlights]
    assert sum(new) >= 0.8 * len(new)


def test_parts_without_changes_stay_byte_for_byte(sample: Sample) -> None:
    before, edited, tracked = map(unzipped, (sample.original, sample.edited, sample.tracked))
    assert {name for name in edited if edited[name] != before.get(name)} == {"word/document.xml"}
    hides_revisions = b"<w:revisionView" in before["word/settings.xml"]
    touched = {"word/document.xml", *ADDED, *(["word/settings.xml"] if hides_revisions else [])}
    assert {name for name in tracked if tracked[name] != before.get(name)} <= touched
    assert list(edited) == list(before)


def test_paragraphs_without_changes_stay_byte_for_byte(sample: Sample) -> None:
    """But those moved in a list take over the properties of their new place, and heads stay with what they head."""
    before, after = (unzipped(data)["word/document.xml"] for data in (sample.original, sample.moved))
    after = _unkept(after)
    printed = {_text(paragraph) for paragraph in _PARAGRAPH.findall(after)}
    kept = [p for p in _PARAGRAPH.findall(before) if _text(p).strip() and _text(p) in printed]
    assert len(kept) > 0.6 * len(_PARAGRAPH.findall(before))
    assert [p for p in kept if p not in after and _without_properties(p) not in _without_properties(after)] == []
    assert sum(p not in after for p in map(_unkept, kept)) <= 6
    head = before[: before.index(b"<w:body>")]
    assert after.startswith(head)


def _text(paragraph: bytes) -> bytes:
    return b"".join(_PRINTED.findall(paragraph))


def _unkept(xml: bytes) -> bytes:
    """Without the property that keeps a paragraph with the next, and what it alone needs."""
    return xml.replace(b"<w:keepNext/>", b"").replace(b"<w:pPr></w:pPr>", b"").replace(b"<w:pPr/>", b"")


def _without_properties(xml: bytes) -> bytes:
    return _PROPERTIES.sub(b"", xml)


def test_identities_are_unique_and_comments_complete(sample: Sample) -> None:
    root = main_part(sample.tracked)
    annotations = [w(n) for n in ("ins", "del", "moveFrom", "moveTo", "pPrChange", "rPrChange")]
    identities = Counter(e.get(w("id")) for e in root.iter(*annotations))
    assert max(identities.values()) == 1
    comments = etree.fromstring(unzipped(sample.tracked)["word/comments.xml"])
    known = [comment.get(w("id")) for comment in comments]
    assert len(known) == len(set(known))
    starts, ends, references = (
        [e.get(w("id")) for e in root.iter(w(mark))]
        for mark in ("commentRangeStart", "commentRangeEnd", "commentReference")
    )
    assert sorted(known) == sorted(references)
    assert sorted(starts) == sorted(ends)
    assert set(starts) <= set(known)


def test_all_revisions_are_ours_or_were_there_before(sample: Sample) -> None:
    def by_others(data: bytes) -> list[str]:
        """What others put in and took out; an insertion may be divided, and what we take out of it stands in it."""
        others = [m for m in main_part(data).iter(w("ins"), w("del")) if m.get(w("author")) != "resumetailor"]
        return ["".join("".join(map(str, m.itertext())) for m in others if m.tag == w(kind)) for kind in ("ins", "del")]

    assert by_others(sample.tracked) == by_others(sample.original)
    dates = {m.get(w("date")) for m in main_part(sample.tracked).iter(w("ins")) if m.get(w("author")) == "resumetailor"}
    assert dates == {"2000-01-01T00:00:00Z"}


def test_no_comment_holds_a_word_too_many(sample: Sample) -> None:
    comments = etree.fromstring(unzipped(sample.tracked)["word/comments.xml"])
    texts = ["".join(map(str, c.itertext())) for c in comments if c.get(w("author")) == "resumetailor"]
    assert texts
    assert all(20 < len(text) < 300 for text in texts)


def test_the_schemas_hold(sample: Sample, tmp_path: Path) -> None:
    """Held against the Open XML SDK's schemas; what was wrong in the original may stay."""
    audit = pytest.importorskip("openxml_audit", reason="openxml-audit is not installed")

    def errors(kind: str) -> set[str]:
        path = tmp_path / f"{kind}.docx"
        path.write_bytes(_without_table_styles(getattr(sample, kind)))
        validator = audit.OpenXmlValidator(file_format=audit.FileFormat.MICROSOFT_365)
        return {_PLACE.sub("", str(error)) for error in validator.validate(str(path)).errors}

    found = errors("edited") | errors("tracked")
    assert found == set() or found <= errors("original")


def _without_table_styles(data: bytes) -> bytes:
    """Nine elements of ten stand in them, and no edit touches them."""
    parts = unzipped(data)
    styles = ("word/styles.xml", "word/stylesWithEffects.xml")
    return zipped(parts | {name: _TABLE_STYLE.sub(b"", parts[name]) for name in styles if name in parts})


@needs_office
def test_libreoffice_opens_every_file(tmp_path: Path) -> None:
    paths = []
    for path in SAMPLES:
        sample = _sample(path)
        for kind, data in (("edited", sample.edited), ("tracked", sample.tracked)):
            paths.append(tmp_path / f"{path.stem}.{kind}.docx")
            paths[-1].write_bytes(data)
    to_pdf(paths, tmp_path)
    assert [path.name for path in paths if not path.with_suffix(".pdf").exists()] == []
