"""The entries of a section: what heads each, and what stands below it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from resumetailor.segment.entries import heads, shared_lines, told_forms, told_posts
from resumetailor.segment.entries.entry import Entry, dates_of, entry_of
from resumetailor.segment.entries.head_signs import says_nothing
from resumetailor.segment.entries.shared_heads import gathered
from resumetailor.segment.sections import headings
from resumetailor.segment.text import dates, durations, names, prose, stopped_fields
from resumetailor.segment.text.lines import Line, Look
from resumetailor.segment.text.sentences import sentences
from resumetailor.segment.text.splitting import COMMA, STRONG, split


@dataclass(slots=True)
class _Group:
    """Heads that stand together, and what is told below them."""

    heads: list[Line] = field(default_factory=list)
    body: list[Line] = field(default_factory=list)
    labels: list[Line] = field(default_factory=list)

    @property
    def dated(self) -> list[int]:
        """The numbers of the heads that hold a date."""
        return [n for n, found in enumerate(dates_of(self.heads)) if found]


def find(lines: Sequence[Line]) -> list[Entry]:
    """The entries among a section's lines, in order."""
    if told := told_posts.entries(lines):
        return told
    fields = (field for line in lines if not _is_total(line, lines) for field in stopped_fields.parted(line))
    untotalled = (post for field in fields for post in _listed_posts(_unstopped(field)))
    printed = [part for post in untotalled for whole in run_on(post) for part in told_behind(whole)]
    groups = _labels_apart(_groups(printed))
    first = _look(groups[0].heads[0]) if groups and groups[0].heads else None
    lead = min((group.dated[0] for group in groups if len(group.dated) == 1), default=_regular_lead(groups, first))
    return gathered([told_posts.below_employer(entry) for group in groups for entry in _split(group, lead, first)])


def _unstopped(line: Line) -> Line:
    """A post's line without the stop behind it: "2013 to 2015: Clerk, Ministry of Lands, Lusaka."."""
    bare = line.cut(0) if str(line).endswith(".") and line.list_level is None else line
    bare = bare.cut(0, len(bare) - 1) if str(bare).endswith(".") and bare is not line else bare
    named = " ".join(map(str, dates.undated(bare, dates.find(bare))))
    several = len(split(bare, COMMA)) > 1 and names.capitalised(named) >= 0.6
    return bare if bare is not line and several and heads.names_dated(bare) else line


_SEMICOLON = re.compile(r"\s*;\s+")


def _listed_posts(line: Line) -> list[Line]:
    """Each of the posts that semicolons part on a line: "Clerk, Shop Ltd, 2001–2004; Buyer, Mills Ltd, 2004–2009"."""
    parts = split(replace(line, list_level=None), _SEMICOLON)
    several = len(parts) > 1 and not shared_lines.posts(line, dates.find(line))
    dated = all(map(heads.names_dated, parts))
    undated = line.list_level is None and all(map(_names_post_and_place, parts))
    return parts if several and (dated or undated) else [line]


def _names_post_and_place(line: Line) -> bool:
    """Whether a title stands before a comma and something else behind it: "Cashier, Safeway"."""
    parts = split(line, COMMA)
    named = len(parts) > 1 and names.title(str(parts[0])) >= 1.2
    return named and not prose.sentence(str(line)) and not dates.find(line)


def _groups(lines: Sequence[Line]) -> list[_Group]:
    groups: list[_Group] = []
    for line, is_head in zip(lines, heads.find(lines), strict=True):
        if not groups or (is_head and groups[-1].body):
            groups.append(_Group())
        (groups[-1].heads if is_head else groups[-1].body).append(line)
    return groups


def _regular_lead(groups: Sequence[_Group], first: Look | None) -> int:
    """How many heads stand above each date if several posts stand together, the dates at equal distances, one last."""
    several = (
        group.dated for group in groups if _ends(group, first)[1:] and _ends(group, first)[-1] == len(group.heads) - 1
    )
    steps = {b - a - 1 for dated in several for a, b in pairwise([-1, *dated])}
    return steps.pop() if len(steps) == 1 else 0


def _ends(group: _Group, first: Look | None) -> list[int]:
    """The numbers of the heads with a date, and that of the last one if a post without any begins behind the others.

    It begins with a title that looks as the `first` of all does, and has as many heads as stand above the other dates.
    """
    dated = group.dated
    behind = group.heads[dated[-1] + 1 :] if dated and dated[0] > 0 else []
    begins = len(behind) > 1 and _look(behind[0]) == first != _look(behind[1]) and names.title(str(behind[0])) >= 1.2
    return [*dated, len(group.heads) - 1] if begins and len(behind) - dated[0] in (0, 1) else dated


def _look(head: Line) -> Look:
    """How it is set, apart from the dates that stand on it."""
    named = dates.undated(head, dates.find(head))
    return (named[0] if named else head).look


def _labels_apart(groups: list[_Group]) -> list[_Group]:
    """Without groups that are no entries: a lone undated line above bullets labels them if posts are dated."""
    if not any(group.dated for group in groups):
        return groups
    entry_looks = {line.look for group in groups for line in group.heads[: max(group.dated, default=-1) + 1]}
    entry_looks -= {line.look for group in groups for line in (*group.heads, *group.body) if _surely_labels(line)}
    result: list[_Group] = []
    for group in groups:
        alone = group.heads[0] if len(group.heads) == 1 and group.body else None
        if result and alone is not None and alone.look not in entry_looks and says_nothing(alone):
            (result[-1].body if _heads_part(alone, result[-1]) else result[-1].labels).append(alone)
            result[-1].body += group.body
        else:
            result.append(group)
    looks = {line.look for group in result for line in group.labels}
    looks |= {line.look for group in groups for line in group.heads if _surely_labels(line)}
    for group in result:
        if group.dated:
            _take_labels(group, looks)
    return result


def _take_labels(group: _Group, looks: Collection[Look]) -> None:
    """Takes from the heads what stands below the last dated one and labels or tells what was done."""
    behind = max(group.dated) + 1
    while len(group.heads) > behind and group.heads[-1].look in looks and says_nothing(group.heads[-1]):
        group.labels.append(group.heads.pop())
    while len(group.heads) > behind and _heads_part(group.heads[-1], group):
        group.body.insert(0, group.heads.pop())


def _heads_part(line: Line, group: _Group) -> bool:
    """Whether it is a heading below the one of the post and says what was worked on: "Tool for a haulage company"."""
    inner, outer = line.block.outline_level, group.heads[0].block.outline_level if group.heads else None
    below = inner is not None and outer is not None and inner > outer
    told = len(line.words) > 2 and names.capitalised(str(line)) < 0.6 and not headings.is_label(str(line))
    return below and told and not dates.find(line) and names.title(str(line)) < 1.2


def _surely_labels(line: Line) -> bool:
    """Whether it says nothing of a post, and is a known label or no name: "Process improvement"."""
    words = line.words
    phrase = 1 < len(words) <= 4 and words[-1].islower() and line.list_level is None and line.bold
    return (phrase or (line.bold and headings.is_label(str(line)))) and says_nothing(line)


_PARTS = re.compile(rf"{STRONG.pattern}|{COMMA.pattern}|\s+(?:at|with)\s+")


def _is_total(line: Line, lines: Sequence[Line]) -> bool:
    """Whether it tells how long all posts at an employer took together, as networking sites print it.

    In a table's cell without dates it tells how long a post was held.
    """
    if durations.DURATION.fullmatch(str(line)) is None:
        return False
    return line.cell is None or any(line.shares_cell(other) and dates.find(other) for other in lines)


def run_on(line: Line) -> list[Line]:
    """The entry's head and what is told of it, of "Guide, City Museum, 2016 to now. I lead tours."."""
    first, *more = sentences(line) or [line]
    found = dates.find(first) if more and len(first) < 110 else []
    if (
        told_forms.of_oneself(str(first))
        or told_posts.tells_post(line)
        or not (any(not d.single for d in found) or (first.bold and not line.bold))
        or not dates.at_edge(first.cut(0), found)
        or names.title(str(first)) + names.employer(str(first)) < 1
        or sum(len(split(part, _PARTS)) for part in dates.undated(first, found)) < 2
    ):
        return [line]
    return [first.cut(0, len(first) - 1), line.trimmed(first.end - line.start, len(line))]


_TOLD_BEHIND = re.compile(r"\s*(?:[)\]]\s*)?:\s+(?=\S)")


def told_behind(line: Line) -> list[Line]:
    """The head and what is told behind its dates, of "Volunteer, City Museum (2016 – 2018): led weekend tours"."""
    found = dates.find(line) if line.list_level is None else []
    behind = _TOLD_BEHIND.match(str(line), found[-1].line.end - line.start) if found and not found[-1].single else None
    before = str(line)[: found[-1].line.start - line.start] if behind else ""
    if behind is None or names.title(before) + names.employer(before) < 1 or prose.sentence(before):
        return [line]
    return [line.trimmed(0, behind.end() - len(behind[0].lstrip(" )]"))), line.trimmed(behind.end(), len(line))]


def _split(group: _Group, lead: int, first: Look | None) -> list[Entry]:
    """One entry a period, or one a line if each names a post and where: heads that stand together are taken apart.

    `lead` is how many heads usually stand above the one with the dates; more do where the next above that looks as the
    `first` of all does stands higher.
    """
    starts = [0]
    dated = _ends(group, first) or _whole(group)
    dated += [n for n in range(dated[-1] + 1, len(group.heads)) if _begins_anew(group.heads, n)] if dated else []
    for previous, n in pairwise(dated):
        start = max(previous + 1, n - lead)
        alike = (k for k in range(start, previous, -1) if _look(group.heads[k]) == first)
        starts.append(start if _opened_by_date(group) else next(alike, start))
    chunks = [group.heads[a:b] for a, b in pairwise([*starts, len(group.heads)])]
    entries = [entry_of(chunk) for chunk in chunks]
    entries[-1].body = group.body
    entries[-1].labels = group.labels
    return entries


def _opened_by_date(group: _Group) -> bool:
    """Whether nothing but a date stands on the first of its heads."""
    return not dates.undated(group.heads[0], dates.find(group.heads[0]))


def _begins_anew(above: Sequence[Line], n: int) -> bool:
    """Whether a line names an employer below one that tells a post, where and when, and is set as that is.

    In a list each item below a title tells a post of its own.
    """
    told = above[n - 1]
    if told.list_level is not None and above[n].list_level == told.list_level and names.title(str(told)) >= 1.2:
        return True
    whole = heads.names_dated(told) and _names_post_and_place(told.cut(0, dates.find(told)[0].line.start - told.start))
    text = str(above[n])
    return whole and told.look == above[n].look and names.employer(text) >= 1.5 and names.place(text) < 3


def _whole(group: _Group) -> list[int]:
    """The numbers of the heads if none is dated, and each names a post and more ("Clerk, Corner Shop, Leeds")."""
    titled = sum(names.title(str(line)) >= 1.2 for line in group.heads)
    whole = titled * 3 >= len(group.heads) * 2 and all(len(split(line, _PARTS)) > 1 for line in group.heads)
    return list(range(len(group.heads))) if whole else []
