"""The samples' posts, set in other ways than in their files: heads.yml × tests/resumes."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
import yaml

from resumetailor.ooxml.read import read as read_file
from resumetailor.report.json_resume import json_resume
from resumetailor.segment import segment
from resumetailor.segment.entries.head_signs import BY_WORDS, _words
from resumetailor.segment.text import line_segmentation
from tests.segment.layouts import document

HEADS: dict[str, list[str]] = yaml.safe_load((Path(__file__).parent / "heads.yml").read_text("utf-8"))
GOLD = [json.loads(p.read_text("utf-8")) for p in sorted((Path(__file__).parents[1] / "resumes").glob("*.gold.json"))]
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"]
STYLES = [("{b 12} ", "- ", " – "), ("{h1} ", "- ", " to "), ("{b} ", "", "-"), ("{12} ", "- ", " - ")]
FLOOR = 0.97


def printed(date: str) -> str:
    year, _, month = date.partition("-")
    return f"{MONTHS[int(month) - 1]} {year}" if month else date


def head(job: dict[str, Any], layout: list[str], dash: str) -> list[str]:
    fields = {
        "p": job["position"],
        "n": job["name"],
        "l": job["location"],
        **{f: f"{{{f}}}" for f in ("b", "i", "h2", "h3")},
    }
    dates = printed(job["startDate"]) + dash + printed(job["endDate"])
    return [line.format(**fields, d=dates) for line in layout]


def resume(gold: dict[str, Any], layout: list[str], style: tuple[str, str, str]) -> str:
    heading, bullet, dash = style
    basics = gold["basics"]
    lines = ["{b 18} " + basics["name"], f"{basics['location']} | {basics['phone']} | {basics['email']}"]
    lines += [heading + "Profile", basics["summary"], heading + "Experience"]
    for job in gold["work"]:
        lines += [*head(job, layout, dash), *(bullet + text for text in job["highlights"])]
    return "\n".join([*lines, heading + "Skills", ", ".join(gold["skills"])])


def facts(job: dict[str, Any]) -> list[str]:
    end = job.get("endDate", "present")
    return [job.get("position", ""), job.get("name", ""), f"{job.get('startDate')} {end}", *job.get("highlights", [])]


@pytest.mark.parametrize("name", HEADS)
def test_posts_are_read_however_their_heads_are_set(name: str) -> None:
    wanted = found = 0
    for gold, style in zip(GOLD, cycle(STYLES), strict=False):
        jobs = json_resume(segment(document(resume(gold, HEADS[name], style)))).get("work", [])
        for job, read in zip(gold["work"], jobs, strict=False):
            found += sum(fact in facts(read) for fact in facts(job))
        wanted += sum(len(facts(job)) for job in gold["work"])
    assert found / wanted >= FLOOR


@pytest.mark.parametrize("path", sorted((Path(__file__).parents[1] / "resumes").glob("*.docx")), ids=lambda p: p.stem)
def test_the_words_of_no_list_item_say_more_for_a_head_than_is_reckoned_with(path: Path) -> None:
    """On that bound the words of most list items are not looked at."""
    items = [replace(line, list_level=0) for line in line_segmentation.read(read_file(path))]
    assert items
    assert max(sum(_words(item, dated=dated)) for item in items for dated in (True, False)) <= BY_WORDS
