"""Lines that name the job they tell of: "At Halvergate, cut …", "Cut … (Halvergate Software Ltd, 2019 - present)"."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Sequence
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
    found = [(m, e) for e in entries for m in _citations_in(line.text, e)]
    if not found:
        return None
    longest, entry = max(found, key=lambda pair: len(pair[0].group()))
    before, after = (
        line.text[: longest.start()].rstrip(" ,"),
        line.text[longest.end() :].lstrip(" ," if longest.start() else " ,:"),
    )
    dates = longest["dates"] or ""
    kept = dates if _adds_date(dates, entry) else ""
    named = frozenset(e.number for m, e in found if m.span() == longest.span())
    told = [_BEFORE_SIGN.sub("", " ".join(filter(None, (before, when, after)))) for when in (kept, dates)]
    return replace(line, text=told[0], printed=(line.text, told[1]), credited=named)


def _adds_date(dates: str, entry: Entry) -> bool:
    """Whether they tell a year more than those between which the job was, or that a past one is held today."""
    goes_on = entry.period is not None and entry.period.present
    today = not goes_on and bool(_TODAY.search(dates))
    return today or not set(_YEAR.findall(dates)) <= set(_YEAR.findall(entry.years))


def _citations_in(text: str, entry: Entry) -> Iterator[re.Match[str]]:
    """Where the text cites the employer or the post of the entry, whose names are met as signs of equal length."""
    signed = _signed(text, _signs(str(entry.item.name or ""), str(entry.position or ""), str(entry.location or "")))
    for sign, ways in ((_EMPLOYER, _employer_cited()), (_TITLE, _post_cited())):
        if sign in signed:
            yield from (match for way in ways for match in way.finditer(signed))


_EMPLOYER, _TITLE, _PLACE = "\ue000", "\ue001", "\ue002"
"""Signs that stand in no text, one for each letter of a name: patterns of names would be made anew for each resume.

A place may be part of an employer's name.
"""
_UNSIGNED = str.maketrans(dict.fromkeys((_EMPLOYER, _TITLE, _PLACE), " ") | dict.fromkeys("’‘", "'"))


def _signed(text: str, signs: Sequence[tuple[str, str]]) -> str:
    """The text with the names as their signs; an employer's begins with no small letter."""
    signed = text.translate(_UNSIGNED)
    for name, sign in signs:
        lower, at = signed.lower(), -1
        while len(lower) == len(signed) and (at := lower.find(name, at + 1)) >= 0:
            if sign != _EMPLOYER or not "a" <= signed[at] <= "z":
                signed = f"{signed[:at]}{sign * len(name)}{signed[at + len(name) :]}"
    return signed


@lru_cache(64)
def _signs(employer: str, title: str, location: str) -> tuple[tuple[str, str], ...]:
    """The names by which a line may cite an entry, in small letters, the longest first, each with its sign."""
    names = _names(cited(employer))
    called = {name.replace("&", sign): _EMPLOYER for name in names for sign in ("&", "and")}
    places = dict.fromkeys((location, location.split(",")[0]), _PLACE)
    told = {**places, title: _TITLE, **called}
    found = {name.translate(_UNSIGNED).lower(): sign for name, sign in told.items() if name}
    return tuple(sorted(found.items(), key=lambda pair: len(pair[0]), reverse=True))


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


@cache
def _employer_cited() -> tuple[re.Pattern[str], ...]:
    """How a line cites an employer: at its beginning, before a colon, in brackets, or behind "at"."""
    lead, at = any_of((*citations().at, *citations().opening)), any_of(citations().at)
    post = rf"(?:(?:{any_of(citations().posts)}) )?(?:an? |the )?{_TITLE}+,? "
    behind, place = rf"(?:,? \(?{_TITLE}+\)?)?", rf"(?:,? (?:in )?{_whole(_PLACE + _EMPLOYER)})?"
    name = rf"(?:the )?{_whole(_EMPLOYER)}{place}(?:,? {_dates_told()})?"
    further = rf"(?! (?:and|&) (?-i:[A-Z{_EMPLOYER}{_TITLE}{_PLACE}]))"
    return _patterns(
        rf"(?:^|(?<=[:–—.] ))(?:{post})?(?:{lead}) {name}(?:[,:;]| [–—|·-]| (?=I\b)) ?",
        rf"(?:^|(?<=[:–—.] ))(?:{post})?{name}{behind}(?::| [–—|·-]) ",
        rf"[(\[](?:{post})?(?:(?:{at}) )?{name}[)\]],?",
        rf"(?<= )(?:{at}) {name}{further}(?![\w(])",
    )


def _whole(signs: str) -> str:
    """A name as its signs, none of which is left over."""
    return rf"[{signs}]+(?![\w{signs}])"


@cache
def _post_cited() -> tuple[re.Pattern[str], ...]:
    """How a line cites a post without its employer: "As a porter, …", "… (Porter, 2019)"."""
    post = rf"(?:an? |the )?{_TITLE}+(?:,? {_dates_told()})?"
    posts = any_of(citations().posts)
    return _patterns(rf"^(?:{posts}) {post}, ", rf"[(\[](?:{posts} )?{post}[)\]],?")


def _patterns(*ways: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(way, re.IGNORECASE) for way in ways)


_BEFORE_SIGN = re.compile(r" (?=[.,;:])")


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
