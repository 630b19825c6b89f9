"""Tells a chosen highlight as an interview story: situation, task, action, result, each in the source's own words.

Where the source is silent the step has a question instead. Nothing is concluded: a step holds whole stretches of the
highlight or of its job, cut where the analysis found its parts.
"""

from __future__ import annotations

import re
from functools import cache

from resumetailor import resources
from resumetailor.evidence import Evidence, Part
from resumetailor.knowledge import Knowledge, load
from resumetailor.ooxml.templating.variables import Step
from resumetailor.resume import Project, Work

_CLAUSE = re.compile(r".*[;,.:–—]\s+(?=\S+(?:\s\S+){0,6}\s*$)", re.DOTALL)
_LOOSE_START = re.compile(r"^(?:and|but|so|which|that|then)\s+", re.IGNORECASE)
_LOOSE_END = re.compile(r"(?:\s+(?:and|but|so|which|that|then))?[\s;,:–—-]*$", re.IGNORECASE)
_ACT_WORDS = 5
"""A beginning of so many words tells what was done, though the analysis found no act in it."""
_MIN_WORDS = 3
"""A problem of fewer words ("the issue") tells a listener nothing."""


class StoryQuestions(Knowledge):
    """models/lexicons/stories.yml."""

    situation: str
    task: str
    action: str
    result: str


@cache
def _questions() -> StoryQuestions:
    return load(resources.models() / "lexicons" / "stories.yml", StoryQuestions)


def steps(text: str, entry: Work | Project, evidence: Evidence | None, questions: tuple[str, ...]) -> list[Step]:
    """The four steps of the highlight `text` under `entry`; `questions` are those still open about its result."""
    parts = evidence.parts if evidence else ()
    act, outcome = _act_and_outcome(text, parts)
    position = entry.position if isinstance(entry, Work) else None
    context = [told.value for told in (position, entry.summary) if told]
    ask = _questions()
    return [
        Step("Situation", context, ask.situation),
        Step("Task", _problem(parts), "" if _problem(parts) else ask.task),
        Step("Action", act, "" if act else ask.action),
        Step("Result", outcome, " ".join(questions) or ("" if outcome else ask.result)),
    ]


def _problem(parts: tuple[Part, ...]) -> list[str]:
    """What had to be solved: a problem named beside the result and the method, not within them."""
    others = [part for part in parts if part.role in ("result", "method")]
    told = [
        part.text
        for part in parts
        if part.role == "problem"
        and len(part.text.split()) >= _MIN_WORDS
        and not any(other.start <= part.start < other.end for other in others)
    ]
    return told[:1]


def _act_and_outcome(text: str, parts: tuple[Part, ...]) -> tuple[list[str], list[str]]:
    """What was done and what came of it: the highlight cut where its last result begins."""
    results = [part for part in parts if part.role == "result"]
    if not results:
        return [text], []
    start = _clause_start(text, max(part.start for part in results))
    act = _LOOSE_END.sub("", text[:start])
    if not _tells_an_act(act, parts):
        return [], [text]
    outcome = _LOOSE_START.sub("", text[start:])
    how = [part for part in parts if part.role == "method" and part.start >= start]
    if how:
        outcome = _LOOSE_END.sub("", text[start : how[0].start])
    return [stretch for stretch in (act, *(part.text for part in how[:1])) if stretch], [outcome]


def _tells_an_act(stretch: str, parts: tuple[Part, ...]) -> bool:
    """Whether a highlight's beginning is more than the subject of its result."""
    known = any(part.role in ("action", "method") and part.start < len(stretch) for part in parts)
    return not stretch or known or len(stretch.split()) >= _ACT_WORDS


def _clause_start(text: str, result: int) -> int:
    """The start of the result's clause: its subject, of up to seven words, stands before what the analysis marks."""
    clause = _CLAUSE.match(text[:result])
    return clause.end() if clause else result
