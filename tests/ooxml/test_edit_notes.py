"""The comments beside the changes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import etree

from resumetailor.evidence import MODEL, Competency, Cue, Evidence, Judgement, Metric
from resumetailor.ooxml.editing.notes import editing_texts, moved, reworded, selected
from resumetailor.resume import Achievements, Work
from resumetailor.tailored import Rewrite, SelectedGroup, Selection, TailoredHighlight
from tests.builder import docx, p, unzipped
from tests.ooxml.edited import plain_resume, tailored, track

NO = Judgement(False, 0.0)
EMPTY = tailored(plain_resume(docx(p("Jo"))))
SAID = [
    ("I wrote it", "Wrote it", "“I wrote” became “Wrote”"),
    ("Wrote it all", "Wrote it", "“all” was left out"),
    ("Wrote it", "Wrote it all", "“all” was added"),
    ("Fell by 31 %", "Fell by 31%", "spaces were set right"),
    ("A b c d e", "X b y d z", "“A” became “X”; “c” became “y”; “e” became “z”"),
]


@pytest.mark.parametrize(("before", "after", "said"), SAID)
def test_a_comment_quotes_what_was_changed(before: str, after: str, said: str) -> None:
    highlight = TailoredHighlight("h", after, before, (Rewrite("opener.some-rule", before, after),))
    assert reworded(highlight, EMPTY) == f"Reworded, no fact added or lost: {said} (rule: opener: some rule)."


def test_a_comment_names_the_competency_of_a_chosen_highlight() -> None:
    highlight = TailoredHighlight("h", "Wrote it", "I wrote it")
    group = SelectedGroup("c", "Communication", (Selection(highlight, Work("w"), "why"),))

    assert reworded(highlight, replace(EMPTY, selected=(group,))).startswith("Communication. Reworded")


def test_the_comment_of_a_chosen_highlight_quotes_what_shows_its_competency_and_what_it_measures() -> None:
    """A number that measures nothing is no reason, nor is what only the model saw."""
    text = "Cut repeat calls from 9% to 4%; sold more to 10 nurses"
    shown = Evidence(
        "accomplishment",
        1.0,
        NO,
        NO,
        (
            Competency("problem", 1.0, (Cue(27, 28, "4", "change"), Cue(32, 36, "sold", MODEL))),
            Competency("business", 1.0, (Cue(32, 36, "sold", "sell"),)),
        ),
        (Metric(17, 30, "from 9% to 4%"), Metric(45, 54, "10 nurses")),
    )
    chosen = Selection(TailoredHighlight("h", text, text), Work("w"), "an act")
    note = selected(chosen, SelectedGroup("problem", "Problem solving", (chosen,)), shown)
    assert note == editing_texts().comments.because.format(home="job", label="problem solving", words="“from 9% to 4%”")


def test_without_words_the_comment_names_the_competency_and_no_points() -> None:
    chosen = Selection(TailoredHighlight("h", "Filed", "Filed"), Work("w"), "an act")
    note = selected(chosen, SelectedGroup("problem", "Problem solving", (chosen,)), None)
    assert note == editing_texts().comments.selected.format(home="job", label="problem solving")


def test_the_comment_of_a_move_names_what_it_stands_above_or_below() -> None:
    texts = editing_texts().comments
    assert moved("• Sold shoes", Work("w"), above=True) == texts.above.format(home="job", other="Sold shoes")
    assert moved("Sold shoes", Work("w"), above=False) == texts.below.format(home="job", other="Sold shoes")


def test_achievements_that_name_no_job_move_within_a_section() -> None:
    texts = editing_texts().comments
    note = moved("Sold shoes", Achievements("achievements-0"), above=True)
    assert note == texts.above.format(home="section", other="Sold shoes")


def test_every_kind_of_change_has_its_comment() -> None:
    items = [p(text, bullet=0) for text in ("Alpha one two", "Beta one two", "Gamma one two", "Delta one two")]
    original = docx(p("Jo", style="Title"), p("Clerk"), p("Experience", style="Heading1"), *items)
    new = tailored(
        plain_resume(original),
        lambda text: text.replace("Beta one", "Beta three"),
        order=(3, 0, 1),
        chosen=(2,),
        headline="Clerk moving on",
        facts="One job.",
    )
    comments = etree.fromstring(unzipped(track(original, new))["word/comments.xml"])
    texts = sorted("".join(map(str, comment.itertext())) for comment in comments)
    assert [text.split()[0] for text in texts] == ["Counted", "Moved", "Moved", "Reworded,", "The", "Your"]
