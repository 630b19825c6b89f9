"""Jobs set as a form: a label before each field of a post, or above it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise, zip_longest
from operator import itemgetter

from resumetailor.segment.entries import heads, labelled_lines
from resumetailor.segment.entries.entry import Entry, entry_of
from resumetailor.segment.text import dates, names, prose
from resumetailor.segment.text.field_labels import Label
from resumetailor.segment.text.labelled import Value
from resumetailor.segment.text.lines import Line
from resumetailor.segment.text.numbering import is_number


def is_form(found: Sequence[Value]) -> bool:
    """Whether the labels carry the section: at least two name a post or an employer, and not all the same.

    They do not where times stand on lines without a label only: these head posts, of which labels tell more.
    """
    labels = [value.label for value in found]
    several = {"head", "position", "name", "period"} & set(labels)
    timed = {value.label for value in found if dates.find(value.line)}
    apart = "period" not in timed and any(_holds_period(value) for value in found if value.label is None)
    named = sum(labels.count(label) for label in ("head", "position", "name"))
    return named >= 2 and len(several) > 1 and not apart


def _holds_period(value: Value) -> bool:
    return value.line.list_level is None and dates.has_period(value.line)


def of_jobs(found: Sequence[Value]) -> list[Value]:
    """The values of a form about jobs, in which a school is an employer, and a client is none below another one.

    A grade is the rank of a post.
    """
    found = [replace(v, label="aside") if v.label in ("score", "level") else v for v in found]
    named = any(value.label == "name" for value in found)
    found = [replace(v, label="name") if v.label == "school" and not named else _told_behind(v) for v in found]
    remark: Label = "aside" if any(value.label == "project" for value in found) else "project"
    others = [replace(value, label=remark) if _is_client(value) else value for value in found]
    labelled = sum(value.label == "name" for value in others) * 2 >= sum(map(_is_client, found)) > 0
    employed = labelled or any(_opens(value, below, others) == "name" for value, below in pairwise(others))
    return others if employed else found


def _told_behind(value: Value) -> Value:
    """The value; what was done without the label on its line."""
    own = labelled_lines.read(value.line) if value.label is None and not value.empty else value
    return own if own.label == "body" else value


def _is_client(value: Value) -> bool:
    return value.label == "name" and _asks_for_client(value)


def _asks_for_client(value: Value) -> bool:
    return value.printed is not None and "client" in str(value.printed).casefold()


def entries(found: Sequence[Value]) -> list[Entry]:
    """The entries of a form: one ends where a label comes again, or where lines without a label head one.

    A line that only names an entry again goes on with it, as below a table of posts.
    """
    current, seen = Entry(), set[Label | None]()
    result = [current]
    headed = _headed([value.line for value in found if value.label is None and not value.empty])
    for value, below in zip_longest(found, found[1:]):
        again = None if value.empty else _named_again(value, result)
        if value.empty or again is not None:
            current = again or current
            current.labels.append(value.line)
        elif (run := headed.get(value.line)) is not None:
            if value.line is run[0]:
                current, seen = _begun(entry_of(run), result), set(_FIELDS)
        elif (named := _opens(value, below, found)) is not None:
            current, seen = _begun(Entry(heads=[value.line]), result), {named}
        elif not _goes_on(value, current):
            if value.label in seen:
                current, seen = _begun(Entry(), result), set()
            seen |= _FIELDS & {value.label}
            _put(value, current)
    return _with_ends([entry for entry in result if entry != Entry()], found)


def _begun(entry: Entry, above: list[Entry]) -> Entry:
    """The entry, which now is the last."""
    above.append(entry)
    return entry


_FIELDS: frozenset[Label | None] = frozenset({"head", "position", "name", "project", "location", "period"})


def _headed(lines: Sequence[Line]) -> dict[Line, list[Line]]:
    """The lines without labels that head posts, each with all that stand together: a post and when it was held."""
    result: dict[Line, list[Line]] = {}
    marked = groupby(zip(lines, heads.find(lines), strict=True), key=itemgetter(1))
    for run in ([line for line, _ in group] for mark, group in marked if mark):
        titled = any(names.title(str(line)) >= 1.2 for line in run)
        if titled and any(map(dates.has_period, run)):
            result |= dict.fromkeys(run, run)
    return result


def _with_ends(entries: list[Entry], found: Sequence[Value]) -> list[Entry]:
    """The entries; where the form asks when a post began or ended, one without an end has none that is told."""
    if any(value.label == "end" or value.begins for value in found):
        for entry in entries:
            entry.dated = list(map(dates.begun, entry.dated))
    return entries


def _named_again(value: Value, entries: Sequence[Entry]) -> Entry | None:
    """The entry whose employer a plain line names again, if it says nothing that the entry's fields do not say."""
    if value.label is not None or value.line.list_level is not None:
        return None
    words = set(re.findall(r"\w+", str(value.line).casefold()))
    for entry in entries:
        fields = [*entry.named.values(), *(dated.line for dated in entry.dated)]
        known = {word for field in fields for word in re.findall(r"\w+", str(field).casefold())}
        name = entry.named.get("name")
        if name is not None and set(re.findall(r"\w+", str(name).casefold())) <= words <= known:
            return entry
    return None


def _opens(value: Value, below: Value | None, found: Sequence[Value]) -> Label | None:
    """What a line without a label names right above the labels of a post: the field for which the form has none."""
    labels = {other.label for other in found}
    if value.label is not None or below is None or value.line.list_level is not None:
        return None
    if below.label not in _FIELDS and not _asks_for_client(below):
        return None
    text = str(value.line)
    told = prose.sentence(text) or names.capitalised(text) < 0.6 or _holds_period(value)
    if told or below.line.index == value.line.index:
        return None
    titled = names.title(text) >= 1.2 and names.employer(text) < 1.5
    if "position" not in labels and "name" in labels:
        return "position"
    return "name" if "name" not in labels and "position" in labels and not titled else None


def _goes_on(value: Value, entry: Entry) -> bool:
    """Takes a further line of a field's cell, if it is one: below an employer its place, else more of the same."""
    if value.label == "head" and entry.heads and entry.heads[-1].shares_cell(value.line):
        _put(value, entry)
        return True
    before = entry.named.get(value.label or "")
    if before is None or value.label is None or not before.shares_cell(value.line):
        return False
    if value.line.list_level is not None:
        entry.body.append(value.line)
    elif value.label == "name" and "location" not in entry.named and _may_be_place(value.line):
        entry.named["location"] = value.line
    elif before.index == value.line.index:
        entry.named[value.label] = before.stretch(before.start, value.line.end)
    else:
        entry.heads.append(value.line)
    return True


def _may_be_place(line: Line) -> bool:
    """Whether it is a known place, or a short name that no employer has."""
    town = len(line.words) <= 3 and names.capitalised(str(line)) == 1 and names.employer(str(line)) < 1.5
    return town or names.place(str(line)) >= 1.5


def _put(value: Value, entry: Entry) -> None:
    remark = value.label in ("aside", "leaving", "project")
    if remark and value.printed is not None and not _counts(value.printed, value.line):
        line = _named(value, entry)
        entry.asides += [line for line in _whole(value.printed, line) if line not in entry.asides]
        return
    if value.printed is not None:
        entry.labels.append(value.printed)
    if value.label in ("position", "name", "location", "summary"):
        entry.named[value.label] = _named(value, entry)
    elif value.label == "period":
        found = dates.find(value.line)
        entry.dated += found
        entry.heads += dates.undated(value.line, found)
    elif value.label == "head":
        told = entry_of([value.line])
        entry.heads += told.heads
        entry.dated += told.dated
    elif value.label == "end":
        _put_end(value.line, entry)
    elif not remark:
        entry.body.append(value.line)


def _counts(head: Line, cell: Line) -> bool:
    """Whether it is the number of a row below the head of its column."""
    return head.cell is not None and head.column == cell.column and is_number(str(cell))


def _whole(label: Line, told: Line) -> list[Line]:
    """A remark with its label: as one where they stand in one paragraph."""
    return [label.stretch(label.start, told.end)] if label.index == told.index else [label, told]


def _named(value: Value, entry: Entry) -> Line:
    """What a field names, without the time in which the post was held behind it: "Corner Shop (2011 – 2013)"."""
    found = dates.find(value.line) if value.label in ("position", "name", "aside", "project") else []
    rest = dates.undated(value.line, found)
    if len(found) != 1 or found[0].single or len(rest) != 1 or rest[0].start != value.line.start:
        return value.line
    entry.dated += found
    return rest[0]


def _put_end(line: Line, entry: Entry) -> None:
    """Lets the time that has begun last until then; what tells no end is kept with the heads."""
    whole = dates.lasting_until(entry.dated[-1], line) if entry.dated and entry.dated[-1].single else None
    if whole is None:
        entry.heads.append(line)
    else:
        entry.dated[-1] = whole
