"""Schools and degrees set as a form or a table with a header row."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from resumetailor.resume import Education
from resumetailor.segment.education import degrees
from resumetailor.segment.education.studies import words
from resumetailor.segment.education.study_fields import Draft, education_of
from resumetailor.segment.text import dates, labelled
from resumetailor.segment.text.dates import Dated
from resumetailor.segment.text.field_labels import Label, label_of
from resumetailor.segment.text.labelled import Value
from resumetailor.segment.text.lines import Line, text_of
from resumetailor.segment.text.signs import has_content


def read(form: Sequence[Value]) -> list[Education]:
    """The entries of a section: by its labels if they name a study and a school, else by what the lines say."""
    told = [value for value in form if not value.empty]
    if not {"study", "school"} <= {value.label for value in told}:
        return degrees.read([value.line for value in told])
    return [entry for values in _entries(told) for entry in _read(values)]


def without_labels(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The lines cut where a label names what was studied, and these labels: "Engineering, Degree: Diplom (FH)".

    So a label is no field of study. In a form whose labels name the schools too, they stay where they are.
    """
    if labelled.names_studies(lines):
        return list(lines), []
    parted = [_at_labels(line) for line in lines]
    return [part for parts, _ in parted for part in parts], [label for _, found in parted for label in found]


def _at_labels(line: Line) -> tuple[list[Line], list[Line]]:
    """What stands around the labels of a line, and the labels."""
    found = [match.span(1) for match in _LABEL.finditer(str(line)) if _names_study(match[1], match.start())]
    if not found:
        return [line], []
    ends = [0, *(end + 1 for _, end in found)]
    starts = [*(start for start, _ in found), len(line)]
    parts = (line.cut(end, start) for end, start in zip(ends, starts, strict=True))
    return [_unended(part) for part in parts if has_content(str(part))], [line.cut(*span) for span in found]


_LABEL = re.compile(r"(?:^|[,;|\t]|\s[–—-]\s)\s*([^\W\d_][^\W\d_ ]*(?: [^\W\d_]+){0,3}):(?=\s+\S)")


def _names_study(label: str, at: int) -> bool:
    """Whether it names what was studied; "Major: …" that begins a line only tells more of the degree above."""
    majored = at > 0 and label.casefold() in words().majors and not label.casefold().startswith("minor")
    return majored or (label_of(label) == "study" and label.casefold() not in (*words().details, *words().majors))


def _unended(part: Line) -> Line:
    """Without the sign that parts it from the label behind it."""
    return part.cut(0, len(str(part).rstrip(" ,;|\t–—-")))


def _entries(form: Sequence[Value]) -> list[list[Value]]:
    """One ends where the study or the school comes again."""
    result: list[list[Value]] = [[]]
    for value in form:
        labels = {above.label for above in result[-1]}
        again = value.label in labels and value.label in ("study", "school", "period")
        if again and not _beside(value, result[-1]):
            result.append([])
        result[-1].append(value)
    return result


def _boards(values: Sequence[Value]) -> list[Value]:
    """The boards or universities that stand beside the schools."""
    return [value for n, value in enumerate(values) if value.label == "school" and _beside(value, values[:n])]


def _beside(value: Value, above: Sequence[Value]) -> bool:
    """Whether it is a second cell of its kind in the row, as a board beside a school."""
    return value.line.row is not None and value.line.row in [v.line.row for v in above if v.label == value.label]


def _read(values: Sequence[Value]) -> list[Education]:
    """What its words tell, unless the labels tell more: a degree or a school that no list knows."""
    boards = _boards(values)
    listed = [v for v in values if v.label == "body" or (v.label == "area" and _LISTS.search(str(v.line)))]
    told = degrees.read([v.line for v in values if v.label not in ("score", "end") and v not in (*boards, *listed)])
    period = _period(values)
    named = {value.label: value.line for value in reversed(values) if value.label is not None}
    if len(told) == 1 and told[0].institution is not None and told[0].study_type is not None:
        courses = (*told[0].courses, *(value.line.text for value in (*boards, *listed)))
        score = text_of(named.get("score")) or told[0].score
        return [replace(told[0], score=score, courses=courses, period=period.reached if period else told[0].period)]
    if "study" not in named or "school" not in named:
        return degrees.read([value.line for value in values])
    return [_labelled(values, named, boards, period)]


def _labelled(
    values: Sequence[Value], named: Mapping[Label, Line], boards: Sequence[Value], period: Dated | None
) -> Education:
    """What its labels tell."""
    taken = {"study", "school", "score", *(("period", "end") if period else ())}
    school = education_of(Draft([named["school"]]))
    apart = school.institution is not None and not (school.area or school.courses)
    return Education(
        institution=school.institution if apart else named["school"].text,
        location=school.location if apart else None,
        study_type=named["study"].text,
        period=period.reached if period else None,
        score=text_of(named.get("score")),
        courses=tuple(value.line.text for value in values if value.label not in taken or value in boards),
    )


_LISTS = re.compile(r"[,;/]")
"""What parts several subjects, which are no field of study together."""


def _period(values: Sequence[Value]) -> Dated | None:
    """The time of the studies, whose end may stand in a column of its own."""
    found = [(d, value.begins) for value in values if value.label == "period" for d in dates.find(value.line)]
    ends = [value.line for value in values if value.label == "end"]
    if not found:
        return None
    start, begins = found[0]
    whole = dates.lasting_until(start, ends[0]) if ends else None
    return whole or (dates.begun(start) if begins else start)
