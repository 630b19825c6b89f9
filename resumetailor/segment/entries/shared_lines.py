"""Heads that tell of several times: posts held one after the other on one line, a turn within the time of a post."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from resumetailor.segment.text import names
from resumetailor.segment.text.dates import Dated
from resumetailor.segment.text.lines import Line
from resumetailor.segment.text.splitting import split


def posts(line: Line, found: Sequence[Dated]) -> list[Line]:
    """The titles of the posts on a line that gives each its time: "Clerk II (2015–2018), Clerk I (2013–2015)"."""
    if len(found) < 2 or any(dated.single or dated.until is not None for dated in found):
        return []
    cuts = [0, *(dated.line.start - line.start for dated in found), len(line)]
    ends = [0, *(dated.line.end - line.start for dated in found)]
    between = [line.cut(end, cut) for end, cut in zip(ends, cuts[1:], strict=True)]
    titles = between[:-1] if len(between[0]) else between[1:]
    alone = len(titles) == len(found) and not (len(between[0]) and len(between[-1]))
    likely = any(names.title(str(title)) >= 1.2 for title in titles)
    return titles if alone and likely and all(_may_be_title(title) for title in titles) else []


def _may_be_title(line: Line) -> bool:
    text = str(line)
    named = 0 < len(line.words) <= 6 and names.capitalised(text) >= 0.5 and names.place(text) < 2
    last = text.rpartition(",")[2]
    return named and (names.employer(last) < 1.5 or names.title(last) >= 2)


def lasting(found: Sequence[Dated]) -> list[Dated]:
    """The periods without those that lie within another: "2015 – Present (Chair since 2020)" begins in 2015."""
    return [d for d in found if d.single or not any(within(d, other) for other in found if other is not d)]


_ALSO = re.compile(r"\s*(?:[,;&/+]|and)\s*")


def together(line: Line, found: Sequence[Dated]) -> list[Dated]:
    """The periods, those as one that only a sign or "and" parts: "2013–2015 and 2017–2019" for one post."""
    result: list[Dated] = []
    for dated in found:
        above = result[-1] if result else None
        if above is None or not _goes_on(above, dated):
            result.append(dated)
        elif above.start is not None and dated.start is not None:
            first, last = sorted((above, dated), key=lambda d: d.start.year if d.start else 0)
            printed = line.stretch(above.line.start, dated.line.end)
            result[-1] = replace(last, line=printed, start=first.start)
    return result


def _goes_on(above: Dated, dated: Dated) -> bool:
    between = above.line.block.text[above.line.end : dated.line.start]
    return not (above.single or dated.single) and _ALSO.fullmatch(between) is not None


def within(inner: Dated, outer: Dated) -> bool:
    """Whether a period lies within the other, and is not as long."""
    if inner.single or outer.single or inner.start is None or outer.start is None:
        return False
    (a, b), (c, d) = _span(outer), _span(inner)
    return a <= c and d <= b and (a, b) != (c, d)


def _span(dated: Dated) -> tuple[tuple[int, int], tuple[int, int]]:
    start, end = dated.start, dated.end
    until = (9999, 12) if dated.present or end is None else end.latest
    return start.earliest if start else (0, 1), until


_FURTHER = re.compile(r"\s*[;/|&+]\s+|\s+and\s+|\s*,\s+")


def turn(above: Sequence[Line], at: int, line: Line, outer: Dated, inner: Dated) -> Line | None:
    """What the line tells that somebody became in the time of the post whose heads, at `at` one with `outer`, it is in.

    The post has its title there, or before the one that is dated: "Teacher; Department Chair since 2020".
    """
    if not within(inner, outer):
        return None
    parts = split(line.cut(0, inner.line.start - line.start), _FURTHER)
    titled = [part for part in parts if names.title(str(part)) >= 1.2]
    opened = str(inner.line)[:1].islower()
    listed = any(line.block.text[a.end : b.start].strip() == "," for a, b in pairwise(parts))
    if len(titled) > 1 and titled[-1] is parts[-1] and (opened or not listed):
        return line.cut(parts[-2].end - line.start)
    alone = len(parts) == len(titled) == 1 and names.employer(str(parts[0])) < 2
    below = any(names.title(str(head)) >= 1.2 for head in (above if opened else above[at + 1 :]))
    return line.cut(0) if alone and (below or _names_post(above[at])) else None


def _names_post(line: Line) -> bool:
    """Whether a part of the line is surely a title, so that its period is no employer's: "Nurse, City Clinic"."""
    parts = [str(part) for part in split(line, _FURTHER)]
    return len(parts) > 1 and any(names.title(part) >= 2 and names.employer(part) < 1.5 for part in parts)
