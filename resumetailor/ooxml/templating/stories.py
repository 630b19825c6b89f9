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
from resumetailor.mapping.measured import tells_a_change, tells_an_amount
from resumetailor.ooxml.templating.variables import Step
from resumetailor.phrases import any_of
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

    situation: tuple[str, ...]
    task: tuple[str, ...]
    action: tuple[str, ...]
    result: tuple[str, ...]
    tellers: frozenset[str]
    joining: tuple[str, ...]
    noticing: tuple[str, ...]
    leading: tuple[str, ...]
    going_on: frozenset[str]
    circumstances: frozenset[str]
    title_ends: tuple[str, ...]


@cache
def _told() -> Storytelling:
    return load_lexicon("stories", Storytelling)


@cache
def _title_end() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:[(]|[–—-]\s|(?:{any_of(_told().title_ends)})\b)|[,;:.](?:\s|$)", re.IGNORECASE)


@cache
def _circumstance() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(_told().circumstances)})\s", re.IGNORECASE)


@cache
def _joining() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{any_of(_told().joining)})\s+", re.IGNORECASE)


@cache
def _noticed() -> re.Pattern[str]:
    """How a highlight begins that first tells what was noticed."""
    return re.compile(rf"(?:{any_of(_told().noticing)})\s+that\s", re.IGNORECASE)


@cache
def _led_to() -> re.Pattern[str]:
    """Behind what led to an act of the teller: ", so I"."""
    told = _told()
    return re.compile(rf"[,;.]?\s+(?:{any_of(told.leading)})\s+(?=(?:{any_of(told.tellers)})\b)", re.IGNORECASE)


def title(text: str) -> str:
    """What a story is called: the highlight's opening words, up to the first sign or joining word behind a few."""
    named = next((text[: end.start()] for end in _title_end().finditer(text) if _is_title(text, end)), text)
    return named[:1].upper() + named[1:]


def _is_title(text: str, end: re.Match[str]) -> bool:
    """Whether the words before a sign, or those before a joining word, are enough to tell one story from another."""
    words = text[: end.start()].split()
    joining = end[0].strip()[:1].isalpha()
    return len(words) >= _MIN_WORDS + joining and not (joining and words[-1].lower() in _told().going_on)


def steps(
    text: str, entry: Work | Project, evidence: Evidence | None, questions: tuple[str, ...], number: int = 0
) -> list[Step]:
    """The four steps of the highlight `text` under `entry`; `questions` are those still open about its result.

    `number` is the story's in the bank: of several questions that ask for the same each story has the next.
    """
    parts, parse = (evidence.parts, evidence.parse) if evidence else ((), ())
    act, outcome = _act_and_outcome(text, parts, parse)
    seen, act = _observation_apart(act)
    circumstance, act = _circumstance_apart(text, act, parse)
    purpose, act = _purpose_apart(text, act, parse)
    situation = [*seen, *circumstance]
    described = [entry.summary.value] if entry.summary else []

    def asked(wordings: tuple[str, ...]) -> str:
        return wordings[number % len(wordings)]

    ask = _told()
    return [
        Step("Situation", [*described, *situation], "" if situation else asked(ask.situation)),
        Step("Task", purpose, "" if purpose else asked(ask.task)),
        Step("Action", act, "" if act else asked(ask.action)),
        Step("Result", outcome, " ".join(questions) or ("" if outcome else asked(ask.result))),
    ]


def _act_and_outcome(text: str, parts: tuple[Part, ...], parse: Sequence[Token]) -> tuple[list[str], list[str]]:
    """What was done and what came of it: the highlight cut where its last result begins, or where others go on."""
    results = [part for part in parts if part.role == "result" and not _is_mere_act(text, part, parse)]
    if not results:
        return _measured_apart(text, parts) or _others_apart(text, parse)
    start = _first_of_results(text, _clause_start(text, max(part.start for part in results)))
    if not _tells_an_act(_LOOSE_END.sub("", text[:start]), parts):
        return [], [text]
    return _cut(text, start, parts)


def _is_mere_act(text: str, part: Part, parse: Sequence[Token]) -> bool:
    """Whether what sounds like a result is one of several acts: "…, dropped our first choice".

    A later one is a result if it tells a number, the first of several only if it tells a measured change.
    """
    stops = list(_stops(text))
    opens = part.start in {0, *(stop.end() for stop in stops)}
    acts = any(token.start == part.start and token.tag in _FINITE for token in parse)
    is_first = part.start == 0 and any(stop.end() > part.end for stop in stops)
    return opens and acts and not (tells_a_change(part.text) if is_first else tells_an_amount(part.text))


def _first_of_results(text: str, start: int) -> int:
    """Where the results begin if others stand right before the last one, which begins at `start`."""
    for before in reversed([match.end() for match in _stops(text) if match.end() < start]):
        if not _tells_a_result(text[before:start]):
            break
        start = before
    return start


def _cut(text: str, start: int, parts: tuple[Part, ...]) -> tuple[list[str], list[str]]:
    """What stands before the result, which begins at `start`, with how it was reached; and the result."""
    act, outcome = _LOOSE_END.sub("", text[:start]), _LOOSE_START.sub("", text[start:])
    how = [part for part in parts if part.role == "method" and part.start >= start]
    if how:
        outcome = _LOOSE_END.sub("", text[start : how[0].start])
    return [stretch for stretch in (act, *(part.text for part in how[:1])) if stretch], [outcome]


def _measured_apart(text: str, parts: tuple[Part, ...]) -> tuple[list[str], list[str]] | None:
    """The same where a clause tells a measured change: the last such clause and what follows, or the first alone."""
    starts = _clauses(text)
    clauses = [text[start:end] for start, end in pairwise([*starts, len(text)])]
    measured = [number for number, clause in enumerate(clauses) if _tells_a_result(clause)]
    if not measured:
        return None
    last = measured[-1]
    if last == 0 and len(clauses) > 1:
        return [text[starts[1] :]], [_LOOSE_END.sub("", clauses[0])]
    return _cut(text, starts[last], parts)


def _clauses(text: str) -> list[int]:
    """Where clauses begin: behind signs and joining words, and with what tells when or why."""
    stops = {match.end() for match in _stops(text)}
    joined = {match.end() for match in _joining().finditer(text) if not _noticed_last(text[: match.start()])}
    return sorted({0, *stops, *joined, *(match.start() for match in _circumstance().finditer(text))})


def _noticed_last(text: str) -> bool:
    """Whether a text ends with a word of noticing: "that" opens what was noticed behind it."""
    return any(text.lower().endswith(word) for word in _told().noticing)


def _tells_a_result(clause: str) -> bool:
    """Whether a clause tells a measured change, and not when or why something was done."""
    return tells_a_change(clause) and _circumstance().match(clause) is None


def _others_apart(text: str, parse: Sequence[Token]) -> tuple[list[str], list[str]]:
    """What was done, and what others did then."""
    start = _others_go_on(text, parse)
    return [_LOOSE_END.sub("", text[:start]) if start < len(text) else text], [text[start:]] * (start < len(text))


def _observation_apart(act: list[str]) -> tuple[list[str], list[str]]:
    """What was noticed ("Noticed that …, rewrote it") or led to the act ("Surveys showed … so I …"), and the act."""
    first = act[0] if act else ""
    led = _led_to().search(first)
    if led is not None:
        return [_LOOSE_END.sub("", first[: led.start()])], [first[led.end() :], *act[1:]]
    end = next(_stops(first), None) if _noticed().match(first) else None
    if end is None:
        return [], act
    return [first[: end.start()]], [_LOOSE_START.sub("", first[end.end() :]), *act[1:]]


def _purpose_apart(text: str, act: list[str], parse: Sequence[Token]) -> tuple[list[str], list[str]]:
    """What it was done for ("met 40 parents to find out why …"), and the act without it; told of the first act only."""
    first_stop = next((stop.start() for stop in _stops(text)), len(text))
    for number, stretch in enumerate(act):
        base = text.find(stretch)
        for start, end in _purposes(parse):
            at, to = start - base, end - base
            if at > 0 and to <= len(stretch) and start < first_stop and len(stretch[:at].split()) >= _MIN_WORDS:
                left = (_LOOSE_END.sub("", stretch[:at]), _LOOSE_START.sub("", stretch[to:].lstrip(" ,;:–—")))
                return [stretch[at:to]], [*act[:number], *(s for s in left if s.strip(" .")), *act[number + 1 :]]
    return [], act


def _purposes(parse: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Where clauses of purpose begin and end: all that hangs on the act behind "to", but no further act."""
    for number, token in enumerate(parse):
        verb = parse[token.head]
        before = [t.text.lower() for t in parse[:number]]
        if token.tag != "TO" or verb.tag != "VB" or verb.dep not in ("advcl", "acl", "relcl") or "from" in before:
            continue
        end = token
        for following in parse[number + 1 :]:
            if not _hangs_on(following, verb, parse) and following is not verb:
                break
            if following.dep in ("cc", "punct", "conj") and parse[following.head] is verb:
                break
            end = following
        yield token.start, end.start + len(end.text)


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
        if len(left[0].split()) >= _MIN_WORDS and not _has_the_teller(told):
            return [act[0][start:end].rstrip(" .")], [stretch for stretch in left if stretch.strip(" .")]
    return [], act


def _has_the_teller(clause: Sequence[Token]) -> bool:
    """Whether the teller is a subject in it, or an act follows its first word, whose doer is not named."""
    subjects = {token.text.lower() for token in clause if token.dep.startswith("nsubj")}
    return bool(subjects & _told().tellers) or _tells_of_the_teller(clause[1:])


def _circumstances(act: str, parse: Sequence[Token]) -> Iterator[int]:
    """Where clauses of time and cause begin, but for those within what was found out ("that … because …")."""
    for number, token in enumerate(parse):
        if token.start >= len(act) or token.text.lower() == "that":
            return
        following = parse[number + 1].text.lower() if number + 1 < len(parse) else "of"
        is_open = act.count("(", 0, token.start) > act.count(")", 0, token.start)
        if is_open or token.text.lower() not in _told().circumstances or following == "of":
            continue
        if token.tag in ("IN", "WRB"):
            yield token.start
