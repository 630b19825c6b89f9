"""Metrics: numbers with their unit, sign or noun; no dates, names, clock times, ages or ranks."""

from __future__ import annotations

import pytest

from resumetailor.nlp.parse import parse
from resumetailor.nlp.quantities import quantities


def found(text: str) -> list[str]:
    words = next(parse([text]))
    return [text[words[start].start : words[end - 1].end] for start, end in quantities(words)]


@pytest.mark.parametrize(
    ("text", "metrics"),
    [
        ("Cut repeat calls 18% by rewriting the guide", ["18%"]),
        ("Raised pass rates from 61% to 84%", ["from 61% to 84%"]),
        ("Brought the sales cycle from nine months to five", ["from nine months to five"]),
        ("Deployments went from 3 a week to 20 a day", ["from 3 a week to 20 a day"]),
        ("Load time went from 8 seconds to under 3", ["from 8 seconds to under 3"]),
        ("Manage 40 accounts worth $1.2M", ["40 accounts", "$1.2M"]),
        ("Recovered three at-risk accounts", ["three at-risk accounts"]),
        ("Answer 60-70 calls a day", ["60-70 calls a day"]),
        ("Supervised a team of six", ["team of six"]),
        ("Complaints fell by half", ["half"]),
        ("Missed visits fell by a third", ["a third"]),
        ("Enrolment doubled", ["doubled"]),
        ("Won back 14 of 16 accounts", ["14 of 16 accounts"]),
        ("Finished a two-year course", ["two-year"]),
        ("Run a 180 seat restaurant", ["180 seat"]),
        ("Built stores in six weeks for £2.5m", ["six weeks", "£2.5m"]),
        ("Served hundreds of patients", ["hundreds of patients"]),
        ("Saved $52,000 over four winters", ["$52,000", "four winters"]),
        ("Negotiated 7.5% off ocean rates", ["7.5%"]),
    ],
)
def test_a_quantity_is_found_with_what_it_counts(text, metrics):
    assert found(text) == metrics


@pytest.mark.parametrize(
    "text",
    [
        "Store manager since 2019",
        "From 2015 to 2018 ran the shop",
        "Moved the office to Windows 10",
        "Gave tier 1, 2 and 3 support",
        "Held the ISO 9001 audit",
        "Opened the shop at 5.30",
        "On duty from 3 p.m.",
        "Taught 4 year olds",
        "Led one-on-one sessions",
        "Merged both teams into one service desk",
        "On call 24/7",
        "Administered the 401(k)",
        "Black belt in Six Sigma",
    ],
)
def test_a_number_that_counts_nothing_is_none(text):
    assert found(text) == []
