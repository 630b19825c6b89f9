"""The sample resumes, tailored once in every way for all tests of what is written."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from resumetailor.ooxml.template import template_names
from resumetailor.options import Options
from resumetailor.pipeline import Outcome, tailor_many

SAMPLES = sorted((Path(__file__).parent / "resumes").glob("*.docx"))
TODAY = date(2025, 6, 1)
WAYS = {name: Options(template=name, today=TODAY) for name in template_names()} | {
    "keep": Options(layout="keep", today=TODAY),
    "track": Options(layout="track", today=TODAY),
}


@cache
def outcomes(way: str) -> tuple[Outcome, ...]:
    """Of all samples, in their order."""
    return tuple(tailor_many(SAMPLES, WAYS[way]))
