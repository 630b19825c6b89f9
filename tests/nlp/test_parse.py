"""The parse with an implied subject."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resumetailor.nlp.parse import parse, parsed


def first_tag(text: str) -> str:
    return next(parse([text]))[0].tag


@pytest.mark.parametrize(
    "text",
    [
        "Cut costs by 4%",
        "Head the newsroom",
        "Leads a team of nine",
        "Managing three stores",
        "Onboarded six reps",
        "ANSWERED PHONES",
        "Answer phones",
        "Oversaw repairs",
    ],
)
def test_a_verb_in_front_is_read_as_a_verb(text):
    assert first_tag(text).startswith("VB")


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Cut costs", "I"),
        ("Manages two shops", "She"),
        ("Managing two shops", "I was"),
        ("Responsible for the rota", "I was"),
        ("Successfully moved the archive", "I"),
        ("Point of contact for vendors", ""),
        ("Winner of the sales cup", ""),
        ("40 accounts looked after", ""),
        ("Password resets, starters and leavers", ""),
        ("I ran the shop", ""),
        ("We moved the archive", ""),
        ("The worst offender was billing, so I rewrote it", ""),
        ("", ""),
    ],
)
def test_the_subject_put_before_it_fits_its_form(text, subject):
    doc = next(iter(parsed([text])))
    assert doc[: doc.user_data["subject"]].text == subject


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=40) | st.sampled_from(["Led a team", "Winner of ü", "İstanbul branch"]), max_size=4))
def test_offsets_and_heads_are_those_of_the_text_as_given(texts):
    for text, words in zip(texts, parse(texts), strict=True):
        assert all(text[w.start : w.end] == w.text for w in words)
        for i in range(len(words)):
            steps = 0
            while words[i].head != i:
                i, steps = words[i].head, steps + 1
                assert steps <= len(words), "heads run in a circle"
