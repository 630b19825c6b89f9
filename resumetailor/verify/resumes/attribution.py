"""Lines above the jobs that name their job: "… (Halvergate Software Ltd, 2019 - present)", "At Halvergate, I …"."""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from resumetailor.english.employers import cited
from resumetailor.verify.resumes.align import Line
from resumetailor.verify.resumes.entries import Entry
from resumetailor.verify.resumes.pool import Pool, keys
from resumetailor.verify.text.folding import folded

_AT = re.compile(
    r"(?:also |while |still )?(?:at|with|for|(?:in|during) my (?:time|years?|work|job|role) (?:at|with|for)) (?:the )?"
    r"(?P<name>[^,]{4,60}?)(?:, (?:i |also |again )*| i )"
)
_BRACKETED = re.compile(r" ?[(\[](?P<name>[^(),]{4,60})(?P<rest>,[^()]*)?[)\]]\.?$")
_AT_LAST = re.compile(r",? (?:at|with|for|in)(?: the)?$")
_EDGES = " ([{—–-|·,:;"


def credited(line: Line, entries: Sequence[Entry], pool: Pool) -> Line:
    """A line outside the jobs without the employer, title and dates before or behind it, and the entries these name."""
    if line.entry is not None or pool.says(line.text):
        return line
    text = folded(line.text).lower()
    forms = (_named_first, _told_at, _named_last, _named_in_brackets, _named_short)
    return next((told for form in forms if (told := form(line, text, entries))), line)


def _named_first(line: Line, text: str, entries: Sequence[Entry]) -> Line | None:
    """As in "At Halvergate Software Ltd: cut the backlog"."""
    lead, colon, _ = text.partition(": ")
    named = [e for e in entries if colon and (_is_called(lead.removeprefix("at "), e) or _names(lead, e))]
    if not colon or not named:
        return None
    return replace(line, text=line.text[len(lead) + 2 :], credited=frozenset(e.number for e in named))


def _names(lead: str, entry: Entry) -> bool:
    """Whether it holds the entry's name, and else nothing but what its head says."""
    name = _name(entry)
    return bool(name) and name in lead and not _others(lead.replace(name, " "), entry)


def _told_at(line: Line, text: str, entries: Sequence[Entry]) -> Line | None:
    """As in "Also at Halvergate, I cut the backlog"."""
    lead = _AT.match(text)
    named = [e for e in entries if lead and _is_called(lead["name"], e)]
    if lead is None or not named:
        return None
    return replace(line, text=line.text[lead.end() :], credited=frozenset(e.number for e in named))


def _named_in_brackets(line: Line, text: str, entries: Sequence[Entry]) -> Line | None:
    """As in "Cut the backlog (Halvergate, 2021)", where the employer is cited by its first words."""
    end = _BRACKETED.search(text)
    named = [e for e in entries if end and _is_called(end["name"], e) and not _others(end["rest"] or "", e)]
    if end is None or not named:
        return None
    return replace(line, text=line.text[: end.start()], credited=frozenset(e.number for e in named))


def _named_short(line: Line, text: str, entries: Sequence[Entry]) -> Line | None:
    """As in "Cut the backlog at Airedale Moor.", where the name is longer."""
    said = text.rstrip(" .)]")
    for entry in entries:
        name = _name(entry).split()
        short = next((s for n in range(len(name) - 1, 1, -1) if said.endswith(f" {(s := ' '.join(name[:n]))}")), None)
        if short is not None:
            before = _AT_LAST.sub("", line.text[: len(said) - len(short)].rstrip(_EDGES))
            return replace(line, text=before, credited=frozenset((entry.number,)))
    return None


def _is_called(told: str, entry: Entry) -> bool:
    """Whether it is the entry's name, or begins it: "Airedale Moor" of "Airedale Moor Hospitals NHS Trust"."""
    return len(told) > 3 and f"{_name(entry)} ".startswith(f"{told.removeprefix('the ')} ")


def _named_last(line: Line, text: str, entries: Sequence[Entry]) -> Line | None:
    ends = {e.number: at for e in entries if (at := text.rfind(_name(e) or "\0")) > 0 and not _others(text[at:], e)}
    if not ends:
        return None
    first = min(ends.values())
    before = text[:first].rstrip(_EDGES)
    titles = [t for e in entries if (t := folded(str(e.position or "")).lower()) and before.endswith(t)]
    cut = len(before) - max(map(len, titles), default=0) if titles else first
    return replace(
        line,
        text=line.text[:cut].rstrip(_EDGES),
        credited=frozenset(number for number, at in ends.items() if at == first),
    )


def _name(entry: Entry) -> str:
    """Employer, else title, as it is cited; none if it is too short to be told from other words."""
    name = folded(cited(str(entry.item.name or entry.position or ""))).lower()
    return name if len(name) > 3 else ""


def _others(text: str, entry: Entry) -> bool:
    """Whether the text says more than the entry's head and dates."""
    return any(not (k in entry.head or k in _dates() or k.isdigit()) for k in keys(text))


@cache
def _dates() -> frozenset[str]:
    """What names no employer beside one: months, "to present", "at"."""
    return frozenset(
        k
        for w in (*calendar.month_name, *calendar.month_abbr, "present now today current to at")
        for k in keys(w.lower())
    )
