"""What a highlight is worth to a product leader, in points that can be counted by hand, each with its ground."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from resumetailor.evidence import Evidence, Kind, Opening
from resumetailor.mapping.measured import tells_a_change, tells_a_rate, tells_from_what_to_what, tells_money
from resumetailor.resume import Period

STANDING: dict[Kind, int] = {"accomplishment": 20, "responsibility": 0, "other": -20}
"""More than all merits together: what was accomplished comes before what was to be done, whatever else they tell."""
PRACTISED = 17
"""Of a duty that is the role's own work; its merits may lift it above a weak accomplishment, as no other duty's can."""
STRENGTHS = ("no act told", "an act", "an act and its size", "a finished act", "a finished act and a number")
"""What each strength of the evidence stands for, 0 to 4."""
OPENINGS: dict[Opening, tuple[int, str]] = {
    "shared": (-1, "a part in what others did"),
    "undergone": (-2, "something done to the person"),
}
"""What is taken from a highlight whose first words tell of no act that is the person's own."""
YEARS_A_POINT = 4
INSIGHT = "customer_insight"
"""The competency that counts beside the flags."""
_GOES_ON = re.compile(r";\s|[a-z]{5}\.\s+[A-Z]")
"""Where a duty is followed by what came of it."""


class Ground(NamedTuple):
    """What speaks for a highlight, or against it, and the points that it gives or takes."""

    points: int
    words: str


def grounds(evidence: Evidence, text: str, period: Period | None, today: date) -> tuple[Ground, ...]:
    """All that its points are made of, its standing first."""
    merits = _merits(evidence, text, years_since(period, today))
    return (_standing(evidence, text), *(ground for ground in merits if ground.points or ground.words in STRENGTHS))


def relevance(evidence: Evidence, text: str, period: Period | None, today: date) -> int:
    """The points of its standing and its merits; higher first."""
    return sum(ground.points for ground in grounds(evidence, text, period, today))


def standing(evidence: Evidence, text: str) -> Kind:
    """The kind that it counts as: what opens as a duty or with a name is one, unless it tells what came of it."""
    duty = evidence.opening == "duty" and not _tells_what_came_of_it(text)
    return "responsibility" if evidence.kind != "other" and (duty or _names_no_act(evidence, text)) else evidence.kind


def _names_no_act(evidence: Evidence, text: str) -> bool:
    """Whether it is an award, a rank or a part that was played, and no word tells what that was worth."""
    if evidence.opening != "named":
        return False
    return not (tells_money(text) or tells_a_rate(text) or _tells_what_came_of_it(text))


def _tells_what_came_of_it(text: str) -> bool:
    return tells_a_change(text) or _GOES_ON.search(text) is not None


def is_practised(evidence: Evidence, text: str) -> bool:
    """Whether it is a duty, and what the role aimed at does as well: "Hold a monthly customer council"."""
    return standing(evidence, text) == "responsibility" and evidence.opening != "duty" and bool(evidence.practice)


def standing_points(evidence: Evidence, text: str) -> int:
    """The points of its standing alone."""
    return _standing(evidence, text).points


def _standing(evidence: Evidence, text: str) -> Ground:
    if is_practised(evidence, text):
        return Ground(PRACTISED, "responsibility that is the role's own work")
    kind = standing(evidence, text)
    return Ground(STANDING[kind], kind)


def _merits(evidence: Evidence, text: str, years: int) -> Iterator[Ground]:
    """Its strength, what it tells, what of it is not the person's own, and its age."""
    strength = 0 if _names_no_act(evidence, text) else evidence.strength
    yield Ground(strength, STRENGTHS[strength])
    if evidence.practice:
        yield Ground(3, f"work of the role itself (“{evidence.practice[0].text}”)")
    yield Ground(2 * evidence.problem_solving.value, "solves a problem")
    yield Ground(2 * shows_customer_insight(evidence), "shows customer insight")
    yield Ground(1 * evidence.customer_facing.value, "serves customers")
    if tells_from_what_to_what(text):
        yield Ground(2, "tells from what to what")
    else:
        yield Ground(1 * tells_a_change(text), "tells a change and its number")
    yield Ground(*OPENINGS.get(evidence.opening, (0, "")))
    yield Ground(-(years // YEARS_A_POINT), f"{years} years ago")


def speaks_for_itself(evidence: Evidence, text: str) -> bool:
    """Whether it has a merit beside its strength."""
    _, *merits = _merits(evidence, text, 0)
    return any(merit.points > 0 for merit in merits)


def shows_customer_insight(evidence: Evidence) -> bool:
    """Whether it tells what customers need, and not only that they were served."""
    return any(competency.id == INSIGHT for competency in evidence.competencies)


def years_since(period: Period | None, today: date) -> int:
    """Calendar years since the end of the period: none while it goes on, nor if it is not dated."""
    last = None if period is None or period.present else period.last
    return max(0, today.year - last.year) if last else 0
