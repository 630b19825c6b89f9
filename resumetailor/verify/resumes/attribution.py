"""Lines that name the job they tell of: "At Halvergate, cut …", "Cut … (Halvergate Software Ltd, 2019 - present)"."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache

from resumetailor.english.common_words import is_common
from resumetailor.english.employers import cited
from resumetailor.knowledge import Knowledge, from_lexicon
from resumetailor.phrases import any_of
from resumetailor.verify.resumes.align import Line
from resumetailor.verify.resumes.entries import Entry
from resumetailor.verify.resumes.pool import Pool, keys
from resumetailor.verify.text.folding import folded
from resumetailor.verify.text.grammar import JOINING

_EDGES = " ([{—–-|·,:;"
_SHORT = 3
"""Letters of a word that is too short to be told from others."""

_YEAR = re.compile(r"\d{4}")
_TODAY = re.compile(r"\b(?:present|now|today|current)\b", re.IGNORECASE)


class Citations(Knowledge):
    """models/lexicons/citations.yml."""

    at: tuple[str, ...]
    opening: tuple[str, ...]
    posts: tuple[str, ...]


citations = from_lexicon("citations", Citations)


def credited(line: Line, entries: Sequence[Entry], pool: Pool) -> Line:
    """The line without the employer, title and dates that say where it was, and the entries these name.

    Below a job, only that job's own are left out.
    """
    if pool.says(line.text):
        return line
    if line.entry is not None:
        return _without_citation(line, [e for e in entries if e.number == line.entry]) or line
    text = folded(line.text).lower()
    return _without_citation(line, entries) or _named_last(line, text, entries) or line


def _without_citation(line: Line, entries: Sequence[Entry]) -> Line | None:
    """The line without the longest citation in it, credited to all the entries that it names."""
    lower = line.text.lower()
    found = [(m, e) for e in entries for m in _citations_in(line.text, lower, e)]
    if not found:
        return None
    longest, entry = max(found, key=lambda pair: len(pair[0].group()))
    before, after = (
        line.text[: longest.start()].rstrip(" ,"),
        line.text[longest.end() :].lstrip(" ," if longest.start() else " ,:"),
    )
    kept = longest["dates"] if _adds_date(longest["dates"] or "", entry) else ""
    named = frozenset(e.number for m, e in found if m.span() == longest.span())
    told = [_BEFORE_SIGN.sub("", " ".join(filter(None, (before, dates, after)))) for dates in (kept, longest["dates"])]
    return replace(line, text=told[0], printed=(line.text, told[1]), credited=named)


def _adds_date(dates: str, entry: Entry) -> bool:
    """Whether they tell a year more than those between which the job was, or that a past one is held today."""
    goes_on = entry.period is not None and entry.period.present
    today = not goes_on and bool(_TODAY.search(dates))
    return today or not set(_YEAR.findall(dates)) <= set(_YEAR.findall(entry.years))


def _citations_in(text: str, lower: str, entry: Entry) -> Iterator[re.Match[str]]:
    title = str(entry.position or "")
    names = _names(cited(str(entry.item.name or "")))
    if any(name.lower() in lower for name in names):
        yield from _found(_employer_cited(names, title, str(entry.location or "")), text)
    if title and title.lower() in lower:
        yield from _found(_post_cited(title), text)


def _found(ways: Mapping[str, str], text: str) -> Iterator[re.Match[str]]:
    """Where one of the ways is met; each has a sign without which it need not be made, which takes milliseconds."""
    for sign, way in ways.items():
        if _made(sign).search(text):
            yield from _made(way).finditer(text)


@lru_cache(256)
def _made(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


@lru_cache(64)
def _names(name: str) -> tuple[str, ...]:
    """The name, and its beginnings by which it may go: "Halvergate Software", "Halvergate"."""
    said = name.removeprefix("The ").split()
    parts = (said[:length] for length in range(len(said), 0, -1))
    short = (" ".join(part).rstrip(",.") for part in parts if _namely(part))
    return tuple(dict.fromkeys((*([name] if len(name) > _SHORT else []), *short)))


def _namely(part: Sequence[str]) -> bool:
    """Whether a part of a name can stand for it: no "Bank of", no "The", and no common word alone."""
    last = part[-1].strip(",.").lower()
    if not last.isalnum() or last in JOINING:
        return False
    return len(part) > 1 or (len(last) > _SHORT and not is_common(last))


@lru_cache(64)
def _employer_cited(names: tuple[str, ...], title: str, location: str) -> Mapping[str, str]:
    """How a line cites an employer: at its beginning, before a colon, in brackets, or behind "at"; each by its sign."""
    lead, at = any_of((*citations().at, *citations().opening)), any_of(citations().at)
    post = rf"(?:(?:{any_of(citations().posts)}) )?(?:an? |the )?{re.escape(title)},? " if title else ""
    behind = rf"(?:,? \(?{re.escape(title)}\)?)?" if title else ""
    places = any_of({location, location.split(",")[0]} - {""})
    place = rf"(?:,? (?:in )?(?:{places})(?!\w))?" if places else ""
    called = any_of(names).replace(_AMPERSAND, "(?:&|and)")
    name = rf"(?:the )?(?-i:(?![a-z]))(?:{called})(?!\w){place}(?:,? {_dates_told()})?"
    return {
        rf"\b(?:{lead}) ": rf"(?:^|(?<=[:–—.] ))(?:{post})?(?:{lead}) {name}(?:[,:;]| [–—|·-]| (?=I\b)) ?",
        r"[:–—|·-]": rf"(?:^|(?<=[:–—.] ))(?:{post})?{name}{behind}(?::| [–—|·-]) ",
        _BRACKET: rf"[(\[](?:{post})?(?:(?:{at}) )?{name}[)\]],?",
        rf" (?:{at}) ": rf"(?<= )(?:{at}) {name}(?! (?:and|&) (?-i:[A-Z]))(?![\w(])",
    }


@lru_cache(64)
def _post_cited(title: str) -> Mapping[str, str]:
    """How a line cites a post without its employer, "As a porter, …", "… (Porter, 2019)"; each way by its sign."""
    post = rf"(?:an? |the )?{re.escape(title)}(?:,? {_dates_told()})?"
    posts = any_of(citations().posts)
    return {rf"^(?:{posts}) ": rf"^(?:{posts}) {post}, ", _BRACKET: rf"[(\[](?:{posts} )?{post}[)\]],?"}


_BRACKET = r"[(\[]"
_BEFORE_SIGN = re.compile(r" (?=[.,;:])")
_AMPERSAND = re.escape("&")


@cache
def _dates_told() -> str:
    """A year or two, with their months perhaps."""
    month = rf"(?:(?:{any_of(calendar.month_abbr[1:])})[a-z]{{0,6}}\.? |\d\d?/)?"
    until = rf"(?: ?(?:[-–—]|to|until) ?(?:{month}\d{{4}}|present|now|today))?"
    return rf"(?P<dates>\(?(?:in |from |since )?{month}\d{{4}}{until}\)?)"


def _named_last(line: Line, text: str, entries: Sequence[Entry]) -> Line | None:
    """As in "Cut the backlog — Support Lead, Halvergate Software Ltd, 2019 - present"."""
    ends = {e.number: at for e in entries if (at := _at_end(text, e)) > 0}
    if not ends:
        return None
    first = min(ends.values())
    before = text[:first].rstrip(_EDGES)
    titles = [t for e in entries if (t := folded(str(e.position or "")).lower()) and before.endswith(t)]
    cut = len(before) - max(map(len, titles), default=0) if titles else first
    return replace(
        line,
        text=line.text[:cut].rstrip(_EDGES),
        printed=(line.text,),
        credited=frozenset(number for number, at in ends.items() if at == first),
    )


def _at_end(text: str, entry: Entry) -> int:
    """Where the employer's name begins of which the end of the line is made; -1 if it does not name it."""
    names = (folded(name).lower() for name in _names(cited(str(entry.item.name or entry.position or ""))))
    places = (text.rfind(name) for name in names)
    return next((at for at in places if at > 0 and not _others(text[at:], entry)), -1)


def _others(text: str, entry: Entry) -> bool:
    """Whether the text says more than the entry's head and dates."""
    return _adds_date(text, entry) or any(not (k in entry.head or k in _dates() or k.isdigit()) for k in keys(text))


@cache
def _dates() -> frozenset[str]:
    """What names no employer beside one: months, "to present", "at"."""
    return frozenset(
        k
        for w in (*calendar.month_name, *calendar.month_abbr, "present now today current to at")
        for k in keys(w.lower())
    )
