"""What a highlight is worth to a product leader, in points that can be counted by hand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from resumetailor.evidence import Evidence, Kind
from resumetailor.mapping.measured import tells_a_change
from resumetailor.resume import Period

STANDING: dict[Kind, int] = {"accomplishment": 12, "responsibility": 0, "other": -12}
"""More than all merits together: what was accomplished comes before what was to be done, whatever else they tell."""
STRENGTHS = ("no act told", "an act", "an act and its size", "a result", "a result and its number")
"""What each strength of the evidence stands for, 0 to 4."""
YEARS_A_POINT = 5
INSIGHT = "customer_insight"
"""The competency that counts beside the flags."""


def relevance(evidence: Evidence, text: str, period: Period | None, today: date) -> int:
    """The standing of its kind and its merit; higher first."""
    return STANDING[evidence.kind] + merit(evidence, text, period, today)


def merit(evidence: Evidence, text: str, period: Period | None, today: date) -> int:
    """The points: strength, two each for a problem solved and customer insight, one each for customers and a change.

    The change counts if a number is told too; every five years since the work ended take a point away.
    """
    return (
        evidence.strength
        + 2 * evidence.problem_solving.value
        + 2 * shows_customer_insight(evidence)
        + evidence.customer_facing.value
        + tells_a_change(text)
        - years_since(period, today) // YEARS_A_POINT
    )


def shows_customer_insight(evidence: Evidence) -> bool:
    """Whether it tells what customers need, and not only that they were served."""
    return any(competency.id == INSIGHT for competency in evidence.competencies)


def years_since(period: Period | None, today: date) -> int:
    """Calendar years since the end of the period: none while it goes on, nor if it is not dated."""
    last = None if period is None or period.present else period.end or period.start
    return max(0, today.year - last.year) if last else 0


def reason(evidence: Evidence, text: str, period: Period | None, today: date) -> str:
    """The points in words: "accomplishment, a result and its number, solves a problem"."""
    return ", ".join(_reasons(evidence, text, years_since(period, today)))


def _reasons(evidence: Evidence, text: str, years: int) -> Iterator[str]:
    yield evidence.kind
    yield STRENGTHS[evidence.strength]
    if evidence.problem_solving.value:
        yield "solves a problem"
    if shows_customer_insight(evidence):
        yield "shows customer insight"
    if evidence.customer_facing.value:
        yield "serves customers"
    if tells_a_change(text):
        yield "tells a change and a number"
    if years >= YEARS_A_POINT:
        yield f"{years} years ago"
