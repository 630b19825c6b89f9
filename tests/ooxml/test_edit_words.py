"""New words go into the runs that held the old ones; what cannot be edited stays."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import etree

from resumetailor.ooxml.names import w
from tests.builder import control, docx, field, link, p, revision, run, text_box
from tests.ooxml.edited import accepted, edit, main_part, plain_resume, refused, tailored, track

TAIL = "the tickets of forty shops"


def written(*content: str, becomes: str) -> tuple[bytes, bytes, bytes]:
    """A resume with one highlight, the same edited, and tracked."""
    job = p("Experience", style="Heading1"), p(*content, bullet=0)
    original = docx(p("Jo", style="Title"), *job, p("Skills", style="Heading1"))
    new = tailored(plain_resume(original), lambda _: becomes)
    return original, edit(original, new), track(original, new)


def looks(data: bytes) -> list[tuple[str, bool]]:
    """Every run of the highlight, and whether it is bold."""
    paragraph = list(main_part(data).iter(w("p")))[2]
    bold = f"{w('rPr')}/{w('b')}"
    runs = [("".join(map(str, r.itertext())), r.find(bold) is not None) for r in paragraph.iter(w("r"))]
    return [run for run in runs if run[0]]


def test_a_bold_lead_in_stays_bold() -> None:
    _, edited, _ = written(
        run("Support: ", bold=True), run("Responsible for " + TAIL), becomes=f"Support: Handled {TAIL}"
    )
    assert looks(edited) == [("Support: ", True), (f"Handled {TAIL}", False)]


def test_words_split_over_runs_are_replaced_in_the_first_one_s_look() -> None:
    _, edited, _ = written(run("Respon", bold=True), run("sible f"), run("or " + TAIL), becomes=f"Handled {TAIL}")
    assert looks(edited) == [("Handled", True), (f" {TAIL}", False)]


def test_words_put_in_look_like_the_word_that_they_are_joined_to() -> None:
    _, edited, _ = written(run("Handled", bold=True), run(" tickets"), becomes="Also Handled tickets, fast")
    assert looks(edited) == [("Also Handled", True), (" tickets, fast", False)]


def test_a_tracked_word_is_struck_out_and_put_in_by_itself() -> None:
    original, _, tracked = written(run("Responsible for " + TAIL), becomes=f"Handled {TAIL}")
    root = main_part(tracked)
    [gone], [new] = root.iter(w("del")), root.iter(w("ins"))
    assert "".join(map(str, gone.itertext())) == "Responsible for"
    assert "".join(map(str, new.itertext())) == "Handled"
    assert refused(tracked) == refused(original)


UNTOUCHED = {
    "a link": [run("Built "), link("example.org", "http://example.org"), run(" for " + TAIL)],
    "a field": [run("Built "), field("HYPERLINK x", "example.org"), run(" for " + TAIL)],
    "a bound content control": [
        control(run("Built example.org")).replace("<w:sdtPr>", '<w:sdtPr><w:dataBinding w:xpath="a"/>'),
        run(" for " + TAIL),
    ],
    "a locked content control": [
        control(run("Built example.org")).replace("<w:sdtPr>", '<w:sdtPr><w:lock w:val="contentLocked"/>'),
        run(" for " + TAIL),
    ],
}


@pytest.mark.parametrize("content", UNTOUCHED.values(), ids=UNTOUCHED.keys())
def test_a_change_inside_of_what_cannot_be_edited_leaves_the_whole_highlight(content: list[str]) -> None:
    original, edited, tracked = written(*content, becomes=f"Made example.com of {TAIL}")
    assert accepted(edited) == accepted(original)
    assert accepted(tracked) == refused(tracked) == accepted(original)


@pytest.mark.parametrize("content", UNTOUCHED.values(), ids=UNTOUCHED.keys())
def test_a_change_beside_it_is_made(content: list[str]) -> None:
    _, edited, tracked = written(*content, becomes=f"Built example.org of {TAIL}")
    assert accepted(edited)[2] == accepted(tracked)[2] == f"Built example.org of {TAIL}"


def test_a_plain_content_control_is_edited() -> None:
    _, edited, tracked = written(control(run("Responsible for")), run(" " + TAIL), becomes=f"Handled {TAIL}")
    assert accepted(edited)[2] == accepted(tracked)[2] == f"Handled {TAIL}"
    assert main_part(edited).find(f".//{w('sdt')}") is not None


@pytest.mark.parametrize(
    "becomes", ["Now fixed it all", "Fixed now it all", "Fixed now it", "It all", "Fixed it all again"]
)
def test_changes_inside_of_another_s_insertion_keep_it(becomes: str) -> None:
    original, edited, tracked = written(run("Fixed "), revision("ins", run("it all")), becomes=becomes)
    assert accepted(edited)[2] == accepted(tracked)[2] == becomes
    assert refused(tracked) == refused(original)
    inserted = main_part(tracked).iter(w("ins"))
    assert all(outer.tag != w("ins") for mark in inserted for outer in mark.iterancestors())


def test_words_behind_a_content_control_in_the_line_are_no_part_of_it() -> None:
    _, edited, tracked = written(run("Ran "), control(run("the shop")), becomes="Ran the shop in York")
    assert accepted(edited)[2] == accepted(tracked)[2] == "Ran the shop in York"
    [new] = main_part(tracked).iter(w("ins"))
    assert "".join(map(str, new.itertext())) == " in York"
    assert new.getparent().tag == w("p")  # type: ignore[union-attr]


def test_a_comment_stands_in_front_where_a_content_control_begins_with_a_change() -> None:
    """LibreOffice (7.4) forgets which text was inserted or deleted if a content control begins with it."""
    items = [p(text, bullet=0) for text in ("I ran " + TAIL, "Sold shoes", "Swept the floor")]
    original = docx(p("Jo", style="Title"), p("Experience", style="Heading1"), control(*items))
    resume = plain_resume(original)

    def firsts(data: bytes) -> list[list[str]]:
        content = main_part(data).find(f".//{w('sdtContent')}")
        assert content is not None
        return [[inner.tag.rpartition("}")[2] for inner in child.iter()] for child in content[0][1:3]]

    reworded = track(original, tailored(resume, lambda text: text.replace("I ran", "Ran")))
    put_first = track(original, tailored(resume, order=(2, 0, 1)))
    taken = track(original, tailored(resume, chosen=(0,)))
    assert firsts(reworded) == [["r", "commentReference"], ["del", "r", "rPr", "delText"]]
    assert firsts(put_first) == [["ins", "r", "commentReference"], ["ins", "r", "rPr", "t"]]
    assert firsts(taken) == [["r", "commentReference"], ["del", "r", "rPr", "delText"]]


def test_soft_breaks_and_tabs_stay_where_they_are() -> None:
    _, edited, tracked = written(run("Responsible for\n" + TAIL + "\tYork"), becomes=f"Handled {TAIL} York")
    assert accepted(edited)[2] == accepted(tracked)[2] == f"Handled {TAIL} York"
    assert len(list(main_part(edited).iter(w("br"), w("tab")))) == 2


def test_two_sentences_of_a_paragraph_are_changed_each_with_its_comment() -> None:
    original = docx(p("Jo", style="Title"), p("Experience", style="Heading1"), p("Ran a shop. Sold shoes.", bullet=0))
    resume = plain_resume(original)
    whole = resume.work[0].highlights[0]
    [span] = whole.text.source

    halves = tuple(
        replace(whole, id=id, text=replace(whole.text, value=value, source=(replace(span, start=start, end=end),)))
        for id, value, start, end in (("a", "Ran a shop.", 0, 11), ("b", "Sold shoes.", 12, 23))
    )
    resume = replace(resume, work=(replace(resume.work[0], highlights=halves),))
    new = tailored(resume, lambda text: text.replace("a shop", "the shop").replace("shoes", "boots"))
    assert accepted(edit(original, new))[2] == "Ran the shop. Sold boots."
    root = main_part(track(original, new))
    assert len(list(root.iter(w("commentReference")))) == 2
    order = [e.tag.rpartition("}")[2] for e in root.iter(w("commentRangeStart"), w("commentRangeEnd"))]
    assert order == ["commentRangeStart", "commentRangeEnd"] * 2


def test_both_versions_of_a_text_box_are_changed_alike() -> None:
    box = text_box(p("Responsible for " + TAIL, bullet=0), p("Answered the phone", bullet=0))
    original = docx(p("Jo", style="Title"), p("Experience", style="Heading1"), p(box, run("Acme")))
    resume = plain_resume(original)
    new = tailored(resume, lambda text: text.replace("Responsible for", "Handled"), order=(1, 0))
    for data in (edit(original, new), track(original, new)):
        versions = [list(map(_visible, box)) for box in main_part(data).iter(w("txbxContent"))]
        assert versions[0] == versions[1]
        assert [text for text in versions[0] if text] == ["Answered the phone", f"Handled {TAIL}"]
    assert refused(track(original, new)) == refused(original)


def _visible(paragraph: etree._Element) -> str:
    texts = [t for t in paragraph.iter(w("t")) if next(t.iterancestors(w("del")), None) is None]
    return "".join(text.text or "" for text in texts)
