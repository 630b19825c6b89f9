"""Hard layouts from end to end: highlights find their place at the top, nothing is lost, every button works."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import pytest

from resumetailor.claimable import of_map
from resumetailor.ooxml.edit import Edited, track
from resumetailor.ooxml.names import w
from resumetailor.options import Options
from resumetailor.pipeline import Success, tailor_many
from resumetailor.reframe.compose import Direction, reframe
from resumetailor.verify import check
from tests.builder import unzipped
from tests.ooxml.edited import accepted, main_part, refused
from tests.ooxml.hard_layouts import HARD_LAYOUTS

OPTIONS = Options(layout="keep")
WITHOUT_A_PLACE = {"jobs in a text box"}


@dataclass(frozen=True)
class Written:
    """A hard layout, and what became of it."""

    name: str
    original: bytes
    kept: Success
    tracked: Edited


@pytest.fixture(scope="module")
def all_written() -> dict[str, Written]:
    sources = [(f"{name}.docx", made()) for name, made in HARD_LAYOUTS.items()]
    found = {}
    for name, (_, original), kept in zip(HARD_LAYOUTS, sources, tailor_many(sources, OPTIONS), strict=True):
        assert isinstance(kept, Success), kept.error
        inspection = kept.inspection
        planned = reframe(inspection.analysed, inspection.mapped, Direction(OPTIONS.role, OPTIONS.today))
        found[name] = Written(name, original, kept, track(original, planned))
    return found


@pytest.fixture(params=HARD_LAYOUTS)
def written(request: pytest.FixtureRequest, all_written: dict[str, Written]) -> Written:
    return all_written[request.param]


def test_every_chosen_highlight_stands_at_the_top(written: Written) -> None:
    chosen = {choice.highlight for choice in written.kept.inspection.mapped.choices}
    moved = {s.highlight.id for group in written.kept.tailored.selected for s in group.selections}
    assert chosen
    assert moved == (set() if written.name in WITHOUT_A_PLACE else chosen)
    headings = [heading.kind for heading in written.kept.written.headings]
    assert ("highlights" in headings) == bool(moved)
    assert not moved or headings.index("highlights") < headings.index("work")


def test_the_program_reads_its_own_result(written: Written) -> None:
    known = of_map(written.kept.inspection.mapped)
    assert check(written.kept.tailored.resume, written.kept.written, OPTIONS.role, OPTIONS.today, known).faults == ()


def test_both_buttons_of_the_review_work(written: Written) -> None:
    assert accepted(written.tracked.document) == accepted(written.kept.document)
    assert refused(written.tracked.document) == refused(written.original)
    assert written.tracked.tailored == written.kept.tailored


def test_no_highlight_is_printed_twice(written: Written) -> None:
    """But in the profile, which may tell the best result in its own words."""
    profile = " ".join(fact.text for fact in written.kept.tailored.summary)
    texts = (" ".join(block.text.split()) for block in written.kept.written.document.blocks)
    blocks = [text.replace(profile, "") for text in texts]
    for highlight in written.kept.tailored.highlights():
        assert sum(highlight.text in text for text in blocks) == 1


def test_whatever_has_no_words_stays(written: Written) -> None:
    """Pictures, fields, links, controls, boxes, columns; and every other part."""

    def things(data: bytes) -> list[str]:
        kinds = ("drawing", "hyperlink", "fldChar", "sdt", "txbxContent", "sectPr", "moveTo", "bookmarkStart")
        return sorted(e.tag for e in main_part(data).iter(*(w(kind) for kind in kinds)))

    assert things(written.kept.document) == things(written.original)
    before, after = unzipped(written.original), unzipped(written.kept.document)
    assert {name for name in before if before[name] != after[name]} == {"word/document.xml"}


def test_new_rows_look_like_those_of_the_table(all_written: dict[str, Written]) -> None:
    rows = list(main_part(all_written["rows below heading rows"].kept.document).iter(w("tr")))
    texts = [" ".join("".join(map(str, p.itertext())) for p in row.iter(w("p"))) for row in rows]
    shades = [[shade.get(w("fill")) for shade in row.iter(w("shd"))] for row in rows]
    assert texts[0] == "SELECTED HIGHLIGHTS"
    assert texts[1].startswith("Customer insight Interviewed 12 store managers")
    assert texts[2] == "EXPERIENCE"
    assert shades[:3] == [["1F3864"], [], ["1F3864"]]


def test_a_heading_taken_from_a_banner_brings_its_shade_along(all_written: dict[str, Written]) -> None:
    paragraphs = main_part(all_written["banners of one cell"].kept.document).iter(w("p"))
    [heading] = [p for p in paragraphs if "".join(map(str, p.itertext())) == "SELECTED HIGHLIGHTS"]
    assert heading.getparent().tag == w("body")  # type: ignore[union-attr]
    assert heading.find(f"{w('pPr')}/{w('shd')}").get(w("fill")) == "7B2C3B"  # type: ignore[union-attr]


def test_moved_items_of_a_list_that_counts_get_bullets(all_written: dict[str, Written]) -> None:
    blocks = all_written["numbered lists"].kept.written.document.blocks
    top = [block.text for block in blocks if "(Brackenthwaite Retail, 2018 to present)" in block.text]
    lines = [line.replace("\u00a0", " ") for line in accepted(all_written["numbered lists"].kept.document)]
    assert len(top) == 2
    assert all(f"• {text}" in lines for text in top)


def test_a_headline_below_a_name_in_a_control_looks_like_the_contact_line(all_written: dict[str, Written]) -> None:
    paragraphs = list(main_part(all_written["content controls around everything"].kept.document).iter(w("p")))
    assert "".join(map(str, paragraphs[1].itertext())) == "Service Desk Lead moving into product management"
    assert paragraphs[1].find(f"{w('pPr')}/{w('pStyle')}") is None


@pytest.mark.parametrize("name", ["rows below heading rows", "jobs packed with breaks"])
def test_a_second_run_leaves_the_section_of_the_first(all_written: dict[str, Written], name: str) -> None:
    first = all_written[name].kept
    [second] = tailor_many([("again.docx", first.document)], OPTIONS)
    assert isinstance(second, Success)
    lines = accepted(second.document)
    assert [line.casefold() for line in lines].count("selected highlights") == 1
    assert Counter(lines) == Counter(accepted(first.document))
    at_the_top = {s.highlight.text for group in second.tailored.selected for s in group.selections}
    assert at_the_top == {s.highlight.text for group in first.tailored.selected for s in group.selections}
