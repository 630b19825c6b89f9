"""Highlights change places within their job, or move to a section of their own, whatever stands around them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from resumetailor.ooxml.editing.lines import edited_lines
from resumetailor.ooxml.editing.rearranging import longest_rise
from resumetailor.ooxml.names import w
from resumetailor.resume import Heading, Highlight, Period, Span, Text, Work
from tests.builder import cell, docx, p, picture, revision, run, table, text_box
from tests.ooxml.edited import accepted, edit, main_part, plain_resume, refused, same, shout, tailored, track

HEAD = (p("Jo", style="Title"), p("Experience", style="Heading1"), p("Acme, 2019 – 2021"))
SKILLS = p("Skills", style="Heading1")
ITEMS = ("Alpha was first", "Beta was second", "Gamma was third", "Delta was fourth")
PLACES = {
    "in the body": lambda items: docx(*HEAD, *items, SKILLS),
    "at the end of the body": lambda items: docx(*HEAD, *items),
    "in front of a table": lambda items: docx(*HEAD, *items, table(["Skills", "SQL"])),
    "at the end of a cell": lambda items: docx(*HEAD, table(["2019 – 2021", cell(*items)]), SKILLS),
    "in a column of a table": lambda items: docx(table([cell(*HEAD, *items), cell("Contact", "York")])),
    "in a text box": lambda items: docx(*HEAD, p(text_box(*items), run("Beside")), SKILLS),
}


def both(original: bytes, **how: object) -> list[str]:
    """The paragraphs of the edited file; the tracked one is held against it and against the original."""
    new = tailored(plain_resume(original), **how)  # type: ignore[arg-type]
    edited, tracked = edit(original, new), track(original, new)
    assert accepted(tracked) == accepted(edited)
    assert refused(tracked) == refused(original)
    return accepted(edited)


def items(lines: Sequence[str]) -> list[str]:
    """Those of the lines that are highlights, in order."""
    return [line.strip() for line in lines if line.strip() in ITEMS]


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES.keys())
@pytest.mark.parametrize("order", [(3, 2, 1, 0), (3, 0, 1, 2), (1, 2, 3, 0), (0, 2, 1, 3), (0, 1, 2, 3)])
def test_the_most_relevant_stand_first(place: object, order: tuple[int, ...]) -> None:
    lines = both(place([p(item, bullet=0) for item in ITEMS]), order=order)  # type: ignore[operator]
    assert items(lines)[:4] == [ITEMS[n] for n in order]


@settings(max_examples=40, deadline=None)
@given(
    place=st.sampled_from(list(PLACES.values())),
    order=st.permutations(range(4)),
    chosen=st.sets(st.integers(0, 3), max_size=4),
    rewrite=st.sampled_from([same, shout]),
    depths=st.lists(st.sampled_from([0, 0, 1]), min_size=4, max_size=4),
    spaced=st.sets(st.integers(0, 3)),
)
def test_any_move_can_be_accepted_and_refused(
    place: object, order: list[int], chosen: set[int], rewrite: object, depths: list[int], spaced: set[int]
) -> None:
    space = ['<w:spacing w:after="240"/>' * (n in spaced) for n in range(4)]
    looks = zip(ITEMS, depths, space, strict=True)
    original = place([p(t, bullet=d, props=s) for t, d, s in looks])  # type: ignore[operator]
    lines = both(original, order=order, chosen=sorted(chosen), rewrite=rewrite, facts="One job.")
    text = "\n".join(lines)
    assert all(word in text for word in ("Alpha", "Beta", "Gamma", "Delta", "Acme"))


def test_chosen_highlights_stand_above_the_jobs_with_employer_and_years() -> None:
    lines = both(docx(*HEAD, *(p(item, bullet=0) for item in ITEMS), SKILLS), chosen=(2, 1))
    assert lines == [
        "Jo",
        "Selected highlights",
        "Problem solving",
        "Gamma was third (Acme, 2019 – 2021)",
        "Insight",
        "Beta was second (Acme, 2019 – 2021)",
        "Experience",
        "Acme, 2019 – 2021",
        "Alpha was first",
        "Delta was fourth",
        "Skills",
    ]


def test_chosen_highlights_that_share_their_paragraph_stay_and_lead() -> None:
    original = docx(*HEAD, p("Alpha was first", bullet=0), p("Beta was second", picture(), bullet=0), SKILLS)
    lines = both(original, chosen=(1,))
    assert lines[-3:] == ["Alpha was first", "Beta was second", "Skills"]
    assert "Selected highlights" not in lines


def test_without_a_safe_place_chosen_highlights_lead_their_job() -> None:
    lines = both(PLACES["in a text box"]([p(item, bullet=0) for item in ITEMS]), chosen=(2,))
    assert items(lines)[0] == ITEMS[2]
    assert "Selected highlights" not in lines


def test_a_cell_keeps_one_paragraph() -> None:
    original = PLACES["at the end of a cell"]([p(item, bullet=0) for item in ITEMS])
    assert ITEMS[3] in both(original, chosen=(0, 1, 2, 3))


@pytest.mark.parametrize(("above", "left"), [("Major achievements:", 1), ("Ran the depot of 12 vans.", 0)])
def test_a_label_is_not_left_with_nothing_below_it(above: str, left: int) -> None:
    original = docx(*HEAD, p(above), p(ITEMS[0], bullet=0), p(ITEMS[1], bullet=0), SKILLS)
    lines = both(original, chosen=(0, 1))
    assert lines[lines.index(above) + 1 : lines.index("Skills")] == list(ITEMS[1 : 1 + left])


def test_sub_bullets_follow_their_head() -> None:
    depths = (0, 1, 0, 1)
    original = docx(*HEAD, *(p(t, bullet=d) for t, d in zip(ITEMS, depths, strict=True)), SKILLS)
    assert items(both(original, order=(2, 3, 0, 1))) == [ITEMS[2], ITEMS[3], ITEMS[0], ITEMS[1]]


def test_only_what_moves_is_marked() -> None:
    original = docx(*HEAD, *(p(item, bullet=0) for item in ITEMS), SKILLS)
    tracked = main_part(track(original, tailored(plain_resume(original), order=(3, 0, 1, 2))))
    gone = ["".join(map(str, mark.itertext())) for mark in tracked.iter(w("del"))]
    assert [text for text in gone if text] == [ITEMS[3]]


def test_space_around_the_list_stays_where_it_was() -> None:
    spaced = '<w:spacing w:after="240"/>'
    inside = [p(item, bullet=0, props=spaced if item == ITEMS[3] else "") for item in ITEMS]
    original = docx(*HEAD, *inside, SKILLS)
    new = tailored(plain_resume(original), order=(3, 0, 1, 2))
    for data in (edit(original, new), track(original, new)):
        spaced_out = {
            "".join(t.text or "" for t in paragraph.iter(w("t")))
            for paragraph in main_part(data).iter(w("p"))
            if paragraph.find(f"{w('pPr')}/{w('spacing')}") is not None
        }
        assert ITEMS[2] in spaced_out
        assert ITEMS[3] not in spaced_out
    assert refused(track(original, new)) == refused(original)


STUCK = {
    "a page break": p(run("Alpha was first"), '<w:r><w:br w:type="page"/></w:r>', bullet=0),
    "a picture": p("Alpha was first", picture(), bullet=0),
    "a comment": p('<w:commentRangeStart w:id="0"/>', run("Alpha was first"), bullet=0),
    "another's revision": p(run("Alpha was "), revision("ins", "first"), bullet=0),
    "a beginning in the paragraph before": (
        p(run("Alpha"), props='<w:rPr><w:del w:id="9" w:author="A"/></w:rPr>', bullet=0) + p(" was first", bullet=0)
    ),
}


@pytest.mark.parametrize("stuck", STUCK.values(), ids=STUCK.keys())
def test_what_would_lose_something_on_the_way_stays(stuck: str) -> None:
    lines = both(docx(*HEAD, stuck, p("Beta was second", bullet=0), SKILLS), order=(1, 0), chosen=(0,))
    assert items(lines) == ["Alpha was first", "Beta was second"]


def test_typed_bullets_move_with_their_text() -> None:
    original = docx(*HEAD, *(p(f"• {item}") for item in ITEMS), SKILLS)
    lines = both(original, order=(3, 0, 1, 2))
    assert lines[3:5] == [f"• {ITEMS[3]}", f"• {ITEMS[0]}"]


def test_chosen_highlights_of_several_lists_get_one_sign_and_those_below_keep_theirs() -> None:
    first, second = (p(f"• {item}") for item in ITEMS[:2]), (p(f"- {item}") for item in ITEMS[2:])
    original = docx(*HEAD, *first, p("Bell, 2017 – 2019"), *second, SKILLS)
    lines = both(original, chosen=(0, 1, 2), rewrite=shout)
    assert [line[:2] for line in lines if "(Acme" in line] == ["• "] * 3
    assert [line for line in lines if line.startswith("-")] == ["- Delta really and was fourth"]


@given(st.lists(st.integers(0, 20), unique=True, max_size=12))
def test_the_longest_rise_rises(numbers: list[int]) -> None:
    found = [numbers[place] for place in longest_rise(numbers)]
    assert found == sorted(found)
    assert bool(found) == bool(numbers)
    falling = all(a > b for a, b in pairwise(numbers))
    assert (len(found) <= 1) == (falling or len(numbers) < 2)


def test_highlights_numbered_by_hand_stay_where_their_numbers_are_right() -> None:
    typed = (p(f"{number}. {text}") for number, text in enumerate(ITEMS, 1))
    assert both(docx(*HEAD, *typed), order=(3, 2), chosen=(1,))[-4:] == [
        f"{number}. {text}" for number, text in enumerate(ITEMS, 1)
    ]


@pytest.mark.parametrize("sign", ["o ", "o\u00a0\u00a0", "Ø ", "ü\t", "§ "])
def test_a_letter_typed_as_a_bullet_is_no_number(sign: str) -> None:
    original = docx(*HEAD, *(p(f"{sign}{text}") for text in ITEMS), SKILLS)
    moved = both(original, order=(3, 2, 1, 0))[-5:-1]
    assert [line[len(sign) :] for line in moved] == [*reversed(ITEMS)]


def test_odd_blanks_are_no_typed_number() -> None:
    told = ("Alpha took 1.9\u00a0s", "Beta took 2\u202fs")
    original = docx(*HEAD, *(p(text, bullet=0) for text in told), SKILLS)
    assert both(original, order=(1, 0))[-3:-1] == [*reversed(told)]


def test_labels_of_the_chosen_are_told_from_headings_that_are_only_bold() -> None:
    def label(*heading: str) -> set[str]:
        original = docx(p("Jo", style="Title"), *heading, *(p(item, bullet=0) for item in ITEMS))
        resume = plain_resume(original)
        experience = Heading("work", Text("Experience", (Span(1, 0, 10),)))
        items = tuple(
            Highlight(f"work-0-{n}", Text(text, (Span(n + 2, 0, len(text)),))) for n, text in enumerate(ITEMS)
        )
        told = replace(resume, headings=(experience,), work=(Work("work-0", name=Text("Acme"), highlights=items),))
        new = next(
            e for e in main_part(edit(original, tailored(told, chosen=(1,)))).iter(w("p")) if says(e, "Problem solving")
        )
        return {child.tag for child in new.iter(w("b"), w("i"))}

    assert label(p("Experience", bold=True)) == {w("i")}
    assert label(p("Experience", style="Heading1")) == {w("b")}


def test_new_headings_and_labels_stay_with_what_follows() -> None:
    original = docx(*HEAD, *(p(item, bullet=0) for item in ITEMS), SKILLS)
    new = main_part(edit(original, tailored(plain_resume(original), chosen=(1,)))).iter(w("p"))
    kept = ["".join(map(str, e.itertext())) for e in new if e.find(f"{w('pPr')}/{w('keepNext')}") is not None]
    assert kept[:2] == ["Selected highlights", "Problem solving"]


def test_own_headings_and_lines_that_name_a_job_stay_with_what_follows() -> None:
    original = docx(*HEAD, *(p(item, bullet=0) for item in ITEMS), SKILLS, p("SQL"))
    resume = plain_resume(original)
    named = replace(resume.work[0], name=Text("Acme", (Span(2, 0, 4),)))
    new = main_part(edit(original, tailored(replace(resume, work=(named,)), chosen=(1,)))).iter(w("p"))
    kept = ["".join(map(str, e.itertext())) for e in new if e.find(f"{w('pPr')}/{w('keepNext')}") is not None]
    assert kept == ["Selected highlights", "Problem solving", "Experience", "Acme, 2019 – 2021", "Skills"]


def test_a_heading_stays_with_the_table_below_it_and_a_row_of_heads_with_what_it_heads() -> None:
    job = table([cell(p("Acme")), cell(p("2019 – 2021"))])
    original = docx(p("Jo", style="Title"), p("Experience", style="Heading1"), job, *(p(i, bullet=0) for i in ITEMS))
    resume = plain_resume(original)
    [period] = [Text("2019 – 2021", (Span(3, 0, 11),))]
    named = replace(resume.work[0], name=Text("Acme", (Span(2, 0, 4),)), period=Period(period, None, None))
    new = main_part(edit(original, tailored(replace(resume, work=(named,)), facts="One job."))).iter(w("p"))
    kept = ["".join(map(str, e.itertext())) for e in new if e.find(f"{w('pPr')}/{w('keepNext')}") is not None]
    assert kept == ["Profile", "Experience", "Acme", "2019 – 2021"]


def test_a_new_heading_at_the_top_of_a_row_does_not_hold_the_row_to_the_next() -> None:
    rows = ([cell(p("Jo"))], [cell(*HEAD[1:], *(p(item, bullet=0) for item in ITEMS))], [cell(SKILLS)])
    original = docx(table(*rows))
    new = main_part(edit(original, tailored(plain_resume(original), chosen=(1,)))).iter(w("p"))
    kept = ["".join(map(str, e.itertext())) for e in new if e.find(f"{w('pPr')}/{w('keepNext')}") is not None]
    assert "Selected highlights" not in kept
    assert "Problem solving" in kept


def test_a_row_that_says_more_than_heads_is_not_held_to_the_next() -> None:
    job = table([cell(p("Acme"), *(p(item, bullet=0) for item in ITEMS)), cell(p("2019 – 2021"))])
    original = docx(p("Jo", style="Title"), p("Experience", style="Heading1"), job, SKILLS)
    resume = plain_resume(original)
    named = replace(resume.work[0], name=Text("Acme", (Span(2, 0, 4),)))
    new = main_part(edit(original, tailored(replace(resume, work=(named,)), facts="One job."))).iter(w("p"))
    kept = ["".join(map(str, e.itertext())) for e in new if e.find(f"{w('pPr')}/{w('keepNext')}") is not None]
    assert "Acme" not in kept


def says(paragraph: etree._Element, text: str) -> bool:
    return "".join(t.text or "" for t in paragraph.iter(w("t"))) == text


def test_a_line_that_is_but_a_sign_stays_where_nothing_moved() -> None:
    """A currency above its amount, as in cells of tables."""
    amount = p("<w:r><w:t>€</w:t><w:br/><w:t>25,884</w:t></w:r>")
    own, *_ = edited_lines(tailored(plain_resume(docx(*HEAD, p(ITEMS[0], bullet=0), amount))))
    assert ("€\n25,884",) in own
