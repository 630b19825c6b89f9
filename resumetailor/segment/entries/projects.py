"""Projects: their names, what they are, what was done in them."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from resumetailor.resume import Project
from resumetailor.segment.entries import division, project_forms, run_ins
from resumetailor.segment.entries.entry import Entry, entry_of
from resumetailor.segment.entries.told import address_apart, highlights, labels, told
from resumetailor.segment.text.joining import rows_joined
from resumetailor.segment.text.lines import Line
from resumetailor.segment.text.numbering import unnumbered
from resumetailor.segment.text.splitting import BAR, STRONG, split


def read(lines: Sequence[Line], number: int) -> tuple[list[Project], list[Line]]:
    """The projects of a section, and the lines that only label."""
    result: list[Project] = []
    printed_labels = [line.trimmed(0, match.end()) for line in lines if (match := _label(line))]
    titles = [_unlabelled(line) for line in lines if is_titled(line)]
    lines = [_unlabelled(line) for line in lines]
    found = project_forms.entries(lines) or run_ins.entries(lines) or division.find(lines)
    found = [part for entry in found for part in _split(entry, {(line.index, line.start) for line in titles})]
    printed: set[Line] = set()
    for entry in found:
        entry.heads = [head for head in entry.heads if head not in printed]
        printed |= set(entry.heads)
        _take_name(entry)
    for entry, (summary, done) in zip(found, told([entry.body for entry in found]), strict=True):
        key = f"projects-{number + len(result)}"
        parts = [part for head in entry.heads for part in _named_parts(head)]
        period = entry.dated[-1].held if entry.dated else None
        url, described = address_apart([*parts[1:], *entry.asides, *summary])
        name = parts[0].text if parts else None
        result.append(Project(key, name, period, rows_joined(described), highlights(done, key), url))
    return result, [*printed_labels, *labels(found)]


_TITLED = re.compile(
    r"(?:project\s+(?:title|name)|title(?:\s+of\s+(?:the\s+)?project)?|name\s+of\s+(?:the\s+)?project|topic)\s*:\s+(?=\S)",
    re.IGNORECASE,
)


_DESCRIBED = re.compile(r"(?:project\s+)?(?:description|synopsis|overview|abstract)\s*:\s+(?=\S)", re.IGNORECASE)


def _unlabelled(line: Line) -> Line:
    """Without the label before a project's name or what it did; the latter is told, as a list item is."""
    label = _label(line)
    if label is None:
        return line
    told = line.trimmed(label.end(), len(line))
    return told if label.re is _TITLED else replace(told, list_level=0)


def _label(line: Line) -> re.Match[str] | None:
    return _TITLED.match(str(line)) or _DESCRIBED.match(str(line))


def _split(entry: Entry, titles: Collection[tuple[int, int]]) -> list[Entry]:
    """The entry, and behind it each further one that a labelled title begins within what it tells."""
    at = next((n for n, line in enumerate(entry.body) if (line.index, line.start) in titles), None)
    if at is None:
        return [entry]
    below = replace(entry_of([entry.body[at]]), body=entry.body[at + 1 :])
    entry.body = entry.body[:at]
    return [*([entry] if entry != Entry() else []), *_split(below, titles)]


def is_titled(line: Line) -> bool:
    """Whether a label stands before a project's name on it: "Title: Sensors for bees"."""
    return _TITLED.match(str(line)) is not None


def _named_parts(head: Line) -> list[Line]:
    """The name and what stands behind it; behind a number ("Project #1: …") a dash is part of the name."""
    bare = unnumbered(head)
    before = bare.block.text[: bare.start].rpartition("\n")[2]
    return split(bare, BAR if any(map(str.isdigit, before)) else STRONG)


def _take_name(entry: Entry) -> None:
    """A short plain line above all that is told names a project, even if it is set like the rest."""
    first = entry.body[0] if not entry.heads and len(entry.body) > 1 else None
    if first is not None and first.list_level is None and len(first.words) <= 8 and str(first)[-1] not in ".!?:":
        named = entry_of([entry.body.pop(0)])
        entry.heads, entry.dated = named.heads, named.dated
