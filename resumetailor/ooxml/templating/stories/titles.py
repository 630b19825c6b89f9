"""What a story is called: the opening words of its highlight."""

from __future__ import annotations

import re
from functools import cache

from resumetailor.ooxml.templating.stories.lexicon import told
from resumetailor.phrases import any_of

_MIN_WORDS = 3
"""A title of fewer words tells a listener nothing."""
_BEFORE_IT = re.compile(
    r"\s+(?:from\s+)?(?:[~$£€]|[A-Z]{3}\s)?\d[^\s]*(?:\s\w+)?\s+(?:to|->|→)\s+(?=\S*\d)", re.IGNORECASE
)
"""The figure that a change starts from, with the sign of the one it led to."""


def title(text: str) -> str:
    """The highlight's opening words, up to the first sign, figure of a change or joining word behind a few."""
    named = next((text[: end.start()] for end in _ends().finditer(text) if _is_title(text, end)), text)
    return named[:1].upper() + named[1:]


@cache
def _ends() -> re.Pattern[str]:
    joining = rf"\s+(?:[(]|[–—-]\s|(?:{any_of(told().title_ends)})\b)|[,;:.](?:\s|$)"
    return re.compile(rf"{_BEFORE_IT.pattern}|{joining}", re.IGNORECASE)


_LIST = re.compile(r",(?:\s[^\s,;:.()]+){1,3},?\s(?:and|or)\s")


def _is_within_a_list(text: str, end: re.Match[str]) -> bool:
    """Whether it is a sign or the "and" between what is listed: "with marketing | , design | and the plant"."""
    return any(item.start() <= end.start() < item.end() for item in _LIST.finditer(text))


def _is_title(text: str, end: re.Match[str]) -> bool:
    """Whether the words before a sign, or those before a joining word, are enough to tell one story from another."""
    words = text[: end.start()].split()
    if _BEFORE_IT.match(text, end.start()):
        return len(words) >= _MIN_WORDS - 1
    joining = end[0].strip()[:1].isalpha()
    if _is_within_a_list(text, end):
        return False
    return len(words) >= _MIN_WORDS + joining and not (joining and words[-1].lower() in told().going_on)
