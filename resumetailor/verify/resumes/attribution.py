"""Lines above the jobs that name the job behind them: "… (Halvergate Software Ltd, 2019 - present)"."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from resumetailor.english.employers import cited
from resumetailor.verify.resumes.align import Line
from resumetailor.verify.resumes.entries import Entry
from resumetailor.verify.resumes.pool import Pool, keys
from resumetailor.verify.text.folding import folded

_EDGES = " ([{—–-|·,:;"


def credited(line: Line, entries: Sequence[Entry], pool: Pool) -> Line:
    """A line outside the jobs without the employer, title and dates before or behind it, and the entries these name."""
    if line.entry is not None or pool.says(line.text):
        return line
    text = folded(line.text).lower()
    return _named_first(line, text, entries) or _named_last(line, text, entries) or line


def _named_first(line: Line, text: str, entries: Sequence[Entry]) -> Line | None:
    """As in "At Halvergate Software Ltd: cut the backlog"."""
    lead, colon, _ = text.partition(": ")
    named = [e for e in entries if (name := _name(e)) and name in lead and not _others(lead.replace(name, " "), e)]
    if not colon or not named:
        return None
    return replace(line, text=line.text[len(lead) + 2 :], credited=frozenset(e.number for e in named))


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
