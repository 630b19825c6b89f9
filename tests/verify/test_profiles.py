"""Headlines and summaries told anew: what the whole resume bears out passes, what it does not is found."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from resumetailor.resume import Text
from resumetailor.verify import check
from tests.verify.edited import built

HERE = Path(__file__).parent / "profiles"
TODAY = date(2026, 11, 30)


@cache
def read(name: str) -> Any:
    return yaml.safe_load((HERE / f"{name}.yml").read_text("utf-8"))


def cases(name: str) -> list[Any]:
    return [pytest.param(*case, which == "honest", id=case[1]) for which, told in read(name).items() for case in told]


@pytest.mark.parametrize(("resume", "headline", "true"), cases("headlines"))
def test_a_headline_names_titles_and_fields_of_the_source_and_a_direction(
    resume: str, headline: str, true: bool
) -> None:
    source = built(read("resumes")[resume])
    output = replace(source, basics=replace(source.basics, label=Text(headline)))
    assert check(source, output, today=TODAY).ok == true


@pytest.mark.parametrize(("resume", "summary", "true"), cases("summaries"))
def test_a_summary_tells_what_can_be_counted_and_what_other_fields_say(resume: str, summary: str, true: bool) -> None:
    source = built(read("resumes")[resume])
    output = replace(source, basics=replace(source.basics, summary=(Text(summary),)))
    assert check(source, output, today=TODAY).ok == true
