"""Heads that serve several entries or stand apart from theirs: an employer's line above its posts, a head repeated."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from resumetailor.segment.entries.entry import Entry
from resumetailor.segment.sections import headings
from resumetailor.segment.text import armed_forces, names
from resumetailor.segment.text.lines import Line
from resumetailor.segment.text.splitting import COMMA, split


def gathered(entries: list[Entry]) -> list[Entry]:
    """The entries, with those that only head others, or go on with them, as one with these."""
    found = _continued(_described(_employed(_totalled(_titled_below(_dated_below(entries))))))
    return [post for entry in found for post in _held_in_turn(entry)]


def _held_in_turn(entry: Entry) -> list[Entry]:
    """The posts of which one line tells, each with its own time; together if it is not said in which what was done."""
    if not entry.titles or entry.body:
        return [entry]
    posts = zip(entry.titles, entry.dated, strict=True)
    return [replace(entry, dated=[dated], named={"position": title}, titles=[]) for title, dated in posts]


def _dated_below(entries: list[Entry]) -> list[Entry]:
    """A date that heads nothing belongs to the entry above: as its time if that has none, else as one more word of it.

    What is told below it goes with it in the first case.
    """
    result: list[Entry] = []
    for entry in entries:
        above = result[-1] if result else None
        alone = bool(entry.dated) and not (entry.heads or entry.titles)
        if above is not None and above.heads and alone and not above.dated:
            above.dated, above.body = entry.dated, [*above.body, *entry.body]
            above.labels += entry.labels
        elif above is not None and alone and not entry.body:
            above.asides += [dated.line for dated in entry.dated]
        else:
            result.append(entry)
    return result


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


def _totalled(entries: list[Entry]) -> list[Entry]:
    """An employer's line with the time of all posts there, followed by the first post's own line and time."""
    result: list[Entry] = []
    for entry, below in zip_longest(entries, entries[1:]):
        previous = result[-1] if result else None
        total = previous is not None and _describes(previous.body) and _contains(previous, entry)
        several = below is not None and previous is not None and _contains(previous, below)
        joins = several and previous is not None and not _lists_clients(previous, entry)
        if previous is not None and total and (joins or _is_employer(previous, entry)):
            body = [*previous.body, *entry.body]
            entry = replace(entry, heads=[*previous.heads, *entry.heads], body=body, total=previous)
            result.pop()
        result.append(entry)
    return result


def _lists_clients(post: Entry, entry: Entry) -> bool:
    """Whether a post without an employer stands above those for whom one worked in it: "Freelance Designer"."""
    return _names_post_alone(post) and not any(names.title(phrase) >= 1.2 for phrase in _phrases(entry.heads, False))


def _employed(entries: list[Entry]) -> list[Entry]:
    """Posts that are set as the first one below an employer's line, without an employer of their own, are there too."""
    first, employer, filling = Entry(), list[Line](), list[Entry]()
    for number, entry in enumerate(entries):
        if entry.total is not None:
            filling = _filling(entry.total, entries[number:])
        if employer and (_under(first, employer, entry) or entry in filling[1:]):
            entry.heads = [*_without_remarks(employer), *entry.heads]
        else:
            first, employer = entry, entry.total.heads if entry.total is not None else _employer_above(entry)
    return entries


def _filling(total: Entry, entries: Sequence[Entry]) -> list[Entry]:
    """The first posts of these if, one after the other, they fill the time of all and none names an employer."""
    whole, posts = total.dated[0], list[Entry]()
    for entry in entries:
        if len(entry.dated) != 1 or (posts and (not _follows(posts[-1], entry) or _employs(entry))):
            break
        posts.append(entry)
        if entry.dated[0].start == whole.start:
            latest = posts[0].dated[0]
            return posts if (latest.end, latest.present) == (whole.end, whole.present) else []
    return []


def _follows(later: Entry, earlier: Entry) -> bool:
    """Whether one post ends in the year in which the other, told above it, begins."""
    begun, ended = later.dated[0].start, earlier.dated[0].end
    return begun is not None and ended is not None and begun.year == ended.year


def _employs(entry: Entry) -> bool:
    """Whether a legal form or the like says that its heads name an employer of its own."""
    return any(names.employer(phrase) >= 2 for phrase in _phrases(entry.heads, based=False))


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


def _continued(entries: list[Entry]) -> list[Entry]:
    """What stands below a repeated head with "(continued)" belongs to the entry above."""
    result: list[Entry] = []
    for entry in entries:
        if result and entry.heads and not entry.dated and headings.is_continued(" ".join(map(str, entry.heads))):
            result[-1].body += entry.body
        else:
            result.append(entry)
    return result


def _describes(body: Sequence[Line]) -> bool:
    """Whether it says at most what an employer does, and nothing in the first person."""
    return len(body) <= 2 and not any(line.list_level is not None or _OWN.search(str(line)) for line in body)


_OWN = re.compile(r"(?<![\w.])(?:I|I['’]\w+|my|My|me)(?![\w.])")


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
    if not post or not entry.heads:
        return False
    if first.total is not None and _names_post_alone(entry) and _contains(first.total, entry):
        return True
    if post[0].look != entry.heads[0].look:
        return False
    based = armed_forces.is_force(str(employer[0]))
    if first.total is not None:
        return (post[0].look != employer[0].look or (based and _names_unit(entry))) and _contains(first.total, entry)
    ours, theirs = (_phrases(lines, based) for lines in (post, entry.heads))
    if any(map(_names_employer, theirs)):
        return False
    if post[0].look == employer[0].look:
        return names.employer(str(employer[0])) >= 1.5 and _set_alike(ours, theirs)
    return any(names.place(p) >= 2 for p in ours) or not any(names.place(p) >= 2 for p in theirs)


def _names_unit(entry: Entry) -> bool:
    """Whether a unit of an armed force stands among its heads, and no other employer."""
    units = [armed_forces.is_unit(phrase) for phrase in _phrases(entry.heads, based=False)]
    return any(units) and not any(map(_names_employer, _phrases(entry.heads, based=True)))


def _names_post_alone(entry: Entry) -> bool:
    """Whether it is headed by a title, however set, and no employer's name: "Senior Associate, Internal Audit"."""
    phrases = _phrases(entry.heads, based=False)
    return names.title(phrases[0]) >= 1.2 and not any(map(_names_employer, phrases))


_PHRASES = re.compile(rf"{COMMA.pattern}|\s+(?:and|at|with|@)\s+")


def _phrases(heads_of_one: Sequence[Line], based: bool) -> list[str]:
    """What commas part, without the bases of an armed force: "Camp Casey"."""
    found = [str(part) for line in heads_of_one for part in split(line, _PHRASES)]
    return [
        phrase for phrase in found if not (based and (armed_forces.is_base(phrase) or armed_forces.is_unit(phrase)))
    ]


def _names_employer(phrase: str) -> bool:
    """Whether it surely names an employer, and no department or post: "Supply Sergeant"."""
    return names.employer(phrase) >= 1.5 and not (names.department(phrase) or names.title(phrase) >= 2)


def _set_alike(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether both are titles with as many phrases behind each, or with places or units alone behind the second."""
    titled = names.title(ours[0]) > 0 and names.title(theirs[0]) >= 1.2
    placed = all(names.place(phrase) >= 2 or names.department(phrase) for phrase in theirs[1:])
    return titled and len(theirs) > 1 and (len(ours) == len(theirs) or placed)


def _contains(outer: Entry, inner: Entry) -> bool:
    if len(outer.dated) != 1 or not inner.dated or not outer.heads or not (inner.heads or inner.titles):
        return False
    a, b = outer.dated[0], inner.dated[0]
    if a.start is None or b.start is None or a.start.year > b.start.year:
        return False
    return a.present or (a.end is not None and b.end is not None and a.end.year >= b.end.year)


def _is_employer(alone: Entry, following: Entry) -> bool:
    above, below = (" ".join(map(str, entry.heads)) for entry in (alone, following))
    named = names.title(below) >= 2 and names.employer(below) < 1.5 and names.employer(above) >= 1.5
    return names.title(above) < 1.2 or (named and not _names_post(_phrases(alone.heads, based=False)))


def _names_post(phrases: Sequence[str]) -> bool:
    """Whether a title stands before its employer, and no employer's name is like a title: "Examiner, City College"."""
    titled = any(names.title(first) >= 2 and names.employer(first) < 1.5 for first in phrases[:1])
    return titled and any(names.employer(phrase) >= 1.5 for phrase in phrases[1:])
