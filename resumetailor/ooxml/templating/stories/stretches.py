"""Parts a highlight into what tells the steps of a story, in its own order: no word is lost, added or moved.

What cannot be spoken without the words before it stays with them, and so do steps that the highlight tells in another
order than a story does ("Cut calls by 18% by rewriting the guide"): such a stretch tells several steps.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from resumetailor.evidence import Evidence, Part
from resumetailor.mapping.measured import tells_a_change, tells_a_measure
from resumetailor.ooxml.templating.stories.clauses import Clause, clauses
from resumetailor.ooxml.templating.stories.lexicon import told
from resumetailor.phrases import any_of

Role = Literal["Situation", "Task", "Action", "Result"]
_IN_BRACKETS = re.compile(r"\([^()]*\)")
ROLES: tuple[Role, ...] = ("Situation", "Task", "Action", "Result")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Neighbouring words of a highlight and the steps that they tell, in the order of a story."""

    text: str
    roles: tuple[Role, ...]


def stretches(text: str, evidence: Evidence | None) -> list[Stretch]:
    """The whole highlight, stretch by stretch; a highlight that was not parsed is one act."""
    if evidence is None or not evidence.parse:
        return [Stretch(text, ("Action",))]
    parted = clauses(text, evidence.parse, evidence.parts)
    whole: list[Stretch] = []
    for clause, roles in zip(parted, _roles(parted, evidence.parts), strict=True):
        whole.append(Stretch(clause.text, roles))
        if not clause.can_be_spoken() and len(whole) > 1:
            _join_last(whole)
        while len(whole) > 1 and not _follows(whole[-2], whole[-1]):
            _join_last(whole)
    return whole


def in_one(told: Iterable[Sequence[Stretch]]) -> list[Stretch]:
    """The stretches of several highlights that belong together, as those of one."""
    whole: list[Stretch] = []
    for first, *others in told:
        for stretch in (replace(first, text=f" {first.text}") if whole else first, *others):
            whole.append(stretch)
            while len(whole) > 1 and not _follows(whole[-2], whole[-1]):
                _join_last(whole)
    return whole


def _follows(before: Stretch, after: Stretch) -> bool:
    """Whether all that the second tells comes later in a story than all that the first does."""
    return ROLES.index(before.roles[-1]) < ROLES.index(after.roles[0])


def _join_last(whole: list[Stretch]) -> None:
    last, before = whole.pop(), whole.pop()
    roles = {*before.roles, *last.roles}
    whole.append(Stretch(before.text + last.text, tuple(role for role in ROLES if role in roles)))


def _roles(parted: Sequence[Clause], parts: Sequence[Part]) -> list[tuple[Role, ...]]:
    """What each clause tells: what tells nothing by itself goes with the clause before, or the first that does."""
    found: list[tuple[Role, ...]] = []
    for number in range(len(parted)):
        roles = tuple(_told_in(number, parted, parts))
        if roles == ("Action",) and _has_come_to_a_result(found):
            roles = ("Result",)
        found.append(roles or _carried_on(parted[number - 1], found))
    first = next(filter(None, found), ("Action",))
    return [roles or first for roles in found]


def _carried_on(before: Clause, found: Sequence[tuple[Role, ...]]) -> tuple[Role, ...]:
    """What a clause tells that tells nothing by itself: what the one before does, an act behind a situation's end."""
    if found and found[-1] == ("Situation",) and before.ends_a_sentence():
        return ("Action",)
    return found[-1] if found else ()


def _has_come_to_a_result(found: Sequence[tuple[Role, ...]]) -> bool:
    """Whether a result was told of an act: what is told behind it followed from it."""
    return bool(found) and "Result" in found[-1] and any("Action" in roles for roles in found)


def _told_in(number: int, parted: Sequence[Clause], parts: Sequence[Part]) -> Iterator[Role]:
    clause, behind = parted[number], parted[number + 1 :]
    if _is_what_went_before(number, parted) or clause.tells_what_had_been():
        yield "Situation"
    elif clause.is_circumstance:
        if not told().tellers.issuperset(clause.subjects()[:1]):
            yield "Situation"
        if clause.names_the_teller():
            yield "Action"
    elif _is_means(clause, parts) or clause.tells_what_was_done_first():
        yield "Action"
    elif _tells_a_result(clause, parts) or (
        number
        and clause.tells_of_others()
        and not any(c.stopped and _is_the_tellers(c) for c in behind)
        and not _explains(number, parted, parts)
    ):
        yield "Result"
    elif (number == 0 and not clause.is_headless()) or _is_the_tellers(clause):
        yield "Action"


def _explains(number: int, parted: Sequence[Clause], parts: Sequence[Part]) -> bool:
    """Whether it says behind a colon what was made, and what came of it follows: "tastings: 20 guests try …"."""
    named = parted[number - 1].text.rstrip().endswith(":")
    return named and any(_tells_a_result(clause, parts) for clause in parted[number + 1 :])


def _is_what_went_before(number: int, parted: Sequence[Clause]) -> bool:
    """Whether it opens with what was noticed, or all of it led to the teller's act: "Surveys showed …, so I …"."""
    if number == 0 and _noticed().match(parted[0].text):
        return len(parted) > 1
    led = next((n for n, clause in enumerate(parted) if clause.leads_to_the_teller()), 0)
    return number < led


def _is_means(clause: Clause, parts: Sequence[Part]) -> bool:
    return any(part.role == "method" and part.start == clause.start for part in parts)


def _tells_a_result(clause: Clause, parts: Sequence[Part]) -> bool:
    """Whether it tells a measured change, and not in brackets; or what came without one: "resulting in renewals"."""
    text, begun = _IN_BRACKETS.sub("", clause.text), {p.start for p in parts if p.role == "result"}
    came = any(clause.start <= start < clause.start + len(clause.text) for start in begun)
    return tells_a_change(text) or (came and (tells_a_measure(text) or not clause.opens_with_an_act()))


def _is_the_tellers(clause: Clause) -> bool:
    return clause.opens_with_an_act() or clause.names_the_teller()


@cache
def _noticed() -> re.Pattern[str]:
    """How a highlight begins that first tells what was noticed."""
    return re.compile(rf"(?:{any_of(told().noticing)})\s+that\s", re.IGNORECASE)
