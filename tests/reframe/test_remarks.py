"""What only the person can mend is pointed out, and left as it is."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date

import pytest

from resumetailor.english.verbs import known, readings
from resumetailor.reframe.remarks import known_remarks, only_praises, remarks, seeks_without
from resumetailor.resume import Resume
from resumetailor.source import Block, Location, SourceDocument
from tests.made import job, resume

ROLE = "product management"
TODAY = date(2026, 1, 15)


def printed(*lines: str) -> Resume:
    blocks = tuple(Block(line, Location("word/document.xml", i)) for i, line in enumerate(lines))
    return replace(resume(), document=SourceDocument("resume.docx", blocks))


def test_a_misspelt_word_is_pointed_out_once_wherever_it_stands() -> None:
    of = printed("Recieved two awards.", "Kept logs untill noon.", "Recieved mail.")
    assert [(r.code, r.text, r.advice) for r in remarks(of, ROLE, TODAY)] == [
        ("spelling", "Recieved", "did you mean “received”?"),
        ("spelling", "untill", "did you mean “until”?"),
    ]


@pytest.mark.parametrize("text", ["Mailed recieved@example.com.", "See example.com/recieved.", "Wrote Recieved-Net."])
def test_addresses_and_hyphened_names_are_no_misspellings(text: str) -> None:
    assert list(remarks(printed(text), ROLE, TODAY)) == []


def test_what_is_listed_as_misspelt_is_no_form_of_a_verb_and_means_a_word_that_is_not_listed() -> None:
    table = known_remarks().misspellings
    assert [word for word in table if readings(word) or known(word)] == []
    assert [meant for meant in table.values() if meant in table] == []


@pytest.mark.parametrize("sentence", known_remarks().examples)
def test_an_objective_that_says_nothing_of_the_direction_is_pointed_out(sentence: str) -> None:
    assert [r.code for r in remarks(resume(summary=(f"I like people. {sentence}",)), ROLE, TODAY)] == ["objective"]


@pytest.mark.parametrize("sentence", known_remarks().counterexamples)
def test_an_objective_of_the_same_direction_is_not(sentence: str) -> None:
    assert not seeks_without(sentence, ROLE)


def test_a_direction_is_more_than_its_rank() -> None:
    assert seeks_without("Seeking a position in hotel management.", "product management")
    assert not seeks_without("Seeking a position in hotel operations.", "operations manager")


@pytest.mark.parametrize("sentence", known_remarks().praised)
def test_a_sentence_that_praises_and_tells_nothing_is_pointed_out(sentence: str) -> None:
    assert [r.code for r in remarks(resume(summary=(sentence,)), ROLE, TODAY)] == ["praise"]


@pytest.mark.parametrize("sentence", known_remarks().unpraised)
def test_praise_beside_facts_is_left_alone(sentence: str) -> None:
    assert not only_praises(sentence)


@pytest.mark.parametrize(
    ("line", "pointed_out"),
    [
        ("MBA, Leeds, expected Aug 2025", "expected Aug 2025"),
        ("BSc Nursing (anticipated graduation: June 2024)", "anticipated graduation: June 2024"),
        ("Available from March 2025", "Available from March 2025"),
        ("MSc Data Science, Dec 2025 (expected)", "Dec 2025 (expected"),
    ],
)
def test_a_day_to_come_that_is_over_is_pointed_out(line: str, pointed_out: str) -> None:
    assert [(r.code, r.text) for r in remarks(printed(line), ROLE, TODAY)] == [("overdue", pointed_out)]


@pytest.mark.parametrize("line", ["MBA, Leeds, expected Aug 2026", "MBA, Leeds, 2024", "Cut what was due in 2019."])
def test_other_days_are_not(line: str) -> None:
    assert list(remarks(printed(line), ROLE, TODAY)) == []


def test_many_days_in_a_line_cost_no_more_than_as_many_lines() -> None:
    """Read from the line's beginning for each of its dates that took twenty times as long."""
    start = time.process_time()
    assert list(remarks(printed("served 1998 hours and Mar 2016 - " * 800), ROLE, TODAY)) == []
    assert time.process_time() - start < 4


@pytest.mark.parametrize(
    ("chosen", "elsewhere", "asked"),
    [
        ("Waited 3 weeks for OCIE and CAC.", "", "OCIE, CAC"),
        ("Waited 3 weeks for OCIE.", "Organizational clothing and individual equipment (OCIE)", ""),
        ("Waited 3 weeks for OCIE (kit).", "", ""),
        ("Cut SQL queries behind the CRM by half.", "", ""),
        ("Executed NTC Rotation 23-04, which was NOT planned.", "", ""),
        ("Moved the ABC ward.", "", ""),
    ],
)
def test_what_people_outside_the_trade_may_not_know_is_asked_for_at_the_top(
    chosen: str, elsewhere: str, asked: str
) -> None:
    of = replace(printed(chosen, elsewhere), work=(job(0, "Nurse", "ABC Clinic", None, chosen),))
    assert ", ".join(r.text for r in remarks(of, ROLE, TODAY, [chosen]) if r.code == "acronym") == asked
