"""What parts the items of a line: commas, bars, bullets and tabs; slashes and dashes only if nothing else does."""

from __future__ import annotations

import re

from resumetailor.english import levels
from resumetailor.knowledge import Knowledge, from_lexicon
from resumetailor.segment.text import prose
from resumetailor.segment.text.lines import Line
from resumetailor.segment.text.splitting import SIGNS, rejoined, split

ITEM = re.compile(rf"[ \u00a0]*\t\s*|\s*[{SIGNS}]\s*|\s{{3,}}|\s*;\s*|\s+[*~»►▸→]\s+|\s*,\s+|,(?=[^\s\d])|[、，；]\s*")
_SLASH = re.compile(r"(?<!\s)\s*/{1,2}\s+")
STRONG = re.compile(rf"\s*[{SIGNS}]\s*|\s*;\s+")
_SIGN = re.compile(rf"[\t;{SIGNS}]|\s~\s")
_DASH = re.compile(r"(?<!\s)\s+[–—+-]\s+")
AND = re.compile(r"\s+(?:and|[&+])\s+", re.IGNORECASE)
LAST_JOINT = re.compile(r"(?:and|&)\s+", re.IGNORECASE)
_AND_LAST = re.compile(r"\s+and\s+")
_CLASSED = re.compile(r"licen[cs]e.*\b[A-Z]{1,2}\d?(?:\+?E)?$", re.IGNORECASE)
_CLASS = re.compile(r"[A-Z]{1,2}\d?(?:\s?\+\s?E)?")
_FIRST_PERSON = re.compile(r"(?:I|I['’](?:m|ve)|My|In my)\s+[a-z]")


def parts(line: Line) -> list[Line]:
    """The items on a line. Slashes, dashes and plus signs part them only if nothing else does ("PLC / S7, hydraulics").

    One dash alone explains: "Polish – native".
    """
    if _is_told(str(line)):
        return [line]
    found = split(line, ITEM)
    slashed = _level_shared(line, split(line, _SLASH))
    if len(slashed) > max(2, len(found)) or ITEM.search(str(line)) is None:
        found = slashed
    dashed = split(line, _DASH)
    return dashed if len(found) == 1 and len(dashed) > 2 else _closing(_classes_kept(found))


def _level_shared(line: Line, slashed: list[Line]) -> list[Line]:
    """The items that slashes part, as one if only the last tells how well all are known: "Jira / Confluence good".

    In brackets it tells so of its own item alone: "Miro / Python (basics)".
    """
    told = [levels.behind(str(part)) for part in slashed]
    shared = len(told) > 1 and told[-1] and not any(told[:-1]) and not str(slashed[-1]).endswith(")")
    return [line] if shared else slashed


def _classes_kept(found: list[Line]) -> list[Line]:
    """The items, with the further classes of a licence as one with it: "driving licence B, C+E"."""
    return rejoined(found, lambda one, other: bool(_CLASS.fullmatch(str(other)) and _CLASSED.search(str(one))))


def _closing(found: list[Line]) -> list[Line]:
    """The items without the "and" before the last and the stop behind it: "isiZulu, Sesotho, and English."."""
    *listed, last = found
    if not listed:
        return found
    joined = LAST_JOINT.match(str(last))
    stopped = re.search(r"[^\W\d_]{4}\.$", str(last)) is not None
    return [*listed, last.cut(joined.end() if joined else 0, len(last) - stopped)]


def _is_told(text: str) -> bool:
    """Whether it is a sentence, whose commas part no items: in the first person, or long between them.

    Three dashes do part items.
    """
    if _FIRST_PERSON.match(text):
        return True
    words = len(text.split())
    if len(_DASH.findall(text)) > 2:
        return False
    return words > 8 and words >= 4 * (text.count(",") + 1) and prose.sentence(text) and not _SIGN.search(text)


def closed(line: Line) -> list[Line]:
    """The items of a list of which "and" parts the last two."""
    *listed, last = parts(line.cut(0, len(line) - str(line).endswith(".")))
    return [*listed, *around(_AND_LAST, last)]


def around(joint: re.Pattern[str], line: Line) -> list[Line]:
    """What stands before and behind "and", but both as one where it makes them one thing: "terms and conditions"."""
    return rejoined(split(line, joint), _is_binomial)


def _is_binomial(one: Line, other: Line) -> bool:
    return f"{one.words[-1]} and {other.words[0]}".casefold().rstrip(".,") in _binomials().binomials


class Binomials(Knowledge):
    """models/lexicons/binomials.yml."""

    binomials: frozenset[str]


_binomials = from_lexicon("binomials", Binomials)
