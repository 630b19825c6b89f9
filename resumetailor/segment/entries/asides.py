"""What labels tell in a job that is no part of it: "Hours per week: 40 | Salary: $44,941"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from resumetailor.segment.person import contact
from resumetailor.segment.text import dates, labelled, names
from resumetailor.segment.text.field_labels import Label, label_of, tells_terms
from resumetailor.segment.text.lines import Line
from resumetailor.segment.text.splitting import BAR, COMMA, split


def fields_apart(line: Line) -> list[Line]:
    """The labelled fields that signs part on a line, unless all are remarks: "City: Cluj | Country: Romania"."""
    return [line] if line.list_level is not None or is_aside(line) else labelled.parts(line)


def is_aside(line: Line) -> bool:
    """Whether what signs part on it is labelled as no part of the job: "Hours per week: 40 | Salary: $44,941".

    A part without a label goes on with the one before; hours and pay need none: "40 hours/week; $9.50/hour".
    """
    if line.list_level is not None:
        return False
    first, *others = split(line, BAR)
    return _is_labelled_aside(first) and all(":" not in str(part) or _is_labelled_aside(part) for part in others)


def asides_apart(line: Line) -> list[Line]:
    """A head and what is labelled behind it as no part of the job: "Park Ranger, Series: 0025 Grade: 05"."""
    parts = split(line, COMMA) if line.list_level is None and ":" in str(line) else []
    at = next((n for n, part in enumerate(parts) if n and label_of(str(part).partition(":")[0]) == "aside"), None)
    if at is None:
        return [line]
    return [line.cut(0, parts[at - 1].end - line.start), line.cut(parts[at].start - line.start)]


def tabbed(lines: Sequence[Line]) -> frozenset[Line]:
    r"""The lines of which a label stands before a tab, below each other, if one is known to tell no part of the job.

    So do "Specialization\tPurchasing" and "Position Level\tExecutive" above "Monthly Salary\tMYR 3,400".
    """
    runs = (list(run) for may, run in groupby(lines, _may_be_tabbed) if may)
    known: tuple[Label, ...] = ("aside", "summary")
    return frozenset(line for run in runs if any(label_of(str(o).split("\t")[0]) in known for o in run) for line in run)


def _may_be_tabbed(line: Line) -> bool:
    label, tab, told = str(line).partition("\t")
    if not tab or "\t" in told or line.list_level is not None or dates.find(line):
        return False
    return len(label.split()) <= 4 and names.title(label) < 1.2 and names.employer(label) < 1.5


def _is_labelled_aside(part: Line) -> bool:
    """Whether a label before a colon, or set bold before what is plain, says that it is no part of the job."""
    end = part.bold_until
    bold = str(part)[:end].rstrip() if 0 < end < len(part) else ""
    field = bold.endswith(":") and label_of(bold) is not None
    if label_of(bold) in ("aside", "summary") or (contact.is_label(bold) and not field):
        return True
    label, *told = _LABEL_END.split(str(part), maxsplit=1)
    return (bool(told) and label_of(label) in ("aside", "summary")) or tells_terms(str(part))


_LABEL_END = re.compile(r":|[ \u00a0]{2,}|\t")
"""What parts a label from what it tells: "Supervisor: …", "Business or sector   Retail"."""
