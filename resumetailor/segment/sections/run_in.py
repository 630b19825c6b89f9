"""Headings that run in, before what they head on one line: "LANGUAGES: English, Welsh"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from resumetailor.segment.person import contact
from resumetailor.segment.sections import headings
from resumetailor.segment.sections.headings import Kind
from resumetailor.segment.sections.section import Section
from resumetailor.segment.text import languages, names, prose
from resumetailor.segment.text.lines import Line
from resumetailor.segment.text.sentences import sentences
from resumetailor.segment.text.splitting import BAR, COMMA, split

_LABEL = re.compile(r"\s*([^:\n]{2,40}?)\s*(?::|\s[–—-]\s|\t)\s*(?=\S)")
_QUESTION = re.compile(r"\s*([^:?\n]{2,40}[.:]\s[^:?.\n]{2,40}\?)\s+(?=\S)")
"""What a form asks behind its heading: "Languages. What is your mother tongue?"."""
_KINDS: frozenset[Kind] = frozenset(
    (
        "skills",
        "languages",
        "interests",
        "awards",
        "certificates",
        "education",
        "summary",
        "other",
        "volunteer",
        "training",
    )
)
_LISTS: frozenset[Kind] = frozenset({"skills", "languages", "interests", "awards", "certificates", "other"})


def parted(line: Line, current: Section) -> list[Line]:
    """The sentences of a line in a section of lists if labels begin them, or the parts behind labels that signs part.

    "Tools: SQL, R. Languages: Welsh. Ran a marathon.", "Tools: SQL | Languages: Welsh". So are sentences that tell
    lists of several kinds: "I use SQL and R. I speak Welsh and Irish."
    """
    if not current.kinds or not set(current.kinds) <= _LISTS:
        return [line]
    parts = split(line, BAR)
    labels = [match for part in parts if (match := _LABEL.match(str(part))) is not None and ":" in match[0]]
    if len(labels) == len(parts) > 1 and any(map(_labelled_kind, parts)):
        return parts
    told = sentences(line)
    if len(told) > 1 and len(current.kinds) > 1 and all(map(_told_list, told)):
        return told
    return [_unstopped(part) for part in told] if any(map(_labelled_kind, told[1:])) else [line]


def _told_list(line: Line) -> Section | None:
    """What a sentence in the first person lists, without its frame and stop, if that is a list of short names."""
    found = headings.told_list(str(line)) if line.list_level is None else None
    if found is None:
        return None
    kind, start = found
    rest = line.cut(start, len(line) - prose.stopped(str(line)))
    listed = [item for part in split(rest, COMMA) for item in split(part, _AND)]
    short = len(listed) > 1 and all(len(item.words) <= 4 for item in listed)
    fits = kind != "languages" or all(languages.spoken(str(item)) for item in listed)
    return Section((kind,), line.cut(0, start) if start else None, listed) if short and fits else None


_AND = re.compile(r",?\s+(?:and|&)\s+")


def _unstopped(part: Line) -> Line:
    """A list behind its label without the stop that ends it."""
    return part.cut(0, len(part) - 1) if _labelled_kind(part) and str(part).endswith(".") else part


def _labelled_kind(line: Line) -> bool:
    """Whether it begins with the name of a section and a colon."""
    match = _LABEL.match(str(line))
    reading = headings.read(match[1]) if match is not None and ":" in match[0] else None
    return reading is not None and reading.certainty == 1 and not _KINDS.isdisjoint(reading.kinds)


def section(line: Line, current: Section) -> Section | None:
    """A section of its own for "LANGUAGES: English, Welsh", if the label is a section's name and what follows fits."""
    if len(current.kinds) > 1 and set(current.kinds) <= _LISTS and (told := _told_list(line)) is not None:
        return told
    match = _LABEL.match(str(line)) or _QUESTION.match(str(line))
    if match is None or ("work" in current.kinds and line.list_level is not None):
        return None
    label, rest = line.cut(0, match.end(1)), line.cut(match.end())
    reading = headings.read(str(label))
    kind = reading.kinds[0]
    if reading.certainty == 1 and _hangs(reading.kinds, label, rest, match[0]):
        return Section(reading.kinds, label, [rest])
    if (
        reading.certainty < (0.8 if kind == "languages" else 1)
        or len(reading.kinds) > 1
        or kind not in _KINDS
        or not _allowed(kind, label, rest, current)
    ):
        return None
    return Section(reading.kinds, label, [rest])


def _hangs(kinds: Sequence[Kind], label: Line, rest: Line, printed: str) -> bool:
    r"""Whether it hangs in capitals beside the first line of posts or projects: "EXPERIENCE\tCorner Shop, Leeds".

    Behind a label of a person's data stands a number: "EXPERIENCE\t12 years".
    """
    entries = kinds in (("work",), ("projects",)) and label.caps and label.bold and label.list_level is None
    return entries and "\t" in printed and names.capitalised(str(rest)) >= 0.6 and not str(rest)[0].isdigit()


def _below_table(label: Line, current: Section) -> bool:
    """Whether all of the section before stands in a table, which the label has left."""
    return label.cell is None and bool(current.lines) and all(line.cell is not None for line in current.lines)


def _ends_training(kind: Kind, label: Line, current: Section) -> bool:
    """Whether it stands plain below courses and certificates, of which none is a hobby or a list of skills."""
    below = "training" in current.kinds and len(current.lines) > 1 and label.list_level is None
    return below and kind in ("skills", "interests") and not headings.ambiguous(str(label))


def _allowed(kind: Kind, label: Line, rest: Line, current: Section) -> bool:
    """Inside a section of the same kind a label only groups; languages must be languages that people speak."""
    if kind == "languages" and not languages.spoken(str(rest)):
        return False
    if kind == "certificates" and contact.is_labelled_detail(f"{label}: {rest}"):
        return False
    if current.kinds in ((), ("contact",)):
        return kind not in ("other", "summary") or label.bold or label.caps
    if kind == "languages" and label.list_level is None and not headings.ambiguous(str(label)):
        return True
    told = "highlights" in current.kinds or ("summary" in current.kinds and prose.sentence(str(rest)))
    if told and kind in ("education", "training", "certificates", "volunteer"):
        return False  # "Training: Taught two clerks the new till", "Leadership: Led a team of 22" tell of a job
    if {"work", "volunteer", "projects", "education", "training"} & set(current.kinds):
        named = len(current.kinds) > 1 and kind in current.kinds
        return (
            named
            or _ends_training(kind, label, current)
            or (
                (label.bold or label.caps or _below_table(label, current))
                and kind in ("languages", "interests", "certificates", "awards", "skills")
                and not headings.ambiguous(str(label))
            )
        )
    if "skills" in current.kinds and len(current.kinds) == 1:
        return kind == "languages" or (kind != "skills" and not headings.ambiguous(str(label)))
    if "skills" in current.kinds:
        return kind != "skills" or not current.lines
    return kind not in current.kinds or len(current.kinds) > 1
