"""The steps of a story: what its highlights tell of each, and a question where they are silent."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from resumetailor.ooxml.templating.stories.lexicon import told
from resumetailor.ooxml.templating.stories.stretches import ROLES, Role, Stretch
from resumetailor.ooxml.templating.variables import Step
from resumetailor.phrases import any_of

_LOOSE_END = re.compile(r"[\s;,:–—-]+$")


def steps(told_in: Sequence[Stretch], questions: tuple[str, ...], number: int = 0) -> list[Step]:
    """The steps that these stretches of a story tell; `questions` are those still open about its result.

    `number` is the story's in the bank: of several questions that ask for the same each story has the next.
    """
    spoken = [replace(stretch, text=_spoken(stretch.text, n > 0)) for n, stretch in enumerate(told_in)]
    by_role = {role: stretch for stretch in spoken for role in stretch.roles}
    return list(_steps(by_role, " ".join(questions), number))


def _steps(by_role: dict[Role, Stretch], open_question: str, number: int) -> Iterator[Step]:
    for role in ROLES:
        stretch = by_role.get(role)
        if stretch is None:
            asked = open_question if role == "Result" else ""
            yield Step(role, [], asked or _question(role, number))
        elif role == stretch.roles[0]:
            asked = open_question if "Result" in stretch.roles else ""
            yield Step(_label(stretch.roles), [stretch.text], asked)


def _spoken(text: str, goes_on: bool) -> str:
    """The words of a step as a sentence begins: without what joined it to the one before, the label in its place."""
    text = _LOOSE_END.sub("", text).lstrip()
    text = _joining().sub("", text, count=1) if goes_on else text
    first = text.split(" ", 1)[0]
    return text[:1].upper() + text[1:] if first.islower() else text


@cache
def _joining() -> re.Pattern[str]:
    return re.compile(rf"^(?:{any_of(told().joining)})\s+", re.IGNORECASE)


def _question(role: Role, number: int) -> str:
    ask = told()
    wordings = {"Situation": ask.situation, "Task": ask.task, "Action": ask.action, "Result": ask.result}[role]
    return wordings[number % len(wordings)]


def _label(roles: tuple[Role, ...]) -> str:
    """All steps that a stretch tells: "Action", "Action and result", "Situation, action and result"."""
    *before, last = roles
    return " and ".join(filter(None, (", ".join(before), last))).capitalize()
