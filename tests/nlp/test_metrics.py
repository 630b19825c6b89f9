"""Metrics: numbers with their unit, sign or noun; no dates, names, clock times, ages or ranks."""

from __future__ import annotations

import pytest

from resumetailor.evaluate import read_labelled
from resumetailor.nlp.figures.quantities import Reader, quantities
from resumetailor.nlp.parse import parse
from resumetailor.resources import models


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
        ("Cut the close from a six day to a four day close", ["from a six day to a four day"]),
        ("Raised sales from $1.2M to $2.4M in 18 months", ["from $1.2M to $2.4M", "18 months"]),
        ("Load time went from 8 seconds to under 3", ["from 8 seconds to under 3"]),
        ("Manage 40 accounts worth $1.2M", ["40 accounts", "$1.2M"]),
        ("Recovered three at-risk accounts", ["three at-risk accounts"]),
        ("Supervised a team of six", ["team of six"]),
        ("Complaints fell by half", ["half"]),
        ("Missed visits fell by a third", ["a third"]),
        ("Won back 14 of 16 accounts", ["14 of 16 accounts"]),
        ("Finished a two-year course", ["two-year"]),
        ("Run a 180 seat restaurant", ["180 seat"]),
        ("Built stores in six weeks for £2.5m", ["six weeks", "£2.5m"]),
        ("Served hundreds of patients", ["hundreds of patients"]),
        ("Saved $52,000 over four winters", ["$52,000", "four winters"]),
        ("Negotiated 7.5% off ocean rates", ["7.5%"]),
        ("Kept 31 of my 34 clients", ["31 of my 34 clients"]),
        ("Sold to 3 of the top 10 banks", ["3 of the top 10 banks"]),
        ("Stopped false alarms, which were 9 in 10 pages", ["9 in 10 pages"]),
        ("Finished 1st out of 120 agents", ["1st out of 120 agents"]),
        ("Finished second among 14 stores", ["second among 14 stores"]),
        ("Moved satisfaction from the bottom third to the top 10%", ["bottom third", "top 10%"]),
        ("Trained five clerks, of whom two were promoted", ["five clerks", "two"]),
        ("Closed deals of $5M-$10M", ["$5M-$10M"]),
        ("Cut the bill by Rs. 6.5 lakhs", ["Rs. 6.5 lakhs"]),
        ("Held a 4.8/5 rating over 300 reviews", ["4.8/5", "300 reviews"]),
        ("Supported a dozen faculty members", ["a dozen faculty members"]),
        ("Charge nurse over 14 CNAs and med techs", ["14 CNAs"]),
        ("Supervised 20 carpenters and laborers on two sites", ["20 carpenters and laborers", "two sites"]),
        ("Schedule 20 surgeries", ["20 surgeries"]),
        ("Lost a site. Rebuilt 40 servers from tape", ["40 servers"]),
        ("Ran a crew of 5-7", ["crew of 5-7"]),
        ("Cared for 5–7 patients on CHF 0.4–1.2m", ["5–7 patients", "CHF 0.4–1.2m"]),
        ("Answered one hundred and fifty calls", ["one hundred and fifty calls"]),
        ("Hired twenty-five (25) employees", ["twenty-five (25) employees"]),
        ("Reached half a million readers in half a year", ["half a million readers", "half a year"]),
        ("Logged 57 issues and had 41 fixed", ["57 issues", "41"]),
        ("Ran 60 day trials of the ten most common drugs", ["60 day", "ten most common drugs"]),
        ("MANAGED OVER 40 ACCOUNTS", ["40 ACCOUNTS"]),
        ("· Dispatched 40 trucks", ["40 trucks"]),
        ("Managed 1 sales engineer and 2 clerks", ["1 sales engineer", "2 clerks"]),
        ("Raised renewals by22% and grew to2,000 members", ["22%", "2,000 members"]),
        ("Led to a [30]% lift", ["[30]%"]),
        ("Won 3 accounts in 38 franchisees' shops", ["3 accounts", "38 franchisees' shops"]),
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
        "Tested jobs on a server ver 11.5",
        "Box 2177, Accra, and a shop in Tema",
        "Grades K - 8 library and reading room",
        "Taught art, K to 5, at a village school",
        "Ran the water table at the Harbour 10K run",
        "Write to PO Box 40417, Lagos",
        "Held the ISO 9001 audit",
        "Opened the shop at 5.30",
        "On duty from 3 p.m.",
        "Taught 4 year olds",
        "Taught 2 and 3 year olds",
        "Used 10 key by touch",
        "Followed the 5-step procedure",
        "Held a 3.9 GPA",
        "Filed the 10-K and the 10-Q",
        "Ran the desk 2015–18",
        "Moved to 0420 example street",
        "Forecast calls by half hour",
        "Led one-on-one sessions",
        "Merged both teams into one service desk",
        "On call 24/7",
        "Administered the 401(k)",
        "Black belt in Six Sigma",
    ],
)
def test_a_number_that_counts_nothing_is_none(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "metrics"),
    [
        ("Answer 60-70 calls a day", ["60-70 calls a day"]),
        ("Saved $45,000 a year", ["$45,000 a year"]),
        ("Served 70 guests per shift", ["70 guests per shift"]),
        ("Saw 25 patients daily", ["25 patients daily"]),
        ("Answered 100+ calls/day", ["100+ calls/day"]),
        ("Watered the plants twice a week", []),
    ],
)
def test_how_often_belongs_to_what_is_counted(text, metrics):
    assert found(text) == metrics


def test_a_metric_begins_only_where_one_is_looked_for():
    texts = [highlight.text for highlight in read_labelled(models() / "data" / "dev.jsonl")]
    for words in parse(texts):
        reader = Reader(words)
        begins = [place for place in range(len(words)) if reader.metric(place) > place]
        assert set(begins) <= set(reader.openings())
