"""Fields that stops part behind or before a period: "From March 2018 to now: Sales Engineer. Txindoki S.L."."""

from __future__ import annotations

import re
from collections.abc import Sequence

from resumetailor.segment.text import dates, names, prose
from resumetailor.segment.text.dates import Dated
from resumetailor.segment.text.lines import Line
from resumetailor.segment.text.sentences import sentences
from resumetailor.segment.text.splitting import COMMA, split

_LONGEST = 8
"""So many words has a field at most."""


def parted(line: Line) -> list[Line]:
    """The fields, one of them with the period; the line alone if it holds more than names and one period.

    What was done may stand behind a period that stops after all names of a post.
    """
    if headed := _headed(line):
        return headed
    found = dates.find(line) if ". " in str(line) and len(line) <= 200 else []
    if len(found) != 1 or found[0].single or line.list_level is not None:
        return [line]
    return _behind(line, found[0]) or _before(line, found[0]) or _titled_behind(line, found[0]) or [line]


def _headed(line: Line) -> list[Line]:
    """Customs Broker. Harbour Street Agencies, Kingston. June 2012 to December 2015. I prepared entries.

    The period may also close the last of the names: "Archivist. Harbour Museum, 2010 until 2012. I listed photographs."
    """
    fields = sentences(line) if line.list_level is None and ". " in str(line) else []
    at = next((n for n, field in enumerate(fields[:4]) if n and _ends_in_period(field)), 0)
    alone = at > 0 and not _unperiod(fields[at])
    named = [*fields[:at], *([] if alone else _unperiod(fields[at]))] if at else []
    if len(named) < 2 or not all(prose.stopped(str(field)) for field in fields[:at]) or not _names(named):
        return []
    if not any(names.title(str(field)) >= 1.2 for field in named):
        return []
    told = [line.trimmed(fields[at + 1].start - line.start, len(line))] if fields[at + 1 :] else []
    return [*map(_unstopped, fields[: at + 1]), *told]


def _ends_in_period(field: Line) -> bool:
    """Whether it ends with one time and, at most, names one thing before it."""
    bare = _unstopped(field)
    found = dates.find(bare)
    ended = len(found) == 1 and not str(bare)[found[0].line.end - bare.start :].strip(" )")
    return ended and (not _unperiod(field) or not found[0].single)


def _unperiod(field: Line) -> list[Line]:
    """What the field holds beside its times."""
    bare = _unstopped(field)
    return dates.undated(bare, dates.find(bare))


def _behind(line: Line, period: Dated) -> list[Line]:
    """2012 to 2018: Project Engineer. Ganbara S.Coop. (Elgoibar)."""
    end = period.line.end - line.start
    sign = re.match(r"\s*[:–—-]\s+", str(line)[end:])
    if sign is None or period.line.start != line.start:
        return []
    start = end + sign.end()
    first, *others = sentences(line.trimmed(start, len(line)))
    fields = [_unstopped(line.cut(0, first.end - line.start)), *map(_unstopped, others)]
    return fields if others and _names([fields[0].cut(start), *others]) else []


def _before(line: Line, period: Dated) -> list[Line]:
    """Buckeye Beverage Co., Toledo, OH. Delivery driver. 2012 to March 2018."""
    start, end = period.line.start - line.start, period.line.end - line.start
    fields = sentences(line.trimmed(0, start)) if str(line)[end:].strip() in ("", ".") else []
    if len(fields) < 2 or not prose.stopped(str(fields[-1])) or not _names(fields):
        return []
    last = line.cut(fields[-1].start - line.start, end)
    return [*map(_unstopped, fields[:-1]), last]


def _titled_behind(line: Line, period: Dated) -> list[Line]:
    """Circle Nine Ranch, 2006 to 2010. Ranch hand; what stands behind a post that has its title is told of it."""
    end = period.line.end - line.start
    sign = re.match(r"\)?\.\s+", str(line)[end:])
    if sign is None:
        return []
    title = line.cut(end + sign.end(), len(str(line).rstrip(" .")))
    before = line.cut(0, period.line.start - line.start)
    held = any(names.title(str(field)) >= 1.2 and names.employer(str(field)) < 1.5 for field in split(before, COMMA))
    titled = names.title(str(title)) >= 1.2 and not re.search(r"^I\b|\. ", str(title))
    named = [*split(before, COMMA), title]
    return [line.cut(0, end), title] if titled and not held and len(named) > 1 and _names(named) else []


def _names(fields: Sequence[Line]) -> bool:
    """Whether each may be a title, an employer or a place."""
    return all(0 < len(f.words) <= _LONGEST and _may_name(str(f).rstrip(" .")) for f in fields)


def _may_name(text: str) -> bool:
    return names.capitalised(text) >= 0.6 or names.title(text) >= 1.2


def _unstopped(field: Line) -> Line:
    bare = field.cut(0)
    return bare.cut(0, len(bare) - 1) if prose.stopped(str(bare)) else bare
