"""Highlights that share a paragraph are lifted out of it: lines of a packed job, sentences of one told in prose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resumetailor.ooxml.names import w
from resumetailor.resume import Highlight, Span, Text
from resumetailor.tailored import TailoredResume
from tests.builder import docx, link, p, run
from tests.ooxml.edited import Rewrite, accepted, edit, main_part, plain_resume, refused, same, shout, tailored, track

HEAD = (p("Jo", style="Title"), p("Experience", style="Heading1"))
SKILLS = p("Skills", style="Heading1")
LINES = ("Cut the queue", "Kept the rota", "Taught seven people")


def told(original: bytes, texts: Sequence[str] = LINES, block: int = 2, **how: object) -> TailoredResume:
    """The resume with these texts of a block as its highlights."""
    resume = plain_resume(original)
    whole = resume.document.blocks[block].text
    spans = [(whole.index(text), whole.index(text) + len(text)) for text in texts]
    found = tuple(
        Highlight(f"work-0-{n}", Text(text, (Span(block, *span),)))
        for n, (text, span) in enumerate(zip(texts, spans, strict=True))
    )
    [job] = resume.work
    return tailored(replace(resume, work=(replace(job, highlights=found),)), **how)  # type: ignore[arg-type]


def lines(original: bytes, new: TailoredResume) -> list[str]:
    """The paragraphs of the edited file; the tracked one is held against it and against the original."""
    edited, tracked = edit(original, new), track(original, new)
    assert accepted(tracked) == accepted(edited)
    assert refused(tracked) == refused(original)
    return accepted(edited)


PACKED = docx(*HEAD, p("Clerk, Acme\n- Cut the queue\n- Kept the rota\n- Taught seven people"), SKILLS)
LEFT = {
    (0,): "Clerk, Acme - Kept the rota - Taught seven people",
    (1,): "Clerk, Acme - Cut the queue - Taught seven people",
    (2,): "Clerk, Acme - Cut the queue - Kept the rota",
    (1, 2): "Clerk, Acme - Cut the queue",
    (0, 1, 2): "Clerk, Acme",
}


@pytest.mark.parametrize("chosen", LEFT)
def test_a_line_goes_with_its_sign_and_one_break(chosen: tuple[int, ...]) -> None:
    found = lines(PACKED, told(PACKED, chosen=chosen))
    assert found[-2] == LEFT[chosen]
    assert [line for line in found if line.endswith("(Acme, 2019 – 2021)")] == [
        f"- {LINES[n]} (Acme, 2019 – 2021)" for n in (*chosen[::2], *chosen[1::2])
    ]


PROSE = docx(*HEAD, p("Cut the queue. Kept the rota. Taught seven people."), SKILLS)
SENTENCES = tuple(f"{line}." for line in LINES)


@pytest.mark.parametrize(
    ("chosen", "left"),
    [
        ((0,), "Kept the rota. Taught seven people."),
        ((1,), "Cut the queue. Taught seven people."),
        ((2,), "Cut the queue. Kept the rota."),
        ((0, 2), "Kept the rota."),
    ],
)
def test_a_sentence_goes_with_one_blank(chosen: tuple[int, ...], left: str) -> None:
    found = lines(PROSE, told(PROSE, SENTENCES, chosen=chosen))
    assert found[-2].strip() == left
    assert f"• {SENTENCES[chosen[0]]} (Acme, 2019 – 2021)" in found


def test_a_paragraph_never_loses_its_last_words() -> None:
    assert lines(PROSE, told(PROSE, SENTENCES, chosen=(0, 1, 2)))[-2].strip()


def test_words_change_in_what_goes_and_in_what_stays() -> None:
    new = told(PACKED, rewrite=lambda text: text.replace("the", "every").replace("seven", "7"), chosen=(0,))
    found = lines(PACKED, new)
    assert "- Cut every queue (Acme, 2019 – 2021)" in found
    assert found[-2] == "Clerk, Acme - Kept every rota - Taught 7 people"


def test_lead_ins_and_links_keep_their_looks() -> None:
    packed = p(
        "Clerk\n",
        run("Cut: ", bold=True),
        run("the whole long "),
        link("queue", "https://example.org"),
        run("\nKept the rota"),
    )
    original = docx(*HEAD, packed, SKILLS)
    new = told(original, ("Cut: the whole long queue", "Kept the rota"), chosen=(0,))
    assert lines(original, new)[-2] == "Clerk Kept the rota"
    for data in (edit(original, new), track(original, new)):
        [item] = [e for e in main_part(data).iter(w("p")) if "(Acme" in "".join(map(str, e.itertext()))]
        bold = [
            "".join(map(str, r.itertext())) for r in item.iter(w("r")) if r.find(f"{w('rPr')}/{w('b')}") is not None
        ]
        assert bold == ["Cut: "]
        assert ["".join(map(str, e.itertext())) for e in item.iter(w("hyperlink"))] == ["queue"]


def test_it_becomes_an_item_of_the_file_s_own_lists() -> None:
    original = docx(*HEAD, p("Clerk\nCut the queue\nKept the rota"), p("Taught seven people", bullet=0), SKILLS)
    resume = told(original, ("Cut the queue", "Kept the rota"), chosen=(0,)).resume
    [job] = resume.work
    item = Highlight("work-0-2", Text("Taught seven people", (Span(3, 0, 19),)))
    listed = replace(resume, work=(replace(job, highlights=(*job.highlights, item)),))
    new = tailored(listed, same, chosen=(0,))
    assert "Cut the queue (Acme, 2019 – 2021)" in lines(original, new)
    [moved] = [e for e in main_part(edit(original, new)).iter(w("p")) if "(Acme" in "".join(map(str, e.itertext()))]
    assert moved.find(f"{w('pPr')}/{w('numPr')}") is not None


@settings(max_examples=40, deadline=None)
@given(
    parting=st.sampled_from(["\n", "\n- ", "\n\u2022\t", " "]),
    cuts=st.sets(st.integers(1, 50), max_size=8),
    chosen=st.sets(st.integers(0, 2), min_size=1, max_size=2),
    rewrite=st.sampled_from([same, shout]),
    head=st.sampled_from(["", "Clerk, Acme\n"]),
)
def test_any_excerpt_can_be_lifted_from_any_runs(
    parting: str, cuts: set[int], chosen: set[int], rewrite: Rewrite, head: str
) -> None:
    """Wherever the runs end, nothing is lost, nothing comes twice, and both buttons of the review work."""
    whole = head + parting.strip("\n").lstrip() * bool(head) + parting.join(SENTENCES)
    places = [0, *sorted(cut for cut in cuts if cut < len(whole)), len(whole)]
    original = docx(*HEAD, p(*(run(whole[a:b], bold=a % 2 == 1) for a, b in pairwise(places))), SKILLS)
    texts = [text for text in SENTENCES if text in plain_resume(original).document.blocks[2].text]
    assert len(texts) == 3
    printed = " ".join(lines(original, told(original, SENTENCES, chosen=sorted(chosen), rewrite=rewrite)))
    for text in SENTENCES:
        assert printed.count(rewrite(text)) == 1


def test_words_behind_a_highlight_hold_it_back() -> None:
    """What was moved by an earlier run names its job behind it; cut off from that it would name the job twice."""
    original = docx(*HEAD, p("Cut the queue (Acme, 2019)\nKept the rota (Acme, 2019)"), SKILLS)
    assert lines(original, told(original, LINES[:2], chosen=(0,))) == accepted(original)
