"""What a story is called: the opening words of its highlight, up to the end of a clause that tells the act."""

from __future__ import annotations

import re
from functools import cache

from resumetailor.evidence import Evidence
from resumetailor.ooxml.templating.stories.clauses import clauses, is_a_stop
from resumetailor.ooxml.templating.stories.lexicon import told
from resumetailor.phrases import any_of

_MIN_WORDS = 3
"""A title of fewer words tells a listener nothing."""
_BEFORE_IT = re.compile(
    r"\s+(?:from\s+)?(?:[~$£€]|[A-Z]{3}\s)?\d[^\s]*(?:\s(?:in\s[\d/]+|\(\d+\)|\w+))?\s+(?:to|->|→)\s+(?=\S*\d)",
    re.IGNORECASE,
)
"""The figure that a change starts from, with the sign of the one it led to."""
_IN_BRACKETS = re.compile(r"[(][^()]*[)]")


def title(text: str, evidence: Evidence | None) -> str:
    """The highlight's opening words, up to the first sign, figure of a change or joining word behind its act."""
    start, act = _act(text, evidence)
    told_in = text[start:]
    ends = (end for end in _ends().finditer(told_in, act - start) if _is_title(told_in, end))
    named = next((told_in[: end.start()] for end in ends), told_in)
    return named[:1].upper() + named[1:]


def _act(text: str, evidence: Evidence | None) -> tuple[int, int]:
    """Where the title begins, and where the act: "Along with two nurses, | set up a ward", "Got tired so I | walked".

    What tells when or why is left out; with whom something was done is not.
    """
    if evidence is None or not evidence.parse:
        return 0, 0
    first, *others = clauses(text, evidence.parse, evidence.parts)
    led = next((clause for clause in others if clause.leads_to_the_teller()), None)
    if led is not None and len(led.words) > 2:
        return led.words[2].start, led.words[2].start
    told_later = first.words[:1] and first.words[0].tag in _BEFORE_AN_ACT
    act = next((clause for clause in others if clause.opens_with_an_act()), None) if told_later else None
    if act is None:
        return 0, 0
    return (act.opening[0].start if first.is_circumstance else 0), act.opening[0].start


_BEFORE_AN_ACT = frozenset(("IN", "RB", "WRB"))


@cache
def _ends() -> re.Pattern[str]:
    goes_on = rf"(?![^()]*[)]\s(?:{any_of(told().behind_brackets)})\b)"
    joining = rf"\s+(?:[(]{goes_on}|[–—-]\s|(?:{any_of(told().title_ends)})\b)|[,;:.](?:\s(?!not\b)|$)"
    return re.compile(rf"{_BEFORE_IT.pattern}|{joining}", re.IGNORECASE)


_LIST = re.compile(r",(?:\s[^\s,;:.()]+){1,3},?\s(?:and|or)\s")


def _is_within_a_list(text: str, end: re.Match[str]) -> bool:
    """Whether it is a sign or the "and" between what is listed: "with marketing | , design | and the plant"."""
    return any(item.start() <= end.start() < item.end() for item in _LIST.finditer(text))


def _is_title(text: str, end: re.Match[str]) -> bool:
    """Whether the words before a sign, or those before a joining word, are enough to tell one story from another."""
    words = _IN_BRACKETS.sub("", text[: end.start()]).split()
    if _BEFORE_IT.match(text, end.start()):
        return len(words) >= _MIN_WORDS - 1
    joining = end[0].strip()[:1].isalpha()
    if _is_within_a_list(text, end) or not is_a_stop(text, end) or text[end.end() :].split()[:1] == words[-1:]:
        return False
    return len(words) >= _MIN_WORDS + joining and not (joining and words[-1].lower() in told().going_on)
