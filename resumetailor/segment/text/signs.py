"""Which characters say something, and which only stand between texts or adorn them."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

BULLETS = "•·・‧･●○◯☆★▪▫‣◦∙⋅▶►▸➢➤✓✔■□◆◇◈◊❖♦✦✧»*"


SEPARATORS = " \t\n\r\v\f\u00a0\u2002\u2003\u2009\u202f\u200b,;:|¦–—―－ㅡ‐‑-_/\\~@=→⇒.…()[]{}<>«\"'“”„‘’†‡" + BULLETS
"""Signs that carry no content on their own: they stand between texts, or around them."""


EDGES = " \t\n\r\v\f\u00a0\u2002\u2003\u2009\u202f\u200b,;:|•·●▪▫‣◦∙⋅▶►▸■◆◇◈◊❖♦✦✧–—―－ㅡ-_/\\*~=→⇒➔†‡"
"""What is cut off at the edges of a line."""


PICTURE = "[\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff][\ufe0e\ufe0f\u200d\U0001f3fb-\U0001f3ff]*"


_SPACED_OUT = re.compile(r"[^\W\d_][.:&]?(?: {1,5}(?:[^\W\d_]|[&:.])){3,}:?")


def fold(text: str) -> str:
    """With each stretch of white space as one space, none at the edges, and no soft hyphens."""
    return " ".join(text.replace("\u00ad", "").replace("\u200b", "").split())


def unspaced(text: str) -> str:
    """With spaced-out letters closed up ("E X P E R I E N C E"); two spaces or more part the words of such a line."""
    text = text.replace("\u00a0", " ").strip()
    letters = _SPACED_OUT.fullmatch(text)
    return " ".join(part.replace(" ", "") for part in re.split(r" {2,}", text)) if letters else text


def has_sign(text: str) -> bool:
    """Whether a bullet stands in what is printed before a line."""
    return any(char in BULLETS or char in "-–—" for char in text)


def has_content(text: str) -> bool:
    """Whether anything but separators stands in it."""
    return any(map(is_content, text))


def content(text: str) -> int:
    """The number of characters that say something."""
    return sum(map(is_content, text))


@cache
def is_content(char: str) -> bool:
    """Whether a character says something: no separator, no control sign, no icon of a symbol font."""
    return (
        char not in SEPARATORS
        and not char.isspace()
        and unicodedata.category(char)[0] != "C"
        and not re.match(rf"{PICTURE}|[\ufe0e\ufe0f]", char)
    )


_SCRIPT = re.compile(r"[\u0370-\u1dff\u2e80-\ud7ff\uf900-\ufaff\uff66-\uffdc]+")
"""Letters of other scripts than Latin."""


def in_latin(text: str) -> str:
    """What is left of a text that says the same in another script: "Work", of "職歴 / Work"; nothing of any other."""
    return _SCRIPT.sub(" ", text).strip(SEPARATORS + "（）") if _SCRIPT.search(text) else ""
