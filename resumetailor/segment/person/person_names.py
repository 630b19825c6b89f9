"""Which line is the person's name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from resumetailor.phrases import any_of
from resumetailor.segment.person import contact
from resumetailor.segment.text import names, prose
from resumetailor.segment.text.lines import Line
from resumetailor.segment.text.signs import in_latin


def find(plain: Sequence[Line]) -> Line | None:
    """The most name-like of the first lines: set largest, of two to five capitalised words, no title, no place."""
    best, best_score = None, 0.9
    for order, line in enumerate(plain[:12]):
        score = _name_score(line) - 0.15 * order
        if score > best_score:
            best, best_score = line, score
    return best


def halves(name: Line, plain: Sequence[Line]) -> list[Line]:
    """The lines of a name that is set on two, one below the other, larger than all else: "Eva" above "OCHOA RUIZ"."""
    largest = sorted(plain, key=lambda line: line.size or 0, reverse=True)
    two = sorted(largest[:2], key=lambda line: (line.index, line.start))
    below = max((line.size or 0 for line in largest[2:]), default=0)
    if len(two) < 2 or name not in two or (largest[1].size or 0) <= below or two[1].index - two[0].index > 1:
        return [name]
    if two[0].look != two[1].look and (largest[1].size or 0) < _LARGE * max(below, 11):
        return [name]
    return two if all(map(_may_be_half, two)) else [name]


_LARGE = 1.5
"""So many times as large as all else is a half of a name that is set unlike the other."""


def _may_be_half(line: Line) -> bool:
    text = str(line)
    named = len(line.words) <= 3 and names.capitalised(_particles().sub("", text)) == 1
    letters = text.replace(" ", "").replace("-", "").replace("’", "").replace("'", "").isalpha()
    return named and letters and names.title(text) < 1.2 and names.place(text) < 1.5


def _name_score(line: Line) -> float:
    text = str(line.text)
    bare = core(text)
    count = len(bare.split())
    titled = line.block.style.casefold() in ("title", "name")
    if (
        not 1 <= count <= (14 if titled else 7)
        or len(text) > (140 if titled else 70)
        or any(c.isdigit() for c in bare)
        or contact.is_detail(text)
        or prose.sentence(text)
    ):
        return 0.0
    lower = text.islower() and (line.size or 0) >= 16 and 2 <= count <= 4
    if not lower and names.capitalised(_particles().sub("", bare)) < 1:
        return 0.0
    score = 1.0 if 2 <= count <= 4 else 0.5
    score += titled * 2.0
    score += min(max((line.size or 11) - 11, 0), 12) * 0.1
    score += 0.4 * (line.bold or line.caps)
    score += 0.3 * (text != bare)
    placed = names.place(bare if _LETTERS_OF_PLACE.search(text) else text) >= 2
    joined = "&" in bare
    return score - 0.6 * joined - 0.8 * (names.title(bare) >= 1.5) - 1.2 * placed - 0.6 * (names.employer(bare) >= 1.5)


_LETTERS_OF_PLACE = re.compile(r",\s+[A-Z]{2,8}\s*\([^()]+\)$")
"""Of letters behind a name that say where they are borne: "Tan Wei Ling, CA (Singapore)"."""


def core(text: str) -> str:
    """A name without titles and ranks before it, letters after it, nicknames and pronouns."""
    text = in_latin(text) or text
    text = re.sub(r"\s*\((?:she|he|they)\b[^)]*\)|\s+(?:she|he|they)/\w+(?:/\w+)?", "", text, flags=re.IGNORECASE)
    text = re.sub(
        r"\s*\((?:ret|retired|inactive)\.?\)|\s+[\"“‘'(][\w .-]{2,15}[\"”’')](?=\s)", "", text, flags=re.IGNORECASE
    )
    text = _honorifics().sub("", text)
    text = re.sub(r"^[A-Z][A-Za-z]{0,3}\s?\d{1,6}\s+(?=[A-Z])", "", text)
    first, *after = re.split(r"\s*,\s*", text)
    return first if all(_is_post_nominal(a) for a in after) else text


@cache
def _particles() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(contact.words().particles)})\b")


@cache
def _honorifics() -> re.Pattern[str]:
    """Before a name."""
    return re.compile(rf"^(?:(?:{any_of(contact.words().honorifics)})\.?\s+)+(?=\S+\s)", re.IGNORECASE)


def _is_post_nominal(text: str) -> bool:
    text = re.sub(r"\s*\([^()]+\)$", "", text)
    bare = text.casefold().strip(" .")
    return bare in contact.words().post_nominals | contact.words().pronouns or (
        text.replace(".", "").replace("-", "").isupper() and len(text) <= 8
    )
