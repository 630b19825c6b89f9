"""A profile may name a competency that the source shows twice, and no other."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from resumetailor.claimable import claimable
from resumetailor.resume import Item, Resume, Text
from resumetailor.verify import Code, Competencies, check
from tests.made import job, period, resume

TODAY = date(2026, 6, 15)
SOURCE = resume(job(0, "Clerk", "Firm", period("2015"), "Cut waiting by 30%.", "Filed letters."))
KNOWN = Competencies(frozenset({"Problem solving", "Leadership"}), lambda: frozenset({"Problem solving"}))


def codes(profile: str, source: Resume = SOURCE) -> set[Code]:
    output = replace(source, basics=replace(source.basics, summary=(Text(profile),)))
    return {fault.code for fault in check(source, output, competencies=KNOWN).faults}


@pytest.mark.parametrize(
    ("profile", "true"),
    [
        ("Experience in problem solving, with examples below.", True),
        ("Clerk at Firm with 8 years of experience, including problem solving.", True),
        ("8 years as Clerk at Firm, with examples of problem solving below.", True),
        ("8 years as Clerk at Firm, with examples of leadership below.", False),
        ("Experience in leadership, with examples below.", False),
        ("Experience in problem solving and leadership, with examples below.", False),
        ("Clerk at Firm with 8 years of experience, including leadership.", False),
        ("Experience in rocket science, with examples below.", False),
        ("Work shown below covers rocket science.", False),
    ],
)
def test_only_what_is_shown_may_be_claimed(profile: str, true: bool) -> None:
    assert codes(profile) == (set() if true else {Code.LINE_INVENTED})


def test_a_skill_that_the_source_lists_may_be_named() -> None:
    assert codes("Experience in leadership.", replace(SOURCE, skills=(Item(Text("Leadership")),))) == set()


def test_without_a_framework_no_competency_may_be_claimed() -> None:
    output = replace(SOURCE, basics=replace(SOURCE.basics, summary=(Text("Experience in problem solving."),)))
    assert not check(SOURCE, output).ok


def test_what_is_shown_is_found_in_the_source_itself() -> None:
    told = ("Found out why parcels went missing and fixed the label printer.", "Traced a leak and cut losses by 20%.")
    found = claimable(resume(job(0, "Clerk", "Firm", None, *told)), TODAY)
    assert "Problem solving" in found.shown()
    assert "Leadership" in found.labels - found.shown()
