"""Texts made to break or stall what reads them pass through the program in bounded time, with own errors only."""

from __future__ import annotations

import time

import pytest

from resumetailor.errors import ResumeTailorError
from resumetailor.pipeline import Failure, Success, tailor_many
from tests.builder import docx, p

SECONDS = 10
JOB = ("Support Lead, Parcelwright Ltd, Leeds", "Jan 2019 - Mar 2023")
PROSE = "In the middle of the day she was with the team from the start to the end of the work that was at hand. " * 60
"""Keeps the whole in English, whatever the line is."""
WORK = "Resolved 40 escalations a week with the customers and cut the backlog by 18%."

LINES = {  # none of more than the 10,000 characters that are read
    "one character": "a" * 8_000,
    "one long word in a sentence": "Led " + "supercalifragilistic" * 490 + " for the customers.",
    "digits": "Cut " + "1" * 4_000 + " tickets",
    "numbers": "Cut " + "1 " * 2_000,
    "thousands": "Cut " + "1,000," * 1_200,
    "commas": "Led" + "," * 4_000,
    "things between commas": "Led " + "a, " * 1_200,
    "opening brackets": "Led " + "(" * 2_000,
    "nested brackets": "Led " + "(" * 2_000 + "x" + ")" * 2_000,
    "quotes": "Led " + "“" * 2_000,
    "dashes": "Led " + "- " * 2_000,
    "dots": "Led " + "." * 4_000,
    "dots and blanks": "Led " + ". " * 2_000,
    "slashes": "Led " + "a/" * 2_000,
    "bars": "Led " + "a | " * 1_200,
    "percent signs": "Cut costs by " + "%" * 2_000,
    "currencies": "Saved " + "$" * 2_000,
    "ranges": "Led " + "2019-2020-" * 400,
    "dates": "Led " + "Jan 2019 - Mar 2020 " * 200,
    "at signs": "a@" * 2_000,
    "an address": "www." + "a." * 2_000,
    "and": "Led " + "and " * 1_200,
    "to": "Worked " + "to " * 1_200,
    "verbs": "Led managed cut built " * 450,
    "capitals": "LED " + "ABC " * 1_200,
    "title case": "Led " + "Big Name " * 1_100,
    "colons": "Led: " * 1_200,
    "blanks": "Led" + " " * 8_000 + "a team",
    "tabs": "Led" + "\t" * 1_200 + "a team",
    "plus signs": "+1 (" * 1_200,
    "hyphens": "Led a " + "well-" * 1_200 + "known team",
    "apostrophes": "Led " + "o'" * 1_200,
    "right to left": "Led \u202e a team \u202c of \u200f five \u2067 people \u2069",
    "right-to-left letters": "Led \u05e6\u05d5\u05d5\u05ea and \u0641\u0631\u064a\u0642 of five",
    "combining marks": "Led a" + "\u0301" * 2_000 + " team",
    "emoji": "Led \U0001f468\u200d\U0001f469\u200d\U0001f467" * 500,
    "private use": "Led \ue000\uf0b7\U000f0000 a team",
    "template": "Led {{ work }} {% for x in y %} {#",
    "template that computes": "Led {{ ''.__class__.__mro__ }} and {{ 7*7 }} teams",
    "markup": "Led <w:t>a</w:t> & &amp; &#0; ]]> team",
    "a formula": "=HYPERLINK(1) led a team",
    "null in words": "Led a te\u2400am",
    "format strings": "Led %s %(x)s {0} {x!r} ${HOME} a team",
}

CASES = [pytest.param(line, id=name) for name, line in LINES.items()]


def resume(line: str) -> bytes:
    return docx(
        p("Jane Doe", style="Title"),
        p("jane@example.com"),
        p(PROSE),
        p("Experience", style="Heading1"),
        *map(p, JOB),
        p(WORK, bullet=0),
        p(line, bullet=0),
        p("Skills", style="Heading1"),
        p("Support, writing, SQL"),
    )


@pytest.fixture(scope="module", autouse=True)
def _loaded() -> None:
    """Loading the models is not what is timed."""
    assert isinstance(next(tailor_many([("warm.docx", resume("Led a team of five."))])), Success)


def outcome(content: bytes) -> Success | Failure:
    start = time.process_time()
    made = next(tailor_many([("resume.docx", content)]))
    assert time.process_time() - start < SECONDS
    if isinstance(made, Failure):
        assert isinstance(made.error, ResumeTailorError), repr(made.error)
    return made


@pytest.mark.parametrize("line", CASES)
def test_as_an_accomplishment(line: str) -> None:
    made = outcome(resume(line))
    assert isinstance(made, Success)
    assert made.read_back.blocks


@pytest.mark.parametrize("line", CASES)
def test_anywhere_else(line: str) -> None:
    """As name, contact, summary, heading, title, skill."""
    made = outcome(
        docx(
            p(line, style="Title"),
            p(line),
            p(PROSE),
            p(line, style="Heading1"),
            p("Experience", style="Heading1"),
            p(line),
            *map(p, JOB),
            p(WORK, bullet=0),
            p("Skills", style="Heading1"),
            p(line),
        )
    )
    assert isinstance(made, Success)


@pytest.mark.parametrize("line", ["Led {{ work }} {% for x in y %}", "{{ 7*7 }} teams led", "Led {% raw %} {# x #} on"])
def test_template_syntax_is_printed_as_it_stands(line: str) -> None:
    made = outcome(resume(line))
    assert isinstance(made, Success)
    assert any(line.split(" ", 1)[1][:8] in block.text for block in made.read_back.blocks)
    assert not any("49 teams" in block.text for block in made.read_back.blocks)


def test_many_accomplishments() -> None:
    lines = (p(f"Resolved {number} escalations for customer {number}.", bullet=0) for number in range(600))
    made = outcome(docx(p("Jane Doe"), p("Experience", style="Heading1"), *map(p, JOB), *lines))
    assert isinstance(made, Success)


def test_a_long_table_typed_into_one_paragraph() -> None:
    """Its lines are soft breaks, its columns tabs."""
    lines = "<w:br/>".join(
        f"<w:t>Caldwell, George</w:t><w:tab/><w:t>17{n % 90 + 10} 4{n:03} G-6</w:t>" for n in range(400)
    )
    made = outcome(docx(p("Jane Doe"), p(f"<w:r>{lines}</w:r>"), p("Experience", style="Heading1"), *map(p, JOB)))
    assert made.name == "resume.docx"
