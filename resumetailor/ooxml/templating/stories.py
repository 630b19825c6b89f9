"""Tells a chosen highlight as an interview story: situation, task, action, result, each in the source's own words.

Where the source is silent the step has a question instead. Nothing is concluded: a step holds whole stretches of the
highlight or of its job, cut where the analysis found its parts, and no stretch stands in two steps.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from resumetailor.evidence import Evidence, Part, Token
from resumetailor.knowledge import Knowledge, load_lexicon
from resumetailor.ooxml.templating.variables import Step
from resumetailor.resume import Project, Work

_CLAUSE = re.compile(r".*[;,.:–—]\s+(?=\S+(?:\s\S+){0,6}\s*$)", re.DOTALL)
_LOOSE_START = re.compile(r"^(?:and|but|so|which|that|then)\s+", re.IGNORECASE)
_LOOSE_END = re.compile(r"(?:\s+(?:and|but|so|which|that|then))?[\s;,:–—-]*$", re.IGNORECASE)
_STOP = re.compile(r"[;,.:–—]\s+")
_ACT_WORDS = 5
"""A beginning of so many words tells what was done, though the analysis found no act in it."""
_MIN_WORDS = 3
"""A title or a problem of fewer words ("the issue") tells a listener nothing."""
_FINITE = frozenset({"VB", "VBD", "VBP", "VBZ"})


class Storytelling(Knowledge):
    """models/lexicons/stories.yml."""

    situation: str
    task: str
    action: str
    result: str
    tellers: frozenset[str]
    circumstances: frozenset[str]
    title_ends: tuple[str, ...]


@cache
def _told() -> Storytelling:
    return load_lexicon("stories", Storytelling)


@cache
def _title_end() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:[(]|[–—-]\s|(?:{'|'.join(_told().title_ends)})\b)|[,;:.](?:\s|$)", re.IGNORECASE)


def title(text: str) -> str:
    """What a story is called: the highlight's opening words, up to the first sign or joining word behind a few."""
    ends = (match.start() for match in _title_end().finditer(text))
    return next((text[:end] for end in ends if len(text[:end].split()) >= _MIN_WORDS), text)


def steps(text: str, entry: Work | Project, evidence: Evidence | None, questions: tuple[str, ...]) -> list[Step]:
    """The four steps of the highlight `text` under `entry`; `questions` are those still open about its result."""
    parts, parse = (evidence.parts, evidence.parse) if evidence else ((), ())
    act, outcome = _act_and_outcome(text, parts, parse)
    circumstance, act = _circumstance_apart(text, act, parse)
    situation = [entry.summary.value] if entry.summary else []
    problem = _problem(text, parts, circumstance)
    ask = _told()
    return [
        Step("Situation", [*situation, *circumstance], "" if circumstance else ask.situation),
        Step("Task", problem, "" if problem else ask.task),
        Step("Action", act, "" if act else ask.action),
        Step("Result", outcome, " ".join(questions) or ("" if outcome else ask.result)),
    ]


def _problem(text: str, parts: tuple[Part, ...], circumstance: Sequence[str]) -> list[str]:
    """What had to be solved: a problem named beside the result and the method, not within them.

    What opens a clause is no problem but an act: "Logged 57 issues".
    """
    others = [part for part in parts if part.role in ("result", "method")]
    opened = {0, *(match.end() for match in _stops(text))}
    told = [
        part.text
        for part in parts
        if part.role == "problem"
        and len(part.text.split()) >= _MIN_WORDS
        and part.start not in opened
        and not any(other.start <= part.start < other.end for other in others)
        and not any(part.text in stretch for stretch in circumstance)
    ]
    return told[:1]


def _act_and_outcome(text: str, parts: tuple[Part, ...], parse: Sequence[Token]) -> tuple[list[str], list[str]]:
    """What was done and what came of it: the highlight cut where its last result begins, or where others go on."""
    results = [part for part in parts if part.role == "result"]
    if not results:
        start = _others_go_on(text, parse)
        return [_LOOSE_END.sub("", text[:start]) if start < len(text) else text], [text[start:]] * (start < len(text))
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


def _others_go_on(text: str, parse: Sequence[Token]) -> int:
    """Where a clause begins whose subject is not the teller, none of the teller's acts behind it; else the end."""
    starts = [match.end() for match in _stops(text)]
    stretches = pairwise([*starts, len(text)])
    clauses = [[t for t in parse if start <= t.start < end] for start, end in stretches]
    for number, clause in enumerate(clauses):
        if _has_own_subject(clause, parse) and not any(map(_tells_of_the_teller, clauses[number:])):
            return starts[number]
    return len(text)


def _stops(text: str) -> Iterator[re.Match[str]]:
    """The signs behind which a clause may begin, but for those in brackets."""
    return (
        match
        for match in _STOP.finditer(text)
        if text.count("(", 0, match.start()) == text.count(")", 0, match.start())
    )


def _has_own_subject(clause: Sequence[Token], parse: Sequence[Token]) -> bool:
    """Whether it opens with a subject, of which all words before the subject's head are a part."""
    for number, token in enumerate(clause):
        if token.dep in ("nsubj", "nsubjpass"):
            return all(_hangs_on(before, token, parse) for before in clause[:number])
    return False


def _hangs_on(token: Token, head: Token, parse: Sequence[Token]) -> bool:
    while parse[token.head] is not token:
        token = parse[token.head]
        if token is head:
            return True
    return False


def _tells_of_the_teller(clause: Sequence[Token]) -> bool:
    """Whether an act opens it, whose doer is not named, or the teller is its first subject."""
    subject = next((token.text.lower() for token in clause if token.dep.startswith("nsubj")), "")
    return subject in _told().tellers or (bool(clause) and clause[0].tag in _FINITE)


def _circumstance_apart(text: str, act: list[str], parse: Sequence[Token]) -> tuple[list[str], list[str]]:
    """Under which circumstances it was done ("after drivers told me …"), and the act without them."""
    if len(act) != 1 or not text.startswith(act[0]):
        return [], act
    for start in _circumstances(act[0], parse):
        end = next((match.start() for match in _stops(act[0]) if match.start() > start), len(act[0]))
        told = [token for token in parse if start <= token.start < end]
        left = [_LOOSE_END.sub("", act[0][:start]), _LOOSE_START.sub("", act[0][end:].lstrip(" ,;:–—"))]
        if len(left[0].split()) >= _MIN_WORDS and not _tells_of_the_teller(told[1:]):
            return [act[0][start:end].rstrip(" .")], [stretch for stretch in left if stretch.strip(" .")]
    return [], act


def _circumstances(act: str, parse: Sequence[Token]) -> Iterator[int]:
    """Where clauses of time and cause begin, but for those within what was found out ("that … because …")."""
    for number, token in enumerate(parse):
        if token.start >= len(act) or token.text.lower() == "that":
            return
        following = parse[number + 1].text.lower() if number + 1 < len(parse) else "of"
        if token.text.lower() in _told().circumstances and token.tag in ("IN", "WRB") and following != "of":
            yield token.start
