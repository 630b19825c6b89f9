"""The entries of a section: what heads each, and what stands below it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise, zip_longest

from resumetailor.segment import dates, headings, heads, names, told_posts
from resumetailor.segment.dates import Dated
from resumetailor.segment.lines import Format, Line
from resumetailor.segment.sentences import sentences
from resumetailor.segment.splitting import COMMA, STRONG, split, without


@dataclass(slots=True)
class Entry:
    """A job, project or the like. `heads` are its heading lines without their dates, `body` all below.

    In a form, `named` holds the fields by their labels and `labels` the labels as printed.
    """

    heads: list[Line] = field(default_factory=list)
    dated: list[Dated] = field(default_factory=list)
    body: list[Line] = field(default_factory=list)
    named: dict[str, Line] = field(default_factory=dict)
    labels: list[Line] = field(default_factory=list)
    asides: list[Line] = field(default_factory=list)
    """What is told beside the heads and is no part of them: hours, salary, supervisor."""
    total: Entry | None = None
    """The employer's line above several posts with the time of all of them, read as an entry."""


@dataclass(slots=True)
class _Group:
    """Heads that stand together, and what is told below them."""

    heads: list[Line] = field(default_factory=list)
    body: list[Line] = field(default_factory=list)
    labels: list[Line] = field(default_factory=list)

    @property
    def dated(self) -> list[int]:
        """The numbers of the heads that hold a date."""
        return [n for n, line in enumerate(self.heads) if _dates(line)]


def find(lines: Sequence[Line]) -> list[Entry]:
    """The entries among a section's lines, in order."""
    if lines and all(map(told_posts.parts, lines)):
        return [Entry(*told) for line in lines if (told := told_posts.parts(line)) is not None]
    printed = [part for line in lines if not _is_total(line) for part in run_on(line)]
    groups = _labels_apart(_groups(printed))
    lead = min((group.dated[0] for group in groups if len(group.dated) == 1), default=_regular_lead(groups))
    first = groups[0].heads[0].look if groups and groups[0].heads else None
    entries = [entry for group in groups for entry in _split(group, lead, first)]
    return _continued(_described(_employed(_totalled(_titled_below(entries)))))


def _groups(lines: Sequence[Line]) -> list[_Group]:
    groups: list[_Group] = []
    for line, is_head in zip(lines, heads.find(lines), strict=True):
        if not groups or (is_head and groups[-1].body):
            groups.append(_Group())
        (groups[-1].heads if is_head else groups[-1].body).append(line)
    return groups


def _regular_lead(groups: Sequence[_Group]) -> int:
    """How many heads stand above each date if several posts stand together, the dates at equal distances, one last."""
    several = [group for group in groups if len(group.dated) > 1 and group.dated[-1] == len(group.heads) - 1]
    steps = {b - a - 1 for group in several for a, b in pairwise([-1, *group.dated])}
    return steps.pop() if len(steps) == 1 else 0


def _labels_apart(groups: list[_Group]) -> list[_Group]:
    """Without groups that are no entries: a lone undated line above bullets labels them if posts are dated."""
    if not any(group.dated for group in groups):
        return groups
    entry_looks = {line.look for group in groups for line in group.heads[: max(group.dated, default=-1) + 1]}
    result: list[_Group] = []
    for group in groups:
        alone = group.heads[0] if len(group.heads) == 1 and group.body else None
        if result and alone is not None and alone.look not in entry_looks and _says_nothing(alone):
            result[-1].labels.append(alone)
            result[-1].body += group.body
        else:
            result.append(group)
    looks = {line.look for group in result for line in group.labels}
    for group in result:
        last = max(group.dated, default=-1)
        while (
            group.dated
            and len(group.heads) > last + 1
            and group.heads[-1].look in looks
            and _says_nothing(group.heads[-1])
        ):
            group.labels.append(group.heads.pop())
    return result


def _says_nothing(line: Line) -> bool:
    """Whether no title, employer, place or date is in it."""
    text = str(line)
    return not dates.find(line) and names.title(text) < 1.2 and names.employer(text) < 1.5 and names.place(text) < 1.5


_PARTS = re.compile(rf"{STRONG.pattern}|{COMMA.pattern}|\s+(?:at|with)\s+")


def _is_total(line: Line) -> bool:
    """Whether it tells how long all posts at an employer took together, as networking sites print it."""
    return heads.DURATION.fullmatch(str(line)) is not None and not line.block.cells


def run_on(line: Line) -> list[Line]:
    """The entry's head and what is told of it, of "Guide, City Museum, 2016 to now. I lead tours."."""
    first, *more = sentences(line) or [line]
    found = dates.find(first) if more and len(first) < 110 else []
    if (
        not (any(not d.single for d in found) or (first.bold and not line.bold))
        or not heads.at_edge(first.cut(0), found)
        or names.title(str(first)) + names.employer(str(first)) < 1
        or sum(len(split(part, _PARTS)) for part in without(first, (d.line for d in found))) < 2
    ):
        return [line]
    return [first.cut(0, len(first) - 1), line.trimmed(first.end - line.start, len(line))]


def _split(group: _Group, lead: int, first: Format | None) -> list[Entry]:
    """One entry a period, or one a line if each names a post and where: heads that stand together are taken apart.

    `lead` is how many heads usually stand above the one with the dates; one more does if it looks as the `first` of all
    does, and the next one otherwise.
    """
    starts = [0]
    for previous, n in pairwise(group.dated or _whole(group)):
        start = max(previous + 1, n - lead)
        above = start - 1 > previous and group.heads[start - 1].look == first != group.heads[start].look
        starts.append(start - above)
    chunks = [group.heads[a:b] for a, b in pairwise([*starts, len(group.heads)])]
    entries = [entry_of(chunk) for chunk in chunks]
    entries[-1].body = group.body
    entries[-1].labels = group.labels
    return entries


def _whole(group: _Group) -> list[int]:
    """The numbers of the heads if none is dated, and each names a post and more ("Clerk, Corner Shop, Leeds")."""
    titled = sum(names.title(str(line)) >= 1.2 for line in group.heads)
    whole = titled * 3 >= len(group.heads) * 2 and all(len(split(line, _PARTS)) > 1 for line in group.heads)
    return list(range(len(group.heads))) if whole else []


def _titled_below(entries: list[Entry]) -> list[Entry]:
    """An employer's line with the dates, what the employer does, and only then the title: one entry."""
    result: list[Entry] = []
    for entry in entries:
        above = result[-1] if result else None
        if (
            above is not None
            and above.dated
            and not entry.dated
            and above.body
            and _describes(above.body)
            and names.title(" ".join(map(str, above.heads))) < 1.2 <= names.title(" ".join(map(str, entry.heads)))
            and len(entry.heads) == 1
        ):
            above.heads, above.body = [*above.heads, *entry.heads], [*above.body, *entry.body]
            above.labels += entry.labels
        else:
            result.append(entry)
    return result


_TOLD = re.compile(r"\b(?:promoted|became|renamed|acquired|merged|advanced|transferred)\b", re.IGNORECASE)


def _dates(line: Line) -> list[Dated]:
    """The dates of a head, but for a point in time within a phrase: "Clerk, promoted to Manager in 2017".

    Where there is none, how long a post was held: "Clerk, Corner Shop, 3 years".
    """
    found = dates.find(line) or heads.lasting(line)
    return [d for d in found if not (d.single and _TOLD.search(str(line)[: d.line.start - line.start]))]


def entry_of(lines: Sequence[Line]) -> Entry:
    """An entry with these heads and nothing below them."""
    entry = Entry()
    for line in lines:
        found = _dates(line)
        entry.dated += found
        entry.heads += without(heads.unnumbered(line), (d.line for d in found))
    return entry


def _totalled(entries: list[Entry]) -> list[Entry]:
    """An employer's line with the time of all posts there, followed by the first post's own line and time."""
    result: list[Entry] = []
    for entry, below in zip_longest(entries, entries[1:]):
        previous = result[-1] if result else None
        total = previous is not None and _describes(previous.body) and _contains(previous, entry)
        several = below is not None and previous is not None and _contains(previous, below)
        if previous is not None and total and (several or _is_employer(previous, entry)):
            body = [*previous.body, *entry.body]
            entry = Entry([*previous.heads, *entry.heads], entry.dated, body, labels=entry.labels, total=previous)
            result.pop()
        result.append(entry)
    return result


def _describes(body: Sequence[Line]) -> bool:
    """Whether it says at most what an employer does."""
    return len(body) <= 2 and not any(line.list_level is not None for line in body)


def _employed(entries: list[Entry]) -> list[Entry]:
    """Posts that are set as the first one below an employer's line, without an employer of their own, are there too."""
    first, employer = Entry(), list[Line]()
    for entry in entries:
        if employer and _under(first, employer, entry):
            entry.heads = [*_without_remarks(employer), *entry.heads]
        else:
            first, employer = entry, entry.total.heads if entry.total is not None else _employer_above(entry)
    return entries


def _without_remarks(employer: Sequence[Line]) -> list[Line]:
    """The employer's line, and its place on a line of its own, but no remark on the time of all posts there."""
    return [line for line in employer if line.index == employer[0].index or names.place(str(line)) >= 2]


def _employer_above(entry: Entry) -> list[Line]:
    """What stands on the first of an entry's lines if that names no post, and the place on the next line."""
    above = [line for line in entry.heads if line.index == entry.heads[0].index]
    below = entry.heads[len(above) :]
    if len(below) > 1 and names.place(str(below[0])) >= 2 and below[0].look != below[1].look:
        above.append(below[0])
    return above if names.title(", ".join(map(str, above))) < 1.2 else []


def _under(first: Entry, employer: Sequence[Line], entry: Entry) -> bool:
    post = first.heads[len(employer) :]
    if not post or not entry.heads or not post[0].look == entry.heads[0].look != employer[0].look:
        return False
    if first.total is not None:
        return _contains(first.total, entry)
    return not any(names.employer(p) >= 1.5 and not names.department(p) for p in _phrases(entry.heads)) and (
        any(names.place(p) >= 2 for p in _phrases(post)) or not any(names.place(p) >= 2 for p in _phrases(entry.heads))
    )


def _phrases(heads_of_one: Sequence[Line]) -> list[str]:
    return [str(part) for line in heads_of_one for part in split(line, COMMA)]


def _contains(outer: Entry, inner: Entry) -> bool:
    if len(outer.dated) != 1 or not inner.dated or not outer.heads or not inner.heads:
        return False
    a, b = outer.dated[0], inner.dated[0]
    if a.start is None or b.start is None or a.start.year > b.start.year:
        return False
    return a.present or (a.end is not None and b.end is not None and a.end.year >= b.end.year)


def _continued(entries: list[Entry]) -> list[Entry]:
    """What stands below a repeated head with "(continued)" belongs to the entry above."""
    result: list[Entry] = []
    for entry in entries:
        if result and entry.heads and not entry.dated and headings.is_continued(" ".join(map(str, entry.heads))):
            result[-1].body += entry.body
        else:
            result.append(entry)
    return result


def _described(entries: list[Entry]) -> list[Entry]:
    """An employer's line with only a description belongs to the post that follows it."""
    result: list[Entry] = []
    for entry in entries:
        previous = result[-1] if result else None
        if (
            previous
            and not previous.dated
            and entry.dated
            and len(previous.heads) == 1
            and _describes(previous.body)
            and _is_employer(previous, entry)
        ):
            entry.heads = [*previous.heads, *entry.heads]
            entry.body = [*previous.body, *entry.body]
            result.pop()
        result.append(entry)
    return result


def _is_employer(alone: Entry, following: Entry) -> bool:
    above, below = (" ".join(map(str, entry.heads)) for entry in (alone, following))
    return names.title(above) < 1.2 or (
        names.title(below) >= 2 and names.employer(below) < 1.5 and names.employer(above) >= 1.5
    )
