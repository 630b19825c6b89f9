"""Jobs that are no form, of which single lines begin with a label now and then: "Location: Leeds"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from resumetailor.segment.entries import division
from resumetailor.segment.entries.asides import asides_apart, fields_apart, is_aside, tabbed
from resumetailor.segment.entries.entry import Entry
from resumetailor.segment.entries.head_signs import is_labelled
from resumetailor.segment.sections import headings
from resumetailor.segment.text import dates, names, prose
from resumetailor.segment.text.field_labels import label_of
from resumetailor.segment.text.labelled import Value
from resumetailor.segment.text.lines import Line
from resumetailor.segment.text.signs import has_content, has_sign


def entries(lines: Sequence[Line]) -> list[Entry]:
    """The entries of jobs that are no form, with the labels that single lines of them begin with."""
    apart = _told_apart(lines)
    found = division.find([value.line for value in apart if value.label != "aside"])
    begins = {head: entry for entry in reversed(found) for head in entry.heads}
    for aside in (value.line for value in apart if value.label == "aside"):
        above = max(
            (head for head in begins if head.precedes(aside)), key=lambda head: (head.index, head.start), default=None
        )
        if above is not None:
            begins[above].asides.append(aside)
    labelled_at = {(v.line.index, v.line.start): v for v in apart if v.printed is not None}
    for entry in found:
        for line in (*entry.heads, *entry.body, *(dated.line for dated in entry.dated)):
            if (value := labelled_at.get((line.index, line.start))) is not None:
                _put_labelled(value, line, entry)
    return found


def _put_labelled(value: Value, line: Line, entry: Entry) -> None:
    """Gives the line the place that its label names; with its label it is told, where no place is left for it."""
    label = value.printed
    if label is None:
        return
    whole = replace(label, end=value.line.end, list_level=line.list_level)
    if line in entry.body and value.label != "body":
        entry.body[entry.body.index(line)] = whole
    elif value.label == "position" and line in entry.heads and "position" in entry.named:
        entry.heads.remove(line)
        entry.asides.append(whole)
    else:
        entry.labels.append(label)
        if value.label in ("position", "name", "location") and line in entry.heads:
            entry.heads.remove(line)
            entry.places += [line] if value.label == "location" else []
            entry.named[value.label] = line


def _told_apart(lines: Sequence[Line]) -> list[Value]:
    """The lines of jobs that are no form, each without the label that a head or duty begins with now and then."""
    asides = tabbed(lines)
    told = [part for line in lines for part in ([line] if line in asides else _parts(line))]
    return [Value(line, "aside", None) if line in asides else _told(line, told[:n]) for n, line in enumerate(told)]


def _parts(line: Line) -> list[Line]:
    return [part for whole in asides_apart(line) for part in fields_apart(whole)]


def _told(line: Line, above: Sequence[Line]) -> Value:
    value = Value(line, "aside", None) if is_aside(line) else read(line)
    return Value(line, None, None) if value.label == "position" and _has_title(above) else value


def _has_title(above: Sequence[Line]) -> bool:
    """Whether a label of a title behind these lines names none: the post has one, or a project, or is told already."""
    run = list(_unlisted(above))
    named = [str(line) for line in run if not is_labelled(str(line))]
    if not named or any(label_of(text) == "project" for text in named):
        return 0 < len(run) < len(above)
    return any(names.title(text) >= 1.2 and names.employer(text.split(",")[0]) < 1.5 for text in named)


def _unlisted(above: Sequence[Line]) -> Iterator[Line]:
    """The plain lines right above, last first, up to what is told or to a line that dates a post."""
    for line in reversed(above):
        if line.list_level is not None or _is_prose(line):
            return
        yield line
        if dates.has_period(line):
            return


def _is_prose(line: Line) -> bool:
    return prose.sentence(str(line)) and not is_labelled(str(line))


def read(line: Line) -> Value:
    """The line without the label that it begins with, if that names a field of a post or what was done in it."""
    printed, sign, value = str(line).partition(":")
    before, behind = line.cut(0, len(printed)), line.cut(len(printed) + 1)
    label = label_of(printed) if sign and has_content(value) else None
    if label == "school" and names.employer(value) >= 1.5:
        label = "name"
    if headings.read(printed).kinds == ("work",) and headings.read(printed).certainty == 1 and dates.find(line):
        return Value(behind, None, before)
    if label == "leaving":
        return Value(line, "aside", None)
    if line.list_level is not None or not sign or not has_content(value):
        return Value(line, None, None)
    employs = label == "name" and ("client" not in printed.casefold() or len(dates.find(line)) > 0)
    if employs or label in ("position", "location", "period"):
        return Value(behind, label, before)
    if label != "body" and (not headings.is_label(printed) or headings.names_items(printed)):
        return Value(line, None, None)
    if has_sign(value.strip()[:1]):
        return Value(replace(behind, list_level=0), "body", before)
    return (
        Value(line.trimmed(len(printed) + 1, len(line)), "body", before) if _is_told(value) else Value(line, None, None)
    )


def _is_told(value: str) -> bool:
    """Whether what stands behind a label is more than a name."""
    return prose.sentence(value) or prose.stopped(value) or len(value.split()) > 4
