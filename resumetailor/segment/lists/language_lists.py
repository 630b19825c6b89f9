"""Languages listed with how well each is known: "English – good French – fair", "English and Kannada"."""

from __future__ import annotations

import re

from resumetailor.english import levels
from resumetailor.segment.lists.parts import AND, parts
from resumetailor.segment.text import languages, names
from resumetailor.segment.text.lines import Line
from resumetailor.segment.text.sentences import sentences
from resumetailor.segment.text.splitting import rejoined, split

_SLASH = re.compile(r"(?<!\s)\s*/{1,2}\s+")


def languages_of(line: Line) -> list[Line]:
    slashed = split(line, _SLASH)
    told = [part.cut(0, len(part) - str(part).endswith(".")) for part in sentences(line)]
    if len(told) > 1 and all(languages.spoken(str(part)) for part in told):
        return told
    found = slashed if len(slashed) > 1 and all(languages.spoken(str(part)) for part in slashed) else parts(line)
    each = (language for part in found for language in _joined_languages(part))
    return rejoined(each, lambda one, other: one.index == other.index and _tells_use(str(other)))


def _tells_use(text: str) -> bool:
    """Whether it says how well, or for what, the language before it is known: "spoken and written", "Writing: B2"."""
    begins = text.split()[0]
    return not languages.spoken(text) and (begins.islower() or levels.is_level(begins) or levels.rates_ability(text))


def _joined_languages(part: Line) -> list[Line]:
    """Each of "English – good French – fair", both of "English and Kannada", but not of "reading and writing"."""
    if len(run_on := _behind_levels(part)) > 1:
        return run_on
    sides = split(part, AND)
    short = all(len(side.words) <= 3 and names.capitalised(str(side)) == 1 for side in sides)
    spoken = [languages.spoken(str(side)) for side in sides]
    return sides if len(sides) > 1 and (all(spoken) or (short and any(spoken))) else [part]


def _behind_levels(part: Line) -> list[Line]:
    """The languages that nothing parts but how well the one before is known."""
    words = [word.span() for word in re.finditer(r"\S+", str(part))]
    named = [start for start, end in words if languages.spoken(str(part)[start:end])]
    begins = [0, *(at for at in named[1:] if levels.behind(str(part)[:at]))]
    return [part.cut(at, end) for at, end in zip(begins, [*begins[1:], None], strict=True)]
