"""Gerunds behind wordings of an aim or of time spent told as verbs: "with the aim of selling" is "to sell"."""

from __future__ import annotations

import re
from functools import cache

from resumetailor.english.verbs import Tag, inflect
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.verb_forms import readings

_AIM = re.compile(
    r"\b(?:for the purposes? of|with the (?:aim|goal|purpose|object|objective) of|with a view to)"
    r" (?P<verb>[\w-]+ing)\b",
    re.IGNORECASE,
)
_SAID = re.compile(r"\bin (?:an effort|a bid|the hope) (?:to|of) (?P<verb>[\w-]+)\b", re.IGNORECASE)
"""What calls an act an aim; "to" and "in order to" may tell what was done: "used Python to automate"."""
_SPENDING: dict[str, Tag] = {"spend": "VB", "spends": "VBZ", "spent": "VBD", "spending": "VBG"}
_SEASONS = ("spring", "summer", "autumn", "fall", "winter", "morning", "afternoon", "evening", "lunchtime")


def gerunds_as_verbs(line: str) -> str:
    """The line with aims told by infinitives, and how long something took behind what was done."""
    line = _AIM.sub(_as_infinitive, line) if "ing" in line else line
    return _time_spent().sub(_as_done, line) if "spen" in line.lower() else line


def aims(line: str) -> frozenset[str]:
    """The verbs that a line calls an aim in so many words: "in a bid to keep", "with a view to keeping"."""
    found = (m["verb"].lower() for pattern in (_SAID, _AIM) for m in pattern.finditer(line))
    return frozenset(lemma for verb in found for lemma, tag in readings(verb) if tag in ("VB", "VBG"))


def _as_infinitive(found: re.Match[str]) -> str:
    """As in "with a view to cutting waste", which is "to cut waste"."""
    lemma = _lemma(found["verb"])
    return f"to {lemma}" if lemma else found.group()


def _as_done(found: re.Match[str]) -> str:
    """As in "spent two weeks shadowing a nurse", which is "shadowed a nurse for two weeks"."""
    lemma, spending = _lemma(found["verb"]), found["spending"]
    if lemma is None:
        return found.group()
    form = inflect(lemma, _SPENDING[spending.lower()])
    return f"{form.capitalize() if spending[0].isupper() else form}{found['object']} for {found['time']}"


def _lemma(gerund: str) -> str | None:
    return next((lemma for lemma, tag in readings(gerund.lower()) if tag == "VBG"), None)


@cache
def _time_spent() -> re.Pattern[str]:
    periods = "|".join((*lexicon.quantities().periods, *_SEASONS))
    time = rf"(?:[\w.-]+ ){{1,5}}?(?:{periods})s?(?: (?:an?|per|each|every|of each|of every) (?:{periods}))?"
    return re.compile(
        rf"\b(?P<spending>{'|'.join(_SPENDING)}) (?P<time>{time}) (?:on )?(?P<verb>[\w-]+ing)\b"
        r"(?P<object>[^,;.:()]*?)(?=[,;.:()]| and |$)",
        re.IGNORECASE,
    )
