"""What the tests of editing share: resumes to write back into their files, and the two buttons of Word's review."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import chain

from lxml import etree

from resumetailor.ooxml import edit as write
from resumetailor.ooxml.names import w
from resumetailor.ooxml.read import read_bytes
from resumetailor.resume import Basics, Heading, Highlight, Period, Resume, SectionKind, Span, Text, Work
from resumetailor.source import Block
from resumetailor.tailored import (
    CountedFact,
    SelectedGroup,
    Selection,
    TailoredEntry,
    TailoredHighlight,
    TailoredResume,
)
from tests.builder import unzipped

KINDS: dict[str, SectionKind] = {"experience": "work", "profile": "summary", "skills": "skills"}
Rewrite = Callable[[str], str]


def edit(original: bytes, new: TailoredResume) -> bytes:
    """The file edited in place."""
    return write.edit(original, new).document


def track(original: bytes, new: TailoredResume) -> bytes:
    """The file with the changes as revisions."""
    return write.track(original, new).document


def same(text: str) -> str:
    return text


def shout(text: str) -> str:
    """Puts words in, changes one and drops one."""
    words = text.split()
    return " ".join([*words[:1], "really", "and", *words[1:3], *(f"{word}ish" for word in words[3:4]), *words[5:]])


def plain_resume(data: bytes) -> Resume:
    """Reads a file by its looks: a name, a label, then sections under outlined headings, list items as highlights."""
    document = read_bytes(data, "resume.docx")
    texts = [Text(" ".join(b.text.split()), (Span(i, 0, len(b.text)),)) for i, b in enumerate(document.blocks)]
    kind: str = "name"
    found = dict[str, list[int]]()
    for number, block in enumerate(document.blocks):
        if block.outline_level == 0:
            kind = _opens(block.text)
            found.setdefault("heading", []).append(number)
        else:
            found.setdefault(_kind(kind, block), []).append(number)
    before = [texts[i] for i in found.get("name", [])]
    headings = [
        Heading(KINDS.get(str(texts[i]).lower().strip(":"), "other"), texts[i]) for i in found.get("heading", [])
    ]
    items = tuple(Highlight(f"work-0-{n}", texts[i]) for n, i in enumerate(found.get("highlight", [])))
    job = Work("work-0", name=Text("Acme"), period=Period(Text("2019 – 2021"), None, None), highlights=items)
    basics = Basics(*before[:2], summary=tuple(texts[i] for i in found.get("summary", [])))
    return Resume(document, basics, work=(job,), headings=tuple(headings))


def _opens(heading: str) -> SectionKind:
    return KINDS.get(heading.lower().strip(":"), "other")


def _kind(section: str, block: Block) -> str:
    return "highlight" if block.list_level is not None and section != "name" else section


def tailored(
    resume: Resume,
    rewrite: Rewrite = same,
    *,
    order: Sequence[int] = (),
    chosen: Sequence[int] = (),
    headline: str = "",
    facts: str = "",
) -> TailoredResume:
    """Every highlight rewritten; of each job those at `chosen` at the top, the others in the order of `order`."""
    new = {h.id: TailoredHighlight(h.id, rewrite(h.text.value), h.text.value) for h in resume.highlights()}

    def entry(job: Work) -> TailoredEntry:
        places = [*order, *(n for n in range(len(job.highlights)) if n not in order)]
        ids = [job.highlights[n].id for n in places if n < len(job.highlights) and n not in chosen]
        return TailoredEntry(job, tuple(new[id] for id in ids))

    top = [Selection(new[h.id], job, "result with a number") for job in resume.work for h in _at(job, chosen)]
    groups = (
        SelectedGroup("problem_solving", "Problem solving", tuple(top[::2])),
        SelectedGroup("x", "Insight", tuple(top[1::2])),
    )
    return TailoredResume(
        resume,
        CountedFact(headline, "headline", ()) if headline else None,
        (CountedFact(facts, "summary", ()),) if facts else (),
        tuple(group for group in groups if group.selections),
        tuple(map(entry, resume.work)),
        (),
        (),
        tuple(TailoredEntry(a, tuple(new[h.id] for h in a.highlights)) for a in resume.achievements),
    )


def _at(job: Work, places: Iterable[int]) -> list[Highlight]:
    return [job.highlights[n] for n in places if n < len(job.highlights)]


def main_part(data: bytes) -> etree._Element:
    return etree.fromstring(unzipped(data)["word/document.xml"])


def accepted(data: bytes) -> list[str]:
    """The paragraphs of the main part with every revision accepted."""
    return _reviewed(data, gone=("del", "moveFrom"))


def refused(data: bytes) -> list[str]:
    """The paragraphs of the main part with every revision refused."""
    return _reviewed(data, gone=("ins", "moveTo"))


def _reviewed(data: bytes, gone: tuple[str, ...]) -> list[str]:
    """Each flow by itself: a paragraph whose mark is gone goes on in the next of the same flow."""
    flows: dict[etree._Element, list[str]] = {}
    carried: dict[etree._Element, str] = {}
    root = main_part(data)
    rows = {row for row in root.iter(w("tr")) for name in gone if row.find(f"{w('trPr')}/{w(name)}") is not None}
    for paragraph in root.iter(w("p")):
        if rows.intersection(paragraph.iterancestors(w("tr"))):
            continue
        flow = next(e for e in paragraph.iterancestors() if e.tag in {w("body"), w("tc"), w("txbxContent")})
        text = carried.pop(flow, "") + "".join(_printed(paragraph, gone))
        if any(paragraph.find(f"{w('pPr')}/{w('rPr')}/{w(name)}") is not None for name in gone):
            carried[flow] = text
        else:
            flows.setdefault(flow, []).append(text)
    assert not any(carried.values()), "the end of a paragraph is gone that has no paragraph after it"
    assert not carried, "the last paragraph of a flow cannot go"
    return list(chain.from_iterable(flows.values()))


def _printed(parent: etree._Element, gone: tuple[str, ...]) -> list[str]:
    found = []
    for child in parent:
        if child.tag in {w(name) for name in gone} | {w("pPr"), w("rPr"), w("p")}:
            continue
        if child.tag in {w("t"), w("delText")}:
            found.append(child.text or "")
        elif child.tag in {w("tab"), w("br")}:
            found.append(" ")
        else:
            found += _printed(child, gone)
    return found
